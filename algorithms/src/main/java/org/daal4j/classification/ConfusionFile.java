package org.daal4j.classification;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelWriter;

/** How it is saved which classes were predicted for which labels. */
public final class ConfusionFile {

  /** Of more, the table of all labels and classes is mostly zeros. */
  private static final int MOST_CELLS = 1_000_000;

  private final Confusion confusion;
  private final List<Column> more;

  /** A column of metrics.csv that some models have. */
  private record Column(String name, double[] numbers) {}

  /** Of these counts. */
  public ConfusionFile(Confusion confusion) {
    this(confusion, List.of());
  }

  private ConfusionFile(Confusion confusion, List<Column> more) {
    this.confusion = confusion;
    this.more = more;
  }

  /**
   * With one more column in metrics.csv.
   *
   * @param numbers one for each class
   */
  public ConfusionFile with(String name, double[] numbers) {
    List<Column> columns = new ArrayList<>(more);
    columns.add(new Column(name, numbers.clone()));
    return new ConfusionFile(confusion, List.copyOf(columns));
  }

  /** Writes metrics.csv, confusion.csv and what model.json tells of them. */
  public void write(ModelWriter result) throws IOException {
    List<String> names =
        new ArrayList<>(List.of("class", "rows", "predicted", "precision", "recall", "f1"));
    more.forEach(column -> names.add(column.name()));
    result.table("metrics.csv", names, this::writeMetrics);
    if (!confusion.hasPairs()) {
      result.warn(
          "there are too many pairs of a label and a class that was predicted for it, so that there"
              + " is no confusion.csv.");
    } else if ((double) confusion.labels().size() * confusion.classes().size() <= MOST_CELLS) {
      List<String> header = new ArrayList<>(List.of("label"));
      header.addAll(confusion.classes());
      result.table("confusion.csv", header, this::writeConfusion);
    } else {
      result.table("confusion.csv", List.of("label", "class", "rows"), this::writePairs);
    }
    result.put("accuracy", confusion.accuracy());
    result.put("unknownLabelRows", confusion.unknown());
    if (confusion.unknown() > 0) {
      result.warn(
          confusion.unknown()
              + " of "
              + confusion.rows()
              + " rows have labels the model was not trained on, as '"
              + confusion.labels().get(confusion.classes().size())
              + "'; they count as wrong.");
    }
  }

  private void writeMetrics(RowWriter lines) throws IOException {
    for (int j = 0; j < confusion.classes().size(); j++) {
      lines.text(confusion.classes().get(j));
      lines.integer(confusion.actual(j));
      lines.integer(confusion.predicted(j));
      lines.number(confusion.precision(j));
      lines.number(confusion.recall(j));
      lines.number(confusion.f1(j));
      for (Column column : more) {
        lines.number(column.numbers()[j]);
      }
      lines.endRow();
    }
  }

  private void writeConfusion(RowWriter lines) throws IOException {
    for (int i = 0; i < confusion.labels().size(); i++) {
      lines.text(confusion.labels().get(i));
      for (int j = 0; j < confusion.classes().size(); j++) {
        lines.integer(confusion.count(i, j));
      }
      lines.endRow();
    }
  }

  private void writePairs(RowWriter lines) throws IOException {
    confusion.forEach(
        (label, predicted, rows) -> {
          lines.text(confusion.labels().get(label));
          lines.text(confusion.classes().get(predicted));
          lines.integer(rows);
          lines.endRow();
        });
  }
}
