package org.daal4j.pca;

import java.io.IOException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.linalg.SymmetricEigen;

/**
 * Components from the correlation or covariance matrix. Its eigenvalues carry an error of some
 * p·2⁻⁵² of the largest one.
 */
final class ProductEigen {

  private ProductEigen() {}

  static Decomposition decompose(Engine engine, Dataset rows, PcaOptions options, int components)
      throws IOException {
    CrossProducts products = CrossProducts.of(engine, rows, options.precision());
    RowsNeeded.check(products.rows(), products.weightSum());
    int p = products.columns();
    double[] means = new double[p];
    double[] variances = new double[p];
    double[] scales = new double[p];
    double divisor = products.weightSumLessOne();
    boolean correlation = options.normalization() == Normalization.ZSCORE;
    for (int j = 0; j < p; j++) {
      means[j] = products.mean(j);
      variances[j] = products.centred(j, j) / divisor;
      scales[j] = Math.sqrt(correlation ? products.centred(j, j) : divisor);
    }
    SymmetricEigen eigen = SymmetricEigen.of(matrix(products, scales, correlation), p);
    double[] eigenvalues = new double[p];
    double[][] eigenvectors = new double[components][];
    for (int k = 0; k < p; k++) {
      eigenvalues[k] = eigen.value(k);
      if (k < components) {
        eigenvectors[k] = eigen.vector(k);
      }
    }
    return new Decomposition(products.rows(), means, variances, eigenvalues, eigenvectors);
  }

  /** The upper triangle of the covariance or correlation matrix, column-major. */
  private static double[] matrix(CrossProducts products, double[] scales, boolean correlation) {
    int p = scales.length;
    double[] matrix = new double[Math.multiplyExact(p, p)];
    for (int j = 0; j < p; j++) {
      for (int i = 0; i <= j && scales[j] != 0; i++) {
        matrix[i + j * p] = scales[i] == 0 ? 0 : products.centred(i, j) / scales[i] / scales[j];
      }
      if (correlation && scales[j] != 0) {
        matrix[j + j * p] = 1; // the quotient may be off by a rounding
      }
    }
    return matrix;
  }
}
