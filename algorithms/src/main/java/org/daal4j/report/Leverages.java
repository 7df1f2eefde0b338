package org.daal4j.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.linalg.SymmetricEigen;
import org.daal4j.regression.LinearModel;

/**
 * How much the fitted value of a row of least squares follows from its own response: w·x'(X'WX)⁻x,
 * from 0 to 1; the sum over all rows is the rank. From the cross products of all rows, so that
 * those of a sample are what they are among all. Features are scaled to unit size and directions
 * that are nothing but rounding are left out.
 */
final class Leverages {

  /** Of more features the decomposition takes too long. */
  static final int MOST_FEATURES = 1000;

  private static final double ROUNDING = 0x1p-46;

  private final boolean intercept;
  private final double weightSum;
  private final double[] means; // double[p]; zeros without an intercept
  private final double[] sizes; // double[p]; 0 of a feature that says nothing
  private final double[][] directions; // eigenvectors by the roots of their eigenvalues

  private Leverages(CrossProducts products, LinearModel model) {
    int p = model.features().size();
    intercept = model.intercept();
    weightSum = products.weightSum();
    means = new double[p];
    sizes = new double[p];
    for (int j = 0; j < p; j++) {
      means[j] = intercept ? products.mean(j) : 0;
      sizes[j] = Math.sqrt(product(products, j, j));
    }
    double[] matrix = new double[p * p];
    for (int i = 0; i < p; i++) {
      for (int j = 0; j < p; j++) {
        boolean says = sizes[i] > 0 && sizes[j] > 0;
        matrix[i * p + j] = says ? product(products, i, j) / sizes[i] / sizes[j] : 0;
      }
    }
    SymmetricEigen eigen = SymmetricEigen.of(matrix, p);
    List<double[]> kept = new ArrayList<>();
    for (int k = 0; k < p && eigen.value(k) > eigen.value(0) * p * ROUNDING; k++) {
      double root = Math.sqrt(eigen.value(k));
      kept.add(Arrays.stream(eigen.vector(k)).map(part -> part / root).toArray());
    }
    directions = kept.toArray(double[][]::new);
  }

  /** Those of a table; empty where squares of its numbers are beyond the range of a double. */
  static Optional<Leverages> of(CrossProducts products, LinearModel model) {
    boolean inRange = products.weightSum() > 0;
    for (int j = 0; j < model.features().size(); j++) {
      inRange &= Double.isFinite(products.centred(j, j)) && Double.isFinite(products.mean(j));
      inRange &= model.intercept() || Double.isFinite(products.mean(j) * products.mean(j));
    }
    return inRange ? Optional.of(new Leverages(products, model)) : Optional.empty();
  }

  static boolean arePossible(LinearModel model) {
    return model.features().size() <= MOST_FEATURES;
  }

  private double product(CrossProducts products, int i, int j) {
    double centred = products.centred(Math.min(i, j), Math.max(i, j));
    return intercept ? centred : centred + weightSum * products.mean(i) * products.mean(j);
  }

  /** That of a row of features and responses. */
  double of(double[] row, double weight) {
    int p = means.length;
    double[] scaled = new double[p];
    for (int j = 0; j < p; j++) {
      scaled[j] = sizes[j] > 0 ? (row[j] - means[j]) / sizes[j] : 0;
    }
    double sum = intercept ? 1 / weightSum : 0;
    for (double[] direction : directions) {
      double along = 0;
      for (int j = 0; j < p; j++) {
        along += direction[j] * scaled[j];
      }
      sum += along * along;
    }
    return Math.min(1, weight * sum);
  }
}
