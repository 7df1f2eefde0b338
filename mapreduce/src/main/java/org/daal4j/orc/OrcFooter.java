package org.daal4j.orc;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.TypedColumn;

/**
 * What the end of a file says: its schema and stripes, and what it is compressed with. It is
 * checked against the rest and the length of the file, since nothing else tells a damaged footer.
 *
 * @param types the tree of the schema, from the root downwards
 * @param encrypted numbers of the types whose columns are encrypted
 * @param stripes in the order of the file
 * @param compression of the streams
 * @param blockSize the most bytes that a chunk of a stream has
 */
record OrcFooter(
    List<OrcType> types,
    BitSet encrypted,
    List<StripePlace> stripes,
    OrcCodec.Kind compression,
    int blockSize) {

  private static final String MAGIC = "ORC";
  private static final int MOST_POSTSCRIPT = 256;
  private static final int MOST_BLOCK = 1 << 23;
  private static final int UNSTABLE = 9999;

  /** The last part of a file, which tells of the other parts. */
  private static final class Postscript {
    private long footer;
    private long metadata;
    private long statistics;
    private OrcCodec.Kind compression = OrcCodec.Kind.NONE;
    private long blockSize = 1 << 18;
    private List<Integer> version = List.of();
    private String magic = "";

    Postscript(Proto message) {
      while (message.next()) {
        switch (message.field()) {
          case 1 -> footer = message.number();
          case 2 -> {
            if (message.number() >= OrcCodec.Kind.values().length) {
              throw new DamagedException("it is compressed in a way that is not known");
            }
            compression = OrcCodec.Kind.values()[message.smallNumber()];
          }
          case 3 -> blockSize = message.number();
          case 4 -> {
            version = new ArrayList<>(version);
            version.addAll(message.numbers());
          }
          case 5 -> metadata = message.number();
          case 7 -> statistics = message.number();
          case 8000 -> magic = message.text();
          default -> {
            // Which writer it was.
          }
        }
      }
      if (blockSize > MOST_BLOCK) {
        throw new DamagedException("its chunks are said to have " + blockSize + " bytes");
      }
    }
  }

  /**
   * Reads the footer of a file.
   *
   * @param name of the file, for messages
   * @throws BadInputException when it is no ORC file, or is damaged, or is not read
   */
  static OrcFooter read(FileBytes file, String name) throws IOException {
    byte[] tail = new byte[(int) Math.min(MOST_POSTSCRIPT, file.length())];
    file.read(file.length() - tail.length, tail, 0, tail.length);
    int size = tail[tail.length - 1] & 0xff;
    try {
      Postscript end =
          size < tail.length
              ? new Postscript(new Proto(tail, tail.length - 1 - size, tail.length - 1))
              : null;
      if (end == null || !end.magic.equals(MAGIC) && !beginsWithMagic(file)) {
        throw noOrc(file, name);
      }
      refuse(end, name);
      return of(end, file, file.length() - 1 - size);
    } catch (RuntimeException e) {
      if (!beginsWithMagic(file)) {
        throw noOrc(file, name);
      }
      throw file.explain(name + ": the footer ", e, "Write the file again.");
    }
  }

  private static boolean beginsWithMagic(FileBytes file) throws IOException {
    byte[] head = new byte[(int) Math.min(MAGIC.length(), file.length())];
    file.read(0, head, 0, head.length);
    return new String(head, StandardCharsets.ISO_8859_1).equals(MAGIC);
  }

  private static BadInputException noOrc(FileBytes file, String name) throws IOException {
    return file.misfit(
        name,
        new OrcTables(),
        "is no ORC file, or was cut short: it does not end as those do. Check "
            + Setting.FORMAT
            + ", or write it"
            + " again.");
  }

  private static void refuse(Postscript end, String name) throws BadInputException {
    if (!end.compression.isRead()) {
      throw new BadInputException(
          name
              + ": is compressed with "
              + end.compression
              + ", which is not read. Write the file again, with SNAPPY or ZSTD for example.");
    }
    if (end.version.contains(UNSTABLE)) {
      throw new BadInputException(
          name
              + ": is of a version of ORC that was never released, which is not read. Write the file"
              + " again, as version 0.12.");
    }
  }

  private static OrcFooter of(Postscript end, FileBytes file, long behind) throws IOException {
    long start = behind - end.footer;
    if (end.footer > behind || end.footer > Integer.MAX_VALUE - 8 || start < 0) {
      throw new DamagedException("it is said to have " + end.footer + " bytes");
    }
    byte[] bytes = bytes(file, start, (int) end.footer, end.compression, (int) end.blockSize);
    List<OrcType> types = new ArrayList<>();
    List<StripePlace> stripes = new ArrayList<>();
    BitSet roots = new BitSet();
    long rows = 0;
    long said = 0;
    Proto message = new Proto(bytes, 0, bytes.length);
    while (message.next()) {
      switch (message.field()) {
        case 3 -> {
          StripePlace stripe = StripePlace.of(message.message(), stripes.size() + 1, rows);
          rows = Math.addExact(rows, stripe.rows());
          stripes.add(stripe);
        }
        case 4 -> types.add(OrcType.of(message.message()));
        case 6 -> said = message.number();
        case 10 -> addRoots(message.message(), roots);
        default -> {
          // Statistics, and what users have written.
        }
      }
    }
    if (rows != said) {
      throw new DamagedException("it tells of " + said + " rows, and its stripes of " + rows);
    }
    long dataEnd = start - Math.addExact(end.metadata, end.statistics);
    requireTree(types);
    requireInOrder(stripes, dataEnd);
    return new OrcFooter(types, below(roots, types), stripes, end.compression, (int) end.blockSize);
  }

  /** Decompresses some bytes of a file. */
  private static byte[] bytes(
      FileBytes file, long position, int length, OrcCodec.Kind compression, int blockSize)
      throws IOException {
    StoredBytes stored = new StoredBytes(file, position, length, length);
    if (compression == OrcCodec.Kind.NONE) {
      int from = stored.take(length);
      return Arrays.copyOfRange(stored.bytes, from, from + length);
    }
    try (OrcCodec codec = new OrcCodec(compression, blockSize)) {
      return new OrcStream(stored, codec).rest();
    }
  }

  /** Reads and decompresses the footer of a stripe. */
  StripeLayout layout(FileBytes file, StripePlace stripe) throws IOException {
    long end = stripe.position() + stripe.streams();
    byte[] bytes = bytes(file, end, stripe.footer(), compression, blockSize);
    return StripeLayout.of(new Proto(bytes, 0, bytes.length), stripe.position(), end, types.size());
  }

  /** The roots of encrypted columns. */
  private static void addRoots(Proto encryption, BitSet roots) {
    while (encryption.next()) {
      if (encryption.field() == 3) {
        Proto variant = encryption.message();
        int root = 0;
        while (variant.next()) {
          root = variant.field() == 1 ? variant.smallNumber() : root;
        }
        roots.set(root);
      }
    }
  }

  private static BitSet below(BitSet roots, List<OrcType> types) {
    BitSet all = (BitSet) roots.clone();
    for (int i = 0; i < types.size(); i++) {
      if (all.get(i)) {
        types.get(i).parts().forEach(all::set);
      }
    }
    return all;
  }

  /** A type is in front of its parts, each of which is of one. */
  private static void requireTree(List<OrcType> types) {
    if (types.isEmpty() || types.get(0).kind() != OrcType.Kind.STRUCT) {
      throw new DamagedException("its rows have no columns with names");
    }
    BitSet parts = new BitSet();
    for (int i = 0; i < types.size(); i++) {
      for (int part : types.get(i).parts()) {
        if (part <= i || part >= types.size() || parts.get(part)) {
          throw new DamagedException("it has a schema that is no tree");
        }
        parts.set(part);
      }
    }
  }

  private static void requireInOrder(List<StripePlace> stripes, long end) {
    long last = 0;
    for (StripePlace stripe : stripes) {
      if (stripe.position() < last || stripe.end() > end) {
        throw new DamagedException("stripe " + stripe.number() + " is not where it can be");
      }
      last = stripe.end();
    }
  }

  /** The fields of the root. */
  List<TypedColumn> typedColumns() {
    OrcType root = types.get(0);
    List<TypedColumn> columns = new ArrayList<>();
    for (int i = 0; i < root.parts().size(); i++) {
      int type = root.parts().get(i);
      String name = root.names().get(i);
      columns.add(
          encrypted.get(type)
              ? TypedColumn.unusable(name, "is encrypted")
              : types.get(type).column(name));
    }
    return columns;
  }
}
