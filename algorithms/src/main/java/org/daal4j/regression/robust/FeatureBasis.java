package org.daal4j.regression.robust;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;

/**
 * A basis of the features in which the weighted rows of a table are orthonormal, and the fit of its
 * responses. With z the numbers of a row about their means, scaled by powers of two, its
 * coordinates are u = (1/√Σw, L⁻¹z) for the r features that are linearly independent: Σ w·u·uᵀ = I,
 * so sums over such rows are as well conditioned as can be, whatever the features are.
 *
 * @param columns of the table, p + q
 * @param weightRoot √Σw; 0 without intercept, when the first coordinate is missing and z is about 0
 * @param pivots the independent features, then the q responses: columns of the table, {@code int[r
 *     + q]}
 * @param means of these columns, {@code double[r + q]}
 * @param rests what rounding took from the means, {@code double[r + q]}
 * @param exponents they are divided by 2 to this power, {@code int[r + q]}
 * @param inverse L⁻¹, row after row with its zeros, {@code double[r * r]}
 * @param slopes of the scaled responses by the scaled features, {@code double[q * r]}
 */
public record FeatureBasis(
    int columns,
    double weightRoot,
    int[] pivots,
    double[] means,
    double[] rests,
    int[] exponents,
    double[] inverse,
    double[] slopes) {

  private static final int MOST_COLUMNS = 1 << 20;
  private static final int MOST_NUMBERS = 1 << 28;

  /** Number of independent features, r. */
  int rank() {
    return (int) Math.round(Math.sqrt(inverse.length));
  }

  /** Number of responses, q. */
  int responses() {
    return pivots.length - rank();
  }

  /** Numbers of a row in this basis: r, and 1 for the intercept. */
  int coordinates() {
    return rank() + first();
  }

  /** How many coordinates go before those of the features. */
  int first() {
    return weightRoot > 0 ? 1 : 0;
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeInt(rank());
    out.writeInt(responses());
    out.writeDouble(weightRoot);
    for (int k = 0; k < pivots.length; k++) {
      out.writeInt(pivots[k]);
      out.writeInt(exponents[k]);
    }
    for (double[] numbers : new double[][] {means, rests, inverse, slopes}) {
      NumberArrays.write(out, numbers);
    }
  }

  static FeatureBasis readFrom(DataInput in) throws IOException {
    int columns = NumberArrays.count(in, MOST_COLUMNS, "columns");
    int rank = NumberArrays.count(in, Math.min(columns, 1 << 14), "features");
    int responses = NumberArrays.count(in, columns, "responses");
    if ((long) responses * rank > MOST_NUMBERS) {
      throw new IOException("not slopes: " + responses + " by " + rank);
    }
    double weightRoot = in.readDouble();
    int[] pivots = new int[rank + responses];
    int[] exponents = new int[rank + responses];
    for (int k = 0; k < pivots.length; k++) {
      pivots[k] = NumberArrays.count(in, columns - 1, "columns before a column");
      exponents[k] = in.readInt();
    }
    return new FeatureBasis(
        columns,
        weightRoot,
        pivots,
        NumberArrays.read(in, pivots.length),
        NumberArrays.read(in, pivots.length),
        exponents,
        NumberArrays.read(in, rank * rank),
        NumberArrays.read(in, responses * rank));
  }
}
