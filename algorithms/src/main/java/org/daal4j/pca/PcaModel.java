package org.daal4j.pca;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.UsageException;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Projector;

/**
 * Principal components of a table, most important first. The arrays are the model's own.
 *
 * @param columns the p columns it was fitted to
 * @param normalization what was done to the columns
 * @param rows number of rows, those of weight 0 included
 * @param means of the columns, {@code double[p]}
 * @param variances of the columns, divided by Σw - 1, {@code double[p]}
 * @param eigenvalues variance along each component, descending, not negative, {@code double[K]}
 * @param eigenvectors orthonormal directions, {@code double[K][p]}; in each the number of largest
 *     magnitude is positive
 * @param totalVariance the sum of all p eigenvalues
 * @param warnings sentences the user should read
 */
public record PcaModel(
    ModelColumns columns,
    Normalization normalization,
    long rows,
    double[] means,
    double[] variances,
    double[] eigenvalues,
    double[][] eigenvectors,
    double totalVariance,
    List<String> warnings)
    implements Projector {

  /** The share of a component in the total variance; 0 when there is no variance. */
  public double explainedVarianceRatio(int component) {
    return totalVariance > 0 ? eigenvalues[component] / totalVariance : 0;
  }

  /** The share of the first components up to this one in the total variance, at most 1. */
  public double cumulativeRatio(int component) {
    double sum = 0;
    for (int k = 0; k <= component; k++) {
      sum += eigenvalues[k];
    }
    return totalVariance > 0 ? Math.min(1, sum / totalVariance) : 0;
  }

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static PcaModel read(ModelReader saved) throws IOException {
    return PcaModelFile.read(saved);
  }

  @Override
  public String verb() {
    return "pca";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    PcaModelFile.write(this, result);
  }

  @Override
  public int components() {
    return eigenvalues.length;
  }

  @Override
  public ProjectRows projection(boolean whiten) {
    double[][] directions = eigenvectors.clone();
    for (int k = 0; whiten && k < directions.length; k++) {
      if (!(eigenvalues[k] > means.length * 0x1p-52 * eigenvalues[0])) {
        throw new UsageException(
            WHITEN
                + ": component "
                + (k + 1)
                + " has eigenvalue 0 (to rounding), so its coordinates cannot be divided by their"
                + " standard deviation. "
                + (k == 0
                    ? "Leave " + WHITEN + " out."
                    : "Fit pca with "
                        + PcaOptions.N_COMPONENTS.to("" + k)
                        + ", or leave "
                        + WHITEN
                        + " out."));
      }
      directions[k] = directions[k].clone();
      for (int j = 0; j < directions[k].length; j++) {
        directions[k][j] /= Math.sqrt(eigenvalues[k]);
      }
    }
    return new ProjectRows(means, scales(), directions);
  }

  /** What columns are divided by, {@code double[p]}; 0 makes zeros. */
  public double[] scales() {
    double[] scales = new double[variances.length];
    for (int j = 0; j < scales.length; j++) {
      scales[j] = normalization == Normalization.ZSCORE ? Math.sqrt(variances[j]) : 1;
    }
    return scales;
  }
}
