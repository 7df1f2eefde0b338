package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.DoubleDouble;

/** Sums and cross products of columns about a shift. */
public final class CrossProduct implements Partial<CrossProduct> {

  private final int p;
  private final Precision precision;
  private final double[] shift; // double[p]
  private final WideSums sums; // of w(x - shift), p
  private final double[] products; // of w(x - shift)(y - shift), double[p(p + 1)/2], see Triangle
  private final double[] productsLow; // the same, or null in double precision
  private long rows;
  private double weightHigh;
  private double weightLow;
  private boolean weighted;
  private ProductKernel kernel; // with rows not yet in the products; null when there are none

  /**
   * The sums of no rows.
   *
   * @param shift a typical value of each column, {@code double[p]}; copied
   * @throws IllegalArgumentException when p is beyond {@value Triangle#MOST_COLUMNS}
   */
  CrossProduct(double[] shift, Precision precision) {
    if (shift.length > Triangle.MOST_COLUMNS) {
      throw new IllegalArgumentException(
          shift.length + " columns, at most " + Triangle.MOST_COLUMNS);
    }
    this.p = shift.length;
    this.precision = precision;
    this.shift = shift.clone();
    this.sums = new WideSums(p);
    this.products = new double[(int) Triangle.size(p)];
    this.productsLow = precision == Precision.EXTENDED ? new double[products.length] : null;
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + p + " columns");
    }
    if (block.rows() == 0) {
      return;
    }
    if (kernel == null) {
      kernel = precision == Precision.EXTENDED ? new WideKernel(p) : new BlasKernel(p);
    }
    DenseRows dense = (DenseRows) block;
    for (int row = 0; row < dense.rows(); row++) {
      double weight = dense.weight(row);
      addWeight(weight);
      // A row of weight 0 is counted, and its values need not even have squares.
      if (weight > 0) {
        kernel.add(dense.values(), row * p, weight, shift);
        if (kernel.isFull()) {
          kernel.flush(products, productsLow, sums);
        }
      }
    }
    rows += dense.rows();
    weighted |= dense.weighted();
  }

  private void addWeight(double weight) {
    double sum = weightHigh + weight;
    double part = sum - weightHigh;
    weightLow += (weightHigh - (sum - part)) + (weight - part);
    weightHigh = sum;
  }

  /** Puts the rows that still wait in the kernel into the products. */
  private void settle() {
    if (kernel != null) {
      kernel.flush(products, productsLow, sums);
      kernel = null;
    }
  }

  @Override
  public void merge(CrossProduct other) {
    if (other.p != p || other.precision != precision) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    settle();
    other.settle();
    if (other.rows == 0) {
      return;
    }
    if (!Arrays.equals(shift, other.shift)) {
      if (rows == 0) {
        System.arraycopy(other.shift, 0, shift, 0, p);
      } else {
        new Recentring(other, shift).addTo(products, productsLow, sums);
        mergeCounts(other);
        return;
      }
    }
    sums.merge(other.sums);
    WideSums.merge(products, productsLow, other.products, other.productsLow);
    mergeCounts(other);
  }

  private void mergeCounts(CrossProduct other) {
    rows += other.rows;
    addWeight(other.weightHigh);
    weightLow += other.weightLow;
    weighted |= other.weighted;
  }

  private String size() {
    return "a summary of " + p + " columns in " + precision + " precision";
  }

  int columns() {
    return p;
  }

  Precision precision() {
    return precision;
  }

  long rows() {
    return rows;
  }

  boolean weighted() {
    return weighted;
  }

  double shift(int j) {
    return shift[j];
  }

  DoubleDouble weightSum() {
    return weighted ? DoubleDouble.normalized(weightHigh, weightLow) : DoubleDouble.of(rows);
  }

  /** Σ w(x_j - shift_j). */
  DoubleDouble sum(int j) {
    settle();
    return sums.get(j);
  }

  /** Σ w(x_i - shift_i)(x_j - shift_j). */
  DoubleDouble product(int i, int j) {
    settle();
    int at = Triangle.index(p, i, j);
    return productsLow == null
        ? DoubleDouble.of(products[at])
        : DoubleDouble.normalized(products[at], productsLow[at]);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    out.writeInt(p);
    out.writeBoolean(precision == Precision.EXTENDED);
    out.writeLong(rows);
    out.writeDouble(weightHigh);
    out.writeDouble(weightLow);
    out.writeBoolean(weighted);
    NumberArrays.write(out, shift);
    sums.write(out);
    NumberArrays.write(out, products);
    if (productsLow != null) {
      NumberArrays.write(out, productsLow);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    int columns = in.readInt();
    Precision written = in.readBoolean() ? Precision.EXTENDED : Precision.DOUBLE;
    if (columns != p || written != precision) {
      throw new IOException(
          "a summary of " + columns + " columns in " + written + " precision, expected " + size());
    }
    kernel = null;
    rows = in.readLong();
    weightHigh = in.readDouble();
    weightLow = in.readDouble();
    weighted = in.readBoolean();
    NumberArrays.read(in, shift);
    sums.read(in);
    NumberArrays.read(in, products);
    if (productsLow != null) {
      NumberArrays.read(in, productsLow);
    }
  }
}
