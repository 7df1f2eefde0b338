package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.RowScores;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.logistic.ranks.ScoreRanks;

/** The pass that compares predictions with actual labels. */
public final class MeasureProbabilities implements Fold<ClassMeasures, ClassMeasures> {

  private final RowScores model;
  private final ClassLabels classes;

  /** Reads what {@link #write} has written. */
  public MeasureProbabilities(DataInput in) throws IOException {
    model = new RowScores(in);
    classes = new ClassLabels(in);
  }

  MeasureProbabilities(RowScores model, ClassLabels classes) {
    this.model = model;
    this.classes = classes;
  }

  @Override
  public ClassMeasures newPartial() {
    return new ClassMeasures(model, classes);
  }

  @Override
  public ClassMeasures finish(ClassMeasures merged) {
    return merged;
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    return classes.size() == 2
        ? new PartialSize(model.features(), p -> ScoreRanks.BYTES, p -> 2 * ScoreRanks.BYTES)
        : PartialSize.NONE;
  }

  @Override
  public String title() {
    return "metrics";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    model.write(out);
    classes.write(out);
  }
}
