package org.daal4j.regression.robust;

import org.daal4j.core.Setting;

/**
 * Estimates of the covariance of coefficients that do not ask errors to be of one variance: the
 * squares of residuals e stand for the variances of their rows, grown by what the leverage h of a
 * row took from them (MacKinnon and White 1985, doi:10.1016/0304-4076(85)90158-7).
 */
public enum RobustErrors {
  /** e² (White 1980, doi:10.2307/1912934). */
  HC0,

  /** e²·n/(n - k), for n rows and k coefficients. */
  HC1,

  /** e²/(1 - h). */
  HC2,

  /** e²/(1 - h)². */
  HC3;

  /** Which of them is wanted. */
  public static final Setting ROBUST = Setting.named("robust");

  /** Whether a row of leverage 1 has no such square: its residual is 0, whatever its error. */
  public boolean dividesByLeverage() {
    return this == HC2 || this == HC3;
  }

  /** What a residual is multiplied by, before its square is taken, for 1 less the leverage. */
  double growth(double rest) {
    return switch (this) {
      case HC0, HC1 -> 1;
      case HC2 -> 1 / Math.sqrt(rest);
      case HC3 -> 1 / rest;
    };
  }

  /**
   * What all squares are multiplied by.
   *
   * @param rows number of rows, n
   * @param degreesOfFreedom n - k
   */
  public double factor(long rows, double degreesOfFreedom) {
    return this == HC1 ? rows / degreesOfFreedom : 1;
  }
}
