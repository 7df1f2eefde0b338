package org.daal4j.cli.regression;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.core.RowWriter;
import org.daal4j.regression.CoefficientTest;
import org.daal4j.regression.FitSummary;
import org.daal4j.regression.LinearModel;
import org.daal4j.result.ResultWriter;

/**
 * The files of a regression.
 *
 * @param model the fitted model; without tests no coefficients.csv is written
 */
record RegressionResult(LinearModel model) {

  /** Coefficients are told in model.json up to so many. */
  private static final int MOST_TESTS = 100;

  void write(ResultWriter result) throws IOException {
    List<String> header = new ArrayList<>(List.of("response", CoefficientTest.INTERCEPT));
    header.addAll(model.features());
    result.table("beta.csv", header, this::writeBeta);
    if (!model.tests().isEmpty()) {
      result.table(
          "coefficients.csv",
          List.of(
              "response",
              "term",
              "estimate",
              "standardError",
              "tStatistic",
              "pValue",
              "ciLower",
              "ciUpper"),
          this::writeTests);
    }
    result.table(
        "fit.csv",
        List.of(
            "response",
            "rows",
            "degreesOfFreedom",
            "residualSumOfSquares",
            "residualStandardError",
            "rSquared",
            "adjustedRSquared",
            "fStatistic",
            "fPValue",
            "logLikelihood",
            "aic",
            "bic"),
        this::writeFits);
    result.put("responses", model.responses());
    result.put("rank", model.rank());
    result.put(
        "beta",
        Arrays.stream(model.beta()).map(row -> Arrays.stream(row).boxed().toList()).toList());
    if (!model.tests().isEmpty() && model.tests().get(0).size() <= MOST_TESTS) {
      result.put("coefficients", tests());
    }
    result.put("fit", fits());
    model.warnings().forEach(result::warn);
  }

  private void writeBeta(RowWriter lines) throws IOException {
    for (int t = 0; t < model.responses().size(); t++) {
      lines.text(model.responses().get(t));
      for (double coefficient : model.beta()[t]) {
        lines.number(coefficient);
      }
      lines.endRow();
    }
  }

  private void writeTests(RowWriter lines) throws IOException {
    for (int t = 0; t < model.responses().size(); t++) {
      for (CoefficientTest test : model.tests().get(t)) {
        lines.text(model.responses().get(t));
        lines.text(test.term());
        lines.number(test.estimate());
        lines.number(test.standardError());
        lines.number(test.tStatistic());
        lines.number(test.pValue());
        lines.number(test.lower());
        lines.number(test.upper());
        lines.endRow();
      }
    }
  }

  private void writeFits(RowWriter lines) throws IOException {
    for (FitSummary fit : model.fits()) {
      lines.text(fit.response());
      lines.integer(fit.rows());
      lines.number(fit.degreesOfFreedom());
      lines.number(fit.residualSumOfSquares());
      lines.number(fit.residualStandardError());
      lines.number(fit.rSquared());
      lines.number(fit.adjustedRSquared());
      lines.number(fit.fStatistic());
      lines.number(fit.fPValue());
      lines.number(fit.logLikelihood());
      lines.number(fit.aic());
      lines.number(fit.bic());
      lines.endRow();
    }
  }

  private List<Map<String, Object>> tests() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (int t = 0; t < model.responses().size(); t++) {
      for (CoefficientTest test : model.tests().get(t)) {
        Map<String, Object> one = new LinkedHashMap<>();
        one.put("response", model.responses().get(t));
        one.put("term", test.term());
        one.put("estimate", test.estimate());
        one.put("standardError", test.standardError());
        one.put("tStatistic", test.tStatistic());
        one.put("pValue", test.pValue());
        all.add(one);
      }
    }
    return all;
  }

  private List<Map<String, Object>> fits() {
    List<Map<String, Object>> all = new ArrayList<>();
    for (FitSummary fit : model.fits()) {
      Map<String, Object> one = new LinkedHashMap<>();
      one.put("response", fit.response());
      one.put("rows", fit.rows());
      one.put("degreesOfFreedom", fit.degreesOfFreedom());
      one.put("residualSumOfSquares", fit.residualSumOfSquares());
      one.put("residualStandardError", fit.residualStandardError());
      one.put("rSquared", fit.rSquared());
      one.put("adjustedRSquared", fit.adjustedRSquared());
      one.put("fStatistic", fit.fStatistic());
      one.put("fPValue", fit.fPValue());
      one.put("logLikelihood", fit.logLikelihood());
      one.put("aic", fit.aic());
      one.put("bic", fit.bic());
      all.add(one);
    }
    return all;
  }
}
