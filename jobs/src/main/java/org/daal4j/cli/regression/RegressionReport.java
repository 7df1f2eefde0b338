package org.daal4j.cli.regression;

import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.cli.ReportFooter;

/**
 * Tells a regression to a reader.
 *
 * @param model content of model.json
 * @param output name of the result directory
 */
record RegressionReport(Map<String, Object> model, String output) {

  private static final int MOST_LINES = 30;

  void print(PrintStream out) {
    List<?> responses = (List<?>) model.get("responses");
    int features = ((List<?>) model.get("columns")).size() - responses.size();
    out.printf(
        Locale.ROOT,
        "%s: %,d rows, %,d %s, %,d %s%n%n",
        model.get("verb"),
        ((Number) model.get("rows")).longValue(),
        features,
        features == 1 ? "feature" : "features",
        responses.size(),
        responses.size() == 1 ? "response" : "responses");
    if (model.get("coefficients") instanceof List<?> coefficients) {
      printCoefficients(out, coefficients);
    }
    printFits(out, (List<?>) model.get("fit"), model.containsKey("coefficients"));
    new ReportFooter(model, output).print(out);
  }

  private static void printCoefficients(PrintStream out, List<?> coefficients) {
    out.printf(
        Locale.ROOT,
        "%14s  %14s  %14s  %14s  %9s  %10s%n",
        "response",
        "term",
        "estimate",
        "standard error",
        "t",
        "p");
    int shown = Math.min(coefficients.size(), MOST_LINES);
    for (Object line : coefficients.subList(0, shown)) {
      Map<?, ?> one = (Map<?, ?>) line;
      out.printf(
          Locale.ROOT,
          "%14.14s  %14.14s  %14.7g  %14.7g  %9.4g  %10.4g%n",
          one.get("response"),
          one.get("term"),
          decimal(one.get("estimate")),
          decimal(one.get("standardError")),
          decimal(one.get("tStatistic")),
          decimal(one.get("pValue")));
    }
    if (shown < coefficients.size()) {
      out.printf(
          Locale.ROOT,
          "%14s  (%,d more in coefficients.csv)%n",
          "...",
          coefficients.size() - shown);
    }
    out.println();
  }

  private static void printFits(PrintStream out, List<?> fits, boolean withF) {
    out.printf(Locale.ROOT, "%14s  %14s  %14s", "response", "R squared", "residual error");
    out.println(withF ? String.format(Locale.ROOT, "  %11s  %11s", "F", "p") : "");
    for (Object line : fits.subList(0, Math.min(fits.size(), MOST_LINES))) {
      Map<?, ?> one = (Map<?, ?>) line;
      out.printf(
          Locale.ROOT,
          "%14.14s  %14.10f  %14.7g",
          one.get("response"),
          decimal(one.get("rSquared")),
          decimal(one.get("residualStandardError")));
      if (withF) {
        out.printf(
            Locale.ROOT,
            "  %11.5g  %11.4g",
            decimal(one.get("fStatistic")),
            decimal(one.get("fPValue")));
      }
      out.println();
    }
    if (fits.size() > MOST_LINES) {
      out.printf(Locale.ROOT, "%14s  (%,d more in fit.csv)%n", "...", fits.size() - MOST_LINES);
    }
    out.println();
  }

  /** JSON has no NaN or infinity: they are written as strings. */
  private static double decimal(Object value) {
    return value instanceof Number number
        ? number.doubleValue()
        : Double.parseDouble(String.valueOf(value));
  }
}
