package org.daal4j.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.daal4j.linalg.DoubleDouble;

/** Coefficients and their variances from a reduced table, in double-double throughout. */
final class Solution {

  private static final int PARALLEL_FROM = 128;

  private final Reduction reduction;
  private final TriangularFactor factor;
  private final Dependencies dependencies;
  private final DoubleDouble[][] slopes; // [q][p], of the scaled columns
  private final double[] inverseDiagonal; // [rank], of the scaled columns, in the order of pivots
  private final double[][] inverse; // of L, row k of k + 1 numbers; null when not kept
  private final double[] errorFactors; // [1 + p]

  /** Without the inverse of the factor, which is of no use but for what is said of rows. */
  Solution(Reduction reduction) {
    this(reduction, false);
  }

  /** {@code inverse} tells whether that of the factor is kept: 4·rank² bytes. */
  Solution(Reduction reduction, boolean inverse) {
    this.reduction = reduction;
    this.factor = reduction.factor();
    this.dependencies = new Dependencies(reduction);
    this.slopes = slopes();
    this.inverse = inverse ? lowerTriangle(factor.rank()) : null;
    this.inverseDiagonal = scaledInverseDiagonal();
    this.errorFactors = findErrorFactors();
  }

  private static double[][] lowerTriangle(int rank) {
    double[][] rows = new double[rank][];
    Arrays.setAll(rows, k -> new double[k + 1]);
    return rows;
  }

  /**
   * L⁻¹ of the scaled pivots, where it was kept: rows are what becomes of their numbers about the
   * means in the orthonormal basis, row k of k + 1 numbers, {@code double[rank][]}.
   */
  double[][] inverse() {
    return inverse;
  }

  Reduction reduction() {
    return reduction;
  }

  private DoubleDouble[][] slopes() {
    DoubleDouble[][] all = new DoubleDouble[reduction.responses()][reduction.features()];
    for (int t = 0; t < all.length; t++) {
      Arrays.fill(all[t], DoubleDouble.ZERO);
      ExtendedVector solved = factor.backward(projection(t));
      for (int k = 0; k < factor.rank(); k++) {
        all[t][factor.pivots()[k]] = solved.get(k);
      }
    }
    if (dependencies.any()) {
      dependencies.minimiseNorm(all);
    }
    return all;
  }

  /** The response in the orthonormal basis of the features, {@code [rank]}. */
  private ExtendedVector projection(int response) {
    return factor.rows()[reduction.features() + response];
  }

  /** How the features depend on each other. */
  Dependencies dependencies() {
    return dependencies;
  }

  /** The coefficients of a response: intercept (0 for none), then features, {@code double[1+p]}. */
  double[] coefficients(int response) {
    double[] coefficients = new double[1 + reduction.features()];
    coefficients[0] = intercept(response).value();
    for (int j = 0; j < reduction.features(); j++) {
      coefficients[1 + j] = slope(response, j).value();
    }
    return coefficients;
  }

  /** In units of the data. */
  private DoubleDouble slope(int response, int feature) {
    return reduction
        .scale()
        .coefficient(slopes[response][feature], reduction.features() + response, feature);
  }

  private DoubleDouble intercept(int response) {
    if (!reduction.intercept()) {
      return DoubleDouble.ZERO;
    }
    DoubleDouble intercept = reduction.means()[reduction.features() + response];
    for (int j = 0; j < reduction.features(); j++) {
      intercept = intercept.subtract(slope(response, j).multiply(reduction.means()[j]));
    }
    return intercept;
  }

  /** The sum of squares of a scaled response that the features explain. */
  DoubleDouble explained(int response) {
    return ExtendedVector.product(projection(response), projection(response));
  }

  /** What is left of it; rounding alone makes it negative. */
  DoubleDouble residual(int response) {
    DoubleDouble residual = factor.residuals()[response];
    return residual.high() > 0 ? residual : DoubleDouble.ZERO;
  }

  /** The coefficients of the scaled columns: intercept, then features, {@code double[1 + p]}. */
  double[] scaledCoefficients(int response) {
    double[] coefficients = new double[1 + reduction.features()];
    coefficients[0] =
        reduction.scale().down(intercept(response), reduction.features() + response).value();
    for (int j = 0; j < reduction.features(); j++) {
      coefficients[1 + j] = slopes[response][j].value();
    }
    return coefficients;
  }

  /** Σ λb² of the scaled features and response, for a penalty λ on the features as they are. */
  DoubleDouble penalty(int response, double lambda) {
    DoubleDouble sum = DoubleDouble.ZERO;
    for (int j = 0; j < reduction.features(); j++) {
      DoubleDouble slope = slopes[response][j];
      sum = sum.add(slope.multiply(slope).multiply(scaledPenalty(lambda, j)));
    }
    return sum;
  }

  private double scaledPenalty(double lambda, int feature) {
    return reduction.scale().down(DoubleDouble.of(lambda), feature, feature).high();
  }

  /**
   * How many coefficients a penalty λ leaves: the trace of X(XᵀX + λI)⁻¹Xᵀ (Hastie, Tibshirani,
   * Friedman 2009, equation 3.50).
   */
  double parameters(double lambda) {
    DoubleDouble sum = DoubleDouble.of((long) factor.rank());
    for (int k = 0; k < factor.rank(); k++) {
      sum =
          sum.subtract(
              DoubleDouble.product(inverseDiagonal[k], scaledPenalty(lambda, factor.pivots()[k])));
    }
    return Math.max(0, sum.high());
  }

  /**
   * How far the errors of the scaled columns spread: √Σ of their squares by those of what is left.
   */
  double spread() {
    double spread = 0;
    for (int k = 0; k < factor.rank(); k++) {
      double carried = reduction.carried()[factor.pivots()[k]];
      spread = Math.hypot(spread, carried * Math.sqrt(inverseDiagonal[k]));
    }
    return spread;
  }

  private double[] scaledInverseDiagonal() {
    double[] diagonal = new double[factor.rank()];
    IntStream pivots = IntStream.range(0, factor.rank());
    (factor.rank() >= PARALLEL_FROM ? pivots.parallel() : pivots)
        .forEach(k -> diagonal[k] = squareOfColumn(k));
    return diagonal;
  }

  private double squareOfColumn(int k) {
    ExtendedVector column = factor.inverseColumn(k);
    for (int m = k; inverse != null && m < factor.rank(); m++) {
      inverse[m][k] = column.get(m).value();
    }
    return ExtendedVector.product(column, column).high();
  }

  /**
   * What the residual sum of squares of a scaled response would gain if a feature were left out; 0
   * when the others tell all that it tells.
   */
  double sumOfSquares(int response, int feature) {
    int k = estimablePivot(feature);
    if (k < 0) {
      return 0;
    }
    DoubleDouble slope = slopes[response][feature];
    return slope.multiply(slope).high() / inverseDiagonal[k];
  }

  /**
   * The sum of squares of a feature by what the others leave of it: about the mean 1/(1 - R²), with
   * R² of the feature by the others. Infinite when nothing is left, NaN when there is nothing.
   */
  double varianceInflation(int feature) {
    int k = estimablePivot(feature);
    if (k < 0) {
      return dependencies.isConstant(feature) ? Double.NaN : Double.POSITIVE_INFINITY;
    }
    ExtendedVector row = factor.pivotRow(k);
    return ExtendedVector.product(row, row).high() * inverseDiagonal[k];
  }

  /** Which pivot a feature is; -1 when its coefficient is not the same in every solution. */
  private int estimablePivot(int feature) {
    for (int k = 0; k < factor.rank(); k++) {
      if (factor.pivots()[k] == feature) {
        return dependencies.isEstimable(k) ? k : -1;
      }
    }
    return -1;
  }

  /**
   * The standard errors of the coefficients of the scaled columns for residuals of variance 1:
   * intercept, then features; NaN where a coefficient is not determined; {@code double[1 + p]}.
   */
  double[] errorFactors() {
    return errorFactors;
  }

  private double[] findErrorFactors() {
    double[] factors = new double[1 + reduction.features()];
    Arrays.fill(factors, Double.NaN);
    for (int k = 0; k < factor.rank(); k++) {
      if (dependencies.isEstimable(k)) {
        factors[1 + factor.pivots()[k]] = Math.sqrt(inverseDiagonal[k]);
      }
    }
    if (reduction.intercept() && dependencies.isInterceptEstimable()) {
      ExtendedVector solved = means();
      factors[0] = 1 / reduction.weightRoot();
      for (int k = 0; k < factor.rank(); k++) {
        factors[0] = Math.hypot(factors[0], solved.get(k).high());
      }
    }
    return factors;
  }

  /** The means of the features in the orthonormal basis, {@code [rank]}. */
  ExtendedVector means() {
    ExtendedVector means = new ExtendedVector(factor.rank());
    for (int k = 0; k < factor.rank(); k++) {
      int column = factor.pivots()[k];
      means.append(reduction.scale().down(reduction.means()[column], column));
    }
    return factor.forward(means);
  }

  /** The coefficients of the scaled pivots that fit a response as well as all features. */
  ExtendedVector pivotSlopes(int response) {
    return factor.backward(projection(response));
  }
}
