package org.daal4j.classification;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;

/**
 * Writes for each row its kept text fields, the class of the largest score (the first of equal
 * ones), and where asked for the probabilities of all classes.
 */
public final class ClassifyRows implements RowMap {

  private static final int MOST_LABEL_BYTES = 1 << 26;

  private final RowScores model;
  private final List<String> classes;
  private final boolean labelled;
  private final boolean probabilities;

  /** Reads what {@link #write} has written. */
  public ClassifyRows(DataInput in) throws IOException {
    model = new RowScores(in);
    List<String> labels = new ArrayList<>();
    for (int j = 0; j < model.classes(); j++) {
      byte[] bytes = new byte[NumberArrays.count(in, MOST_LABEL_BYTES, "bytes of a label")];
      in.readFully(bytes);
      labels.add(new String(bytes, StandardCharsets.UTF_8));
    }
    classes = List.copyOf(labels);
    labelled = in.readBoolean();
    probabilities = in.readBoolean();
  }

  /**
   * With a model, of which numbers are copied.
   *
   * @param labelled whether the first text field of a row is its actual label, not a kept column
   * @param probabilities whether to write the probabilities too
   */
  public ClassifyRows(
      List<String> classes,
      double[] constants,
      double[][] slopes,
      boolean labelled,
      boolean probabilities) {
    this.model = new RowScores(constants, slopes);
    this.classes = List.copyOf(classes);
    this.labelled = labelled;
    this.probabilities = probabilities;
  }

  @Override
  public Function open(int split) {
    double[] scores = new double[model.classes()];
    return (rows, lines) -> classify(rows, lines, scores);
  }

  private void classify(RowBlock rows, RowWriter lines, double[] scores) throws IOException {
    model.requireColumns(rows);
    for (int row = 0; row < rows.rows(); row++) {
      int scaledBy = model.score(rows, row, scores);
      int best = RowScores.best(scores);
      lines.texts(rows.text(), row, labelled ? 1 : 0);
      lines.text(classes.get(best));
      if (probabilities) {
        RowScores.toProbabilities(scores, best, scaledBy);
        for (double probability : scores) {
          lines.number(probability);
        }
      }
      lines.endRow();
    }
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public List<RowColumn> columns() {
    List<RowColumn> columns = new ArrayList<>(List.of(RowColumn.text("class")));
    if (probabilities) {
      classes.forEach(label -> columns.add(RowColumn.number("probability_" + label)));
    }
    return columns;
  }

  @Override
  public String title() {
    return "classes";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    model.write(out);
    for (String label : classes) {
      byte[] bytes = label.getBytes(StandardCharsets.UTF_8);
      out.writeInt(bytes.length);
      out.write(bytes);
    }
    out.writeBoolean(labelled);
    out.writeBoolean(probabilities);
  }
}
