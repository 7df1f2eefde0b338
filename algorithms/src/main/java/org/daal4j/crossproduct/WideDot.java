package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * The dot product of two columns of {@value #ROWS} numbers of two parts each, to some 100 bits: a
 * fused multiply-add splits each product into two doubles, TwoSum adds the leading ones and keeps
 * what rounding takes away (Ogita, Rump and Oishi 2005, doi:10.1137/030601818; the error is some
 * 2^-104 of Σ|xy|). Sums are taken of halves, and of halves of those.
 *
 * <p>Every loop runs over arrays at indices that differ by constants only: the JDK's compiler then
 * knows which accesses can be the same, and uses vector instructions.
 */
final class WideDot {

  static final int ROWS = 512;

  private static final int LANES = ROWS / 4;
  private static final int LAST_LANES = 32;

  private final double[] sum = new double[LANES];
  private final double[] rest = new double[LANES];

  /**
   * How many of some rows' numbers are looked at: more than there are, zeros in the end, where the
   * loops are of a fixed length.
   */
  static int read(int rows) {
    return rows <= LANES ? rows : ROWS;
  }

  /**
   * The dot product; all arrays are {@code double[ROWS]}. Fewer rows are added as if zeros followed
   * them, to the bit.
   */
  DoubleDouble of(double[] a, double[] aLow, double[] b, double[] bLow, int rows) {
    if (rows <= LANES) {
      multiplyFew(a, aLow, b, bLow, rows);
    } else {
      multiply(a, aLow, b, bLow, sum, rest);
    }
    if (rows > 64) {
      fold64(sum, rest);
    }
    if (rows > 32) {
      fold32(sum, rest);
    }
    double high = sum[0];
    double low = rest[0];
    for (int lane = 1; lane < LAST_LANES; lane++) {
      double before = high;
      high = before + sum[lane];
      double part = high - before;
      low += (before - (high - part)) + (sum[lane] - part) + rest[lane];
    }
    return DoubleDouble.normalized(high, low);
  }

  /** The products, one to a lane, and zeros up to all lanes that are folded then. */
  private void multiplyFew(double[] a, double[] aLow, double[] b, double[] bLow, int rows) {
    for (int k = 0; k < rows; k++) {
      double p = a[k] * b[k];
      double e = Fused.multiplyAdd(a[k], b[k], -p);
      e = Fused.multiplyAdd(a[k], bLow[k], Fused.multiplyAdd(aLow[k], b[k], e));
      double s = p + 0.0; // as with zeros: no -0, and NaN of what is infinite
      double part = s - p;
      sum[k] = s;
      rest[k] = (e + 0.0) + ((p - (s - part)) + (0.0 - part));
    }
    int lanes = rows > 64 ? LANES : rows > 32 ? 64 : 32;
    Arrays.fill(sum, rows, lanes, 0);
    Arrays.fill(rest, rows, lanes, 0);
  }

  /** The products, four to a lane. */
  private static void multiply(
      double[] a, double[] aLow, double[] b, double[] bLow, double[] sum, double[] rest) {
    for (int k = 0; k < LANES; k++) {
      double p0 = a[k] * b[k];
      double p1 = a[k + LANES] * b[k + LANES];
      double p2 = a[k + 2 * LANES] * b[k + 2 * LANES];
      double p3 = a[k + 3 * LANES] * b[k + 3 * LANES];
      double e0 = Fused.multiplyAdd(a[k], b[k], -p0);
      double e1 = Fused.multiplyAdd(a[k + LANES], b[k + LANES], -p1);
      double e2 = Fused.multiplyAdd(a[k + 2 * LANES], b[k + 2 * LANES], -p2);
      double e3 = Fused.multiplyAdd(a[k + 3 * LANES], b[k + 3 * LANES], -p3);
      e0 = Fused.multiplyAdd(a[k], bLow[k], Fused.multiplyAdd(aLow[k], b[k], e0));
      e1 =
          Fused.multiplyAdd(
              a[k + LANES], bLow[k + LANES], Fused.multiplyAdd(aLow[k + LANES], b[k + LANES], e1));
      e2 =
          Fused.multiplyAdd(
              a[k + 2 * LANES],
              bLow[k + 2 * LANES],
              Fused.multiplyAdd(aLow[k + 2 * LANES], b[k + 2 * LANES], e2));
      e3 =
          Fused.multiplyAdd(
              a[k + 3 * LANES],
              bLow[k + 3 * LANES],
              Fused.multiplyAdd(aLow[k + 3 * LANES], b[k + 3 * LANES], e3));
      double s0 = p0 + p1;
      double part0 = s0 - p0;
      double t0 = (p0 - (s0 - part0)) + (p1 - part0);
      double s1 = p2 + p3;
      double part1 = s1 - p2;
      double t1 = (p2 - (s1 - part1)) + (p3 - part1);
      double s = s0 + s1;
      double part = s - s0;
      double t = (s0 - (s - part)) + (s1 - part);
      sum[k] = s;
      rest[k] = ((e0 + e1) + (e2 + e3)) + ((t0 + t1) + t);
    }
  }

  private static void fold64(double[] sum, double[] rest) {
    for (int k = 0; k < 64; k++) {
      double s = sum[k] + sum[k + 64];
      double part = s - sum[k];
      double t = (sum[k] - (s - part)) + (sum[k + 64] - part);
      rest[k] = (rest[k] + rest[k + 64]) + t;
      sum[k] = s;
    }
  }

  private static void fold32(double[] sum, double[] rest) {
    for (int k = 0; k < 32; k++) {
      double s = sum[k] + sum[k + 32];
      double part = s - sum[k];
      double t = (sum[k] - (s - part)) + (sum[k + 32] - part);
      rest[k] = (rest[k] + rest[k + 32]) + t;
      sum[k] = s;
    }
  }
}
