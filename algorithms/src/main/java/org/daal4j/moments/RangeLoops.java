package org.daal4j.moments;

/** Smallest, largest and non-zero numbers; loops over columns that the JVM turns into vectors. */
final class RangeLoops {

  private RangeLoops() {}

  /** Takes in four rows that begin at {@code at}. */
  static void four(
      double[] x, int at, int p, double[] minimum, double[] maximum, double[] nonzeros) {
    for (int j = 0; j < p; j++) {
      double x0 = x[at + j];
      double x1 = x[at + p + j];
      double x2 = x[at + 2 * p + j];
      double x3 = x[at + 3 * p + j];
      minimum[j] = Math.min(minimum[j], Math.min(Math.min(x0, x1), Math.min(x2, x3)));
      maximum[j] = Math.max(maximum[j], Math.max(Math.max(x0, x1), Math.max(x2, x3)));
      nonzeros[j] += (nonzero(x0) + nonzero(x1)) + (nonzero(x2) + nonzero(x3));
    }
  }

  /** Takes in the row that begins at {@code at}. */
  static void one(
      double[] x, int at, int p, double[] minimum, double[] maximum, double[] nonzeros) {
    for (int j = 0; j < p; j++) {
      double x0 = x[at + j];
      minimum[j] = Math.min(minimum[j], x0);
      maximum[j] = Math.max(maximum[j], x0);
      nonzeros[j] += nonzero(x0);
    }
  }

  /** 1 for every number but 0, without a branch. */
  private static double nonzero(double x) {
    return x != 0 ? 1 : 0;
  }
}
