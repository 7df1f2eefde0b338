package org.daal4j.crossproduct;

import dev.ludovic.netlib.blas.BLAS;
import java.util.Arrays;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.LinearAlgebra;

/**
 * Products in double precision: √w(x - mean) of many rows stand in a panel, and BLAS multiplies it
 * with itself, a stripe of the triangle at a time.
 *
 * <p>A panel has 512 rows, or as many as a full block when that is more: blocks of wide tables have
 * few rows, and adding a product to the triangle costs as much traffic to memory as some hundred
 * rows of multiplying. Memory: 8p(512 + 128) bytes for panel and stripe.
 */
final class BlasKernel implements ProductKernel {

  private static final int LEAST_ROWS = 512;
  private static final int STRIPE = 128;
  private static final int STRIP = 512; // numbers

  private final BLAS blas = LinearAlgebra.blas();
  private final int p;
  private final int capacity;
  private final double[] panel; // double[capacity + 1, p]
  private final double[] weights; // double[capacity]
  private final double[] stripe; // double[min(p, STRIPE) + 1, p]: rows of the triangle
  private final Strip strip;
  private int rows;
  private boolean weighted;

  BlasKernel(int p) {
    this.p = p;
    this.capacity = capacity(p);
    // One line more each: netlib wants room for whole lines after an offset.
    this.panel = new double[(capacity + 1) * p];
    this.weights = new double[capacity];
    this.stripe = new double[(Math.min(p, STRIPE) + 1) * p];
    this.strip = new Strip(p, STRIP);
  }

  private static int capacity(int p) {
    return Math.max(LEAST_ROWS, RowBlock.capacity(p));
  }

  /** Bytes of a kernel for p columns. */
  static long bytes(int p) {
    return (long) Double.BYTES * p * (capacity(p) + Math.min(p, STRIPE) + 2)
        + Strip.bytes(p, STRIP);
  }

  @Override
  public void add(double[] values, int at, double weight) {
    System.arraycopy(values, at, panel, rows * p, p);
    weights[rows++] = weight;
    weighted |= weight != 1;
  }

  @Override
  public int addAll(double[] values, int at, int count) {
    int taken = Math.min(count, capacity - rows);
    System.arraycopy(values, at, panel, rows * p, taken * p);
    Arrays.fill(weights, rows, rows + taken, 1);
    rows += taken;
    return taken;
  }

  @Override
  public boolean isFull() {
    return rows == capacity;
  }

  @Override
  public void flush(WeightedSums sums, TriangleRows products) {
    if (rows == 0) {
      return;
    }
    WeightedSums own = new WeightedSums(p);
    if (weighted) {
      for (int row = 0; row < rows; row++) {
        own.count(weights[row]);
        own.add(panel, row * p, weights[row]);
      }
    } else {
      strip.sum(panel, rows, own);
    }
    centre(own);
    MeanGap gap = MeanGap.between(sums, own);
    for (int from = 0; from < p; from += STRIPE) {
      addStripe(from, Math.min(p, from + STRIPE), products, gap);
    }
    sums.merge(own, gap);
    rows = 0;
    weighted = false;
  }

  /**
   * The mean has two parts. Where the second counts, because the spread is small against the mean,
   * the difference to the first is exact.
   */
  private void centre(WeightedSums own) {
    double[] means = new double[p];
    double[] meansLow = new double[p];
    for (int j = 0; j < p; j++) {
      DoubleDouble mean = own.mean(j);
      means[j] = mean.high();
      meansLow[j] = Math.abs(mean.low()) > MeanGap.NOTHING * Math.abs(mean.high()) ? mean.low() : 0;
    }
    strip.centre(panel, rows, means, meansLow, own);
    for (int row = 0; weighted && row < rows; row++) {
      double root = Math.sqrt(weights[row]);
      for (int at = row * p; at < (row + 1) * p; at++) {
        panel[at] *= root;
      }
    }
  }

  /**
   * Adds to the rows [from, to) of the triangle. In BLAS's terms (column-major) the panel is a
   * matrix of p × rows and the stripe its lower trapezoid of p - from rows.
   */
  private void addStripe(int from, int to, TriangleRows products, MeanGap gap) {
    int height = to - from;
    int width = p - from;
    blas.dsyrk("L", "N", height, rows, 1, panel, from, p, 0, stripe, 0, width);
    if (to < p) {
      blas.dgemm(
          "N", "T", p - to, height, rows, 1, panel, to, p, panel, from, p, 0, stripe, height,
          width);
    }
    for (int i = from; i < to; i++) {
      products.addRow(i, stripe, null, (i - from) * (width + 1), gap);
    }
  }
}
