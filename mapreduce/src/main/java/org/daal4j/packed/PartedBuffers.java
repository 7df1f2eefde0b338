package org.daal4j.packed;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartedRows;
import org.daal4j.core.RowBlock;

/**
 * Takes the rows that a split sends to parts, gathers those of each part, and keeps them, block by
 * block, in one file: made when there is something for it. What the blocks are depends on the rows
 * alone, not on where they are kept.
 */
public final class PartedBuffers implements PartedRows, Closeable {

  /** What the buffers of a split take at most, unless parts are so many that each has few rows. */
  private static final long MOST_BYTES = 16 << 20;

  private static final int LEAST_ROWS = 64;

  private final PartStore store;
  private final int split;
  private final int columns;
  private final Runnable alive;
  private final DenseRows[] buffers; // DenseRows[parts]: null where nothing was sent yet
  private final long[] sent; // long[parts]: rows
  private PartSink sink; // null before the first block

  /**
   * Nothing yet.
   *
   * @param split ordinal of the split
   * @param parts number of parts
   * @param columns numbers of a row
   * @param alive told that the work goes on; may throw to give it up
   */
  public PartedBuffers(PartStore store, int split, int parts, int columns, Runnable alive) {
    this.store = store;
    this.split = split;
    this.columns = columns;
    this.alive = alive;
    this.buffers = new DenseRows[parts];
    this.sent = new long[parts];
  }

  /** Bytes that the buffers of a split take when rows are sent to all parts. */
  public static long bytes(int parts, int columns) {
    return parts * (long) rows(parts, columns) * rowBytes(columns);
  }

  /** Rows of a buffer. */
  private static int rows(int parts, int columns) {
    long rows = MOST_BYTES / (parts * rowBytes(columns));
    return (int) Math.max(LEAST_ROWS, Math.min(RowBlock.capacity(columns), rows));
  }

  /** Bytes of a row with its number. */
  static long rowBytes(int columns) {
    return Double.BYTES * (columns + 1L);
  }

  @Override
  public void send(int part, long number, double[] values, int from) throws IOException {
    if (part < 0 || part >= buffers.length) {
      throw new IllegalArgumentException(
          "row " + number + " is sent to part " + part + " of " + buffers.length);
    }
    DenseRows buffer = buffers[part];
    if (buffer == null) {
      buffer = new DenseRows(columns, rows(buffers.length, columns), false, 0);
      buffer.numberRows();
      buffers[part] = buffer;
    }
    int row = buffer.rows();
    System.arraycopy(values, from, buffer.values(), row * columns, columns);
    buffer.numbers()[row] = number;
    buffer.setRows(row + 1);
    if (buffer.isFull()) {
      keep(part, buffer);
    }
  }

  @Override
  public void alive() {
    alive.run();
  }

  private void keep(int part, DenseRows buffer) throws IOException {
    if (sink == null) {
      sink = store.begin(WrittenPart.name(split, 0), columns, false, true);
    }
    sink.add(part, buffer);
    sent[part] += buffer.rows();
    buffer.clear();
    alive();
  }

  /** How many rows each part was sent; all of them after {@link #finish}. */
  public long[] sent() {
    return sent;
  }

  /** Completes the file: there is none when no row was sent. */
  public List<WrittenPart> finish() throws IOException {
    for (int part = 0; part < buffers.length; part++) {
      if (buffers[part] != null && buffers[part].rows() > 0) {
        keep(part, buffers[part]);
      }
    }
    return sink == null ? List.of() : List.of(sink.finish());
  }

  @Override
  public void close() throws IOException {
    if (sink != null) {
      sink.close();
    }
  }
}
