package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Fold;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** The pass that compares the classes given to rows with their actual labels. */
public final class MeasureClasses implements Fold<ConfusionCounts, ConfusionCounts> {

  private final RowScores model;
  private final ClassLabels classes;

  /** Reads what {@link #write} has written. */
  public MeasureClasses(DataInput in) throws IOException {
    model = new RowScores(in);
    classes = new ClassLabels(in);
  }

  private MeasureClasses(RowScores model, ClassLabels classes) {
    this.model = model;
    this.classes = classes;
  }

  /**
   * Measures in one pass.
   *
   * @param rows features, and the actual label as the first text column
   * @param classes of the model, no two the same, whose numbers follow
   * @param byNumber whether labels that are the same number are one class, however written
   * @throws UsageException when there are more different labels than can be counted
   */
  public static Confusion of(
      Engine engine,
      Dataset rows,
      List<String> classes,
      double[] constants,
      double[][] slopes,
      boolean byNumber)
      throws IOException {
    MeasureClasses pass =
        new MeasureClasses(new RowScores(constants, slopes), new ClassLabels(classes, byNumber));
    ConfusionCounts counts = engine.fold(rows, pass);
    if (counts.tooManyLabels()) {
      throw new UsageException(
          Setting.LABEL,
          "the column holds more different values than can be counted.",
          "Name the column of the actual classes.");
    }
    return counts.confusion(classes);
  }

  @Override
  public ConfusionCounts newPartial() {
    return new ConfusionCounts(model, classes);
  }

  @Override
  public ConfusionCounts finish(ConfusionCounts merged) {
    return merged;
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
    classes.write(out);
  }
}
