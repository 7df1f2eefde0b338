package org.daal4j.regression;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.linalg.DoubleDouble;

/** Coefficients and their variances from a reduced table, in double-double throughout. */
final class Solution {

  private static final int PARALLEL_FROM = 128;

  private final Reduction reduction;
  private final TriangularFactor factor;
  private final Dependencies dependencies;
  private final DoubleDouble[][] slopes; // [q][p], in units of the data

  Solution(Reduction reduction) {
    this.reduction = reduction;
    this.factor = reduction.factor();
    this.dependencies = new Dependencies(reduction);
    this.slopes = slopes();
  }

  private DoubleDouble[][] slopes() {
    DoubleDouble[][] basic = new DoubleDouble[reduction.responses()][factor.rank()];
    for (int t = 0; t < basic.length; t++) {
      ExtendedVector solved = factor.backward(projection(t));
      for (int k = 0; k < factor.rank(); k++) {
        basic[t][k] =
            reduction
                .scale()
                .coefficient(solved.get(k), reduction.features() + t, factor.pivots()[k]);
      }
    }
    if (dependencies.any()) {
      return dependencies.minimumNorm(basic);
    }
    DoubleDouble[][] all = new DoubleDouble[basic.length][reduction.features()];
    for (int t = 0; t < basic.length; t++) {
      for (int k = 0; k < factor.rank(); k++) {
        all[t][factor.pivots()[k]] = basic[t][k];
      }
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
    DoubleDouble intercept = DoubleDouble.ZERO;
    if (reduction.intercept()) {
      intercept = reduction.means()[reduction.features() + response];
    }
    for (int j = 0; j < reduction.features(); j++) {
      DoubleDouble slope = slopes[response][j];
      coefficients[1 + j] = slope.value();
      if (reduction.intercept()) {
        intercept = intercept.subtract(slope.multiply(reduction.means()[j]));
      }
    }
    coefficients[0] = intercept.value();
    return coefficients;
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

  /**
   * The diagonal of the inverse of the features' cross products, in units of 1 / data², {@code
   * double[rank]}, in the order of the pivots.
   */
  double[] inverseDiagonal() {
    double[] diagonal = scaledInverseDiagonal();
    for (int k = 0; k < factor.rank(); k++) {
      int exponent = reduction.scale().exponents()[factor.pivots()[k]];
      diagonal[k] = Math.scalb(diagonal[k], -2 * exponent);
    }
    return diagonal;
  }

  private double[] scaledInverseDiagonal() {
    double[] diagonal = new double[factor.rank()];
    IntStream pivots = IntStream.range(0, factor.rank());
    (factor.rank() >= PARALLEL_FROM ? pivots.parallel() : pivots)
        .forEach(k -> diagonal[k] = factor.inverseDiagonal(k).high());
    return diagonal;
  }

  /**
   * The standard errors of the coefficients of the scaled columns for residuals of variance 1:
   * intercept, then features; NaN where a coefficient is not determined; {@code double[1 + p]}.
   */
  double[] errorFactors() {
    double[] factors = new double[1 + reduction.features()];
    Arrays.fill(factors, Double.NaN);
    double[] diagonal = scaledInverseDiagonal();
    for (int k = 0; k < factor.rank(); k++) {
      if (dependencies.isEstimable(k)) {
        factors[1 + factor.pivots()[k]] = Math.sqrt(diagonal[k]);
      }
    }
    if (reduction.intercept() && dependencies.isInterceptEstimable()) {
      ExtendedVector means = new ExtendedVector(factor.rank());
      for (int k = 0; k < factor.rank(); k++) {
        int column = factor.pivots()[k];
        means.append(reduction.scale().down(reduction.means()[column], column));
      }
      ExtendedVector solved = factor.forward(means);
      factors[0] = 1 / Math.sqrt(reduction.weightSum());
      for (int k = 0; k < factor.rank(); k++) {
        factors[0] = Math.hypot(factors[0], solved.get(k).high());
      }
    }
    return factors;
  }

  /** The tests of the coefficients of a response, intercept first where there is one. */
  List<CoefficientTest> tests(
      List<String> features, int response, FitMeasures fit, double[] errorFactors) {
    double[] estimates = coefficients(response);
    double degrees = fit.degreesOfFreedom();
    StudentT distribution = new StudentT(degrees > 0 ? degrees : Double.NaN);
    double quantile = degrees > 0 ? distribution.quantile95() : Double.NaN;
    int exponent = reduction.scale().exponents()[reduction.features() + response];
    List<CoefficientTest> tests = new ArrayList<>();
    for (int j = reduction.intercept() ? 0 : 1; j < estimates.length; j++) {
      String term = j == 0 ? CoefficientTest.INTERCEPT : features.get(j - 1);
      int unit = j == 0 ? 0 : reduction.scale().exponents()[j - 1];
      double error = Math.scalb(Math.sqrt(fit.variance()) * errorFactors[j], exponent - unit);
      tests.add(CoefficientTest.of(term, estimates[j], error, distribution, quantile));
    }
    return Collections.unmodifiableList(tests);
  }
}
