package org.daal4j.moments;

/** Sums of powers of x - centre, in spreads; loops over columns that the JVM turns into vectors. */
final class CentredLoops {

  private CentredLoops() {}

  /** Takes in four rows of weight 1 that begin at {@code at}. */
  static void four(
      double[] x,
      int at,
      double[] factor,
      double[] offset,
      double[] second,
      double[] third,
      double[] fourth) {
    int p = factor.length;
    for (int j = 0; j < p; j++) {
      double d0 = x[at + j] * factor[j] - offset[j];
      double d1 = x[at + p + j] * factor[j] - offset[j];
      double d2 = x[at + 2 * p + j] * factor[j] - offset[j];
      double d3 = x[at + 3 * p + j] * factor[j] - offset[j];
      double q0 = d0 * d0;
      double q1 = d1 * d1;
      double q2 = d2 * d2;
      double q3 = d3 * d3;
      second[j] += (q0 + q1) + (q2 + q3);
      third[j] += (q0 * d0 + q1 * d1) + (q2 * d2 + q3 * d3);
      fourth[j] += (q0 * q0 + q1 * q1) + (q2 * q2 + q3 * q3);
    }
  }

  /** Takes in the row of weight w that begins at {@code at}. */
  static void one(
      double[] x,
      int at,
      double w,
      double[] factor,
      double[] offset,
      double[] second,
      double[] third,
      double[] fourth) {
    int p = factor.length;
    for (int j = 0; j < p; j++) {
      double d = x[at + j] * factor[j] - offset[j];
      double wd = w * d;
      double q = wd * d;
      second[j] += q;
      third[j] += q * d;
      fourth[j] += q * d * d;
    }
  }
}
