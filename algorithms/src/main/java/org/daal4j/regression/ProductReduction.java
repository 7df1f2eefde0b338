package org.daal4j.regression;

import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.statistics.Counts;
import org.daal4j.statistics.DoubleRange;

/**
 * Reduces cross products: the normal equations, centred and scaled. Without an intercept the
 * products about 0 are rebuilt from those about the means, in double-double.
 *
 * @param counts result of the pass
 * @param features number of features, p
 * @param intercept whether products are about the means
 */
record ProductReduction(Counts<CrossProducts> counts, int features, boolean intercept) {

  /**
   * Makes sure that no sum of squares about 0 left the range of a double; those about the means are
   * known to be in it.
   *
   * @param names of the columns, for the message
   * @throws BadInputException that names the column
   */
  void requireInRange(List<String> names) throws BadInputException {
    for (int j = 0; j < names.size() && !intercept; j++) {
      double square = product(j, j).high();
      if (!Double.isFinite(square)) {
        throw DoubleRange.tooLarge(names.get(j));
      }
      if (products().mean(j) != 0 && square < DoubleRange.LEAST_SQUARES) {
        throw DoubleRange.tooSmall(names.get(j));
      }
    }
  }

  /** The reduction for least squares. */
  Reduction leastSquares() {
    return ridge(0);
  }

  /**
   * The reduction for ridge regression.
   *
   * @param lambda added to the sums of squares of the features
   */
  Reduction ridge(double lambda) {
    double[] lambdas = new double[features];
    Arrays.fill(lambdas, lambda);
    return ridge(lambdas);
  }

  /**
   * The same, where each feature has a penalty of its own.
   *
   * @param lambdas {@code double[p]}
   */
  Reduction ridge(double[] lambdas) {
    int columns = products().columns();
    DoubleDouble[] means = new DoubleDouble[columns];
    double[] norms = new double[columns];
    for (int j = 0; j < columns; j++) {
      means[j] = new DoubleDouble(products().mean(j), products().meanLow(j));
      norms[j] = norm(j, lambdas);
    }
    Scale scale = Scale.of(norms);
    Gram gram = (i, j) -> penalised(scale, i, j, lambdas);
    TriangularFactor factor = PivotedCholesky.factor(gram, noise(gram), columns - features);
    double[] carried = new double[columns];
    for (int j = 0; j < columns; j++) {
      carried[j] = Math.sqrt(scale.down(product(j, j), j, j).high());
    }
    DoubleDouble[] totals = new DoubleDouble[columns - features];
    for (int t = 0; t < totals.length; t++) {
      totals[t] = gram.get(features + t, features + t);
    }
    return new Reduction(
        intercept,
        counts.positiveRows(),
        counts.sumOfLogarithms(),
        Math.sqrt(products().weightSum()),
        means,
        scale,
        totals,
        factor,
        Rounding.ofProducts(products().precision(), products().rows()),
        carried);
  }

  private CrossProducts products() {
    return counts.result();
  }

  private double norm(int j, double[] lambdas) {
    double norm = Math.sqrt(product(j, j).high());
    // A column without variance keeps its 0, and so the coefficient 0.
    return j < features && norm > 0 ? Math.hypot(norm, Math.sqrt(lambdas[j])) : norm;
  }

  private DoubleDouble penalised(Scale scale, int i, int j, double[] lambdas) {
    DoubleDouble product = scale.down(product(i, j), i, j);
    return i == j && i < features && product.high() > 0
        ? product.add(scale.down(DoubleDouble.of(lambdas[j]), j, j))
        : product;
  }

  private DoubleDouble product(int i, int j) {
    DoubleDouble centred = new DoubleDouble(products().centred(i, j), products().centredLow(i, j));
    if (intercept) {
      return centred;
    }
    DoubleDouble mean = new DoubleDouble(products().mean(i), products().meanLow(i));
    DoubleDouble other = new DoubleDouble(products().mean(j), products().meanLow(j));
    // In this order, which leaves the range of a double only where a square does.
    return centred.add(mean.multiply(products().weightSum()).multiply(other));
  }

  private double[] noise(Gram gram) {
    double[] noise = new double[features];
    for (int j = 0; j < features; j++) {
      double square = product(j, j).high();
      double mean = Math.sqrt(products().weightSum()) * (products().mean(j) / Math.sqrt(square));
      noise[j] =
          square > 0
              ? arithmetic().of(0, mean * mean) * gram.get(j, j).high()
              : Double.POSITIVE_INFINITY;
    }
    return noise;
  }

  private Noise arithmetic() {
    return products().precision() == Precision.EXTENDED ? Noise.EXTENDED_PRODUCTS : Noise.PRODUCTS;
  }
}
