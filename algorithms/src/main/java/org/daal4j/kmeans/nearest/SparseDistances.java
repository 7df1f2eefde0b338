package org.daal4j.kmeans.nearest;

import org.daal4j.core.SparseRows;
import org.daal4j.linalg.Fused;

/**
 * Squared distances of sparse rows from centroids, and the nearest centroid that {@link
 * SquaredDistance} finds for the same rows with all their zeros.
 *
 * <p>The fast form is |x|² + |c|² - 2 Σ x_j c_j over the stored numbers of a row. The terms cancel,
 * so they are summed in some 100 bits. With u = 2^-53 and t = 2n + 2 terms for n stored numbers,
 * none of the leading sums exceeds 2(|x|² + |c|²), so what rounding takes from them is at most (2t
 * + 2)u of |x|² + |c|² altogether, and 3t additions of that lose 6t(t + 1)u² of it; |c|² and |x|²
 * themselves, brought back to two doubles that do not overlap after each addition, are off by 4u²
 * for each of their terms. {@code relative} is twice the sum of these, {@code absolute} more than
 * what underflow takes.
 *
 * <p>Where this error is below 2^-50 of the distance, the fast form is the distance; elsewhere, for
 * rows close to a centroid, far from 0, or of squares beyond the range of a double, the sum of
 * squared differences is. So a distance is a matter of the row and the centroid alone. Centroids
 * whose order the errors of both forms leave open are compared by the sum of squared differences.
 *
 * <p>A distance costs some 12 flops a stored number, the sum of squared differences 3p; |c|² is
 * summed once, |x|² once for a row. {@code double[k + p]} of scratch.
 */
public final class SparseDistances {

  private static final double PRECISE = 0x1p-50;

  private final int p;
  private final double[] values; // double[k * p]
  private final double[] norms; // double[k]: |c|²
  private final double[] normsLow; // double[k]: what rounding took from them
  private final double slack; // of the sum of squared differences, relative
  private final double absolute;
  private final double[] fast; // double[k]: the fast form for the present row
  private final double[] dense; // double[p]: the present row, when dense
  private boolean isDense;
  private double norm; // |x|²
  private double normLow;
  private double relative; // error of the fast form

  /** Measures from centroids. */
  public SparseDistances(CentroidTable centroids) {
    p = centroids.columns();
    values = centroids.values();
    norms = new double[centroids.clusters()];
    normsLow = new double[norms.length];
    fast = new double[norms.length];
    dense = new double[p];
    slack = (p + 8) * 0x1p-52;
    absolute = (p + 8) * 0x1p-1068;
    for (int c = 0; c < norms.length; c++) {
      setNorm(values, c * p, (c + 1) * p);
      norms[c] = norm;
      normsLow[c] = normLow;
    }
  }

  /**
   * The squared distance of a row from a centroid.
   *
   * @return infinity when it is beyond the range of a double
   */
  public double between(SparseRows rows, int row, int centroid) {
    begin(rows, row);
    double squared = distance(rows, row, centroid, fast(rows, row, centroid));
    end(rows, row);
    return squared;
  }

  /** The {@link SquaredDistance} of a row from a centroid, bit for bit. */
  double exactly(SparseRows rows, int row, int centroid) {
    double squared = exact(rows, row, centroid);
    end(rows, row);
    return squared;
  }

  /**
   * Sets, for some rows, the nearest centroid, of equal ones the first, and the least distance.
   *
   * @param nearest {@code int[>= count]}
   * @param squaredDistances {@code double[>= count]}; infinite beyond the range of a double
   */
  void find(SparseRows rows, int fromRow, int count, int[] nearest, double[] squaredDistances) {
    for (int i = 0; i < count; i++) {
      int row = fromRow + i;
      begin(rows, row);
      double limit = limit(rows, row);
      int best = onlyCandidate(limit);
      if (best >= 0 && isPrecise(best, fast[best])) {
        squaredDistances[i] = fast[best];
      } else {
        best = nearestCandidate(rows, row, limit);
        squaredDistances[i] = leastCandidate(rows, row, limit);
      }
      nearest[i] = best;
      end(rows, row);
    }
  }

  /** Measures all centroids; returns what the nearest one is not farther than, in both forms. */
  private double limit(SparseRows rows, int row) {
    double limit = Double.POSITIVE_INFINITY;
    for (int c = 0; c < fast.length; c++) {
      fast[c] = fast(rows, row, c);
      double most = (fast[c] + error(c)) * (1 + slack);
      limit = most < limit ? most : limit;
    }
    return limit;
  }

  /** Whether a centroid could be nearest; one that cannot be measured in the fast form could. */
  private boolean isCandidate(int centroid, double limit) {
    return !((fast[centroid] - error(centroid)) * (1 - slack) > limit);
  }

  /** The only candidate, or -1 when there are more. */
  private int onlyCandidate(double limit) {
    int only = -1;
    for (int c = 0; c < fast.length; c++) {
      if (isCandidate(c, limit)) {
        if (only >= 0) {
          return -1;
        }
        only = c;
      }
    }
    return only;
  }

  private int nearestCandidate(SparseRows rows, int row, double limit) {
    int best = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < fast.length; c++) {
      if (isCandidate(c, limit)) {
        double squared = exact(rows, row, c);
        if (squared < least) {
          least = squared;
          best = c;
        }
      }
    }
    return best;
  }

  private double leastCandidate(SparseRows rows, int row, double limit) {
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < fast.length; c++) {
      if (isCandidate(c, limit)) {
        least = Math.min(least, distance(rows, row, c, fast[c]));
      }
    }
    return least;
  }

  private double distance(SparseRows rows, int row, int centroid, double inFastForm) {
    return isPrecise(centroid, inFastForm) ? inFastForm : exact(rows, row, centroid);
  }

  private boolean isPrecise(int centroid, double inFastForm) {
    return error(centroid) <= PRECISE * inFastForm && inFastForm < Double.POSITIVE_INFINITY;
  }

  private double error(int centroid) {
    return relative * (norm + norms[centroid]) + absolute;
  }

  private double exact(SparseRows rows, int row, int centroid) {
    if (!isDense) {
      for (int i = rows.start(row); i < rows.start(row + 1); i++) {
        dense[rows.indices()[i]] = rows.values()[i];
      }
      isDense = true;
    }
    return SquaredDistance.between(dense, 0, values, centroid * p, p);
  }

  private void begin(SparseRows rows, int row) {
    int from = rows.start(row);
    int to = rows.start(row + 1);
    setNorm(rows.values(), from, to);
    double terms = 2.0 * (to - from) + 2;
    relative = 2 * (6 * terms * (terms + 1) + 4.0 * (p + terms)) * 0x1p-106;
  }

  private void end(SparseRows rows, int row) {
    if (isDense) {
      for (int i = rows.start(row); i < rows.start(row + 1); i++) {
        dense[rows.indices()[i]] = 0;
      }
      isDense = false;
    }
  }

  private void setNorm(double[] numbers, int from, int to) {
    double high = 0;
    double low = 0;
    for (int i = from; i < to; i++) {
      double number = numbers[i];
      if (number != 0) {
        double product = number * number;
        double lost = Fused.multiplyAdd(number, number, -product);
        double sum = high + product;
        double part = sum - high;
        low += ((high - (sum - part)) + (product - part)) + lost;
        high = sum + low;
        low -= high - sum;
      }
    }
    norm = high;
    normLow = low;
  }

  private double fast(SparseRows rows, int row, int centroid) {
    int[] indices = rows.indices();
    double[] numbers = rows.values();
    int at = centroid * p;
    double high = norm + norms[centroid];
    double part = high - norm;
    double low = (norm - (high - part)) + (norms[centroid] - part) + (normLow + normsLow[centroid]);
    for (int i = rows.start(row); i < rows.start(row + 1); i++) {
      double x = -2 * numbers[i];
      double c = values[at + indices[i]];
      double product = x * c;
      double lost = Fused.multiplyAdd(x, c, -product);
      double sum = high + product;
      part = sum - high;
      low += ((high - (sum - part)) + (product - part)) + lost;
      high = sum;
    }
    return high + low;
  }
}
