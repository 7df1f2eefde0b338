package org.daal4j.penalised;

import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;

/**
 * Rows for tests of penalties, and how far coefficients are from the least value, told from the
 * rows themselves.
 *
 * @param rows features, then the response
 */
record PenalisedRows(DenseRows rows) {

  /** Features of any offset and scale that have a part in common, and a response of every third. */
  static PenalisedRows random(long seed, int n, int p, double common, boolean weighted) {
    Random random = new Random(seed);
    DenseRows rows = new DenseRows(p + 1, n, weighted, 0);
    rows.setRows(n);
    for (int row = 0; row < n; row++) {
      double shared = common * random.nextGaussian();
      double y = 3 + random.nextGaussian();
      for (int j = 0; j < p; j++) {
        double z = random.nextGaussian() + shared;
        rows.values()[row * (p + 1) + j] = 5 + (1 + j) * z;
        y += j % 3 == 0 ? z / (1 + j) : 0;
      }
      rows.values()[row * (p + 1) + p] = y;
      if (weighted) {
        rows.weights()[row] = random.nextInt(4) * 0.75;
      }
    }
    return new PenalisedRows(rows);
  }

  /** The same with a column that is another one, times a factor. */
  PenalisedRows copied(int from, int to, double factor) {
    for (int row = 0; row < rows.rows(); row++) {
      rows.values()[row * rows.columns() + to] = factor * rows.value(row, from);
    }
    return this;
  }

  /** The same with a column that is constant. */
  PenalisedRows constant(int column, double value) {
    for (int row = 0; row < rows.rows(); row++) {
      rows.values()[row * rows.columns() + column] = value;
    }
    return this;
  }

  /** The same with columns multiplied. */
  PenalisedRows times(double... factors) {
    for (int i = 0; i < rows.rows() * rows.columns(); i++) {
      rows.values()[i] *= factors[i % rows.columns()];
    }
    return this;
  }

  int features() {
    return rows.columns() - 1;
  }

  CrossProducts products(Precision precision) {
    SumCrossProducts pass = new SumCrossProducts(rows.columns(), precision);
    CrossProduct partial = pass.newPartial();
    partial.add(rows);
    return pass.finish(partial);
  }

  private double mean(int column) {
    double sum = 0;
    double weights = 0;
    for (int row = 0; row < rows.rows(); row++) {
      sum += rows.weight(row) * rows.value(row, column);
      weights += rows.weight(row);
    }
    return sum / weights;
  }

  /** √(Σw(x - centre)²/Σw). */
  private double spread(int column, double centre) {
    double sum = 0;
    double weights = 0;
    for (int row = 0; row < rows.rows(); row++) {
      double x = rows.value(row, column) - centre;
      sum += rows.weight(row) * x * x;
      weights += rows.weight(row);
    }
    return Math.sqrt(sum / weights);
  }

  /**
   * By how much the worst condition of the least value fails, as a part of the sizes of its
   * columns.
   *
   * @param beta intercept, then features
   */
  double violation(
      double[] beta, double lambda, double alpha, boolean intercept, boolean standardize) {
    int p = features();
    double[] residuals = new double[rows.rows()];
    double weights = 0;
    double worst = 0;
    double left = 0;
    for (int row = 0; row < residuals.length; row++) {
      residuals[row] = rows.value(row, p) - beta[0];
      for (int j = 0; j < p; j++) {
        residuals[row] -= beta[1 + j] * rows.value(row, j);
      }
      weights += rows.weight(row);
      left += rows.weight(row) * residuals[row];
    }
    double response = spread(p, intercept ? mean(p) : 0);
    if (intercept) {
      worst = Math.abs(left / weights) / response;
    }
    for (int j = 0; j < p; j++) {
      double centre = intercept ? mean(j) : 0;
      double deviation = spread(j, mean(j));
      double unit = standardize ? deviation : 1;
      boolean constant = !(deviation > 1e-12 * Math.abs(mean(j)));
      if (constant && (intercept || standardize || mean(j) == 0)) {
        worst = Math.max(worst, Math.abs(beta[1 + j])); // constant: no coefficient
        continue;
      }
      double gradient = 0;
      for (int row = 0; row < residuals.length; row++) {
        gradient += rows.weight(row) * residuals[row] * (rows.value(row, j) - centre);
      }
      gradient = gradient / weights - lambda * (1 - alpha) * unit * unit * beta[1 + j];
      double pull = lambda * alpha * unit;
      double off =
          beta[1 + j] == 0
              ? Math.max(0, Math.abs(gradient) - pull)
              : Math.abs(gradient - pull * Math.signum(beta[1 + j]));
      worst = Math.max(worst, off / response / spread(j, centre));
    }
    return worst;
  }
}
