package org.daal4j.kmeans.nearest;

import org.daal4j.core.SparseRows;

/**
 * Squared distances of sparse rows from centroids: |c|² + Σ x_j(x_j - 2c_j) over the stored numbers
 * of a row. The terms cancel, so they are summed in some 100 bits: the result is right to 2^-53 as
 * long as it is more than 2^-40 of |x|² + |c|², and 0 when it is below 2^-90 of that, which is what
 * is left of a row that is the centroid.
 *
 * <p>A distance costs some 25 flops a stored number; |c|² is summed once.
 */
public final class SparseDistances {

  private static final double NOTHING = 0x1p-90;

  private final int p;
  private final double[] values; // double[k * p]
  private final double[] norms; // double[k]: |c|²
  private final double[] normsLow; // double[k]: what rounding took from them

  private double high;
  private double low;

  public SparseDistances(CentroidTable centroids) {
    p = centroids.columns();
    values = centroids.values();
    norms = new double[centroids.clusters()];
    normsLow = new double[centroids.clusters()];
    for (int c = 0; c < norms.length; c++) {
      high = 0;
      low = 0;
      for (int j = 0; j < p; j++) {
        double number = values[c * p + j];
        if (number != 0) {
          addProduct(number, number);
        }
      }
      norms[c] = high;
      normsLow[c] = low;
    }
  }

  /**
   * The squared distance of a row from a centroid.
   *
   * @return infinity when it, or a square on the way to it, is beyond the range of a double
   */
  public double between(SparseRows rows, int row, int centroid) {
    high = norms[centroid];
    low = normsLow[centroid];
    int[] indices = rows.indices();
    double[] numbers = rows.values();
    int at = centroid * p;
    double squares = high;
    for (int k = rows.start(row); k < rows.start(row + 1); k++) {
      double x = numbers[k];
      squares += x * x;
      addProduct(x, x);
      addProduct(-2 * x, values[at + indices[k]]);
    }
    double squared = high + low;
    if (!Double.isFinite(squared)) {
      return Double.POSITIVE_INFINITY;
    }
    return squared <= NOTHING * squares ? 0 : squared;
  }

  /** Adds a product and keeps what rounding takes from it and from the sum. */
  private void addProduct(double a, double b) {
    double product = a * b;
    double lost = Math.fma(a, b, -product);
    double sum = high + product;
    double part = sum - high;
    low += ((high - (sum - part)) + (product - part)) + lost;
    high = sum;
  }

  /** Sets, for some rows, the nearest centroid, of equal ones the first, and its distance. */
  void find(SparseRows rows, int fromRow, int count, int[] nearest, double[] squaredDistances) {
    for (int i = 0; i < count; i++) {
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      for (int c = 0; c < norms.length; c++) {
        double squared = between(rows, fromRow + i, c);
        if (squared < least) {
          least = squared;
          best = c;
        }
      }
      nearest[i] = best;
      squaredDistances[i] = least;
    }
  }
}
