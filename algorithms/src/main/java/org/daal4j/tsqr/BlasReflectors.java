package org.daal4j.tsqr;

import dev.ludovic.netlib.BLAS;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.VectorNorm;

/** By BLAS. */
final class BlasReflectors implements ReflectorLoops {

  static final int PANEL = 32;

  private final BLAS blas = LinearAlgebra.blas();
  private final double[] products = new double[PANEL];

  @Override
  public int panel() {
    return PANEL;
  }

  @Override
  public int rows(int p) {
    return RowBlock.capacity(p);
  }

  @Override
  public double norm(double[] x, int column, int m) {
    return VectorNorm.of(x, column, m);
  }

  @Override
  public void scale(double[] x, int column, int m, double factor) {
    blas.dscal(m, factor, x, column, 1);
  }

  @Override
  public void apply(double[] x, int v, int stride, int m, int columns, double tau, double[] tops) {
    int next = v + stride;
    System.arraycopy(tops, 0, products, 0, columns);
    blas.dgemv("T", m, columns, 1, x, next, stride, x, v, 1, 1, products, 0, 1);
    for (int k = 0; k < columns; k++) {
      tops[k] -= tau * products[k];
    }
    blas.dger(m, columns, -tau, x, v, 1, products, 0, 1, x, next, stride);
  }

  @Override
  public void join(double[] x, int panel, int stride, int m, int i, double tau, double[] t) {
    if (i > 0) {
      int target = i * PANEL;
      int v = panel + i * stride;
      blas.dgemv("T", m, i, -tau, x, panel, stride, x, v, 1, 0, t, target, 1);
      blas.dtrmv("U", "N", "N", i, t, 0, PANEL, t, target, 1);
    }
  }

  @Override
  public void applyPanel(
      double[] x, int panel, int stride, int m, int next, int columns, double[] t, double[] tops) {
    blas.dgemm(
        "T", "N", PANEL, columns, m, 1, x, panel, stride, x, next, stride, 1, tops, 0, PANEL);
    blas.dtrmm("L", "U", "T", "N", PANEL, columns, 1, t, 0, PANEL, tops, 0, PANEL);
    blas.dgemm(
        "N", "N", m, columns, PANEL, -1, x, panel, stride, tops, 0, PANEL, 1, x, next, stride);
  }
}
