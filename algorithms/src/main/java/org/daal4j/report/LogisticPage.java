package org.daal4j.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.daal4j.logistic.ClassMetrics;
import org.daal4j.logistic.LogisticFit;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.logistic.WaldTest;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.IntervalPlot;
import org.daal4j.picture.LineChart;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;

/**
 * A logistic regression: its fit and its coefficients, with intervals where there are tests, and
 * where there are labelled rows the confusion of the classes and, of two, the ROC curve.
 */
public final class LogisticPage implements ModelPage<LogisticModel> {

  private static final int MOST_CLASSES = 10;
  private static final int MOST_TERMS = 40;

  @Override
  public List<Pass> passes() {
    return List.of(new Pass(true, "confusion for the report"));
  }

  @Override
  public Page draw(LogisticModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Page drawn =
        page.section("Fit", sentence(model.fit()))
            .table("Fit", fit(model.fit()).inFile("fit.csv"))
            .table("Classes", classes(model).inFile("classes.csv"));
    if (rows.isPresent()) {
      drawn = withMetrics(drawn, metrics(model, rows.get()));
    }
    int shown = Math.min(MOST_CLASSES, model.beta().length);
    for (int k = 0; k < shown; k++) {
      drawn = withCoefficients(drawn, model, k);
    }
    return shown < model.beta().length
        ? drawn.text("Shown are the first " + shown + " of " + model.beta().length + " classes.")
        : drawn;
  }

  private static ClassMetrics metrics(LogisticModel model, ReportRows rows) throws IOException {
    LogisticModel ofRows =
        rows.scaling().map(how -> model.ofScaled(how.shifts(), how.scales())).orElse(model);
    return ClassMetrics.inOnePass(
        rows.engine(), rows.rows(), ofRows, model.numberLabels() || rows.numberLabels());
  }

  private static String sentence(LogisticFit fit) {
    return "The deviance is "
        + Figures.number(fit.deviance())
        + ", without features "
        + Figures.number(fit.nullDeviance())
        + "; "
        + (fit.converged() ? "it has settled" : "it has not settled")
        + " in "
        + Words.count(fit.iterations(), "step")
        + ".";
  }

  private static Table fit(LogisticFit fit) {
    return new Table()
        .counts("rows", new long[] {fit.rows()})
        .numbers("degrees of freedom", new double[] {fit.degreesOfFreedom()})
        .numbers("deviance", new double[] {fit.deviance()})
        .numbers("null deviance", new double[] {fit.nullDeviance()})
        .numbers("AIC", new double[] {fit.aic()})
        .numbers("BIC", new double[] {fit.bic()})
        .numbers("pseudo R squared", new double[] {fit.pseudoRSquared()});
  }

  private static Table classes(LogisticModel model) {
    return new Table().texts("class", model.classes()).counts("rows", model.classRows());
  }

  private static Page withMetrics(Page page, ClassMetrics metrics) {
    Page drawn =
        page.section(
            "Predictions",
            "The mean of -log p, p being the probability of the class that a row has, is "
                + Figures.number(metrics.logLoss())
                + ".");
    drawn = new ConfusionPicture(metrics.confusion()).draw(drawn);
    if (metrics.curve() == null) {
      return drawn;
    }
    String second = metrics.confusion().classes().get(1);
    String caption =
        (Double.isNaN(metrics.areaUnderCurve())
                ? ""
                : "The area under the curve is " + Figures.number(metrics.areaUnderCurve()) + ": ")
            + (Double.isNaN(metrics.areaUnderCurve()) ? "The nearer" : "the nearer")
            + " to the upper left corner, the better are rows of "
            + second
            + " told from the others; the diagonal is chance.";
    return drawn.picture(
        new LineChart(
                "ROC curve",
                "part of the rows of " + metrics.confusion().classes().get(0) + " taken for it",
                "part of the rows of " + second + " found")
            .line("model", metrics.curve().falsePositives(), metrics.curve().truePositives())
            .line("chance", new double[] {0, 1}, new double[] {0, 1})
            .picture(caption));
  }

  private static Page withCoefficients(Page page, LogisticModel model, int k) {
    String label = model.classes().get(k + 1);
    Page drawn =
        page.section(
            "Class " + label,
            "A coefficient is by how much the logarithm of the odds of "
                + label
                + " against "
                + model.classes().get(0)
                + " rises where the feature is one more.");
    if (model.tests().isEmpty()) {
      return drawn.picture(bars(model, k)).table("Coefficients of " + label, estimates(model, k));
    }
    return drawn
        .picture(intervals(model, k))
        .table("Coefficients of " + label, coefficients(model.tests().get(k)));
  }

  private static Picture bars(LogisticModel model, int k) {
    double[] slopes = model.slopes()[k + 1];
    int[] shown = largest(slopes);
    List<String> features = model.columns().features();
    String caption =
        "The largest coefficient is that of "
            + features.get(shown[0])
            + ": "
            + Figures.number(slopes[shown[0]])
            + "."
            + few(shown.length, slopes.length, "that are largest");
    return BarChart.horizontal(
            "Coefficients",
            "feature",
            "estimate",
            IntStream.of(shown).mapToObj(features::get).toList(),
            IntStream.of(shown).mapToDouble(j -> slopes[j]).toArray())
        .picture(caption)
        .inFile("beta.csv");
  }

  private static Table estimates(LogisticModel model, int k) {
    List<String> terms = new ArrayList<>(List.of(WaldTest.INTERCEPT));
    terms.addAll(model.columns().features());
    return new Table().texts("term", terms).numbers("estimate", model.beta()[k]).inFile("beta.csv");
  }

  private static Picture intervals(LogisticModel model, int k) {
    List<WaldTest> all = model.tests().get(k);
    List<WaldTest> features = all.subList(model.intercept() ? 1 : 0, all.size());
    double[] sizes = features.stream().mapToDouble(WaldTest::zStatistic).toArray();
    int[] shown = largest(sizes);
    IntervalPlot plot = new IntervalPlot("Coefficients", "feature", "estimate, 95 % interval", 0);
    for (int j : shown) {
      WaldTest test = features.get(j);
      plot = plot.interval(test.term(), test.estimate(), test.lower(), test.upper());
    }
    long sure = features.stream().filter(test -> test.pValue() < 0.05).count();
    WaldTest surest = features.get(shown[0]);
    String caption =
        Figures.count(sure)
            + " of "
            + Words.count(features.size(), "interval")
            + (sure == 1 ? " does not contain 0" : " do not contain 0")
            + (Double.isNaN(surest.zStatistic())
                ? "."
                : "; surest is "
                    + surest.term()
                    + " (z = "
                    + Figures.number(surest.zStatistic())
                    + ").")
            + few(shown.length, features.size(), "with the largest z");
    return plot.picture(caption);
  }

  private static Table coefficients(List<WaldTest> tests) {
    return new Table()
        .texts("term", tests.stream().map(WaldTest::term).toList())
        .numbers("estimate", each(tests, WaldTest::estimate))
        .numbers("standard error", each(tests, WaldTest::standardError))
        .numbers("z", each(tests, WaldTest::zStatistic))
        .numbers("p", each(tests, WaldTest::pValue))
        .numbers("lower", each(tests, WaldTest::lower))
        .numbers("upper", each(tests, WaldTest::upper))
        .inFile("coefficients.csv");
  }

  private static double[] each(List<WaldTest> tests, ToDoubleFunction<WaldTest> number) {
    return tests.stream().mapToDouble(number).toArray();
  }

  private static String few(int shown, int all, String which) {
    return shown < all
        ? " Shown are the " + shown + " of " + Figures.count(all) + " " + which + "."
        : "";
  }

  /** Those of largest magnitude in their order; NaN is the least. */
  private static int[] largest(double[] sizes) {
    Comparator<Integer> largestFirst =
        Comparator.comparingDouble(j -> Double.isNaN(sizes[j]) ? 1 : -Math.abs(sizes[j]));
    return IntStream.range(0, sizes.length)
        .boxed()
        .sorted(largestFirst.thenComparing(Comparator.naturalOrder()))
        .limit(MOST_TERMS)
        .mapToInt(Integer::intValue)
        .toArray();
  }
}
