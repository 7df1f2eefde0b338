package org.daal4j.kmeans.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * Sums of three doubles each: the leading one, what rounding took from it, and what rounding took
 * from that. After n additions a sum is off by some n³ 2^-159 of the sum of the magnitudes (Ogita,
 * Rump and Oishi 2005, doi:10.1137/030601818), so that terms of 1e20 may come and go and leave
 * those of 1e-3 whole. A sum beyond the range of a double is infinite or NaN; one that products
 * below the range of a double took digits from says so.
 */
public final class CarriedSums {

  /** What rounding takes from a smaller product may be no double. */
  private static final double LEAST_WHOLE = 0x1p-969;

  /** A sum of n products is off by at most n·2^-1074, 2^-56 of n times this. */
  private static final double LEAST_SUM = 0x1p-1018;

  private final double[] high;
  private final double[] middle;
  private final double[] low;
  private boolean tinyProducts; // some were rounded

  /** So many sums, all 0. */
  public CarriedSums(int count) {
    high = new double[count];
    middle = new double[count];
    low = new double[count];
  }

  /** Adds a number to a sum. */
  public void add(int at, double term) {
    double before = high[at];
    double sum = before + term;
    double part = sum - before;
    double lost = (before - (sum - part)) + (term - part);
    high[at] = sum;
    before = middle[at];
    sum = before + lost;
    part = sum - before;
    low[at] += (before - (sum - part)) + (lost - part);
    middle[at] = sum;
  }

  /** Adds a product to a sum, without rounding it, if it is not below the range of a double. */
  public void addProduct(int at, double a, double b) {
    double product = a * b;
    if (Math.abs(product) < LEAST_WHOLE && !isWhole(a, b)) {
      tinyProducts = true;
      if (product == 0) {
        add(at, Math.copySign(Double.MIN_VALUE, product)); // so that the sum is not 0
        return;
      }
    }
    add(at, product);
    double lost = Fused.multiplyAdd(a, b, -product);
    if (lost != 0) {
      add(at, lost);
    }
  }

  /** Whether a product below {@link #LEAST_WHOLE} is a double. */
  static boolean isWhole(double a, double b) {
    double small = Math.min(Math.abs(a), Math.abs(b)) * 0x1p600; // it was below 2^-484
    double large = Math.max(Math.abs(a), Math.abs(b));
    double product = small * large;
    return small == 0
        || product > 0
            && Fused.multiplyAdd(small, large, -product) == 0
            && Math.abs(a * b) * 0x1p600 == product;
  }

  /** Adds other sums, as many. */
  public void merge(CarriedSums other) {
    tinyProducts |= other.tinyProducts;
    for (int i = 0; i < high.length; i++) {
      add(i, other.high[i]);
      add(i, other.middle[i]);
      low[i] += other.low[i];
    }
  }

  /** Whether a sum of so many products may have lost digits, as some are below every double. */
  boolean isTiny(int at, long terms) {
    return tinyProducts && high[at] != 0 && Math.abs(high[at]) < LEAST_SUM * terms;
  }

  /** A sum, to 106 bits. */
  public DoubleDouble sum(int at) {
    return Double.isFinite(high[at])
        ? DoubleDouble.sum(high[at], middle[at]).add(low[at])
        : DoubleDouble.of(high[at]);
  }

  /** Writes all sums. */
  public void write(DataOutput out) throws IOException {
    NumberArrays.write(out, high);
    NumberArrays.write(out, middle);
    NumberArrays.write(out, low);
    out.writeBoolean(tinyProducts);
  }

  /** Reads what {@link #write} wrote, as many. */
  public void read(DataInput in) throws IOException {
    NumberArrays.read(in, high);
    NumberArrays.read(in, middle);
    NumberArrays.read(in, low);
    tinyProducts = in.readBoolean();
  }
}
