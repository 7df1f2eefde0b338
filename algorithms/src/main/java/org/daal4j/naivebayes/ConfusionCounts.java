package org.daal4j.naivebayes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Counts how often rows of each actual label, their first text field, were given each class of a
 * model: {@link ClassSums} of rows that are 1 at the class predicted.
 *
 * <p>Empty: no label. What is said there of too many labels holds here. 8(C + 2) bytes a label.
 */
public final class ConfusionCounts implements Partial<ConfusionCounts> {

  private final RowScores model;
  private final ClassSums counts;

  ConfusionCounts(RowScores model) {
    this.model = model;
    this.counts = new ClassSums(model.classes());
  }

  @Override
  public void add(RowBlock rows) {
    model.requireColumns(rows);
    double[] scores = new double[model.classes()];
    for (int row = 0; row < rows.rows(); row++) {
      model.score(rows, row, scores);
      counts.addOne(rows.text(), row, RowScores.best(scores));
    }
  }

  @Override
  public void merge(ConfusionCounts other) {
    counts.merge(other.counts);
  }

  ClassSums counts() {
    return counts;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    counts.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    counts.read(in);
  }
}
