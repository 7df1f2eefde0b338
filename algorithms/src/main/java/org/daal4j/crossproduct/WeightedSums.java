package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * Number of rows, sum of the weights w, and for each column the sum of wx and how far apart the
 * numbers are. A sum is two doubles, a leading one and what rounding took from it (Neumaier 1974,
 * doi:10.1002/zamm.19740540106): some 100 bits, so that a mean is as good as the numbers it is of,
 * whatever their size.
 *
 * <p>Rows of weight 0 are counted and change nothing else.
 */
final class WeightedSums {

  private final double[] high; // double[p]
  private final double[] low; // double[p]
  private final double[] spread; // double[p]
  private long rows;
  private double weightHigh;
  private double weightLow;
  private boolean weighted;

  WeightedSums(int p) {
    high = new double[p];
    low = new double[p];
    spread = new double[p];
  }

  /** Counts a row. */
  void count(double weight) {
    rows++;
    addWeight(weight);
  }

  /** Counts rows of the same weight. */
  void count(int rows, double weight) {
    this.rows += rows;
    addWeight(rows * weight);
  }

  private void addWeight(double weight) {
    double sum = weightHigh + weight;
    double part = sum - weightHigh;
    weightLow += (weightHigh - (sum - part)) + (weight - part);
    weightHigh = sum;
  }

  /** Adds the numbers of a row, {@code values[at .. at + p - 1]}. */
  void add(double[] values, int at, double weight) {
    if (weight == 1) {
      for (int j = 0; j < high.length; j++) {
        double term = values[at + j];
        double before = high[j];
        double sum = before + term;
        double part = sum - before;
        low[j] += (before - (sum - part)) + (term - part);
        high[j] = sum;
      }
      return;
    }
    for (int j = 0; j < high.length; j++) {
      double term = weight * values[at + j];
      double before = high[j];
      double sum = before + term;
      double part = sum - before;
      low[j] +=
          (before - (sum - part))
              + (term - part)
              + Fused.multiplyAdd(weight, values[at + j], -term);
      high[j] = sum;
    }
  }

  /** Adds one number of a row. */
  void add(int j, double value, double weight) {
    double term = weight * value;
    double before = high[j];
    double sum = before + term;
    double part = sum - before;
    low[j] += (before - (sum - part)) + (term - part) + Fused.multiplyAdd(weight, value, -term);
    high[j] = sum;
  }

  /** Adds a sum of a column, in two parts. */
  void addSum(int j, double sum, double rest) {
    double before = high[j];
    double after = before + sum;
    double part = after - before;
    low[j] += (before - (after - part)) + (sum - part) + rest;
    high[j] = after;
  }

  /** Remembers that rows carry weights. */
  void setWeighted() {
    weighted = true;
  }

  /** Notes that a number of a column is so far from another one, or from a mean. */
  void spread(int j, double distance) {
    spread[j] = Math.max(spread[j], Math.abs(distance));
  }

  /**
   * A distance that numbers of a column are known to have: 0 when all are equal, and then only. It
   * tells a constant column from one whose squares are too small for a double.
   */
  double spread(int j) {
    return spread[j];
  }

  /**
   * Adds the sums of other rows.
   *
   * @param gap between these and those
   */
  void merge(WeightedSums other, MeanGap gap) {
    for (int j = 0; j < high.length; j++) {
      spread(j, Math.max(other.spread[j], Math.abs(gap.high[j])));
      addSum(j, other.high[j], other.low[j]);
    }
    rows += other.rows;
    addWeight(other.weightHigh);
    weightLow += other.weightLow;
    weighted |= other.weighted;
  }

  /** Replaces these sums by others. */
  void set(WeightedSums other) {
    System.arraycopy(other.high, 0, high, 0, high.length);
    System.arraycopy(other.low, 0, low, 0, low.length);
    System.arraycopy(other.spread, 0, spread, 0, spread.length);
    rows = other.rows;
    weightHigh = other.weightHigh;
    weightLow = other.weightLow;
    weighted = other.weighted;
  }

  /** Number of columns. */
  int columns() {
    return high.length;
  }

  long rows() {
    return rows;
  }

  boolean weighted() {
    return weighted;
  }

  DoubleDouble weight() {
    return DoubleDouble.normalized(weightHigh, weightLow);
  }

  /** Σ wx of a column. */
  DoubleDouble sum(int j) {
    return DoubleDouble.normalized(high[j], low[j]);
  }

  /** Σ wx / Σ w of a column; NaN when the weights add up to 0. */
  DoubleDouble mean(int j) {
    return sum(j).divide(weight());
  }

  void write(DataOutput out) throws IOException {
    out.writeLong(rows);
    out.writeDouble(weightHigh);
    out.writeDouble(weightLow);
    out.writeBoolean(weighted);
    NumberArrays.write(out, high, 0, high.length);
    NumberArrays.write(out, low, 0, low.length);
    NumberArrays.write(out, spread, 0, spread.length);
  }

  void read(DataInput in) throws IOException {
    rows = in.readLong();
    weightHigh = in.readDouble();
    weightLow = in.readDouble();
    weighted = in.readBoolean();
    NumberArrays.read(in, high);
    NumberArrays.read(in, low);
    NumberArrays.read(in, spread);
  }
}
