package org.daal4j.packed;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.List;
import java.util.zip.CRC32;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.input.FileName;
import org.daal4j.table.ColumnOrigin;

/**
 * A packed file, opened: every size in it was checked against the length of the file before
 * anything was allocated.
 */
final class PackedFile implements Closeable {

  /** Who has written a file, and for whom. */
  enum Kind {
    /** A pass, for later ones. */
    PACKED,
    /** A pass, which sent rows to parts. */
    SENT,
    /** A user keeps it, so that what is wrong with it is wrong input. */
    STORED
  }

  private final Path path;
  private final Kind kind;
  private final FSDataInputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private float[] floatValues; // made when there are any
  private int columns;
  private boolean weighted;
  private boolean sparse;
  private boolean floats;
  private boolean sent;
  private List<String> names;
  private ColumnOrigin origin; // null when there are no names
  private long[] offsets; // long[blocks + 1]: where each block starts, and the last ends
  private int[] rows; // int[blocks]
  private int[] checksums; // int[blocks]
  private int[] parts; // int[blocks], of rows that were sent to parts
  private final CRC32 blockCrc = new CRC32();
  private int files;
  private int longest;

  /**
   * Opens a file and reads its index.
   *
   * @throws PassFailedException when it is not a whole packed file
   */
  PackedFile(FileSystem fileSystem, Path path, long length) throws IOException {
    this(fileSystem, path, length, Kind.PACKED);
  }

  /**
   * Opens a file and reads its index.
   *
   * @param kind what it must be
   */
  PackedFile(FileSystem fileSystem, Path path, long length, Kind kind) throws IOException {
    this.path = path;
    this.kind = kind;
    this.in = PackedStorage.open(fileSystem, path);
    try {
      readIndex(length);
    } catch (EOFException e) {
      close();
      throw damaged("it is cut short");
    } catch (IOException | RuntimeException e) {
      close();
      throw e;
    }
  }

  private void readIndex(long length) throws IOException {
    check(length >= PackedFormat.HEADER_BYTES + PackedFormat.TRAILER_BYTES, "it is cut short");
    CRC32 crc = new CRC32();
    fill(0, PackedFormat.HEADER_BYTES);
    crc.update(buffer.array(), 0, PackedFormat.HEADER_BYTES);
    check(buffer.getLong() == PackedFormat.MAGIC, "it is not a file of packed rows");
    int version = buffer.getInt();
    check(version == PackedFormat.VERSION, "it has format version " + version);
    columns = buffer.getInt();
    int flags = buffer.getInt();
    weighted = (flags & PackedFormat.FLAG_WEIGHTED) != 0;
    sparse = (flags & PackedFormat.FLAG_SPARSE) != 0;
    floats = (flags & PackedFormat.FLAG_FLOATS) != 0;
    sent = (flags & PackedFormat.FLAG_SENT) != 0;
    int known =
        PackedFormat.FLAG_WEIGHTED
            | PackedFormat.FLAG_SPARSE
            | PackedFormat.FLAG_FLOATS
            | PackedFormat.FLAG_SENT;
    int nameBytes = buffer.getInt();
    files = buffer.getInt();
    int naming = buffer.getInt();
    int width = buffer.getInt();
    long most = length - PackedFormat.HEADER_BYTES - PackedFormat.TRAILER_BYTES;
    check(
        columns >= 0
            && (flags & ~known) == 0
            && sent == (kind == Kind.SENT)
            && !(sent && sparse)
            && nameBytes >= 0
            && nameBytes <= most,
        "its header is not valid");
    byte[] text = new byte[nameBytes];
    in.readFully(text);
    crc.update(text);
    names = nameBytes == 0 ? List.of() : ColumnNames.decode(text);
    check(names.isEmpty() || names.size() == columns, "its header is not valid");
    origin = names.isEmpty() ? null : origin(naming, width);
    long firstBlock = PackedFormat.HEADER_BYTES + nameBytes;

    long trailer = length - PackedFormat.TRAILER_BYTES;
    fill(trailer, PackedFormat.TRAILER_BYTES);
    long footer = buffer.getLong();
    long totalRows = buffer.getLong();
    int blocks = buffer.getInt();
    int stated = buffer.getInt();
    check(buffer.getLong() == PackedFormat.MAGIC, "it is cut short");
    check(
        blocks >= 0
            && footer >= firstBlock
            && footer == trailer - (long) blocks * PackedFormat.indexEntryBytes(sent),
        "its index is not valid");
    byte[] checkedTrailer = new byte[PackedFormat.TRAILER_CHECKED_BYTES];
    buffer.position(0).get(checkedTrailer);

    offsets = new long[blocks + 1];
    rows = new int[blocks];
    checksums = new int[blocks];
    parts = new int[sent ? blocks : 0];
    offsets[blocks] = footer;
    in.seek(footer);
    int entryBytes = PackedFormat.indexEntryBytes(sent);
    for (int block = 0; block < blocks; block++) {
      if (block == 0 || !buffer.hasRemaining()) {
        fill(entryBytes * Math.min(blocks - block, buffer.capacity() / entryBytes));
        crc.update(buffer.array(), 0, buffer.limit());
      }
      offsets[block] = buffer.getLong();
      rows[block] = buffer.getInt();
      checksums[block] = buffer.getInt();
      if (sent) {
        parts[block] = buffer.getInt();
      }
      longest = Math.max(longest, rows[block]);
    }
    crc.update(checkedTrailer);
    check((int) crc.getValue() == stated, "its index does not match its checksum");
    check(offsets[0] == firstBlock, "its index is not valid");
    checkBlocks(totalRows);
  }

  private ColumnOrigin origin(int naming, int width) throws IOException {
    try {
      return ColumnOrigin.of(naming, width);
    } catch (IOException none) {
      throw damaged("its header is not valid");
    }
  }

  private void checkBlocks(long totalRows) throws IOException {
    long sum = 0;
    for (int block = 0; block < rows.length; block++) {
      long bytes = bytes(block) - PackedFormat.BLOCK_HEADER_BYTES;
      check(rows[block] > 0 && isLength(bytes, rows[block]), "its index is not valid");
      sum += rows[block];
    }
    check(sum == totalRows, "its index is not valid");
  }

  /** Whether a block of so many rows, that fits in arrays, can have that length. */
  private boolean isLength(long bytes, int blockRows) {
    return isLength(bytes, blockRows, true) || !floats && isLength(bytes, blockRows, false);
  }

  private boolean isLength(long bytes, int blockRows, boolean floats) {
    if (sparse) {
      long numbers = PackedFormat.sparseNumbers(bytes, blockRows, weighted, floats);
      return numbers >= 0 && numbers < Integer.MAX_VALUE - 8;
    }
    int mostRows = (Integer.MAX_VALUE - 8) / Math.max(1, columns);
    return blockRows <= mostRows
        && bytes == PackedFormat.denseBytes(blockRows, columns, beside(), floats);
  }

  /** How many numbers of 8 bytes a row has beside its columns. */
  private int beside() {
    return (weighted ? 1 : 0) + (sent ? 1 : 0);
  }

  int blocks() {
    return rows.length;
  }

  int columns() {
    return columns;
  }

  boolean weighted() {
    return weighted;
  }

  /** The part that the rows of a block were sent to, in a file of such. */
  int part(int block) {
    return parts[block];
  }

  int rows(int block) {
    return rows[block];
  }

  /** Bytes of a block in the file. */
  long bytes(int block) {
    return offsets[block + 1] - offsets[block];
  }

  /** Names of its columns; none when it was written between passes. */
  List<String> names() {
    return names;
  }

  /** Where the names come from; null when there are none. */
  ColumnOrigin origin() {
    return origin;
  }

  /** Of how many files of one table it is one; 0 when it was written between passes. */
  int files() {
    return files;
  }

  /** Whether its blocks are sparse. */
  boolean sparse() {
    return sparse;
  }

  /** A block that any of this file fits in, one after the other. */
  RowBlock newBlock() {
    if (sparse) {
      return new SparseRows(columns, weighted, 0);
    }
    DenseRows dense = new DenseRows(columns, longest, weighted, 0);
    if (sent) {
      dense.numberRows();
    }
    return dense;
  }

  /** Reads a block into {@code target}, from {@link #newBlock}. */
  void read(int block, RowBlock target) throws IOException {
    try {
      blockCrc.reset();
      fill(offsets[block], PackedFormat.BLOCK_HEADER_BYTES);
      int blockKind = buffer.getInt();
      int expected = sparse ? PackedFormat.KIND_SPARSE : PackedFormat.KIND_DENSE;
      boolean exact = !floats && blockKind == expected + PackedFormat.KIND_FLOATS;
      check(exact || blockKind == expected, "block " + block + " is of another kind, " + blockKind);
      boolean asFloats = floats || exact;
      check(
          buffer.getInt() == rows[block]
              && isLength(bytes(block) - PackedFormat.BLOCK_HEADER_BYTES, rows[block], asFloats),
          "block " + block + " does not match the index");
      if (sparse) {
        readSparse(block, (SparseRows) target, asFloats);
      } else {
        readDense(block, (DenseRows) target, asFloats);
      }
      check(
          (int) blockCrc.getValue() == checksums[block],
          "block " + block + " does not match its checksum");
    } catch (EOFException e) {
      throw damaged("it is cut short");
    }
  }

  private void readDense(int block, DenseRows target, boolean asFloats) throws IOException {
    readNumbers(target.values(), rows[block] * columns, asFloats);
    if (weighted) {
      read(target.weights(), rows[block]);
    }
    if (sent) {
      read(target.numbers(), rows[block]);
    }
    target.setRows(rows[block]);
  }

  private void readSparse(int block, SparseRows target, boolean asFloats) throws IOException {
    long bytes = bytes(block) - PackedFormat.BLOCK_HEADER_BYTES;
    int numbers = (int) PackedFormat.sparseNumbers(bytes, rows[block], weighted, asFloats);
    int[] counts = new int[rows[block]];
    int[] indices = new int[numbers];
    double[] values = new double[numbers];
    double[] weights = new double[weighted ? rows[block] : 0];
    read(counts, counts.length);
    read(indices, numbers);
    readNumbers(values, numbers, asFloats);
    read(weights, weights.length);
    target.clear();
    int from = 0;
    for (int row = 0; row < counts.length; row++) {
      check(
          counts[row] >= 0 && counts[row] <= numbers - from,
          "block " + block + " does not match its counts");
      int last = -1;
      for (int k = from; k < from + counts[row]; k++) {
        check(indices[k] > last && indices[k] < columns, "block " + block + " has a wrong column");
        last = indices[k];
        target.append(last, values[k]);
      }
      from += counts[row];
      target.endRow(weighted ? weights[row] : 1);
    }
    check(from == numbers, "block " + block + " does not match its counts");
  }

  private void readNumbers(double[] values, int count, boolean asFloats) throws IOException {
    if (!asFloats) {
      read(values, count);
      return;
    }
    if (floatValues == null) {
      floatValues = new float[buffer.capacity() / Float.BYTES];
    }
    int from = 0;
    while (from < count) {
      int some = Math.min(count - from, floatValues.length);
      fill(some * Float.BYTES);
      buffer.asFloatBuffer().get(floatValues, 0, some);
      for (int i = 0; i < some; i++) {
        values[from + i] = floatValues[i];
      }
      from += some;
    }
  }

  private void read(int[] values, int count) throws IOException {
    int from = 0;
    while (from < count) {
      int some = Math.min(count - from, buffer.capacity() / Integer.BYTES);
      fill(some * Integer.BYTES);
      buffer.asIntBuffer().get(values, from, some);
      from += some;
    }
  }

  private void read(long[] values, int count) throws IOException {
    int from = 0;
    while (from < count) {
      int some = Math.min(count - from, buffer.capacity() / Long.BYTES);
      fill(some * Long.BYTES);
      buffer.asLongBuffer().get(values, from, some);
      from += some;
    }
  }

  private void read(double[] values, int count) throws IOException {
    int from = 0;
    while (from < count) {
      int some = Math.min(count - from, buffer.capacity() / Double.BYTES);
      fill(some * Double.BYTES);
      buffer.asDoubleBuffer().get(values, from, some);
      from += some;
    }
  }

  private void fill(long position, int bytes) throws IOException {
    in.seek(position);
    fill(bytes);
  }

  private void fill(int bytes) throws IOException {
    buffer.clear();
    in.readFully(buffer.array(), 0, bytes);
    blockCrc.update(buffer.array(), 0, bytes);
    buffer.limit(bytes);
  }

  private void check(boolean valid, String complaint) throws IOException {
    if (!valid) {
      throw damaged(complaint);
    }
  }

  private IOException damaged(String complaint) {
    String what = " cannot be used: " + complaint + ". ";
    return kind == Kind.STORED
        ? new BadInputException(FileName.of(path) + what + "Convert the table again.")
        : new PassFailedException(path + what + "Delete the work directory and run again.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
