package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.ConfusionCounts;
import org.daal4j.classification.RowScores;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.logistic.ranks.RankedScores;
import org.daal4j.logistic.ranks.ScoreRanks;

/**
 * Summarises rows and their actual labels, the first text field, by how a model does: {@link
 * ConfusionCounts}; for each class the sum of -log p over its rows; and for two classes {@link
 * RankedScores}. What is said of those holds here.
 *
 * <p>State beside them: {@code double[K]} in twice the digits. Rows with a label that is no class
 * are in the confusion only. Infinite where a probability is 0 in doubles and its logarithm beyond
 * them.
 */
public final class ClassMeasures implements Partial<ClassMeasures> {

  private final RowScores model; // shared, not changed
  private final ClassLabels classes; // the same
  private final ConfusionCounts confusion;
  private final CarriedSums losses;
  private final RankedScores scores; // null when there are not two classes

  ClassMeasures(RowScores model, ClassLabels classes) {
    this.model = model;
    this.classes = classes;
    this.confusion = new ConfusionCounts(model, classes);
    this.losses = new CarriedSums(classes.size());
    this.scores =
        classes.size() == 2
            ? new RankedScores(model, classes, Long.MIN_VALUE, Long.MAX_VALUE)
            : null;
  }

  @Override
  public void add(RowBlock rows) {
    confusion.add(rows);
    if (scores != null) {
      scores.add(rows);
    }
    double[] of = new double[model.classes()];
    for (int row = 0; row < rows.rows(); row++) {
      TextColumns text = rows.text();
      int label = classes.find(text.bytes(), text.start(row, 0), text.end(row, 0));
      if (label >= 0) {
        losses.add(label, loss(of, label, model.score(rows, row, of)));
      }
    }
  }

  /** -log p = log Σ e^(s - s_label), without overflow. */
  private static double loss(double[] scores, int label, int scaledBy) {
    int best = RowScores.best(scores);
    double rest = 0;
    for (int j = 0; j < scores.length; j++) {
      if (j != best) {
        rest += Math.exp(Math.scalb(scores[j] - scores[best], scaledBy));
      }
    }
    return Math.log1p(rest) + Math.scalb(scores[best] - scores[label], scaledBy);
  }

  @Override
  public void merge(ClassMeasures other) {
    confusion.merge(other.confusion);
    losses.add(other.losses);
    if (scores != null) {
      scores.merge(other.scores);
    }
  }

  ConfusionCounts confusion() {
    return confusion;
  }

  /** Σ -log p over the rows of a class. */
  double loss(int k) {
    return losses.get(k);
  }

  /** How often each score occurs; null when there are not two classes. */
  ScoreRanks ranks() {
    return scores == null ? null : scores.ranks();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(classes.size());
    confusion.write(out);
    losses.write(out);
    if (scores != null) {
      scores.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, classes.size(), "classes");
    confusion.read(in);
    losses.read(in);
    if (scores != null) {
      scores.read(in);
    }
  }
}
