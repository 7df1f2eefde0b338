package org.daal4j.report;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;

/** The pass that counts rows in the bins of the first columns of a table. */
public final class CountBins implements Fold<BinCounts, BinCounts> {

  /** The most columns that are counted. */
  static final int MOST_COLUMNS = 200;

  /** Bins of a column. */
  static final int BINS = 20;

  private final int columns;
  private final double[][] edges; // double[counted][BINS + 1]

  /** Reads what {@link #write} has written. */
  public CountBins(DataInput in) throws IOException {
    columns = in.readInt();
    edges = new double[NumberArrays.count(in, MOST_COLUMNS, "columns")][];
    if (columns < edges.length) {
      throw new IOException("not a number of columns: " + columns);
    }
    for (int j = 0; j < edges.length; j++) {
      edges[j] = NumberArrays.read(in, BINS + 1);
    }
  }

  /**
   * Of bins of equal width.
   *
   * @param columns of the table
   * @param lower first edges, {@code double[counted]}
   * @param upper last edges
   */
  CountBins(int columns, double[] lower, double[] upper) {
    this.columns = columns;
    edges = new double[lower.length][];
    for (int j = 0; j < edges.length; j++) {
      edges[j] = edges(lower[j], upper[j]);
    }
  }

  private static double[] edges(double lower, double upper) {
    double[] edges = new double[BINS + 1];
    for (int i = 0; i <= BINS; i++) {
      double share = (double) i / BINS;
      edges[i] = lower * (1 - share) + upper * share + 0.0;
    }
    edges[0] = lower + 0.0;
    edges[BINS] = upper + 0.0;
    for (int i = 1; i <= BINS; i++) {
      edges[i] = Math.min(edges[BINS], Math.max(edges[i - 1], edges[i])); // rounded ones, too
    }
    return edges;
  }

  /** The edges of a column's bins. */
  double[] edges(int column) {
    return edges[column];
  }

  @Override
  public BinCounts newPartial() {
    return new BinCounts(columns, edges);
  }

  @Override
  public BinCounts finish(BinCounts merged) {
    return merged;
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "histograms";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeInt(edges.length);
    for (double[] column : edges) {
      NumberArrays.write(out, column);
    }
  }
}
