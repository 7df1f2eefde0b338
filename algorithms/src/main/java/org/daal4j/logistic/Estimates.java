package org.daal4j.logistic;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.regression.Collinearity;

/**
 * Coefficients and their standard errors in the units of the data, from those of the terms. With z
 * = (x - s)·f the slope of x is that of z times f, and the intercept is that of the terms less Σ
 * slope · s; where features were shifted and scaled before, that comes on top.
 */
final class Estimates {

  private final NewtonRun run;
  private final Solution solution;
  private final Collinearity collinearity;
  private final double[] shifts; // double[p]: what was taken from a feature before
  private final double[] scales; // double[p]: what it was divided by then
  private final int p;
  private final int q;
  private final int others; // K - 1

  Estimates(
      NewtonRun run,
      Solution solution,
      Collinearity collinearity,
      double[] shifts,
      double[] scales) {
    this.run = run;
    this.solution = solution;
    this.collinearity = collinearity;
    this.shifts = shifts;
    this.scales = scales;
    this.p = run.basis().features();
    this.q = run.basis().terms();
    this.others = run.table().classes().size() - 1;
  }

  /** Intercept (0 when there is none), then a coefficient for each feature, {@code [K-1][1+p]}. */
  double[][] beta() {
    RowBasis basis = run.basis();
    double[][] slopes = new double[others][p];
    DoubleDouble[] atMeans = new DoubleDouble[others]; // predictors of the mean row
    for (int k = 0; k < others; k++) {
      atMeans[k] = DoubleDouble.of(basis.intercept() ? solution.coefficients()[k * q + p] : 0);
      for (int j = 0; j < p; j++) {
        slopes[k][j] = solution.coefficients()[k * q + j] * basis.factor(j);
        DoubleDouble distance = DoubleDouble.sum(mean(j), -basis.shift(j));
        atMeans[k] = atMeans[k].add(distance.multiply(slopes[k][j]));
      }
    }
    if (!run.options().penalised()) {
      collinearity.minimiseNorm(slopes);
    }
    double[][] beta = new double[others][1 + p];
    for (int k = 0; k < others; k++) {
      DoubleDouble intercept = atMeans[k];
      for (int j = 0; j < p; j++) {
        intercept = intercept.subtract(DoubleDouble.product(slopes[k][j], mean(j)));
        DoubleDouble slope = DoubleDouble.of(slopes[k][j]).divide(DoubleDouble.of(scales[j]));
        intercept = intercept.subtract(slope.multiply(shifts[j]));
        beta[k][1 + j] = slope.value();
      }
      beta[k][0] = basis.intercept() ? intercept.value() : 0;
    }
    return beta;
  }

  private double mean(int j) {
    return run.table().products().mean(j);
  }

  /**
   * The tests of the coefficients of each class but the first, intercept first. Coefficients that
   * grow without end are taken for fixed there: rows that they tell apart do not tell anything
   * else.
   *
   * @param affected whether a coefficient grows without end, {@code boolean[(K - 1)q]}
   */
  List<List<WaldTest>> tests(double[][] beta, List<String> features, boolean[] affected) {
    int[] told = Arrays.stream(run.free()).filter(i -> !affected[i]).toArray();
    NewtonSystem system =
        told.length == run.free().length
            ? solution.system()
            : new NewtonSystem(
                solution.likelihood(), solution.coefficients(), run.penalties(), told);
    double[][] covariance = system.inverse();
    boolean[] determined = collinearity.determined();
    List<List<WaldTest>> tests = new ArrayList<>();
    for (int k = 0; k < others; k++) {
      List<WaldTest> ofClass = new ArrayList<>();
      if (run.basis().intercept()) {
        boolean known = collinearity.isInterceptDetermined() && !affected[k * q + p];
        double error = known ? interceptError(k, told, covariance) : Double.NaN;
        ofClass.add(WaldTest.of(WaldTest.INTERCEPT, beta[k][0], error));
      }
      for (int j = 0; j < p; j++) {
        int place = Arrays.binarySearch(told, k * q + j);
        double error =
            place >= 0 && determined[j]
                ? Math.sqrt(covariance[place][place]) * run.basis().factor(j) / scales[j]
                : Double.NaN;
        ofClass.add(WaldTest.of(features.get(j), beta[k][1 + j], error));
      }
      tests.add(List.copyOf(ofClass));
    }
    return List.copyOf(tests);
  }

  /** Of a linear combination of the coefficients of the terms of a class. */
  private double interceptError(int k, int[] told, double[][] covariance) {
    double[] combination = new double[told.length];
    for (int i = 0; i < told.length; i++) {
      int j = told[i] % q;
      if (told[i] / q == k) {
        combination[i] = j == p ? 1 : -distance(j) * run.basis().factor(j);
      }
    }
    double variance = 0;
    for (int i = 0; i < told.length; i++) {
      for (int j = 0; j < told.length && combination[i] != 0; j++) {
        variance += combination[i] * covariance[i][j] * combination[j];
      }
    }
    return Math.sqrt(variance);
  }

  /** How far 0, in the units of the data, is from where a term is 0. */
  private double distance(int j) {
    return run.basis().shift(j) + shifts[j] / scales[j];
  }

  /** Number of coefficients; with a penalty their effective number, the trace of H_0 H⁻¹. */
  double parameters() {
    int[] free = run.free();
    double parameters = free.length;
    if (run.options().penalised()) {
      double[][] inverse = solution.system().inverse();
      for (int i = 0; i < free.length; i++) {
        parameters -= run.penalties()[free[i]] * inverse[i][i];
      }
    }
    return parameters;
  }
}
