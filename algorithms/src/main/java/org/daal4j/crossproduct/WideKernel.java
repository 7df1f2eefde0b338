package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.linalg.DoubleDouble;

/**
 * Products of about 106 bits. The difference to the shift is kept exactly, in two parts; products
 * are split into two doubles by a fused multiply-add, sums by TwoSum (the compensated dot product
 * of Ogita, Rump and Oishi 2005, doi:10.1137/030601818, its error some n²·2^-106 of Σ|xy|).
 *
 * <p>Columns stand in a panel one after another. A dot product is spread over {@value #LANES}
 * independent sums, so that the compiler can use vector instructions.
 */
final class WideKernel implements ProductKernel {

  private static final int LANES = 64;
  private static final int MOST_ROWS = 1024;
  private static final int LEAST_ROWS = 256;

  private final int p;
  private final int capacity; // a multiple of 4 LANES
  private final double[] high; // double[p + 1, capacity]: x - shift, and a column of ones
  private final double[] low; // what rounding took from high
  private final double[] weights;
  private final double[] leftHigh; // double[capacity]: w times one column
  private final double[] leftLow;
  private final double[] laneHigh = new double[LANES];
  private final double[] laneLow = new double[LANES];
  private int rows;

  WideKernel(int p) {
    this.p = p;
    this.capacity = p > 128 ? LEAST_ROWS : MOST_ROWS;
    this.high = new double[(p + 1) * capacity];
    this.low = new double[high.length];
    this.weights = new double[capacity];
    this.leftHigh = new double[capacity];
    this.leftLow = new double[capacity];
    Arrays.fill(high, p * capacity, high.length, 1);
  }

  @Override
  public void add(double[] values, int at, double weight, double[] shift) {
    for (int j = 0; j < p; j++) {
      double x = values[at + j];
      double s = -shift[j];
      double sum = x + s;
      double part = sum - x;
      high[j * capacity + rows] = sum;
      low[j * capacity + rows] = (x - (sum - part)) + (s - part);
    }
    weights[rows++] = weight;
  }

  @Override
  public boolean isFull() {
    return rows == capacity;
  }

  @Override
  public void flush(double[] products, double[] productsLow, WideSums sums) {
    if (rows == 0) {
      return;
    }
    Arrays.fill(weights, rows, capacity, 0);
    for (int i = 0; i < p; i++) {
      weigh(i * capacity);
      int row = Triangle.row(p, i);
      for (int j = i; j < p; j++) {
        int at = row + j - i;
        DoubleDouble sum = dot(j * capacity).add(new DoubleDouble(products[at], productsLow[at]));
        products[at] = sum.high();
        productsLow[at] = sum.low();
      }
      sums.add(i, dot(p * capacity));
    }
    rows = 0;
  }

  /** The left factor: the weights times the column at an index of the panel; 0 beyond the rows. */
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
      sum = sum.add(new DoubleDouble(laneHigh[lane], laneLow[lane]));
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
