package org.daal4j.penalised;

import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.linalg.DoubleDouble;

/** The solutions of a {@link PenaltyPath}, and how well they fit rows that were summed. */
public final class PathFit {

  private final ScaledProducts products;
  private final double[][] slopes; // double[lambdas][p], of scaled columns
  private final double violation;

  PathFit(ScaledProducts products, double[][] slopes, double violation) {
    this.products = products;
    this.slopes = slopes;
    this.violation = violation;
  }

  /** Number of solutions. */
  public int size() {
    return slopes.length;
  }

  /** Whether the response is constant; about 0, without an intercept. */
  public boolean isConstant() {
    return products.responseSquare() == 0;
  }

  /** By how much the worst condition of a least value fails, as a part of its columns' norms. */
  public double violation() {
    return violation;
  }

  /** Features whose coefficient in a solution is not 0. */
  public int nonzeros(int l) {
    int count = 0;
    for (double slope : slopes[l]) {
      count += slope == 0 ? 0 : 1;
    }
    return count;
  }

  /** A solution in units of the data: intercept, 0 when there is none, then features. */
  public double[] coefficients(int l) {
    int p = products.features();
    double[] coefficients = new double[1 + p];
    DoubleDouble start = DoubleDouble.ZERO;
    if (products.intercept()) {
      start = products.source().wideMean(p);
    }
    for (int j = 0; j < p; j++) {
      double slope = products.inUnits(slopes[l][j], j);
      coefficients[1 + j] = slope;
      if (products.intercept() && slope != 0) {
        start = start.subtract(products.source().wideMean(j).multiply(slope));
      }
    }
    coefficients[0] = start.value();
    return coefficients;
  }

  /** The slopes of columns of norm near 1, {@code double[1 + p]} with 0 first. */
  public double[] scaledCoefficients(int l) {
    double[] scaled = new double[1 + slopes[l].length];
    System.arraycopy(slopes[l], 0, scaled, 1, slopes[l].length);
    return scaled;
  }

  /** 1 - Σw(y - fitted)²/Σw(y - mean)² of each solution; about 0 where there is no intercept. */
  public double[] devianceRatios() {
    ResidualSquares squares = new ResidualSquares(products);
    double[] ratios = new double[slopes.length];
    for (int l = 0; l < ratios.length; l++) {
      ratios[l] = 1 - squares.sum(slopes[l]).high() / products.responseSquare();
    }
    return ratios;
  }

  /** The mean squares of the errors that each solution makes in other rows. */
  public double[] meanSquaredErrors(CrossProducts others) {
    ScaledProducts scaled = new ScaledProducts(others, products);
    ResidualSquares squares = new ResidualSquares(scaled);
    MeanErrors means = new MeanErrors(products, others);
    double[] errors = new double[slopes.length];
    for (int l = 0; l < errors.length; l++) {
      DoubleDouble mean = means.of(slopes[l]);
      double square =
          squares
              .sum(slopes[l])
              .divide(DoubleDouble.of(others.weightSum()))
              .add(mean.multiply(mean))
              .value();
      errors[l] = Math.scalb(square, 2 * products.exponent(products.features()));
    }
    return errors;
  }
}
