package org.daal4j.core;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.BitSet;

/**
 * The text fields of the rows of a block (class labels, kept columns), as bytes in one growing
 * array: no object for each field. Quotes of the input are removed, spaces are kept.
 */
public final class TextColumns {

  /** With so many bytes, 8 MB, a block is full, however few its rows are. */
  private static final int FULL_BYTES = 1 << 23;

  /** Fields of no more bytes are copied as two longs, which takes no call. */
  private static final int SHORT = 16;

  private static final VarHandle LONGS =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  private final int columns;
  private byte[] bytes = new byte[1024];
  private int[] ends =
      new int[64]; // int[fields]: where each field ends; it starts where the last ends
  private int fields;
  private final BitSet missing = new BitSet(); // fields that are empty because they have no value

  /** No fields yet, of rows with so many text columns. */
  public TextColumns(int columns) {
    this.columns = columns;
  }

  /** Number of text columns. */
  public int columns() {
    return columns;
  }

  /** Number of complete rows. */
  public int rows() {
    return fields / columns;
  }

  /** Whether the fields take so much memory that no row should be added. */
  public boolean isFull() {
    return fields > 0 && ends[fields - 1] >= FULL_BYTES;
  }

  /** How many bytes are left until it is full. */
  public int room() {
    return Math.max(0, FULL_BYTES - (fields == 0 ? 0 : ends[fields - 1]));
  }

  /** Takes all fields out; gives back the memory that one long row took. */
  public void clear() {
    fields = 0;
    missing.clear();
    if (bytes.length > 2 * FULL_BYTES) {
      bytes = new byte[1024];
    }
  }

  /**
   * Takes out the fields of a row that was begun but is not complete, or of rows beyond {@code
   * rows}.
   */
  public void truncate(int rows) {
    fields = Math.min(fields, rows * columns);
    missing.clear(fields, Math.max(fields, missing.length()));
  }

  /** Appends the next field: columns of the first row in order, then of the second row. */
  public void append(byte[] source, int from, int to) {
    int start = fields == 0 ? 0 : ends[fields - 1];
    int end = Math.addExact(start, to - from);
    ensureBytes(end);
    if (fields == ends.length) {
      ends = Arrays.copyOf(ends, 2 * fields);
    }
    if (to - from <= SHORT && from + SHORT <= source.length && start + SHORT <= bytes.length) {
      // what comes behind the field is written over by the next one
      LONGS.set(bytes, start, (long) LONGS.get(source, from));
      LONGS.set(bytes, start + SHORT / 2, (long) LONGS.get(source, from + SHORT / 2));
    } else {
      System.arraycopy(source, from, bytes, start, to - from);
    }
    ends[fields++] = end;
  }

  private void ensureBytes(int end) {
    if (end > bytes.length) {
      // A first field takes what it needs; of many, half as much again, so that few are copied.
      long roomy = fields == 0 ? end : Math.min(Integer.MAX_VALUE - 8, end + (long) (end >> 1));
      bytes = Arrays.copyOf(bytes, (int) Math.max(end, roomy));
    }
  }

  /** Appends some fields that are empty texts. */
  public void appendEmpty(int count) {
    int end = fields == 0 ? 0 : ends[fields - 1];
    if (fields + count > ends.length) {
      ends = Arrays.copyOf(ends, Math.max(2 * fields, fields + count));
    }
    Arrays.fill(ends, fields, fields + count, end);
    fields += count;
  }

  /** Appends the next field, which has no value: it is empty, and marked. */
  public void appendMissing() {
    append(bytes, 0, 0);
    missing.set(fields - 1);
  }

  /** Whether a field has no value. */
  public boolean isMissing(int row, int column) {
    return missing.get(row * columns + column);
  }

  /** Appends copies of the fields of some rows of another block with as many text columns. */
  public void appendRows(TextColumns other, int fromRow, int toRow) {
    int first = fromRow * columns;
    int count = toRow * columns - first;
    if (count == 0) {
      return;
    }
    int from = first == 0 ? 0 : other.ends[first - 1];
    int to = other.ends[first + count - 1];
    int start = fields == 0 ? 0 : ends[fields - 1];
    ensureBytes(Math.addExact(start, to - from));
    System.arraycopy(other.bytes, from, bytes, start, to - from);
    if (fields + count > ends.length) {
      ends = Arrays.copyOf(ends, Math.max(2 * fields, fields + count));
    }
    for (int i = 0; i < count; i++) {
      ends[fields + i] = other.ends[first + i] - from + start;
    }
    int marked = other.missing.nextSetBit(first);
    while (marked >= 0 && marked < first + count) {
      missing.set(fields + marked - first);
      marked = other.missing.nextSetBit(marked + 1);
    }
    fields += count;
  }

  /** Appends a copy of a field of another block as the next field. */
  public void append(TextColumns other, int row, int column) {
    if (other.isMissing(row, column)) {
      appendMissing();
    } else {
      append(other.bytes, other.start(row, column), other.end(row, column));
    }
  }

  /** The array that holds all fields. */
  public byte[] bytes() {
    return bytes;
  }

  /** Where a field starts in {@link #bytes()}. */
  public int start(int row, int column) {
    int field = row * columns + column;
    return field == 0 ? 0 : ends[field - 1];
  }

  /** Where a field ends in {@link #bytes()}, exclusive. */
  public int end(int row, int column) {
    return ends[row * columns + column];
  }

  /** A field as a string; for tests and messages, not for the path of every row. */
  public String string(int row, int column) {
    int start = start(row, column);
    return new String(bytes, start, end(row, column) - start, StandardCharsets.UTF_8);
  }
}
