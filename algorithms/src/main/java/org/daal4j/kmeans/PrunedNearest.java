package org.daal4j.kmeans;

import dev.ludovic.netlib.blas.BLAS;

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
 * of the least g matter. X need not be computed: X ≤ M + |x' - b'|, so (X + M)² ≤ (2M + |x' - b'|)²
 * ≤ 8M² + 2|x' - b'|². With a factor of two in hand for the terms of second order, for D(b) in
 * place of |x' - b'|² and for the rounding of the bound itself, 2e ≤ {@code (8p + 32) u (8M² +
 * 2D(b))}, and p + 4 times the least normal number is added for products that underflow. Overflow
 * makes the bound infinite or NaN, and then every centroid is tried.
 */
final class PrunedNearest extends NearestCentroid {

  /** Products of up to 2^18 multiplications run on one thread in OpenBLAS. */
  private static final int ONE_THREAD = 200_000;

  private final CentroidTable centroids;
  private final BLAS blas;
  private final int p;
  private final int k;
  private final double relative; // (8p + 32) u
  private final double absolute;
  private final double[] shiftedRows; // double[tile * p]
  private final double[] products; // double[tile * k]

  PrunedNearest(CentroidTable centroids, BLAS blas) {
    super(tileRows(centroids));
    this.centroids = centroids;
    this.blas = blas;
    this.p = centroids.columns();
    this.k = centroids.clusters();
    this.relative = (8.0 * p + 32) * 0x1p-53;
    this.absolute = (p + 4) * Double.MIN_NORMAL;
    this.shiftedRows = new double[tileRows() * p];
    this.products = new double[tileRows() * k];
  }

  private static int tileRows(CentroidTable centroids) {
    long multiplications = Math.max(1, (long) centroids.clusters() * centroids.columns());
    return (int) Math.max(8, Math.min(256, ONE_THREAD / multiplications));
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    double[] shift = centroids.shift();
    for (int i = 0; i < rows; i++) {
      int from = (fromRow + i) * p;
      int to = i * p;
      for (int j = 0; j < p; j++) {
        shiftedRows[to + j] = values[from + j] - shift[j];
      }
    }
    // Column-major as BLAS sees it: products(k, rows) = -2 centroids(p, k)ᵀ · rows(p, rows).
    blas.dgemm("T", "N", k, rows, p, -2, centroids.shifted(), p, shiftedRows, p, 0, products, k);
    double[] norms = centroids.squaredNorms();
    for (int i = 0; i < rows; i++) {
      int row = i * k;
      int best = 0;
      double least = Double.POSITIVE_INFINITY;
      double second = Double.POSITIVE_INFINITY;
      for (int c = 0; c < k; c++) {
        double g = products[row + c] + norms[c];
        if (g < second) {
          if (g < least) {
            second = least;
            least = g;
            best = c;
          } else {
            second = g;
          }
        }
      }
      decide(values, (fromRow + i) * p, i, best, least, second);
    }
  }

  private void decide(double[] values, int at, int i, int best, double least, double second) {
    double[] c = centroids.values();
    double squared = SquaredDistance.between(values, at, c, best * p, p);
    double bound = relative * (8 * centroids.largestSquaredNorm() + 2 * squared) + absolute;
    int nearest = best;
    if (!(second - least > bound)) {
      double[] norms = centroids.squaredNorms();
      squared = Double.POSITIVE_INFINITY;
      nearest = 0;
      for (int candidate = 0; candidate < k; candidate++) {
        if (!(products[i * k + candidate] + norms[candidate] - least > bound)) {
          double distance = SquaredDistance.between(values, at, c, candidate * p, p);
          if (distance < squared) {
            squared = distance;
            nearest = candidate;
          }
        }
      }
    }
    nearest()[i] = nearest;
    squaredDistances()[i] = squared;
  }
}
