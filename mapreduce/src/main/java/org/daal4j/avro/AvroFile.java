package org.daal4j.avro;

import java.io.IOException;
import java.util.Arrays;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.input.FileName;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.TypedFile;
import org.daal4j.input.typed.TypedLayout;

/**
 * A stretch of a file. It owns the blocks in front of which a marker begins in it, as with all
 * readers on Hadoop; in front of the first block that of the header.
 */
final class AvroFile implements TypedFile {

  private static final String REMEDY = "Write the file again.";

  private final AvroBytes bytes;
  private final String name;
  private final AvroHeader header;
  private final AvroCodec codec;
  private final AvroRecords records;
  private final long end;
  private final boolean found; // whether the stretch owns a block
  private byte[] stored = {};

  private AvroFile(
      AvroBytes bytes, String name, AvroHeader header, AvroRecords records, Segment segment)
      throws IOException {
    this.bytes = bytes;
    this.name = name;
    this.header = header;
    this.codec = new AvroCodec(header.codec());
    this.records = records;
    this.end = segment.end();
    boolean first = segment.start() <= header.end() - AvroHeader.MARKER;
    if (!first) {
      bytes.seek(segment.start());
    }
    this.found = first || bytes.findBehind(header.marker(), end);
  }

  /**
   * Opens a stretch of a file and compares the file with the layout.
   *
   * @throws org.daal4j.core.BadInputException when it is damaged, or a column that is used is not
   *     there or is of another type
   */
  static AvroFile open(Configuration conf, Segment segment, TypedLayout layout) throws IOException {
    Path path = new Path(segment.path());
    String name = FileName.of(path);
    FileBytes file = new FileBytes(conf, path, segment.fileLength());
    try {
      AvroBytes bytes = new AvroBytes(file);
      AvroHeader header = AvroHeader.read(bytes, name);
      int[] places = layout.find(header.columns(), name);
      AvroRecords records = new AvroRecords(header.record(), layout, places);
      return new AvroFile(bytes, name, header, records, segment);
    } catch (IOException | RuntimeException e) {
      file.close();
      throw e;
    }
  }

  @Override
  public RowGroup next() throws IOException {
    while (found && bytes.position() - AvroHeader.MARKER < end && bytes.remaining() > 0) {
      long start = bytes.position();
      try {
        long rows = readBlock();
        if (rows > 0) {
          return new AvroRows(this, start, rows, records);
        }
      } catch (IOException | RuntimeException e) {
        throw explain(start, "", e);
      }
    }
    return null;
  }

  /** Reads and decompresses a block, and tells how many rows it has. */
  private long readBlock() throws IOException {
    long rows = bytes.number();
    long size = bytes.number();
    if (rows < 0) {
      throw new DamagedException("it is said to have " + rows + " rows");
    }
    stored = bytes.bytes(size, stored);
    byte[] marker = bytes.bytes(AvroHeader.MARKER, new byte[AvroHeader.MARKER]);
    if (!Arrays.equals(marker, header.marker())) {
      throw new DamagedException("it does not end with the marker of the file");
    }
    codec.decompress(stored, (int) size);
    if (rows > codec.length()) {
      throw new DamagedException(
          "it is said to have " + rows + " rows, and has " + codec.length() + " bytes");
    }
    records.open(codec.bytes(), codec.length());
    return rows;
  }

  /**
   * What to throw for a failure of reading a block.
   *
   * @param block where it begins
   * @param column that was read, as messages show it; empty when there was none
   */
  IOException explain(long block, String column, Exception e) {
    String where = column.isEmpty() ? "" : "column " + column + ": ";
    return bytes.file().explain(name + ": block at byte " + block + ": " + where, e, REMEDY);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public long bytesRead() {
    return bytes.file().count();
  }

  @Override
  public void close() throws IOException {
    bytes.file().close();
  }
}
