package org.daal4j.naivebayes;

/** The logarithm of a share, of numbers of any size. */
final class LogRatio {

  private LogRatio() {}

  /** log(part / whole) for 0 ≤ part ≤ whole, also where the quotient is too small for a double. */
  static double of(double part, double whole) {
    double ratio = part / whole;
    return ratio >= Double.MIN_NORMAL ? Math.log(ratio) : Math.log(part) - Math.log(whole);
  }
}
