package org.daal4j.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.daal4j.linalg.DoubleDouble;

/**
 * How the dependent columns of a table combine from its pivot columns, and what follows: the
 * solution of minimum norm, and which coefficients can be told at all.
 *
 * <p>With x_Q = x_P·N, every b_P - N·t, t fits as well as b_P, 0. The one of least norm is
 * Wᵀ(W·Wᵀ)⁻¹ b_P with W = [I N]; norms are taken in the units of the data, the intercept not
 * counted.
 */
final class Dependencies {

  /** Combinations that use less than this of a scaled column do not use it. */
  private static final double UNUSED = 1e-7;

  private static final int MOST_NAMES = 10;

  private final Reduction reduction;
  private final TriangularFactor factor;
  private final ExtendedVector[] combinations; // N: one vector [rank] for each dependent column

  Dependencies(Reduction reduction) {
    this.reduction = reduction;
    this.factor = reduction.factor();
    this.combinations = new ExtendedVector[factor.dependent().length];
    for (int d = 0; d < combinations.length; d++) {
      combinations[d] = factor.backward(factor.rows()[factor.dependent()[d]]);
    }
  }

  /** Whether there are any. */
  boolean any() {
    return combinations.length > 0;
  }

  /** Whether the coefficient of the k-th pivot is the same in every solution. */
  boolean isEstimable(int k) {
    for (ExtendedVector combination : combinations) {
      if (uses(combination, k)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a dependent column is a combination of none: constant, or 0 without intercept. */
  boolean isConstant(int column) {
    for (int d = 0; d < combinations.length; d++) {
      if (factor.dependent()[d] == column) {
        ExtendedVector combination = combinations[d];
        return IntStream.range(0, factor.rank()).noneMatch(k -> uses(combination, k));
      }
    }
    return false;
  }

  /** Whether the intercept is the same in every solution. */
  boolean isInterceptEstimable() {
    for (int d = 0; d < combinations.length; d++) {
      double change = scaledMean(factor.dependent()[d]);
      double size = Math.abs(change);
      for (int k = 0; k < factor.rank(); k++) {
        double part = scaledMean(factor.pivots()[k]) * combinations[d].get(k).high();
        change -= part;
        size += Math.abs(part);
      }
      if (Math.abs(change) > UNUSED * size) {
        return false;
      }
    }
    return true;
  }

  private double scaledMean(int column) {
    return reduction.scale().down(reduction.means()[column], column).high();
  }

  private static boolean uses(ExtendedVector combination, int k) {
    double largest = 0;
    for (int m = 0; m < combination.length(); m++) {
      largest = Math.max(largest, Math.abs(combination.get(m).high()));
    }
    return Math.abs(combination.get(k).high()) > UNUSED * largest;
  }

  /**
   * Replaces solutions that use the pivots only by those of least norm.
   *
   * @param slopes of the scaled columns, {@code [q][p]}
   */
  void minimiseNorm(DoubleDouble[][] slopes) {
    int rank = factor.rank();
    ExtendedVector[] rows = new ExtendedVector[rank]; // of N, in units of the data
    int[] large = new int[rank]; // rows of W are divided by 2 to this power, so that squares exist
    for (int k = 0; k < rank; k++) {
      rows[k] = new ExtendedVector(combinations.length);
      for (int d = 0; d < combinations.length; d++) {
        DoubleDouble element =
            reduction
                .scale()
                .coefficient(combinations[d].get(k), factor.dependent()[d], factor.pivots()[k]);
        rows[k].append(element);
        large[k] = Math.max(large[k], Math.getExponent(element.high()));
      }
    }
    ExtendedVector[] scaled = new ExtendedVector[rank];
    for (int k = 0; k < rank; k++) {
      scaled[k] = rows[k].timesPowerOfTwo(-large[k]);
    }
    Gram gram =
        (i, j) ->
            i < rank
                ? inner(scaled, large, i, j)
                : j < rank
                    ? Scale.times(inUnits(slopes, i - rank, j), -large[j])
                    : DoubleDouble.ZERO;
    TriangularFactor inner = PivotedCholesky.factor(gram, new double[rank], slopes.length);
    for (int t = 0; t < slopes.length; t++) {
      ExtendedVector solved = inner.backward(inner.rows()[rank + t]);
      ExtendedVector multipliers = new ExtendedVector(0).resize(rank);
      for (int m = 0; m < inner.rank(); m++) {
        multipliers.set(inner.pivots()[m], Scale.times(solved.get(m), -large[inner.pivots()[m]]));
      }
      spread(t, multipliers, rows, slopes[t]);
    }
  }

  /** The coefficient of the k-th pivot in units of the data. */
  private DoubleDouble inUnits(DoubleDouble[][] slopes, int response, int k) {
    int pivot = factor.pivots()[k];
    return reduction
        .scale()
        .coefficient(slopes[response][pivot], reduction.features() + response, pivot);
  }

  private static DoubleDouble inner(ExtendedVector[] rows, int[] large, int i, int j) {
    DoubleDouble product = ExtendedVector.product(rows[i], rows[j]);
    return i == j ? product.add(Math.scalb(1.0, -2 * large[i])) : product;
  }

  /**
   * The dependent columns get Wᵀ·(W·Wᵀ)⁻¹ b_P, the pivots what is then left: the same but for
   * rounding, which so costs no digit of the fit, whatever the units.
   */
  private void spread(
      int response, ExtendedVector multipliers, ExtendedVector[] rows, DoubleDouble[] slopes) {
    for (int d = 0; d < combinations.length; d++) {
      DoubleDouble sum = DoubleDouble.ZERO;
      for (int k = 0; k < factor.rank(); k++) {
        sum = sum.add(rows[k].get(d).multiply(multipliers.get(k)));
      }
      int dependent = factor.dependent()[d];
      DoubleDouble slope =
          reduction.scale().coefficient(sum, dependent, reduction.features() + response);
      slopes[dependent] = slope;
      for (int k = 0; k < factor.rank(); k++) {
        int pivot = factor.pivots()[k];
        slopes[pivot] = slopes[pivot].subtract(combinations[d].get(k).multiply(slope));
      }
    }
  }

  /** A sentence for the user that names the columns. */
  String sentence(List<String> features) {
    List<String> parts = new ArrayList<>();
    for (int d = 0; d < Math.min(MOST_NAMES, combinations.length); d++) {
      parts.add(part(features, d));
    }
    int more = combinations.length - parts.size();
    return "The features are collinear: "
        + String.join("; ", parts)
        + (more > 0 ? "; and " + more + " more" : "")
        + ". That is as far as rounding lets tell: coefficients and residuals are those of features"
        + " that are so exactly, of least norm; what is then not determined has no standard error.";
  }

  private String part(List<String> features, int d) {
    List<String> used = new ArrayList<>();
    for (int k = 0; k < factor.rank(); k++) {
      if (uses(combinations[d], k)) {
        used.add(features.get(factor.pivots()[k]));
      }
    }
    String name = features.get(factor.dependent()[d]);
    if (used.isEmpty()) {
      return name + (reduction.intercept() ? " is constant" : " is 0 everywhere");
    }
    String more = used.size() > MOST_NAMES ? " and " + (used.size() - MOST_NAMES) + " more" : "";
    return name
        + " depends on "
        + used.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
        + more;
  }
}
