package org.daal4j.avro;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.TypedColumn;

/**
 * What stands at the beginning of a file.
 *
 * @param record the type of its records
 * @param codec what blocks are compressed with
 * @param marker what follows each block
 * @param end where the first block begins
 */
record AvroHeader(AvroType record, String codec, byte[] marker, long end) {

  /** Bytes of a marker. */
  static final int MARKER = 16;

  private static final String MAGIC = "Obj\u0001";
  private static final byte[] NONE = {};

  /**
   * Reads the header of a file.
   *
   * @param bytes of the file, at its start
   * @param name of the file, for messages
   * @throws BadInputException when it is no Avro file, is damaged, or holds no records
   */
  static AvroHeader read(AvroBytes bytes, String name) throws IOException {
    int magic = (int) Math.min(MAGIC.length(), bytes.remaining());
    String found = new String(bytes.bytes(magic, new byte[magic]), StandardCharsets.ISO_8859_1);
    if (!found.equals(MAGIC)) {
      throw bytes
          .file()
          .misfit(
              name,
              new AvroTables(),
              "is no Avro file: it does not begin as those do. Check " + Setting.FORMAT + ".");
    }
    AvroHeader header;
    try {
      header = read(bytes);
    } catch (RuntimeException e) {
      throw bytes.file().explain(name + ": the header ", e, "Write the file again.");
    }
    if (header.record.kind != AvroKind.RECORD) {
      throw new BadInputException(
          name
              + ": holds values of the type "
              + header.record.kind.text()
              + ", and the rows of a table are records.");
    }
    if (!AvroCodec.reads(header.codec)) {
      throw new BadInputException(
          name
              + ": is compressed with "
              + header.codec
              + ", which is not read. Write the file again, with deflate, snappy or zstandard.");
    }
    return header;
  }

  private static AvroHeader read(AvroBytes bytes) throws IOException {
    Map<String, byte[]> said = new HashMap<>();
    for (long count = bytes.number(); count != 0; count = bytes.number()) {
      if (count < 0) {
        bytes.number(); // how many bytes they take
      }
      for (long i = 0; i < Math.abs(count); i++) {
        String key = new String(bytes.bytes(bytes.number(), NONE), StandardCharsets.UTF_8);
        said.put(key, bytes.bytes(bytes.number(), NONE));
      }
    }
    byte[] marker = bytes.bytes(MARKER, NONE);
    if (!said.containsKey("avro.schema")) {
      throw new DamagedException("it has no schema");
    }
    byte[] codec = said.getOrDefault("avro.codec", "null".getBytes(StandardCharsets.UTF_8));
    return new AvroHeader(
        AvroSchema.parse(said.get("avro.schema")),
        new String(codec, StandardCharsets.UTF_8),
        marker,
        bytes.position());
  }

  /** The fields of the records. */
  List<TypedColumn> columns() {
    List<TypedColumn> columns = new ArrayList<>();
    for (int i = 0; i < record.names.size(); i++) {
      columns.add(record.parts.get(i).column(record.names.get(i)));
    }
    return columns;
  }
}
