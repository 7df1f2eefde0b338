package org.daal4j.logistic.ranks;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.RowScores;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** A pass that ranks the scores in a range, of which an earlier pass had too many. */
public final class RankScores implements Fold<RankedScores, ScoreRanks> {

  private final RowScores model;
  private final ClassLabels classes;
  private final long first;
  private final long last;

  /** Reads what {@link #write} has written. */
  public RankScores(DataInput in) throws IOException {
    model = new RowScores(in);
    classes = new ClassLabels(in);
    first = in.readLong();
    last = in.readLong();
  }

  public RankScores(RowScores model, ClassLabels classes, long first, long last) {
    this.model = model;
    this.classes = classes;
    this.first = first;
    this.last = last;
  }

  @Override
  public RankedScores newPartial() {
    return new RankedScores(model, classes, first, last);
  }

  @Override
  public ScoreRanks finish(RankedScores merged) {
    return merged.ranks();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    return new PartialSize(model.features(), p -> ScoreRanks.BYTES, p -> 2 * ScoreRanks.BYTES);
  }

  @Override
  public String title() {
    return "ranks of the scores";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    model.write(out);
    classes.write(out);
    out.writeLong(first);
    out.writeLong(last);
  }
}
