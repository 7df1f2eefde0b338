package org.daal4j.cli.pca;

import java.util.List;

/** The files of a PCA result, as they are written and read. */
final class PcaFiles {

  static final String EIGENVALUES = "eigenvalues.csv";
  static final String EIGENVECTORS = "eigenvectors.csv";
  static final String MEANS = "means.csv";
  static final String VARIANCES = "variances.csv";

  static final List<String> EIGENVALUE_COLUMNS =
      List.of("component", "eigenvalue", "explainedVarianceRatio", "cumulativeRatio");

  private PcaFiles() {}
}
