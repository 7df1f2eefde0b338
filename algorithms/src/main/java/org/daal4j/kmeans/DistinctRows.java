package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * The first distinct rows of positive weight, at most {@code limit}, in the order they came: enough
 * to know whether there are that many. Zeros of both signs are the same number.
 *
 * <p>State: the rows, {@code double[found * p]}, and an open hash table of their indices. Adding a
 * row costs one look-up until the limit is reached, then nothing. On the wire 8p bytes a row. The
 * summary is exact; huge numbers are numbers like any other.
 */
final class DistinctRows implements Partial<DistinctRows> {

  private final int limit;
  private final int p;
  private double[] values; // double[>= found * p]
  private int[] table; // int[a power of two]: index of a row + 1, or 0
  private int found;

  DistinctRows(int limit, int columns) {
    this.limit = limit;
    this.p = columns;
    clear();
  }

  private void clear() {
    values = new double[Math.min(limit, 16) * p];
    table = new int[32];
    found = 0;
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + p + " columns");
    }
    for (int i = 0; i < block.rows() && found < limit; i++) {
      if (block.weight(i) > 0) {
        if (block instanceof DenseRows dense) {
          add(dense.values(), i * p);
        } else {
          add(block.row(i), 0);
        }
      }
    }
  }

  @Override
  public void merge(DistinctRows other) {
    if (other.limit != limit || other.p != p) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    for (int i = 0; i < other.found && found < limit; i++) {
      add(other.values, i * p);
    }
  }

  /** How many distinct rows were found; the limit when there are more. */
  int found() {
    return found;
  }

  /** The distinct rows, in the order they came, {@code double[found][p]}; copies. */
  double[][] rows() {
    double[][] rows = new double[found][];
    for (int i = 0; i < found; i++) {
      rows[i] = Arrays.copyOfRange(values, i * p, (i + 1) * p);
    }
    return rows;
  }

  private String size() {
    return "a summary of up to " + limit + " distinct rows of " + p + " columns";
  }

  private void add(double[] source, int from) {
    int at = slot(source, from);
    if (table[at] != 0) {
      return;
    }
    if ((found + 1) * p > values.length) {
      long wanted = Math.min((long) limit * p, 2L * values.length);
      values = Arrays.copyOf(values, (int) Math.min(Integer.MAX_VALUE - 8, wanted));
    }
    System.arraycopy(source, from, values, found * p, p);
    table[at] = ++found;
    if (4L * found > 3L * table.length) {
      grow();
    }
  }

  private void grow() {
    table = new int[2 * table.length];
    for (int i = 0; i < found; i++) {
      table[slot(values, i * p)] = i + 1;
    }
  }

  /** Where the row is in the table, or the empty place where it belongs. */
  private int slot(double[] source, int from) {
    long hash = 1; // of each number plus 0, which makes -0 a 0
    for (int j = 0; j < p; j++) {
      hash = (hash ^ Double.doubleToRawLongBits(source[from + j] + 0.0)) * 0x9e3779b97f4a7c15L;
      hash ^= hash >>> 32;
    }
    int at = (int) hash & (table.length - 1);
    while (table[at] != 0 && !same((table[at] - 1) * p, source, from)) {
      at = (at + 1) & (table.length - 1);
    }
    return at;
  }

  private boolean same(int row, double[] source, int from) {
    for (int j = 0; j < p; j++) {
      if (values[row + j] != source[from + j]) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    out.writeInt(found);
    NumberArrays.write(out, values, 0, found * p);
  }

  @Override
  public void read(DataInput in) throws IOException {
    clear();
    NumberArrays.expect(in, p, "columns");
    int count = NumberArrays.count(in, limit, "distinct rows");
    double[] row = new double[p];
    for (int i = 0; i < count; i++) {
      NumberArrays.read(in, row, 0, p);
      add(row, 0);
    }
  }
}
