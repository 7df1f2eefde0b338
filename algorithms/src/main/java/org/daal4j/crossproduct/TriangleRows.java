package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.linalg.DoubleDouble;

/**
 * Some consecutive rows of the triangle of products of p columns, about their mean: all of them in
 * a partial, some in a piece of one. Entry (i, j), i ≤ j, of rows [from, to) stands at {@code
 * row(i) + j - i}.
 */
final class TriangleRows {

  private final int p;
  private final int from;
  private final int to;
  private final int start;
  private final double[] high;
  private final double[] low; // what rounding took from high; null in double precision

  TriangleRows(int p, int from, int to, Precision precision) {
    this.p = p;
    this.from = from;
    this.to = to;
    this.start = Triangle.row(p, from);
    this.high = new double[Triangle.row(p, to) - start];
    this.low = precision == Precision.EXTENDED ? new double[high.length] : null;
  }

  int from() {
    return from;
  }

  int to() {
    return to;
  }

  private int row(int i) {
    return Triangle.row(p, i) - start;
  }

  DoubleDouble get(int i, int j) {
    int at = i <= j ? row(i) + j - i : row(j) + i - j;
    return low == null ? DoubleDouble.of(high[at]) : DoubleDouble.normalized(high[at], low[at]);
  }

  /** Adds the products of other rows of the table. */
  void merge(TriangleRows other, MeanGap gap) {
    for (int i = from; i < to; i++) {
      addRow(i, other.high, other.low, row(i), gap);
    }
  }

  /**
   * Adds to the row i of the triangle the products that other rows of the table have there.
   *
   * @param terms they stand at {@code terms[at .. at + p - i - 1]}
   * @param termsLow the same; null in double precision
   */
  void addRow(int i, double[] terms, double[] termsLow, int at, MeanGap gap) {
    if (low != null) {
      addWideRow(i, terms, termsLow, at, gap);
      return;
    }
    int target = row(i);
    double scaled = gap.scaledHigh[i];
    if (scaled == 0) {
      for (int k = 0; k < p - i; k++) {
        high[target + k] += terms[at + k];
      }
    } else {
      double[] delta = gap.high;
      for (int k = 0; k < p - i; k++) {
        high[target + k] += terms[at + k] + scaled * delta[i + k];
      }
    }
  }

  private void addWideRow(int i, double[] terms, double[] termsLow, int at, MeanGap gap) {
    int target = row(i);
    DoubleDouble scaled = new DoubleDouble(gap.scaledHigh[i], gap.scaledLow[i]);
    for (int k = 0; k < p - i; k++) {
      DoubleDouble sum =
          new DoubleDouble(high[target + k], low[target + k])
              .add(DoubleDouble.normalized(terms[at + k], termsLow[at + k]));
      if (scaled.high() != 0) {
        sum = sum.add(scaled.multiply(new DoubleDouble(gap.high[i + k], gap.low[i + k])));
      }
      high[target + k] = sum.high();
      low[target + k] = sum.low();
    }
  }

  /** Copies the rows of a piece into their place. */
  void set(TriangleRows piece) {
    int at = row(piece.from);
    System.arraycopy(piece.high, 0, high, at, piece.high.length);
    if (low != null) {
      System.arraycopy(piece.low, 0, low, at, piece.low.length);
    }
  }

  /** Writes the rows [first, end). */
  void write(DataOutput out, int first, int end) throws IOException {
    NumberArrays.write(out, high, row(first), row(end));
    if (low != null) {
      NumberArrays.write(out, low, row(first), row(end));
    }
  }

  /** Reads all rows. */
  void read(DataInput in) throws IOException {
    NumberArrays.read(in, high);
    if (low != null) {
      NumberArrays.read(in, low);
    }
  }
}
