package org.daal4j.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;

/**
 * How many rows have a number in each bin of a column, for the first columns of a table.
 *
 * <p>State: {@code long[columns][bins]} and, for each column, how many rows are outside all bins.
 * The bins of a column are between edges that do not descend: from one, inclusive, to the next,
 * exclusive, but for the last bin, which has its upper edge. Rows of weight 0 are not counted. Add
 * and merge are exact: additions of whole numbers. 8·columns·(bins + 1) bytes.
 */
public final class BinCounts implements Partial<BinCounts> {

  private final int p;
  private final double[][] edges; // double[columns][bins + 1], shared, not changed
  private final int bins;
  private final long[] counts; // long[columns * bins]
  private final long[] outside; // long[columns]

  /**
   * Of no rows.
   *
   * @param p columns of the table
   * @param edges {@code double[columns][bins + 1]}
   */
  BinCounts(int p, double[][] edges) {
    this.p = p;
    this.edges = edges;
    this.bins = edges.length == 0 ? 0 : edges[0].length - 1;
    this.counts = new long[edges.length * bins];
    this.outside = new long[edges.length];
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns for bins of " + p + " columns");
    }
    double[] values = new double[edges.length];
    for (int row = 0; row < rows.rows(); row++) {
      if (rows.weight(row) > 0) {
        first(rows, row, values);
        for (int j = 0; j < edges.length; j++) {
          count(j, values[j]);
        }
      }
    }
  }

  /** Copies the first numbers of a row. */
  private static void first(RowBlock block, int row, double[] values) {
    if (block instanceof DenseRows dense) {
      System.arraycopy(dense.values(), row * dense.columns(), values, 0, values.length);
      return;
    }
    SparseRows sparse = (SparseRows) block;
    Arrays.fill(values, 0);
    for (int i = sparse.start(row); i < sparse.start(row + 1); i++) {
      if (sparse.indices()[i] < values.length) {
        values[sparse.indices()[i]] = sparse.values()[i];
      }
    }
  }

  private void count(int column, double value) {
    double[] at = edges[column];
    if (!(value >= at[0] && value <= at[bins])) {
      outside[column]++;
      return;
    }
    int bin = Arrays.binarySearch(at, value + 0.0);
    int lower = bin >= 0 ? bin : -bin - 2;
    counts[column * bins + Math.max(0, Math.min(lower, bins - 1))]++;
  }

  @Override
  public void merge(BinCounts other) {
    if (other.p != p || other.counts.length != counts.length) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    for (int i = 0; i < counts.length; i++) {
      counts[i] += other.counts[i];
    }
    for (int j = 0; j < outside.length; j++) {
      outside[j] += other.outside[j];
    }
  }

  private String size() {
    return counts.length + " bins of " + p + " columns";
  }

  /** Rows in each bin of a column. */
  double[] rows(int column) {
    return Arrays.stream(counts, column * bins, (column + 1) * bins)
        .mapToDouble(count -> count)
        .toArray();
  }

  /** Rows in no bin of a column. */
  long outside(int column) {
    return outside[column];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(counts.length);
    NumberArrays.write(out, counts);
    NumberArrays.write(out, outside);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, counts.length, "bins");
    NumberArrays.read(in, counts);
    NumberArrays.read(in, outside);
  }
}
