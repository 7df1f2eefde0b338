package org.daal4j.logistic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.core.RowWriter;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.NumberFields;
import org.daal4j.model.SavedRow;

/** How a logistic regression is saved; without tests there is no coefficients.csv. */
final class LogisticModelFile {

  private static final String BETA = "beta";
  private static final String BETA_FILE = "beta.csv";
  private static final String CLASSES = "classes";
  private static final String CLASS_ROWS = "classRows";
  private static final String INTERCEPT = "intercept";
  private static final String NUMBER_LABELS = "numberLabels";
  private static final String TESTS = "coefficients.csv";
  private static final String FIT = "fit.csv";

  /** Coefficients are told in model.json up to so many. */
  private static final int MOST_TESTS = 100;

  /** Of the tests these stand in model.json. */
  private static final NumberFields<WaldTest> MODEL_FIELDS =
      NumberFields.<WaldTest>none()
          .with("estimate", WaldTest::estimate)
          .with("standardError", WaldTest::standardError)
          .with("zStatistic", WaldTest::zStatistic)
          .with("pValue", WaldTest::pValue);

  private static final NumberFields<WaldTest> TEST_FIELDS =
      MODEL_FIELDS.with("ciLower", WaldTest::lower).with("ciUpper", WaldTest::upper);

  private static final NumberFields<LogisticFit> FIT_FIELDS =
      NumberFields.<LogisticFit>none()
          .with("degreesOfFreedom", LogisticFit::degreesOfFreedom)
          .with("deviance", LogisticFit::deviance)
          .with("nullDeviance", LogisticFit::nullDeviance)
          .with("logLikelihood", LogisticFit::logLikelihood)
          .with("aic", LogisticFit::aic)
          .with("bic", LogisticFit::bic)
          .with("pseudoRSquared", LogisticFit::pseudoRSquared);

  private LogisticModelFile() {}

  private static List<String> betaHeader(ModelColumns columns) {
    List<String> header = new ArrayList<>(List.of("class", WaldTest.INTERCEPT));
    header.addAll(columns.features());
    return header;
  }

  private static List<String> testHeader() {
    return TEST_FIELDS.header(List.of("class", "term"));
  }

  private static List<String> fitHeader() {
    return FIT_FIELDS.header(List.of("rows"), "iterations", "converged");
  }

  static void write(LogisticModel model, ModelWriter result) throws IOException {
    result.table(BETA_FILE, betaHeader(model.columns()), lines -> writeBeta(model, lines));
    if (!model.tests().isEmpty()) {
      result.table(TESTS, testHeader(), lines -> writeTests(model, lines));
    }
    result.table(FIT, fitHeader(), lines -> writeFit(model.fit(), lines));
    result.table("classes.csv", List.of("class", "rows"), lines -> writeClasses(model, lines));
    result.put("rows", model.rows());
    result.put("passes", model.passes());
    result.put("nClasses", model.classes().size());
    result.put(CLASSES, model.classes());
    result.put(CLASS_ROWS, Arrays.stream(model.classRows()).boxed().toList());
    result.put(NUMBER_LABELS, model.numberLabels());
    result.put(INTERCEPT, model.intercept());
    result.put(BETA, ModelNumbers.lists(model.beta()));
    if (!model.tests().isEmpty() && model.beta().length * model.beta()[0].length <= MOST_TESTS) {
      result.put("coefficients", tests(model));
    }
    result.put("fit", List.of(fit(model.fit())));
    result.put("nIterations", model.fit().iterations());
    result.put("converged", model.fit().converged());
    model.markedWarnings().forEach(result::warn);
  }

  private static String label(LogisticModel model, int k) {
    return model.classes().get(k + 1);
  }

  private static void writeBeta(LogisticModel model, RowWriter lines) throws IOException {
    for (int k = 0; k < model.beta().length; k++) {
      lines.text(label(model, k));
      ModelNumbers.lines(lines, model.beta()[k]);
    }
  }

  private static void writeTests(LogisticModel model, RowWriter lines) throws IOException {
    for (int k = 0; k < model.beta().length; k++) {
      for (WaldTest test : model.tests().get(k)) {
        lines.text(label(model, k));
        lines.text(test.term());
        TEST_FIELDS.write(test, lines);
        lines.endRow();
      }
    }
  }

  private static void writeFit(LogisticFit fit, RowWriter lines) throws IOException {
    lines.integer(fit.rows());
    FIT_FIELDS.write(fit, lines);
    lines.integer(fit.iterations());
    lines.text(String.valueOf(fit.converged()));
    lines.endRow();
  }

  private static void writeClasses(LogisticModel model, RowWriter lines) throws IOException {
    for (int j = 0; j < model.classes().size(); j++) {
      lines.text(model.classes().get(j));
      lines.integer(model.classRows()[j]);
      lines.endRow();
    }
  }

  private static List<Map<String, Object>> tests(LogisticModel model) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int k = 0; k < model.beta().length; k++) {
      for (WaldTest test : model.tests().get(k)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("class", label(model, k));
        one.put("term", test.term());
        MODEL_FIELDS.put(test, one);
        all.add(one);
      }
    }
    return all;
  }

  private static Map<String, Object> fit(LogisticFit fit) {
    Map<String, Object> one = new LinkedHashMap<>();
    one.put("rows", fit.rows());
    FIT_FIELDS.put(fit, one);
    return one;
  }

  static LogisticModel read(ModelReader saved) throws IOException {
    // coefficients are in the units of the data
    ModelColumns columns = ModelColumns.read(saved, 0).unscaled();
    List<String> classes = saved.strings(CLASSES);
    long[] rows = saved.longNumbers(CLASS_ROWS);
    if (classes.size() < 2 || rows.length != classes.size()) {
      throw saved.broken("holds fewer than two classes, or not how many rows each has");
    }
    if (new HashSet<>(classes).size() != classes.size()) {
      throw saved.broken("holds a class twice");
    }
    double[][] beta = saved.has(BETA) ? saved.numbers(BETA) : readBeta(saved, columns, classes);
    if (beta.length != classes.size() - 1) {
      throw saved.broken(
          "is of " + classes.size() + " classes, but beta holds " + beta.length + " rows");
    }
    for (double[] row : beta) {
      if (row.length != columns.features().size() + 1) {
        throw saved.broken(
            "is of "
                + columns.features().size()
                + " features, but a row of beta holds "
                + row.length
                + " numbers");
      }
    }
    return new LogisticModel(
        columns,
        classes,
        saved.flag(NUMBER_LABELS),
        saved.wholeNumber("rows"),
        rows,
        saved.flag(INTERCEPT),
        beta,
        saved.strings("files").contains(TESTS) ? readTests(saved, beta.length) : List.of(),
        readFit(saved),
        saved.integer("passes"),
        saved.strings("warnings"));
  }

  /** Of one of many groups, whose fields hold no tables. */
  private static double[][] readBeta(ModelReader saved, ModelColumns columns, List<String> classes)
      throws IOException {
    List<String> labels = new ArrayList<>();
    double[][] beta = saved.table(BETA_FILE, betaHeader(columns), labels);
    if (!labels.equals(classes.subList(1, classes.size()))) {
      throw saved.broken("comes with other classes in " + BETA_FILE);
    }
    return beta;
  }

  private static List<List<WaldTest>> readTests(ModelReader saved, int others) throws IOException {
    List<List<WaldTest>> tests = new ArrayList<>();
    for (int k = 0; k < others; k++) {
      tests.add(new ArrayList<>());
    }
    List<SavedRow> rows = saved.rows(TESTS, testHeader());
    for (int i = 0; i < rows.size(); i++) {
      SavedRow row = rows.get(i);
      tests
          .get((int) ((long) i * others / rows.size()))
          .add(
              new WaldTest(
                  row.text(1),
                  row.number(2),
                  row.number(3),
                  row.number(4),
                  row.number(5),
                  row.number(6),
                  row.number(7)));
    }
    return List.copyOf(tests);
  }

  private static LogisticFit readFit(ModelReader saved) throws IOException {
    List<SavedRow> rows = saved.rows(FIT, fitHeader());
    if (rows.size() != 1) {
      throw saved.broken("has " + rows.size() + " rows in " + FIT + ", not one");
    }
    SavedRow row = rows.get(0);
    return new LogisticFit(
        row.wholeNumber(0),
        row.number(1),
        row.number(2),
        row.number(3),
        row.number(4),
        row.number(5),
        row.number(6),
        row.number(7),
        (int) row.wholeNumber(8),
        Boolean.parseBoolean(row.text(9)));
  }
}
