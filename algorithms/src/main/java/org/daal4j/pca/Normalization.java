package org.daal4j.pca;

/** What is done to a column before its components are looked for. */
public enum Normalization {
  /** The mean is taken off and the rest divided by the standard deviation. */
  ZSCORE,
  /** The mean is taken off. */
  CENTER
}
