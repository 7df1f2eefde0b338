package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * Products of about 106 bits: those of {@link WideDot} over panels of {@value WideDot#ROWS} rows.
 * The difference to the panel's mean is kept exactly, in two parts.
 *
 * <p>The mean is the one rounded to a double, m. Products about the true mean, m + T/W with T = Σ
 * w(x - m), are those about m less T_i T_j / W. Memory: 16·512·p bytes.
 */
final class WideKernel implements ProductKernel {

  private static final int ROWS = WideDot.ROWS;

  private final int p;
  private final double[][] high; // double[p][ROWS]: x - m
  private final double[][] low; // what rounding took from high
  private final double[] weights = new double[ROWS];
  private final double[] leftHigh = new double[ROWS]; // w times one column
  private final double[] leftLow = new double[ROWS];
  private final double[] ones = new double[ROWS];
  private final double[] zeros = new double[ROWS];
  private final WideDot dot = new WideDot();
  private int rows;

  WideKernel(int p) {
    this.p = p;
    this.high = new double[p][ROWS];
    this.low = new double[p][ROWS];
    Arrays.fill(ones, 1);
  }

  /** Bytes of a kernel for p columns. */
  static long bytes(int p) {
    return 2L * Double.BYTES * p * ROWS;
  }

  @Override
  public void add(double[] values, int at, double weight) {
    for (int j = 0; j < p; j++) {
      high[j][rows] = values[at + j];
    }
    weights[rows++] = weight;
  }

  @Override
  public int addAll(double[] values, int at, int count) {
    int taken = Math.min(count, ROWS - rows);
    for (int row = 0; row < taken; row++) {
      add(values, at + row * p, 1);
    }
    return taken;
  }

  @Override
  public void restart() {
    rows = 0;
  }

  @Override
  public boolean isFull() {
    return rows == ROWS;
  }

  @Override
  public void flush(WeightedSums sums, TriangleRows products) {
    if (rows == 0) {
      return;
    }
    WeightedSums own = sumRows();
    int read = WideDot.read(rows);
    Arrays.fill(weights, rows, read, 0);
    for (int j = 0; j < p; j++) {
      centre(high[j], low[j], own.mean(j).high(), read);
      for (int row = 0; row < rows; row++) {
        own.spread(j, high[j][row]);
      }
    }
    MeanGap gap = MeanGap.between(sums, own);
    addProducts(own.weight(), gap, products);
    sums.merge(own, gap);
    rows = 0;
  }

  private WeightedSums sumRows() {
    WeightedSums own = new WeightedSums(p);
    double[] values = new double[p];
    for (int row = 0; row < rows; row++) {
      for (int j = 0; j < p; j++) {
        values[j] = high[j][row];
      }
      own.count(weights[row]);
      own.add(values, 0, weights[row]);
    }
    return own;
  }

  /** Takes m from a column, exactly; 0 beyond the rows, as far as is read. */
  private void centre(double[] column, double[] columnLow, double mean, int read) {
    for (int row = 0; row < rows; row++) {
      double x = column[row];
      double difference = x - mean;
      double part = difference - x;
      columnLow[row] = (x - (difference - part)) - (mean + part);
      column[row] = difference;
    }
    Arrays.fill(column, rows, read, 0);
    Arrays.fill(columnLow, rows, read, 0);
  }

  private void addProducts(DoubleDouble weight, MeanGap gap, TriangleRows products) {
    DoubleDouble[] sums = new DoubleDouble[p];
    DoubleDouble[] means = new DoubleDouble[p];
    for (int i = 0; i < p; i++) {
      weigh(high[i], low[i]);
      sums[i] = dot.of(leftHigh, leftLow, ones, zeros, rows);
      means[i] = sums[i].divide(weight);
    }
    double[] rowHigh = new double[p];
    double[] rowLow = new double[p];
    for (int i = 0; i < p; i++) {
      weigh(high[i], low[i]);
      for (int j = i; j < p; j++) {
        DoubleDouble product =
            dot.of(leftHigh, leftLow, high[j], low[j], rows).subtract(sums[i].multiply(means[j]));
        rowHigh[j - i] = product.high();
        rowLow[j - i] = product.low();
      }
      products.addRow(i, rowHigh, rowLow, 0, gap);
    }
  }

  /** Makes the left factor: the weights times a column. */
  private void weigh(double[] column, double[] columnLow) {
    int read = WideDot.read(rows);
    for (int row = 0; row < read; row++) {
      double x = column[row];
      double w = weights[row];
      double product = w * x;
      leftHigh[row] = product;
      leftLow[row] = Fused.multiplyAdd(w, x, -product) + w * columnLow[row];
    }
  }
}
