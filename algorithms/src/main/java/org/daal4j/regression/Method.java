package org.daal4j.regression;

/** How least squares reduces the table. */
public enum Method {
  /** Centred cross products and their Cholesky factor. */
  NORMAL_EQUATIONS,
  /** The R factor of the rows by Householder reflections: half the loss of digits, more work. */
  QR
}
