package org.daal4j.crossproduct;

import dev.ludovic.netlib.blas.BLAS;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.LinearAlgebra;

/**
 * Products in double precision: √w(x - shift) of many rows stand in a panel, and BLAS multiplies it
 * with itself, a stripe of the triangle at a time.
 *
 * <p>A panel has some 512 rows, or as many as a full block when that is more: blocks of wide tables
 * have few rows, and each product costs as much traffic to memory as some hundred rows of work.
 * Memory: 8·512·p bytes for the panel, 8·128·p for a stripe.
 */
final class BlasKernel implements ProductKernel {

  private static final int LEAST_ROWS = 512;
  private static final int STRIPE = 128;

  private final BLAS blas = LinearAlgebra.blas();
  private final int p;
  private final int capacity;
  private final double[] panel; // double[capacity, p]
  private final double[] weights; // double[capacity]
  private final double[] stripe; // double[min(p, STRIPE), p]: rows of the triangle
  private int rows;

  BlasKernel(int p) {
    this.p = p;
    this.capacity = Math.max(LEAST_ROWS, RowBlock.capacity(p));
    this.panel = new double[capacity * p];
    this.weights = new double[capacity];
    this.stripe = new double[Math.min(p, STRIPE) * p];
  }

  @Override
  public void add(double[] values, int at, double weight, double[] shift) {
    int target = rows * p;
    for (int j = 0; j < p; j++) {
      panel[target + j] = values[at + j] - shift[j];
    }
    weights[rows++] = weight;
  }

  @Override
  public boolean isFull() {
    return rows == capacity;
  }

  @Override
  public void flush(double[] products, double[] productsLow, WideSums sums) {
    for (int row = 0; row < rows; row++) {
      sums.add(panel, row * p, weights[row]);
      scale(row * p, Math.sqrt(weights[row]));
    }
    for (int from = 0; rows > 0 && from < p; from += STRIPE) {
      addStripe(from, Math.min(p, from + STRIPE), products);
    }
    rows = 0;
  }

  private void scale(int at, double factor) {
    if (factor != 1) {
      for (int j = 0; j < p; j++) {
        panel[at + j] *= factor;
      }
    }
  }

  /**
   * Adds to the rows [from, to) of the triangle. In BLAS's terms (column-major) the panel is a
   * matrix of p × rows and the stripe its lower trapezoid of p - from rows.
   */
  private void addStripe(int from, int to, double[] products) {
    int height = to - from;
    int width = p - from;
    blas.dsyrk("L", "N", height, rows, 1, panel, from, p, 0, stripe, 0, width);
    if (to < p) {
      blas.dgemm(
          "N", "T", p - to, height, rows, 1, panel, to, p, panel, from, p, 0, stripe, height,
          width);
    }
    for (int i = from; i < to; i++) {
      int source = (i - from) * width + (i - from);
      int target = Triangle.row(p, i);
      for (int j = 0; j < p - i; j++) {
        products[target + j] += stripe[source + j];
      }
    }
  }
}
