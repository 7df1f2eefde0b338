package org.daal4j.regression;

import org.daal4j.crossproduct.Precision;

/**
 * What least squares is asked for.
 *
 * @param features how many of the table's columns are features, p; the others, q, are responses
 * @param intercept whether there is an intercept
 * @param method how the table is reduced
 * @param precision of the sums of {@link Method#NORMAL_EQUATIONS}; {@link Method#QR} has double
 *     only
 */
public record LinearOptions(int features, boolean intercept, Method method, Precision precision) {

  /** Checks that the parts fit. */
  public LinearOptions {
    if (features < 1) {
      throw new IllegalArgumentException("regression on " + features + " features");
    }
    if (method == Method.QR && precision == Precision.EXTENDED) {
      throw new IllegalArgumentException("QR works in double precision");
    }
  }
}
