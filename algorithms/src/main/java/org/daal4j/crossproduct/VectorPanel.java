package org.daal4j.crossproduct;

import org.daal4j.linalg.VectorLoops;

/** Products and sums by the Vector API. */
final class VectorPanel implements PanelLoops {

  private static final int ROUNDED = 64; // rows and columns that whole vectors may take more

  private final int p;
  private final VectorLoops loops;
  private final double[] high; // double[p]
  private final double[] low; // double[p]
  private final double[] nothing; // double[p]: zeros

  VectorPanel(int p, VectorLoops loops) {
    this.p = p;
    this.loops = loops;
    this.high = new double[p];
    this.low = new double[p];
    this.nothing = new double[p];
  }

  static long bytes(int p) {
    return (long) Double.BYTES * (3 * p + ROUNDED * (p + ROUNDED));
  }

  @Override
  public int room() {
    return VectorLoops.ROOM;
  }

  @Override
  public int results(int rows) {
    return (rows + VectorLoops.GROUP - 1) * loops.lead(p);
  }

  @Override
  public int lead(int columns) {
    return loops.lead(columns);
  }

  @Override
  public void sum(double[] panel, int rows, WeightedSums sums) {
    sumAndCentre(panel, rows, nothing, sums);
  }

  @Override
  public void sumAndCentre(double[] panel, int rows, double[] centre, WeightedSums sums) {
    loops.sumAndCentre(panel, rows, p, centre, high, low);
    sums.count(rows, 1);
    for (int j = 0; j < p; j++) {
      sums.addSum(j, high[j], low[j]);
    }
  }

  @Override
  public void multiply(double[] panel, int rows, int from, int to, double[] results) {
    loops.products(panel, rows, p, from, to, results);
  }
}
