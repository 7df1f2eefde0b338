package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.linalg.DoubleDouble;

/**
 * Sums of three doubles each: the leading one, what rounding took from it, and what rounding took
 * from that. After n additions a sum is off by some n³ 2^-159 of the sum of the magnitudes (Ogita,
 * Rump and Oishi 2005, doi:10.1137/030601818), so that terms of 1e20 may come and go and leave
 * those of 1e-3 whole. A sum beyond the range of a double is infinite or NaN.
 */
final class CarriedSums {

  private final double[] high;
  private final double[] middle;
  private final double[] low;

  /** So many sums, all 0. */
  CarriedSums(int count) {
    high = new double[count];
    middle = new double[count];
    low = new double[count];
  }

  /** Adds a number to a sum. */
  void add(int at, double term) {
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

  /** Adds a product to a sum, without rounding it. */
  void addProduct(int at, double a, double b) {
    double product = a * b;
    add(at, product);
    double lost = Math.fma(a, b, -product);
    if (lost != 0) {
      add(at, lost);
    }
  }

  /** Adds other sums, as many. */
  void merge(CarriedSums other) {
    for (int i = 0; i < high.length; i++) {
      add(i, other.high[i]);
      add(i, other.middle[i]);
      low[i] += other.low[i];
    }
  }

  /** A sum, to 106 bits. */
  DoubleDouble sum(int at) {
    return Double.isFinite(high[at])
        ? DoubleDouble.sum(high[at], middle[at]).add(low[at])
        : DoubleDouble.of(high[at]);
  }

  void write(DataOutput out) throws IOException {
    NumberArrays.write(out, high);
    NumberArrays.write(out, middle);
    NumberArrays.write(out, low);
  }

  void read(DataInput in) throws IOException {
    NumberArrays.read(in, high);
    NumberArrays.read(in, middle);
    NumberArrays.read(in, low);
  }
}
