package org.daal4j.naivebayes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/** How a naive Bayes model is saved. */
final class NaiveBayesModelFile {

  private static final String CLASSES = "classes.csv";
  private static final String LOG_THETA = "logTheta.csv";

  /** Fields of model.json. */
  private static final String CLASS_LABELS = "classes";

  private static final String CLASS_ROWS = "classRows";
  private static final String LOG_PRIOR = "logPrior";

  /** Not there in models of earlier versions. */
  private static final String NUMBER_LABELS = "numberLabels";

  private NaiveBayesModelFile() {}

  static void write(NaiveBayesModel model, ModelWriter result) throws IOException {
    result.table(
        CLASSES, List.of("class", "rows", "logPrior"), lines -> writeClasses(model, lines));
    result.table(LOG_THETA, header(model.columns()), lines -> writeLogTheta(model, lines));
    result.put("rows", model.rows());
    result.put("nClasses", model.classes().size());
    result.put(CLASS_LABELS, model.classes());
    result.put(CLASS_ROWS, Arrays.stream(model.classRows()).boxed().toList());
    result.put(LOG_PRIOR, ModelNumbers.list(model.logPrior()));
    result.put(NUMBER_LABELS, model.numberLabels());
    model.markedWarnings().forEach(result::warn);
  }

  private static List<String> header(ModelColumns columns) {
    List<String> header = new ArrayList<>(List.of("class"));
    header.addAll(columns.features());
    return header;
  }

  private static void writeClasses(NaiveBayesModel model, RowWriter lines) throws IOException {
    for (int j = 0; j < model.classes().size(); j++) {
      lines.text(model.classes().get(j));
      lines.integer(model.classRows()[j]);
      lines.number(model.logPrior()[j]);
      lines.endRow();
    }
  }

  private static void writeLogTheta(NaiveBayesModel model, RowWriter lines) throws IOException {
    for (int j = 0; j < model.classes().size(); j++) {
      lines.text(model.classes().get(j));
      ModelNumbers.lines(lines, model.logTheta()[j]);
    }
  }

  static NaiveBayesModel read(ModelReader saved) throws IOException {
    ModelColumns columns = ModelColumns.read(saved, 0);
    List<String> classes = saved.strings(CLASS_LABELS);
    double[] logPrior = saved.vector(LOG_PRIOR);
    long[] rows = saved.longNumbers(CLASS_ROWS);
    List<String> labels = new ArrayList<>();
    double[][] logTheta = saved.table(LOG_THETA, header(columns), labels);
    if (!labels.equals(classes)
        || logPrior.length != classes.size()
        || rows.length != classes.size()) {
      throw saved.broken("holds other classes than " + LOG_THETA + ", or not a prior for each");
    }
    if (new HashSet<>(classes).size() != classes.size()) {
      throw saved.broken("holds a class twice");
    }
    if (classes.isEmpty()) {
      throw saved.broken("holds no class");
    }
    boolean numberLabels = saved.has(NUMBER_LABELS) && saved.flag(NUMBER_LABELS);
    return new NaiveBayesModel(
        columns,
        classes,
        numberLabels,
        saved.wholeNumber("rows"),
        rows,
        logPrior,
        logTheta,
        saved.strings("warnings"));
  }
}
