package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.linalg.DoubleDouble;

/**
 * One sum for each column, with what rounding took from it kept beside it (Neumaier 1974,
 * doi:10.1002/zamm.19740540106): as good as a sum of 106 bits, rounded to their 53 leading ones,
 * for any number of terms below 2^50.
 */
final class WideSums {

  private final double[] high; // double[p]
  private final double[] low; // double[p]

  WideSums(int p) {
    high = new double[p];
    low = new double[p];
  }

  /** Adds a row of terms, {@code terms[at .. at + p - 1]}, each times a factor. */
  void add(double[] terms, int at, double factor) {
    for (int j = 0; j < high.length; j++) {
      double term = terms[at + j] * factor;
      double before = high[j];
      double sum = before + term;
      double part = sum - before;
      low[j] += (before - (sum - part)) + (term - part);
      high[j] = sum;
    }
  }

  /** Adds to one sum. */
  void add(int j, DoubleDouble term) {
    DoubleDouble sum = get(j).add(term);
    high[j] = sum.high();
    low[j] = sum.low();
  }

  void merge(WideSums other) {
    merge(high, low, other.high, other.low);
  }

  /** The sum of a column. */
  DoubleDouble get(int j) {
    return DoubleDouble.normalized(high[j], low[j]);
  }

  void write(DataOutput out) throws IOException {
    NumberArrays.write(out, high);
    NumberArrays.write(out, low);
  }

  void read(DataInput in) throws IOException {
    NumberArrays.read(in, high);
    NumberArrays.read(in, low);
  }

  /** Adds numbers to numbers: both in two parts, or both without a low one (null). */
  static void merge(double[] high, double[] low, double[] otherHigh, double[] otherLow) {
    if (low == null) {
      for (int k = 0; k < high.length; k++) {
        high[k] += otherHigh[k];
      }
      return;
    }
    for (int k = 0; k < high.length; k++) {
      double before = high[k];
      double term = otherHigh[k];
      double sum = before + term;
      double part = sum - before;
      low[k] += (before - (sum - part)) + (term - part) + otherLow[k];
      high[k] = sum;
    }
  }
}
