package org.daal4j.logistic.ranks;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.RowScores;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;

/**
 * Counts, of the rows whose first text field is one of two labels, how often each score occurs in
 * rows of either: of scores in a range, others are left out. State and bytes: {@link ScoreRanks}.
 * Merge: additions. Empty: no score. Scores beyond the range of a double count as infinite.
 */
public final class RankedScores implements Partial<RankedScores> {

  private final RowScores model; // shared, not changed
  private final ClassLabels classes; // the same
  private final long first;
  private final long last;
  private final ScoreRanks ranks = new ScoreRanks();

  /**
   * Of no rows.
   *
   * @param first the least score that counts, as a key of {@link ScoreRanks}
   * @param last the largest
   */
  public RankedScores(RowScores model, ClassLabels classes, long first, long last) {
    this.model = model;
    this.classes = classes;
    this.first = first;
    this.last = last;
  }

  @Override
  public void add(RowBlock rows) {
    model.requireColumns(rows);
    double[] scores = new double[model.classes()];
    for (int row = 0; row < rows.rows(); row++) {
      TextColumns text = rows.text();
      int label = classes.find(text.bytes(), text.start(row, 0), text.end(row, 0));
      if (label >= 0) {
        int scaledBy = model.score(rows, row, scores);
        long key = ScoreRanks.key(Math.scalb(scores[1] - scores[0], scaledBy));
        if (key >= first && key <= last) {
          ranks.add(key, label == 1);
        }
      }
    }
  }

  @Override
  public void merge(RankedScores other) {
    if (other.model.features() != model.features()) {
      throw new IllegalArgumentException(
          "scores of "
              + model.features()
              + " columns cannot take those of "
              + other.model.features()
              + " columns");
    }
    ranks.merge(other.ranks);
  }

  public ScoreRanks ranks() {
    return ranks;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    ranks.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    ranks.read(in);
  }
}
