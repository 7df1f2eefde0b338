package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;

/** Sums with what rounding takes from them carried along (Knuth's TwoSum). */
final class CarriedSums {

  private final double[] high;
  private final double[] low;

  CarriedSums(int count) {
    high = new double[count];
    low = new double[count];
  }

  void add(int at, double term) {
    double before = high[at];
    double after = before + term;
    double added = after - before;
    low[at] += (before - (after - added)) + (term - added);
    high[at] = after;
  }

  void add(CarriedSums other) {
    for (int i = 0; i < high.length; i++) {
      add(i, other.high[i]);
      low[i] += other.low[i];
    }
  }

  double get(int at) {
    return high[at] + low[at];
  }

  void write(DataOutput out) throws IOException {
    NumberArrays.write(out, high);
    NumberArrays.write(out, low);
  }

  void read(DataInput in) throws IOException {
    NumberArrays.read(in, high);
    NumberArrays.read(in, low);
  }
}
