package org.daal4j.linalg;

/**
 * a·b + c with one rounding, on every processor. {@link Math#fma} is one instruction where there is
 * such a one, and else takes microseconds of {@link java.math.BigDecimal}; here it then takes some
 * 40 additions and multiplications, for the same bits.
 *
 * <p>Source: S. Boldo and G. Melquiond, Emulation of FMA and correctly rounded sums, IEEE
 * Transactions on Computers 57, 2008, doi:10.1109/TC.2007.70819.
 */
public final class Fused {

  private static final double SPLITTER = 0x1p27 + 1;

  /** Factors and sums below this, and products in between, leave every step exact. */
  private static final double LARGE = 0x1p990;

  private static final double SMALL = 0x1p-900;

  private static final double FAR = 0x1p-750;
  private static final double RAISE = 0x1p300;
  private static final double LEAST = 0x1p-1021;

  private static final boolean AT_ONCE = isAtOnce();

  private Fused() {}

  /** a·b + c, rounded once. */
  public static double multiplyAdd(double a, double b, double c) {
    return AT_ONCE ? Math.fma(a, b, c) : apart(a, b, c);
  }

  /** Whether an instruction does it: one is a hundred times as fast as what is done without. */
  private static boolean isAtOnce() {
    double sum = 0.1;
    long least = Long.MAX_VALUE;
    for (int attempt = 0; attempt < 8; attempt++) {
      long start = System.nanoTime();
      for (int i = 0; i < 64; i++) {
        sum = Math.fma(sum, 0.7, 0.1);
      }
      least = Math.min(least, System.nanoTime() - start);
    }
    return sum > 0 && least < 64 * 500;
  }

  /** The same by other instructions. */
  static double apart(double a, double b, double c) {
    double product = a * b;
    if (isUsual(a, b, c, product)) {
      return exactly(a, b, c, product);
    }
    if (a == 0 || b == 0) {
      return product + c;
    }
    double size = Math.abs(product);
    if (size <= SMALL && Math.abs(c) > FAR && Math.abs(c) < LARGE) {
      return c; // the product is far below half of its last bit
    }
    return size <= SMALL ? raised(a, b, c) : Math.fma(a, b, c);
  }

  private static boolean isUsual(double a, double b, double c, double product) {
    return Math.abs(product) > SMALL
        && Math.abs(product) < LARGE
        && Math.abs(a) < LARGE
        && Math.abs(b) < LARGE
        && Math.abs(c) < LARGE;
  }

  /** Of tiny numbers, by a power of 2 larger. */
  private static double raised(double a, double b, double c) {
    boolean first = Math.abs(a) < Math.abs(b);
    double left = first ? a * RAISE : a;
    double right = first ? b : b * RAISE;
    double product = left * right;
    if (isUsual(left, right, c * RAISE, product)) {
      double sum = exactly(left, right, c * RAISE, product);
      if (sum == 0 || Math.abs(sum) > LEAST * RAISE) {
        return sum / RAISE;
      }
    }
    return Math.fma(a, b, c);
  }

  private static double exactly(double a, double b, double c, double product) {
    double aHigh = high(a);
    double bHigh = high(b);
    double aLow = a - aHigh;
    double bLow = b - bHigh;
    double lost = aLow * bLow - (((product - aHigh * bHigh) - aLow * bHigh) - aHigh * bLow);
    double small = c + lost;
    double smallRest = rest(c, lost, small);
    double large = product + small;
    double largeRest = rest(product, small, large);
    return large + odd(smallRest, largeRest);
  }

  /** The upper 26 bits (Veltkamp). */
  private static double high(double value) {
    double scaled = SPLITTER * value;
    return scaled - (scaled - value);
  }

  /** What rounding takes from a + b (Knuth). */
  private static double rest(double a, double b, double sum) {
    double part = sum - a;
    return (a - (sum - part)) + (b - part);
  }

  /** a + b, rounded to a neighbour with an odd last bit unless it is exact. */
  private static double odd(double a, double b) {
    double sum = a + b;
    double rest = rest(a, b, sum);
    long bits = Double.doubleToRawLongBits(sum);
    if (rest == 0 || (bits & 1) == 1) {
      return sum;
    }
    return Double.longBitsToDouble(rest > 0 == sum > 0 ? bits + 1 : bits - 1);
  }
}
