package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.RowWriter;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.crossvalidation.ErrorCurveFile;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelNumbers;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.NumberFields;
import org.daal4j.model.SavedRow;
import org.daal4j.regression.robust.RobustErrors;

/** How a linear or ridge regression is saved; without tests there is no coefficients.csv. */
final class LinearModelFile {

  private static final String BETA = "beta";
  private static final String BETA_FILE = "beta.csv";
  private static final String INTERCEPT = "intercept";
  private static final String ROBUST = "robust";
  private static final String TESTS = "coefficients.csv";
  private static final String FITS = "fit.csv";

  /** Coefficients are told in model.json up to so many. */
  private static final int MOST_TESTS = 100;

  /** Of the tests these stand in model.json. */
  private static final NumberFields<CoefficientTest> MODEL_FIELDS =
      NumberFields.<CoefficientTest>none()
          .with("estimate", CoefficientTest::estimate)
          .with("standardError", CoefficientTest::standardError)
          .with("tStatistic", CoefficientTest::tStatistic)
          .with("pValue", CoefficientTest::pValue);

  private static final NumberFields<CoefficientTest> TEST_FIELDS =
      MODEL_FIELDS
          .with("ciLower", CoefficientTest::lower)
          .with("ciUpper", CoefficientTest::upper)
          .with("sumOfSquares", CoefficientTest::sumOfSquares)
          .with("varianceInflation", CoefficientTest::varianceInflation);

  private static final NumberFields<FitSummary> FIT_FIELDS =
      NumberFields.<FitSummary>none()
          .with("degreesOfFreedom", FitSummary::degreesOfFreedom)
          .with("residualSumOfSquares", FitSummary::residualSumOfSquares)
          .with("residualStandardError", FitSummary::residualStandardError)
          .with("rSquared", FitSummary::rSquared)
          .with("adjustedRSquared", FitSummary::adjustedRSquared)
          .with("fStatistic", FitSummary::fStatistic)
          .with("fPValue", FitSummary::fPValue)
          .with("logLikelihood", FitSummary::logLikelihood)
          .with("aic", FitSummary::aic)
          .with("bic", FitSummary::bic);

  private LinearModelFile() {}

  private static List<String> testHeader() {
    return TEST_FIELDS.header(List.of("response", "term"));
  }

  private static List<String> fitHeader() {
    return FIT_FIELDS.header(List.of("response", "rows"));
  }

  static void write(LinearModel model, ModelWriter result) throws IOException {
    result.table(BETA_FILE, header(model.features()), lines -> writeBeta(model, lines));
    if (!model.tests().isEmpty()) {
      result.table(TESTS, testHeader(), lines -> writeTests(model, lines));
      PredictionFactorFile.write(model, result);
    }
    result.table(FITS, fitHeader(), lines -> writeFits(model, lines));
    result.put("rows", model.rows());
    result.put("responses", model.responses());
    result.put(INTERCEPT, model.intercept());
    result.put("rank", model.rank());
    result.put(BETA, ModelNumbers.lists(model.beta()));
    if (!model.tests().isEmpty() && model.tests().get(0).size() <= MOST_TESTS) {
      result.put("coefficients", tests(model));
    }
    result.put("fit", fits(model));
    if (model.validation().isPresent()) {
      ErrorCurve curve = model.validation().get();
      result.put("lambda", curve.lambdas()[curve.selected()]);
      ErrorCurveFile.write(curve, result);
    }
    if (model.robust().isPresent()) {
      result.put(ROBUST, model.robust().get().name());
    }
    model.markedWarnings().forEach(result::warn);
  }

  private static List<String> header(List<String> features) {
    List<String> header = new ArrayList<>(List.of("response", CoefficientTest.INTERCEPT));
    header.addAll(features);
    return header;
  }

  private static void writeBeta(LinearModel model, RowWriter lines) throws IOException {
    for (int t = 0; t < model.responses().size(); t++) {
      lines.text(model.responses().get(t));
      ModelNumbers.lines(lines, model.beta()[t]);
    }
  }

  private static void writeTests(LinearModel model, RowWriter lines) throws IOException {
    for (int t = 0; t < model.responses().size(); t++) {
      for (CoefficientTest test : model.tests().get(t)) {
        lines.text(model.responses().get(t));
        lines.text(test.term());
        TEST_FIELDS.write(test, lines);
        lines.endRow();
      }
    }
  }

  private static void writeFits(LinearModel model, RowWriter lines) throws IOException {
    for (FitSummary fit : model.fits()) {
      lines.text(fit.response());
      lines.integer(fit.rows());
      FIT_FIELDS.write(fit, lines);
      lines.endRow();
    }
  }

  private static List<Map<String, Object>> tests(LinearModel model) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int t = 0; t < model.responses().size(); t++) {
      for (CoefficientTest test : model.tests().get(t)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("response", model.responses().get(t));
        one.put("term", test.term());
        MODEL_FIELDS.put(test, one);
        all.add(one);
      }
    }
    return all;
  }

  private static List<Map<String, Object>> fits(LinearModel model) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FitSummary fit : model.fits()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("response", fit.response());
      one.put("rows", fit.rows());
      FIT_FIELDS.put(fit, one);
      all.add(one);
    }
    return all;
  }

  static LinearModel read(ModelReader saved) throws IOException {
    List<String> responses = saved.strings("responses");
    // those of ridge regression are in the units of the data; those of least squares in the units
    // of
    // the table that was fitted, which a run of the command line never scales
    ModelColumns all = ModelColumns.read(saved, responses.size());
    ModelColumns columns = saved.strings("files").contains(TESTS) ? all : all.unscaled();
    double[][] beta = saved.has(BETA) ? saved.numbers(BETA) : readBeta(saved, columns, responses);
    if (responses.isEmpty() || beta.length != responses.size()) {
      throw saved.broken(
          "is of " + responses.size() + " responses, but beta holds " + beta.length + " rows");
    }
    if (!columns.responses().equals(responses)) {
      throw saved.broken("names other responses than the last of its columns");
    }
    boolean intercept = !saved.has(INTERCEPT) || saved.flag(INTERCEPT);
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
    return new LinearModel(
        columns,
        saved.wholeNumber("rows"),
        intercept,
        beta,
        saved.strings("files").contains(TESTS) ? readTests(saved, responses) : List.of(),
        readFits(saved),
        saved.integer("rank"),
        ErrorCurveFile.isIn(saved) ? Optional.of(ErrorCurveFile.read(saved)) : Optional.empty(),
        saved.has(ROBUST) ? Optional.of(readRobust(saved)) : Optional.empty(),
        PredictionFactorFile.isIn(saved)
            ? PredictionFactorFile.read(saved, columns.features())
            : Optional.empty(),
        saved.strings("warnings"));
  }

  private static RobustErrors readRobust(ModelReader saved) throws IOException {
    String name = saved.string(ROBUST);
    for (RobustErrors errors : RobustErrors.values()) {
      if (errors.name().equals(name)) {
        return errors;
      }
    }
    throw saved.broken("has standard errors of an unknown kind, '" + name + "'");
  }

  /** Of one of many groups, whose fields hold no tables. */
  private static double[][] readBeta(
      ModelReader saved, ModelColumns columns, List<String> responses) throws IOException {
    List<String> names = new ArrayList<>();
    double[][] beta = saved.table(BETA_FILE, header(columns.features()), names);
    if (!names.equals(responses)) {
      throw saved.broken("comes with other responses in " + BETA_FILE);
    }
    return beta;
  }

  private static List<List<CoefficientTest>> readTests(ModelReader saved, List<String> responses)
      throws IOException {
    List<List<CoefficientTest>> tests = new ArrayList<>();
    responses.forEach(response -> tests.add(new ArrayList<>()));
    List<SavedRow> rows = saved.rows(TESTS, testHeader());
    for (int i = 0; i < rows.size(); i++) {
      SavedRow row = rows.get(i);
      tests
          .get((int) ((long) i * responses.size() / rows.size()))
          .add(
              new CoefficientTest(
                  row.text(1),
                  row.number(2),
                  row.number(3),
                  row.number(4),
                  row.number(5),
                  row.number(6),
                  row.number(7),
                  row.number(8),
                  row.number(9)));
    }
    return List.copyOf(tests);
  }

  private static List<FitSummary> readFits(ModelReader saved) throws IOException {
    List<FitSummary> fits = new ArrayList<>();
    for (SavedRow row : saved.rows(FITS, fitHeader())) {
      fits.add(
          new FitSummary(
              row.text(0),
              row.wholeNumber(1),
              row.number(2),
              row.number(3),
              row.number(4),
              row.number(5),
              row.number(6),
              row.number(7),
              row.number(8),
              row.number(9),
              row.number(10),
              row.number(11)));
    }
    return List.copyOf(fits);
  }
}
