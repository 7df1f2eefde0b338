package org.daal4j.kmeans.nearest;

import dev.ludovic.netlib.BLAS;
import java.util.Arrays;

/**
 * A matrix product finds the few centroids that can be nearest, usually one; the formula decides
 * between them. So the result does not depend on which BLAS runs.
 *
 * <p>With x, c a row and a centroid, x', c' the same less the shift as computed, and |.| the
 * Euclidean norm, the product gives {@code g(c) = |c'|² - 2 x'·c'}, which without rounding were the
 * squared distance less |x'|². Let u = 2^-53, M the largest |c'| and X = |x'|. To first order in u,
 *
 * <ul>
 *   <li>g is off by at most (p + 2) u (M² + 2XM), in whatever order BLAS adds, fused or not;
 *   <li>rounding x' and c' moves |x' - c'|² away from |x - c|² by at most 2u (X + M)²;
 *   <li>the computed squared distance D is off by at most (p + 2) u (X + M)².
 * </ul>
 *
 * <p>Together |D(c) - X² - g(c)| ≤ e = (2p + 6) u (X + M)² for each c. When c* has the least D and
 * b the least g, then g(c*) ≤ D(c*) - X² + e ≤ D(b) - X² + e ≤ g(b) + 2e: only centroids within 2e
 * of the least g matter. (X + M)² ≤ 2 (X² + M²), so 2e ≤ (8p + 24) u (X² + M²); {@code (16p + 64) u
 * (X² + M²)} leaves a factor of two for the terms of second order and the rounding of the bound
 * itself, and (p + 4) times the least normal number is added for products that underflow. Overflow
 * makes the bound infinite or NaN, and then every centroid is tried.
 *
 * <p>2kp flops a row in the product, 3p for each centroid tried; {@code double[tile * (p + k)]} of
 * scratch.
 */
final class PrunedNearest extends NearestCentroid {

  /** Products of up to 2^18 multiplications run on one thread in OpenBLAS. */
  private static final int ONE_THREAD = 200_000;

  private final CentroidTable centroids;
  private final BLAS blas;
  private final int p;
  private final int k;
  private final double relative; // (16p + 64) u
  private final double absolute;
  private final double[] shiftedRows; // double[tile * p]
  private final double[] products; // double[k * tile], all rows for one centroid, then the next
  private final double[] limits; // double[tile]: greater g cannot be nearest

  PrunedNearest(CentroidTable centroids, BLAS blas) {
    super(centroids, tileRows(centroids));
    this.centroids = centroids;
    this.blas = blas;
    this.p = centroids.columns();
    this.k = centroids.clusters();
    this.relative = (16.0 * p + 64) * 0x1p-53;
    this.absolute = (p + 4) * Double.MIN_NORMAL;
    this.shiftedRows = new double[tileRows() * p];
    this.products = new double[k * tileRows()];
    this.limits = new double[tileRows()];
  }

  private static int tileRows(CentroidTable centroids) {
    long multiplications = Math.max(1, (long) centroids.clusters() * centroids.columns());
    return (int) Math.max(8, Math.min(128, ONE_THREAD / multiplications));
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    shift(values, fromRow, rows);
    // Column-major as BLAS sees it: products(rows, k) = -2 rows(p, rows)ᵀ · centroids(p, k).
    blas.dgemm("T", "N", rows, k, p, -2, shiftedRows, p, centroids.shifted(), p, 0, products, rows);
    limit(rows);
    Arrays.fill(nearest(), 0, rows, 0);
    Arrays.fill(squaredDistances(), 0, rows, Double.POSITIVE_INFINITY);
    for (int c = 0; c < k; c++) {
      double norm = centroids.squaredNorms()[c];
      int at = c * rows;
      for (int i = 0; i < rows; i++) {
        if (!(products[at + i] + norm > limits[i])) {
          measure(values, (fromRow + i) * p, i, c);
        }
      }
    }
  }

  private void shift(double[] values, int fromRow, int rows) {
    double[] shift = centroids.shift();
    for (int i = 0; i < rows; i++) {
      int from = (fromRow + i) * p;
      int to = i * p;
      for (int j = 0; j < p; j++) {
        shiftedRows[to + j] = values[from + j] - shift[j];
      }
    }
  }

  /** Sets the limits: the least g of a row, and the bound of the class comment above it. */
  private void limit(int rows) {
    Arrays.fill(limits, 0, rows, Double.POSITIVE_INFINITY);
    for (int c = 0; c < k; c++) {
      takeLeast(limits, products, c * rows, centroids.squaredNorms()[c], rows);
    }
    double largest = centroids.largestSquaredNorm();
    for (int i = 0; i < rows; i++) {
      limits[i] += relative * (squaredNorm(i * p) + largest) + absolute;
    }
  }

  /** A method of its own, so that the compiler makes vector instructions of the loop. */
  private static void takeLeast(
      double[] least, double[] products, int from, double norm, int rows) {
    for (int i = 0; i < rows; i++) {
      least[i] = Math.min(least[i], products[from + i] + norm);
    }
  }

  private double squaredNorm(int from) {
    double even = 0;
    double odd = 0;
    int j = 0;
    for (; j + 1 < p; j += 2) {
      even += shiftedRows[from + j] * shiftedRows[from + j];
      odd += shiftedRows[from + j + 1] * shiftedRows[from + j + 1];
    }
    return j < p ? even + odd + shiftedRows[from + j] * shiftedRows[from + j] : even + odd;
  }

  /** Centroids come in ascending order, so that of equal distances the first stays. */
  private void measure(double[] values, int at, int i, int c) {
    double squared = SquaredDistance.between(values, at, centroids.values(), c * p, p);
    if (squared < squaredDistances()[i]) {
      squaredDistances()[i] = squared;
      nearest()[i] = c;
    }
  }
}
