package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Sendable;
import org.daal4j.core.SparseRows;

/**
 * Scores of the classes for rows: constant_j + Σ_k x_k·slope_jk.
 *
 * <p>A score is summed over the features that are not 0, in their order, whatever the form of the
 * rows. Rows whose scores are beyond the range of a double are scored at 2^-64 of their size.
 */
public final class RowScores implements Sendable {

  private static final int MOST_CLASSES = ClassSums.MOST_CLASSES;
  private static final int SCALED_BY = 64;

  private final int classes;
  private final int features;
  private final double[] constants; // double[C]
  private final double[]
      byFeature; // double[p * C]: slopes of all classes for feature 0, then 1, ...

  /** Reads what {@link #write} has written. */
  public RowScores(DataInput in) throws IOException {
    classes = NumberArrays.count(in, MOST_CLASSES, "classes");
    features = NumberArrays.count(in, Integer.MAX_VALUE / Math.max(1, classes), "features");
    constants = NumberArrays.read(in, classes);
    byFeature = NumberArrays.read(in, classes * features);
  }

  /** From {@code double[C]} and {@code double[C][p]}, copied. */
  public RowScores(double[] constants, double[][] slopes) {
    this.classes = constants.length;
    this.features = slopes[0].length;
    this.constants = constants.clone();
    this.byFeature = new double[Math.multiplyExact(classes, features)];
    for (int j = 0; j < classes; j++) {
      for (int k = 0; k < features; k++) {
        byFeature[k * classes + j] = slopes[j][k];
      }
    }
  }

  /** Number of classes, C. */
  public int classes() {
    return classes;
  }

  /** Number of features, p. */
  public int features() {
    return features;
  }

  /**
   * Makes sure that rows have the features.
   *
   * @throws IllegalArgumentException when they have more or fewer columns
   */
  public void requireColumns(RowBlock rows) {
    if (rows.columns() != features) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns, a model of " + features + " features");
    }
  }

  /**
   * Scores one row.
   *
   * @param scores set to the scores, {@code double[C]}
   * @return how many binary digits the scores were scaled down by, 0 or {@value #SCALED_BY}
   */
  public int score(RowBlock rows, int row, double[] scores) {
    score(rows, row, scores, 1);
    for (double score : scores) {
      if (!Double.isFinite(score)) {
        score(rows, row, scores, 0x1p-64);
        return SCALED_BY;
      }
    }
    return 0;
  }

  private void score(RowBlock block, int row, double[] scores, double scale) {
    for (int j = 0; j < classes; j++) {
      scores[j] = scale * constants[j];
    }
    if (block instanceof SparseRows rows) {
      for (int k = rows.start(row); k < rows.start(row + 1); k++) {
        add(scores, byFeature, rows.indices()[k] * classes, scale * rows.values()[k]);
      }
      return;
    }
    double[] values = ((DenseRows) block).values();
    int from = row * features;
    for (int k = 0; k < features; k++) {
      double x = values[from + k];
      if (x != 0) {
        add(scores, byFeature, k * classes, scale * x);
      }
    }
  }

  /** A method of its own, so that the compiler makes vector instructions of the loop. */
  private static void add(double[] scores, double[] slopes, int from, double x) {
    for (int j = 0; j < scores.length; j++) {
      scores[j] += x * slopes[from + j];
    }
  }

  /** The first of the largest. */
  public static int best(double[] scores) {
    int best = 0;
    for (int j = 1; j < scores.length; j++) {
      if (scores[j] > scores[best]) {
        best = j;
      }
    }
    return best;
  }

  /**
   * Turns scores into probabilities.
   *
   * @param best number of the largest score
   * @param scaledBy what {@link #score} returned
   */
  public static void toProbabilities(double[] scores, int best, int scaledBy) {
    double largest = scores[best];
    double sum = 0;
    for (int j = 0; j < scores.length; j++) {
      scores[j] = Math.exp(Math.scalb(scores[j] - largest, scaledBy));
      sum += scores[j];
    }
    for (int j = 0; j < scores.length; j++) {
      scores[j] /= sum;
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes);
    out.writeInt(features);
    NumberArrays.write(out, constants);
    NumberArrays.write(out, byFeature);
  }
}
