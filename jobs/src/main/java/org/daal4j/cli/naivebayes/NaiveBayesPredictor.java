package org.daal4j.cli.naivebayes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.cli.model.ModelTable;
import org.daal4j.cli.predict.Predictor;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.input.FileTable;
import org.daal4j.naivebayes.ClassifyRows;
import org.daal4j.naivebayes.Confusion;
import org.daal4j.naivebayes.MeasureClasses;
import org.daal4j.result.ModelFile;
import org.daal4j.result.ResultWriter;

/**
 * A naive Bayes model as its result directory holds it.
 *
 * @param columns its feature columns, p
 * @param classes labels, C
 * @param numberLabels whether labels that are the same number are one class
 * @param logPrior {@code double[C]}
 * @param logTheta {@code double[C][p]}
 */
public record NaiveBayesPredictor(
    ModelColumns columns,
    List<String> classes,
    boolean numberLabels,
    double[] logPrior,
    double[][] logTheta)
    implements Predictor {

  /** Of more, the table of all labels and classes is mostly zeros. */
  private static final int MOST_CELLS = 1_000_000;

  /**
   * Reads a result directory of verb {@code naive-bayes}.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static NaiveBayesPredictor open(Configuration conf, ModelFile model) throws IOException {
    ModelColumns columns = ModelColumns.read(model, 0);
    List<String> classes = model.strings(NaiveBayesFiles.CLASS_LABELS);
    double[] logPrior = model.vector(NaiveBayesFiles.LOG_PRIOR);
    List<String> header = new ArrayList<>(List.of("class"));
    header.addAll(columns.features());
    ModelTable table = new ModelTable(conf, model.directory(), NaiveBayesFiles.LOG_THETA);
    List<String> labels = new ArrayList<>();
    double[][] logTheta = table.readLabelled(header, labels);
    if (!labels.equals(classes) || logPrior.length != classes.size()) {
      throw model.broken(
          "holds other classes than " + NaiveBayesFiles.LOG_THETA + ", or not a prior for each");
    }
    if (new HashSet<>(classes).size() != classes.size()) {
      throw model.broken("holds a class twice");
    }
    if (classes.isEmpty()) {
      throw model.broken("holds no class");
    }
    // Not there in models of earlier versions.
    boolean numberLabels = Boolean.TRUE.equals(model.content().get(NaiveBayesFiles.NUMBER_LABELS));
    return new NaiveBayesPredictor(columns, classes, numberLabels, logPrior, logTheta);
  }

  @Override
  public String kind() {
    return "naive Bayes";
  }

  @Override
  public boolean isClassifier() {
    return true;
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return new ClassifyRows(classes, logPrior, logTheta, labelled, probabilities);
  }

  @Override
  public void measure(Engine engine, FileTable rows, ResultWriter result) throws IOException {
    Confusion confusion =
        MeasureClasses.of(
            engine,
            rows,
            classes,
            logPrior,
            logTheta,
            numberLabels || rows.layout().hasNumberLabels());
    result.table(
        "metrics.csv",
        List.of("class", "rows", "predicted", "precision", "recall", "f1"),
        lines -> writeMetrics(confusion, lines));
    if (!confusion.hasPairs()) {
      result.warn(
          "there are too many pairs of a label and a class that was predicted for it, so that there"
              + " is no confusion.csv.");
    } else if ((double) confusion.labels().size() * classes.size() <= MOST_CELLS) {
      List<String> header = new ArrayList<>(List.of("label"));
      header.addAll(classes);
      result.table("confusion.csv", header, lines -> writeConfusion(confusion, lines));
    } else {
      result.table(
          "confusion.csv",
          List.of("label", "class", "rows"),
          lines -> writePairs(confusion, lines));
    }
    result.put("accuracy", confusion.accuracy());
    result.put("unknownLabelRows", confusion.unknown());
    if (confusion.unknown() > 0) {
      result.warn(
          confusion.unknown()
              + " of "
              + confusion.rows()
              + " rows have labels the model was not trained on, as '"
              + confusion.labels().get(classes.size())
              + "'; they count as wrong.");
    }
  }

  private static void writeMetrics(Confusion confusion, RowWriter lines) throws IOException {
    for (int j = 0; j < confusion.classes().size(); j++) {
      lines.text(confusion.classes().get(j));
      lines.integer(confusion.actual(j));
      lines.integer(confusion.predicted(j));
      lines.number(confusion.precision(j));
      lines.number(confusion.recall(j));
      lines.number(confusion.f1(j));
      lines.endRow();
    }
  }

  private static void writeConfusion(Confusion confusion, RowWriter lines) throws IOException {
    for (int i = 0; i < confusion.labels().size(); i++) {
      lines.text(confusion.labels().get(i));
      for (int j = 0; j < confusion.classes().size(); j++) {
        lines.integer(confusion.count(i, j));
      }
      lines.endRow();
    }
  }

  private static void writePairs(Confusion confusion, RowWriter lines) throws IOException {
    confusion.forEach(
        (label, predicted, rows) -> {
          lines.text(confusion.labels().get(label));
          lines.text(confusion.classes().get(predicted));
          lines.integer(rows);
          lines.endRow();
        });
  }
}
