package org.daal4j.regression;

import java.util.Arrays;
import org.daal4j.crossproduct.Precision;

/**
 * What ridge regression is asked for.
 *
 * @param intercept whether there is an intercept
 * @param ridgeParameters not negative: one for all responses, or one for each, {@code double[q]}
 * @param precision of the sums
 */
public record RidgeOptions(boolean intercept, double[] ridgeParameters, Precision precision) {

  /** Checks that the numbers are not negative. */
  public RidgeOptions {
    if (Arrays.stream(ridgeParameters).anyMatch(one -> !(one >= 0))) {
      throw new IllegalArgumentException(
          "ridge parameters must not be negative: " + Arrays.toString(ridgeParameters));
    }
  }
}
