package org.daal4j.tsqr;

import org.daal4j.core.RowBlock;
import org.daal4j.linalg.VectorLoops;
import org.daal4j.linalg.VectorNorm;

/** By the Vector API: narrow panels, so that most is done in {@link VectorLoops#reflect}. */
final class VectorReflectors implements ReflectorLoops {

  private static final int PANEL = VectorLoops.GROUP;
  private static final int ROWS = 512; // six columns of them in the first cache

  private final VectorLoops loops;

  VectorReflectors(VectorLoops loops) {
    this.loops = loops;
  }

  @Override
  public int panel() {
    return PANEL;
  }

  @Override
  public int rows(int p) {
    return Math.min(ROWS, RowBlock.capacity(p));
  }

  @Override
  public double norm(double[] x, int column, int m) {
    return VectorNorm.of(x, column, m, loops.dot(x, column, column, m));
  }

  @Override
  public void scale(double[] x, int column, int m, double factor) {
    loops.scale(x, factor, column, m);
  }

  @Override
  public void apply(double[] x, int v, int stride, int m, int columns, double tau, double[] tops) {
    for (int k = 0, next = v + stride; k < columns; k++, next += stride) {
      double taken = tau * (tops[k] + loops.dot(x, v, next, m));
      tops[k] -= taken;
      loops.addMultiple(x, -taken, v, next, m);
    }
  }

  @Override
  public void join(double[] x, int panel, int stride, int m, int i, double tau, double[] t) {
    int target = i * PANEL;
    int v = panel + i * stride;
    for (int k = 0; k < i; k++) {
      t[target + k] = -tau * loops.dot(x, panel + k * stride, v, m);
    }
    for (int k = 0; k < i; k++) {
      double sum = 0;
      for (int l = k; l < i; l++) {
        sum += t[l * PANEL + k] * t[target + l];
      }
      t[target + k] = sum;
    }
  }

  @Override
  public void applyPanel(
      double[] x, int panel, int stride, int m, int next, int columns, double[] t, double[] tops) {
    loops.reflect(x, panel, m, next, columns, stride, t, tops);
  }
}
