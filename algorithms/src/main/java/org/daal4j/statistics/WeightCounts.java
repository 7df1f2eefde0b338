package org.daal4j.statistics;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Portable;
import org.daal4j.core.RowBlock;

/**
 * What the likelihood needs to know of the weights: how many rows have a positive one, and the sum
 * of their logarithms, compensated (Neumaier 1974). 24 bytes.
 */
public final class WeightCounts implements Portable {

  private long positiveRows;
  private double logarithms;
  private double compensation;

  /** Of no rows. */
  public WeightCounts() {}

  /** Counts rows. */
  public void add(RowBlock rows) {
    if (!rows.weighted()) {
      positiveRows += rows.rows();
      return;
    }
    for (int row = 0; row < rows.rows(); row++) {
      double weight = rows.weight(row);
      if (weight > 0) {
        positiveRows++;
        addLogarithm(Math.log(weight));
      }
    }
  }

  /** Adds the counts of other rows. */
  public void merge(WeightCounts other) {
    if (positiveRows == 0) {
      // To the bit: nothing depends on merges with none, nor on pieces of a partial.
      logarithms = other.logarithms;
      compensation = other.compensation;
    } else {
      addLogarithm(other.logarithms);
      addLogarithm(other.compensation);
    }
    positiveRows += other.positiveRows;
  }

  private void addLogarithm(double value) {
    double sum = logarithms + value;
    double part = sum - logarithms;
    compensation += (logarithms - (sum - part)) + (value - part);
    logarithms = sum;
  }

  /** Number of rows whose weight is above 0. */
  public long positiveRows() {
    return positiveRows;
  }

  /** Σ log(weight) over them; 0 when each row weighs 1. */
  public double sumOfLogarithms() {
    return logarithms + compensation;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(positiveRows);
    out.writeDouble(logarithms);
    out.writeDouble(compensation);
  }

  @Override
  public void read(DataInput in) throws IOException {
    positiveRows = in.readLong();
    logarithms = in.readDouble();
    compensation = in.readDouble();
  }
}
