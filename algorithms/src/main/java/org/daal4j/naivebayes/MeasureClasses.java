package org.daal4j.naivebayes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.UsageException;

/** The pass that compares the classes given to rows with their actual labels. */
public final class MeasureClasses implements Fold<ConfusionCounts, ClassSums> {

  private RowScores model = new RowScores();

  /** For {@link #read}. */
  public MeasureClasses() {}

  private MeasureClasses(RowScores model) {
    this.model = model;
  }

  /**
   * Measures in one pass.
   *
   * @param rows features, and the actual label as the first text column
   * @param classes of the model, whose numbers follow
   * @param byNumber whether labels that are the same number are one class, however written
   * @throws UsageException when there are more different labels than can be counted
   */
  public static Confusion of(
      Engine engine,
      Dataset rows,
      List<String> classes,
      double[] logPrior,
      double[][] logTheta,
      boolean byNumber)
      throws IOException {
    ClassSums counts = engine.fold(rows, new MeasureClasses(new RowScores(logPrior, logTheta)));
    if (counts.tooManyClasses()) {
      throw new UsageException(
          "--label: the column holds more different values than can be counted. Name the column"
              + " of the actual classes.");
    }
    return Confusion.of(classes, counts, byNumber);
  }

  @Override
  public ConfusionCounts newPartial() {
    return new ConfusionCounts(model);
  }

  @Override
  public ClassSums finish(ConfusionCounts merged) {
    return merged.counts();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "metrics";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    model.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    model = new RowScores();
    model.read(in);
  }
}
