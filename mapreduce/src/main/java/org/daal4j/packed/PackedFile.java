package org.daal4j.packed;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.zip.CRC32;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;

/**
 * A packed file, opened: every size in it was checked against the length of the file before
 * anything was allocated.
 */
final class PackedFile implements Closeable {

  private final Path path;
  private final FSDataInputStream in;
  private final ByteBuffer buffer = ByteBuffer.allocate(1 << 16).order(ByteOrder.LITTLE_ENDIAN);
  private int columns;
  private boolean weighted;
  private long[] offsets; // long[blocks + 1]: where each block starts, and the last ends
  private int[] rows; // int[blocks]
  private int longest;

  /**
   * Opens a file and reads its index.
   *
   * @throws PassFailedException when it is not a whole packed file
   */
  PackedFile(FileSystem fileSystem, Path path, long length) throws IOException {
    this.path = path;
    this.in = fileSystem.open(path);
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
    weighted = flags == PackedFormat.FLAG_WEIGHTED;
    check(columns >= 0 && (flags == 0 || weighted), "its header is not valid");

    long trailer = length - PackedFormat.TRAILER_BYTES;
    fill(trailer, PackedFormat.TRAILER_BYTES);
    long footer = buffer.getLong();
    long totalRows = buffer.getLong();
    int blocks = buffer.getInt();
    int stated = buffer.getInt();
    check(buffer.getLong() == PackedFormat.MAGIC, "it is cut short");
    check(
        blocks >= 0
            && footer >= PackedFormat.HEADER_BYTES
            && footer == trailer - (long) blocks * PackedFormat.INDEX_ENTRY_BYTES,
        "its index is not valid");
    byte[] checkedTrailer = new byte[PackedFormat.TRAILER_CHECKED_BYTES];
    buffer.position(0).get(checkedTrailer);

    offsets = new long[blocks + 1];
    rows = new int[blocks];
    offsets[blocks] = footer;
    in.seek(footer);
    for (int block = 0; block < blocks; block++) {
      fill(PackedFormat.INDEX_ENTRY_BYTES);
      crc.update(buffer.array(), 0, PackedFormat.INDEX_ENTRY_BYTES);
      offsets[block] = buffer.getLong();
      rows[block] = buffer.getInt();
      longest = Math.max(longest, rows[block]);
    }
    crc.update(checkedTrailer);
    check((int) crc.getValue() == stated, "its index does not match its checksum");
    checkBlocks(totalRows);
  }

  private void checkBlocks(long totalRows) throws IOException {
    long expected = PackedFormat.HEADER_BYTES;
    long sum = 0;
    int mostRows = (Integer.MAX_VALUE - 8) / Math.max(1, columns); // that fit in an array
    for (int block = 0; block < rows.length; block++) {
      check(
          rows[block] > 0 && rows[block] <= mostRows && offsets[block] == expected,
          "its index is not valid");
      sum += rows[block];
      expected +=
          PackedFormat.BLOCK_HEADER_BYTES + PackedFormat.denseBytes(rows[block], columns, weighted);
    }
    check(expected == offsets[rows.length] && sum == totalRows, "its index is not valid");
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

  int rows(int block) {
    return rows[block];
  }

  /** Rows of the longest block. */
  int longestBlock() {
    return longest;
  }

  /** Bytes of a block in the file. */
  long bytes(int block) {
    return offsets[block + 1] - offsets[block];
  }

  /** Reads a block into {@code target}, which has room for it. */
  void read(int block, DenseRows target) throws IOException {
    try {
      fill(offsets[block], PackedFormat.BLOCK_HEADER_BYTES);
      int kind = buffer.getInt();
      check(kind == PackedFormat.KIND_DENSE, "block " + block + " is of unknown kind " + kind);
      check(buffer.getInt() == rows[block], "block " + block + " does not match the index");
      read(target.values(), rows[block] * columns);
      if (weighted) {
        read(target.weights(), rows[block]);
      }
      target.setRows(rows[block]);
    } catch (EOFException e) {
      throw damaged("it is cut short");
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
    buffer.limit(bytes);
  }

  private void check(boolean valid, String complaint) throws IOException {
    if (!valid) {
      throw damaged(complaint);
    }
  }

  private PassFailedException damaged(String complaint) {
    return new PassFailedException(
        path + " cannot be used: " + complaint + ". Delete the work directory and run again.");
  }

  @Override
  public void close() throws IOException {
    in.close();
  }
}
