package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Sums all numbers so that every difference in the grouping of rows into blocks and splits, or in
 * the order of merging, shows in the last bits: block by block, scaled before it is added.
 */
public final class SumRows implements Fold<SumRows.Sum, Double> {

  private final double factor;

  /** Sums each number. */
  public SumRows() {
    this(1);
  }

  /** For tasks. */
  public SumRows(DataInput in) throws IOException {
    factor = in.readDouble();
  }

  /** Sums {@code factor} times each number. */
  public SumRows(double factor) {
    this.factor = factor;
  }

  @Override
  public Sum newPartial() {
    return new Sum(factor);
  }

  @Override
  public Double finish(Sum merged) {
    return merged.sum;
  }

  @Override
  public String title() {
    return "sum";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeDouble(factor);
  }

  /** The sum. */
  public static final class Sum implements Partial<Sum> {
    private final double factor;
    private double sum;

    Sum(double factor) {
      this.factor = factor;
    }

    @Override
    public void add(RowBlock block) {
      DenseRows rows = (DenseRows) block;
      double blockSum = 0;
      for (int row = 0; row < rows.rows(); row++) {
        for (int column = 0; column < rows.columns(); column++) {
          blockSum += factor * rows.weight(row) * rows.value(row, column);
        }
      }
      sum += blockSum;
    }

    @Override
    public void merge(Sum other) {
      sum += other.sum;
    }

    @Override
    public void write(DataOutput out) throws IOException {
      out.writeDouble(sum);
    }

    @Override
    public void read(DataInput in) throws IOException {
      sum = in.readDouble();
    }
  }
}
