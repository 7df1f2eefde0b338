package org.daal4j.moments;

/** Sums of x, |x| and x², x in units; loops over columns that the JVM turns into vectors. */
final class PowerLoops {

  private PowerLoops() {}

  /** Takes in four rows of weight 1 that begin at {@code at}. */
  static void four(
      double[] x,
      int at,
      double[] factor,
      double[] sum,
      double[] sumLow,
      double[] absolute,
      double[] squares) {
    int p = factor.length;
    for (int j = 0; j < p; j++) {
      double t0 = x[at + j] * factor[j];
      double t1 = x[at + p + j] * factor[j];
      double t2 = x[at + 2 * p + j] * factor[j];
      double t3 = x[at + 3 * p + j] * factor[j];
      double left = t0 + t1;
      double right = t2 + t3;
      double four = left + right;
      double all = sum[j] + four;
      double lost = (lost(t0, t1, left) + lost(t2, t3, right)) + lost(left, right, four);
      sumLow[j] += lost + lost(sum[j], four, all);
      sum[j] = all;
      absolute[j] += (Math.abs(t0) + Math.abs(t1)) + (Math.abs(t2) + Math.abs(t3));
      squares[j] += (t0 * t0 + t1 * t1) + (t2 * t2 + t3 * t3);
    }
  }

  /** Takes in the row of weight w that begins at {@code at}. */
  static void one(
      double[] x,
      int at,
      double w,
      double[] factor,
      double[] sum,
      double[] sumLow,
      double[] absolute,
      double[] squares) {
    int p = factor.length;
    for (int j = 0; j < p; j++) {
      double t = x[at + j] * factor[j];
      double wt = w * t;
      double all = sum[j] + wt;
      sumLow[j] += Math.fma(w, t, -wt) + lost(sum[j], wt, all);
      sum[j] = all;
      absolute[j] += Math.abs(wt);
      squares[j] += wt * t;
    }
  }

  /** What rounding took from a + b (Knuth's TwoSum). */
  private static double lost(double a, double b, double sum) {
    double added = sum - a;
    return (a - (sum - added)) + (b - added);
  }
}
