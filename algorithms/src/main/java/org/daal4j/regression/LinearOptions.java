package org.daal4j.regression;

import org.daal4j.core.Setting;
import org.daal4j.crossproduct.Precision;

/**
 * What least squares is asked for.
 *
 * @param intercept whether there is an intercept
 * @param method how the table is reduced
 * @param precision of the sums of {@link Method#NORMAL_EQUATIONS}; {@link Method#QR} has double
 *     only
 */
public record LinearOptions(boolean intercept, Method method, Precision precision) {

  static final Setting METHOD = Setting.named("method");
  static final Setting PRECISION = Setting.named("precision");

  /** Checks that the parts fit. */
  public LinearOptions {
    if (method == Method.QR && precision == Precision.EXTENDED) {
      throw new IllegalArgumentException("QR works in double precision");
    }
  }
}
