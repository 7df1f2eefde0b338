package org.daal4j.crossproduct;

import dev.ludovic.netlib.BLAS;
import org.daal4j.linalg.LinearAlgebra;

/** Products by BLAS, sums in strips. */
final class BlasPanel implements PanelLoops {

  private static final int STRIP = 512; // numbers

  private final BLAS blas = LinearAlgebra.blas();
  private final int p;
  private final Strip strip;

  BlasPanel(int p) {
    this.p = p;
    this.strip = new Strip(p, STRIP);
  }

  static long bytes(int p) {
    return Strip.bytes(p, STRIP);
  }

  /** A line: netlib wants room for whole lines after an offset. */
  @Override
  public int room() {
    return p;
  }

  @Override
  public int results(int rows) {
    return (rows + 1) * p; // a line more, as above
  }

  @Override
  public int lead(int columns) {
    return columns;
  }

  @Override
  public void sum(double[] panel, int rows, WeightedSums sums) {
    strip.sum(panel, rows, sums);
  }

  @Override
  public void sumAndCentre(double[] panel, int rows, double[] centre, WeightedSums sums) {
    strip.sumAndCentre(panel, rows, centre, sums);
  }

  /**
   * In BLAS's terms (column-major) the panel is a matrix of p × rows and the result its lower
   * trapezoid of p - from rows.
   */
  @Override
  public void multiply(double[] panel, int rows, int from, int to, double[] results) {
    int height = to - from;
    int width = p - from;
    blas.dsyrk("L", "N", height, rows, 1, panel, from, p, 0, results, 0, width);
    if (to < p) {
      blas.dgemm(
          "N", "T", p - to, height, rows, 1, panel, to, p, panel, from, p, 0, results, height,
          width);
    }
  }
}
