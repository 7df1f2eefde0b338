package org.daal4j.naivebayes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Sendable;
import org.daal4j.core.SparseRows;

/**
 * Scores of the classes for rows: logPrior_j + Σ_k x_k·logTheta_jk.
 *
 * <p>A score is summed over the features that are not 0, in their order, whatever the form of the
 * rows. Rows whose scores are beyond the range of a double are scored at 2^-64 of their size.
 */
final class RowScores implements Sendable {

  private static final int MOST_CLASSES = ClassSums.MOST_CLASSES;
  private static final int SCALED_BY = 64;

  private final int classes;
  private final int features;
  private final double[] logPrior; // double[C]
  private final double[]
      byFeature; // double[p * C]: logTheta of all classes for feature 0, then 1, ...

  /** Reads what {@link #write} has written. */
  RowScores(DataInput in) throws IOException {
    classes = NumberArrays.count(in, MOST_CLASSES, "classes");
    features = NumberArrays.count(in, Integer.MAX_VALUE / Math.max(1, classes), "features");
    logPrior = NumberArrays.read(in, classes);
    byFeature = NumberArrays.read(in, classes * features);
  }

  /** From {@code double[C]} and {@code double[C][p]}, copied. */
  RowScores(double[] logPrior, double[][] logTheta) {
    this.classes = logPrior.length;
    this.features = logTheta[0].length;
    this.logPrior = logPrior.clone();
    this.byFeature = new double[Math.multiplyExact(classes, features)];
    for (int j = 0; j < classes; j++) {
      for (int k = 0; k < features; k++) {
        byFeature[k * classes + j] = logTheta[j][k];
      }
    }
  }

  int classes() {
    return classes;
  }

  int features() {
    return features;
  }

  void requireColumns(RowBlock rows) {
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
  int score(RowBlock rows, int row, double[] scores) {
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
      scores[j] = scale * logPrior[j];
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
  private static void add(double[] scores, double[] logs, int from, double x) {
    for (int j = 0; j < scores.length; j++) {
      scores[j] += x * logs[from + j];
    }
  }

  /** The first of the largest. */
  static int best(double[] scores) {
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
  static void toProbabilities(double[] scores, int best, int scaledBy) {
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
    NumberArrays.write(out, logPrior);
    NumberArrays.write(out, byFeature);
  }
}
