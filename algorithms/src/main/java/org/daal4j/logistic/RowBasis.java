package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Sendable;
import org.daal4j.core.SparseRows;

/**
 * The terms that rows become before they are multiplied: each feature less its shift, times a power
 * of two that brings it to about one, then 1 for the intercept where there is one. The model is the
 * same; its Hessian loses no digits to columns far from 0 or of other units.
 */
final class RowBasis implements Sendable {

  /** No table has more. */
  private static final int MOST_COLUMNS = 1 << 27;

  private final double[] shifts; // double[p]: all 0 without an intercept
  private final double[] factors; // double[p]
  private final boolean intercept;
  private final boolean unshifted;

  /** Reads what {@link #write} has written. */
  RowBasis(DataInput in) throws IOException {
    int p = NumberArrays.count(in, MOST_COLUMNS, "columns");
    shifts = NumberArrays.read(in, p);
    factors = NumberArrays.read(in, p);
    intercept = in.readBoolean();
    unshifted = allZero(shifts);
  }

  /**
   * Of p features.
   *
   * @param shifts {@code double[p]}
   * @param factors powers of two, {@code double[p]}
   */
  RowBasis(double[] shifts, double[] factors, boolean intercept) {
    this.shifts = shifts.clone();
    this.factors = factors.clone();
    this.intercept = intercept;
    unshifted = allZero(shifts);
    if (!intercept && !unshifted) {
      throw new IllegalArgumentException("features are shifted without an intercept");
    }
  }

  private static boolean allZero(double[] numbers) {
    for (double number : numbers) {
      if (number != 0) {
        return false;
      }
    }
    return true;
  }

  /** Number of features, p. */
  int features() {
    return shifts.length;
  }

  /** Number of terms, q: p, or p + 1 with the intercept, which is the last. */
  int terms() {
    return terms(shifts.length, intercept);
  }

  static int terms(int features, boolean intercept) {
    return features + (intercept ? 1 : 0);
  }

  boolean intercept() {
    return intercept;
  }

  /** Whether a feature of 0 is a term of 0. */
  boolean isUnshifted() {
    return unshifted;
  }

  double shift(int j) {
    return shifts[j];
  }

  double factor(int j) {
    return factors[j];
  }

  /**
   * Sets {@code terms[to .. to + q - 1]} to those of the row {@code values[from .. from + p - 1]}.
   */
  void put(double[] values, int from, double[] terms, int to) {
    putFeatures(values, from, terms, to, shifts, factors);
    if (intercept) {
      terms[to + shifts.length] = 1;
    }
  }

  /** A method of its own, so that the compiler makes vector instructions of the loop. */
  private static void putFeatures(
      double[] values, int from, double[] terms, int to, double[] shifts, double[] factors) {
    for (int j = 0; j < shifts.length; j++) {
      terms[to + j] = (values[from + j] - shifts[j]) * factors[j];
    }
  }

  /** The same of a sparse row, whose last number is a code and no feature. */
  void put(SparseRows rows, int row, double[] terms, int to) {
    for (int j = 0; j < shifts.length; j++) {
      terms[to + j] = (0 - shifts[j]) * factors[j];
    }
    for (int k = rows.start(row); k < rows.start(row + 1); k++) {
      int j = rows.indices()[k];
      if (j < shifts.length) {
        terms[to + j] = (rows.values()[k] - shifts[j]) * factors[j];
      }
    }
    if (intercept) {
      terms[to + shifts.length] = 1;
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(shifts.length);
    NumberArrays.write(out, shifts);
    NumberArrays.write(out, factors);
    out.writeBoolean(intercept);
  }
}
