package org.daal4j.kmeans.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * The rows of least key: at most {@code limit} row numbers, ties by ascending row number. A binary
 * heap with the greatest key at its root, so that a row that does not matter costs one comparison
 * and any other O(log limit). Each kept row has a slot in [0, limit) in which its owner may store
 * more about it.
 */
public final class LeastKeys {

  private final double[] keys; // double[limit], a heap: the greatest first
  private final long[] rows; // long[limit]
  private final int[] slots; // int[limit]
  private int size;

  /** Of no rows. */
  public LeastKeys(int limit) {
    keys = new double[limit];
    rows = new long[limit];
    slots = new int[limit];
  }

  /** How many are kept at most. */
  public int limit() {
    return keys.length;
  }

  /** How many are kept. */
  public int size() {
    return size;
  }

  /** Forgets all rows. */
  public void clear() {
    size = 0;
  }

  /** No key greater than this is kept any more: infinity as long as there is room. */
  public double bound() {
    if (size < keys.length) {
      return Double.POSITIVE_INFINITY;
    }
    return size == 0 ? Double.NEGATIVE_INFINITY : keys[0];
  }

  /**
   * Considers a row.
   *
   * @return the slot of the row, which is free or that of the row it drives out; -1 when the row is
   *     not kept
   */
  public int add(double key, long row) {
    if (size < keys.length) {
      int slot = size++;
      up(size - 1, key, row, slot);
      return slot;
    }
    if (size == 0 || !before(key, row, keys[0], rows[0])) {
      return -1;
    }
    int slot = slots[0];
    down(key, row, slot);
    return slot;
  }

  /** Positions of all kept rows, for {@link #key}, {@link #row} and {@link #slot}, least first. */
  public int[] order() {
    Integer[] order = new Integer[size];
    Arrays.setAll(order, i -> i);
    Arrays.sort(
        order, (a, b) -> before(keys[a], rows[a], keys[b], rows[b]) ? -1 : a.equals(b) ? 0 : 1);
    return Arrays.stream(order).mapToInt(Integer::intValue).toArray();
  }

  /** The key at a position. */
  public double key(int position) {
    return keys[position];
  }

  /** The row number at a position. */
  public long row(int position) {
    return rows[position];
  }

  /** The slot at a position. */
  public int slot(int position) {
    return slots[position];
  }

  /** Writes keys and row numbers, least first. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int position : order()) {
      out.writeDouble(keys[position]);
      out.writeLong(rows[position]);
    }
  }

  /** Reads what {@link #write} wrote; the slots are numbered in the order written. */
  public void read(DataInput in) throws IOException {
    size = 0;
    int count = NumberArrays.count(in, keys.length, "rows");
    for (int i = 0; i < count; i++) {
      double key = in.readDouble();
      add(key, in.readLong());
    }
  }

  private static boolean before(double key, long row, double otherKey, long otherRow) {
    return key < otherKey || (key == otherKey && row < otherRow);
  }

  private void up(int start, double key, long row, int slot) {
    int at = start;
    while (at > 0) {
      int parent = (at - 1) >>> 1;
      if (!before(keys[parent], rows[parent], key, row)) {
        break;
      }
      move(parent, at);
      at = parent;
    }
    put(at, key, row, slot);
  }

  private void down(double key, long row, int slot) {
    int at = 0;
    for (int child = 1; child < size; child = 2 * at + 1) {
      int right = child + 1;
      if (right < size && before(keys[child], rows[child], keys[right], rows[right])) {
        child = right;
      }
      if (!before(key, row, keys[child], rows[child])) {
        break;
      }
      move(child, at);
      at = child;
    }
    put(at, key, row, slot);
  }

  private void move(int from, int to) {
    put(to, keys[from], rows[from], slots[from]);
  }

  private void put(int at, double key, long row, int slot) {
    keys[at] = key;
    rows[at] = row;
    slots[at] = slot;
  }
}
