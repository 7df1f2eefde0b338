package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.linalg.DoubleDouble;

/**
 * Products of about 106 bits. The difference to the panel's mean is kept exactly, in two parts;
 * products are split into two doubles by a fused multiply-add, sums by TwoSum (the compensated dot
 * product of Ogita, Rump and Oishi 2005, doi:10.1137/030601818, its error some n²·2^-106 of Σ|xy|
 * for n rows of a panel).
 *
 * <p>The mean is the one rounded to a double, m. Products about the true mean, m + T/W with T = Σ
 * w(x - m), are those about m less T_i T_j / W.
 *
 * <p>Columns stand in the panel one after another. A dot product is spread over {@value #LANES}
 * independent sums, so that the compiler can use vector instructions.
 */
final class WideKernel implements ProductKernel {

  private static final int LANES = 64;
  private static final int MOST_ROWS = 1024;
  private static final int LEAST_ROWS = 256;

  private final int p;
  private final int capacity; // a multiple of LANES
  private final double[] high; // double[p + 1, capacity]: x - m, and a column of ones
  private final double[] low; // what rounding took from high
  private final double[] weights;
  private final double[] leftHigh; // double[capacity]: w times one column
  private final double[] leftLow;
  private final double[] laneHigh = new double[LANES];
  private final double[] laneLow = new double[LANES];
  private int rows;

  WideKernel(int p) {
    this.p = p;
    this.capacity = capacity(p);
    this.high = new double[(p + 1) * capacity];
    this.low = new double[high.length];
    this.weights = new double[capacity];
    this.leftHigh = new double[capacity];
    this.leftLow = new double[capacity];
    Arrays.fill(high, p * capacity, high.length, 1);
  }

  private static int capacity(int p) {
    return p > 128 ? LEAST_ROWS : MOST_ROWS;
  }

  /** Bytes of a kernel for p columns. */
  static long bytes(int p) {
    return 2L * Double.BYTES * (p + 1) * capacity(p);
  }

  @Override
  public void add(double[] values, int at, double weight) {
    for (int j = 0; j < p; j++) {
      high[j * capacity + rows] = values[at + j];
    }
    weights[rows++] = weight;
  }

  @Override
  public boolean isFull() {
    return rows == capacity;
  }

  @Override
  public void flush(WeightedSums sums, TriangleRows products) {
    if (rows == 0) {
      return;
    }
    WeightedSums own = sumRows();
    Arrays.fill(weights, rows, capacity, 0);
    for (int j = 0; j < p; j++) {
      centre(j * capacity, own.mean(j).high());
    }
    addProducts(own.weight(), MeanGap.between(sums, own), products);
    sums.merge(own);
    rows = 0;
  }

  private WeightedSums sumRows() {
    WeightedSums own = new WeightedSums(p);
    double[] values = new double[p];
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < p; j++) {
        values[j] = high[j * capacity + row];
      }
      own.count(weights[row]);
      own.add(values, 0, weights[row]);
    }
    return own;
  }

  /** Takes m from the column at an index of the panel, exactly; 0 beyond the rows. */
  private void centre(int column, double mean) {
    for (int at = column; at < column + rows; at++) {
      double x = high[at];
      double difference = x - mean;
      double part = difference - x;
      low[at] = (x - (difference - part)) - (mean + part);
      high[at] = difference;
    }
    Arrays.fill(high, column + rows, column + capacity, 0);
    Arrays.fill(low, column + rows, column + capacity, 0);
  }

  private void addProducts(DoubleDouble weight, MeanGap gap, TriangleRows products) {
    DoubleDouble[] sums = new DoubleDouble[p];
    DoubleDouble[] means = new DoubleDouble[p];
    for (int i = 0; i < p; i++) {
      weigh(i * capacity);
      sums[i] = dot(p * capacity);
      means[i] = sums[i].divide(weight);
    }
    double[] rowHigh = new double[p];
    double[] rowLow = new double[p];
    for (int i = 0; i < p; i++) {
      weigh(i * capacity);
      for (int j = i; j < p; j++) {
        DoubleDouble product = dot(j * capacity).subtract(sums[i].multiply(means[j]));
        rowHigh[j - i] = product.high();
        rowLow[j - i] = product.low();
      }
      products.addRow(i, rowHigh, rowLow, 0, gap);
    }
  }

  /** The left factor: the weights times the column at an index of the panel. */
  private void weigh(int column) {
    for (int row = 0; row < capacity; row++) {
      double x = high[column + row];
      double w = weights[row];
      double product = w * x;
      leftHigh[row] = product;
      leftLow[row] = Math.fma(w, x, -product) + w * low[column + row];
    }
  }

  /** The left factor times the column at an index of the panel. */
  private DoubleDouble dot(int column) {
    Arrays.fill(laneHigh, 0);
    Arrays.fill(laneLow, 0);
    for (int row = 0; row < capacity; row += LANES) {
      addLanes(column, row);
    }
    DoubleDouble sum = DoubleDouble.ZERO;
    for (int lane = 0; lane < LANES; lane++) {
      sum = sum.add(DoubleDouble.normalized(laneHigh[lane], laneLow[lane]));
    }
    return sum;
  }

  private void addLanes(int column, int row) {
    for (int lane = 0; lane < LANES; lane++) {
      double a = leftHigh[row + lane];
      double b = high[column + row + lane];
      double product = a * b;
      double rest =
          Math.fma(a, b, -product) + Math.fma(a, low[column + row + lane], leftLow[row + lane] * b);
      double before = laneHigh[lane];
      double sum = before + product;
      double part = sum - before;
      laneLow[lane] += (before - (sum - part)) + (product - part) + rest;
      laneHigh[lane] = sum;
    }
  }
}
