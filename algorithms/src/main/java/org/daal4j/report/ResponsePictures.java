package org.daal4j.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.IntervalPlot;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.ScatterPlot;
import org.daal4j.picture.Table;
import org.daal4j.regression.CoefficientTest;
import org.daal4j.regression.FitSummary;
import org.daal4j.regression.LinearModel;
import org.daal4j.sample.RowSample.Sampled;

/**
 * What is shown of one response of a regression.
 *
 * @param response its number
 */
record ResponsePictures(
    LinearModel model,
    int response,
    Optional<RegressionSample> sample,
    Optional<Leverages> leverages) {

  private static final int MOST_TERMS = 40;
  private static final int CHOSEN = 3;

  Page draw(Page page) {
    Page drawn = page.section("Response " + model.responses().get(response), sentence());
    drawn = drawn.picture(model.tests().isEmpty() ? bars() : intervals());
    if (sample.isPresent()) {
      drawn = withResiduals(drawn, sample.get());
    }
    return drawn.table(
        "Coefficients of " + model.responses().get(response),
        model.tests().isEmpty()
            ? estimates()
            : RegressionPage.coefficients(model.tests().get(response)));
  }

  private String sentence() {
    FitSummary fit = model.fits().get(response);
    String explained =
        Double.isNaN(fit.rSquared())
            ? "There is no variance to explain"
            : "The features explain " + Figures.share(fit.rSquared()) + " of the variance";
    return explained
        + (Double.isNaN(fit.residualStandardError())
            ? "; residuals are nothing but rounding, or leave no degree of freedom."
            : "; the standard error of the residuals is "
                + Figures.number(fit.residualStandardError())
                + ".");
  }

  private Table estimates() {
    List<String> terms = new ArrayList<>(List.of(CoefficientTest.INTERCEPT));
    terms.addAll(model.features());
    return new Table()
        .texts("term", terms)
        .numbers("estimate", model.beta()[response])
        .inFile("beta.csv");
  }

  /** What a coefficient is multiplied by, so that those of all features can be compared. */
  private double unit(int feature) {
    return sample.map(some -> some.deviation(feature)).orElse(1.0);
  }

  private String unitTitle() {
    return sample.isPresent() ? "by a standard deviation more" : "estimate";
  }

  private String unitSentence() {
    return sample.isPresent()
        ? " Each is by how much the response is more where the feature is a standard deviation"
            + " more, so that they can be compared."
        : "";
  }

  private Picture bars() {
    double[] sizes = new double[model.features().size()];
    for (int j = 0; j < sizes.length; j++) {
      sizes[j] = model.beta()[response][1 + j] * unit(j);
    }
    int[] shown = largest(sizes, MOST_TERMS);
    String caption =
        "The largest coefficient is that of "
            + model.features().get(largest(sizes, 1)[0])
            + ": "
            + Figures.number(sizes[largest(sizes, 1)[0]])
            + "."
            + unitSentence()
            + few(shown.length, sizes.length, "that are largest");
    return BarChart.horizontal(
            "Coefficients",
            "feature",
            unitTitle(),
            IntStream.of(shown).mapToObj(model.features()::get).toList(),
            IntStream.of(shown).mapToDouble(j -> sizes[j]).toArray())
        .picture(caption)
        .inFile("beta.csv");
  }

  private Picture intervals() {
    List<CoefficientTest> tests =
        model.tests().get(response).stream()
            .filter(test -> !test.term().equals(CoefficientTest.INTERCEPT))
            .toList();
    int first = model.tests().get(response).size() - tests.size();
    List<CoefficientTest> features =
        model.tests().get(response).subList(first, model.tests().get(response).size());
    double[] sizes = new double[features.size()];
    for (int j = 0; j < sizes.length; j++) {
      sizes[j] = Math.abs(features.get(j).tStatistic());
    }
    int[] shown = largest(sizes, MOST_TERMS);
    IntervalPlot plot =
        new IntervalPlot("Coefficients", "feature", unitTitle() + ", 95 % interval", 0);
    for (int j : shown) {
      CoefficientTest test = features.get(j);
      double unit = unit(j);
      plot =
          plot.interval(
              test.term(), test.estimate() * unit, test.lower() * unit, test.upper() * unit);
    }
    long sure = features.stream().filter(test -> test.pValue() < 0.05).count();
    CoefficientTest surest = features.get(shown[0]);
    String caption =
        Figures.count(sure)
            + " of "
            + Words.count(features.size(), "interval")
            + (sure == 1 ? " does not contain 0" : " do not contain 0")
            + (Double.isNaN(surest.tStatistic())
                ? "."
                : "; surest is "
                    + surest.term()
                    + " (t = "
                    + Figures.number(surest.tStatistic())
                    + ").")
            + unitSentence()
            + few(shown.length, features.size(), "with the largest t");
    return plot.picture(caption);
  }

  private static String few(int shown, int all, String which) {
    return shown < all
        ? " Shown are the " + shown + " of " + Figures.count(all) + " " + which + "."
        : "";
  }

  /** Those of largest magnitude in their order; NaN is the least. */
  private static int[] largest(double[] sizes, int most) {
    Comparator<Integer> largestFirst =
        Comparator.comparingDouble(j -> Double.isNaN(sizes[j]) ? 1 : -Math.abs(sizes[j]));
    return IntStream.range(0, sizes.length)
        .boxed()
        .sorted(largestFirst.thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private Page withResiduals(Page page, RegressionSample rows) {
    double[] residuals = rows.residuals(response);
    double[] fitted = rows.fitted(response);
    String name = rows.isWeighted() ? "residual by root of weight" : "residual";
    int worst = largest(residuals, 1)[0];
    Picture againstFitted =
        new ScatterPlot("Residuals", "fitted value", name)
            .points("rows", fitted, residuals)
            .line(0, 0)
            .picture(
                "Points are "
                    + Words.of(rows.sample())
                    + "; the largest residual of them is "
                    + Figures.number(residuals[worst])
                    + ", where "
                    + Figures.number(fitted[worst])
                    + " is fitted. A pattern would be what the model misses.");
    Page drawn = page.picture(againstFitted).picture(quantiles(rows, residuals));
    boolean hasError = model.fits().get(response).residualStandardError() > 0;
    return leverages.isPresent() && hasError ? drawn.picture(influence(rows, residuals)) : drawn;
  }

  /** Each row that others are equal to stands in the middle of where those would be. */
  private Picture quantiles(RegressionSample sample, double[] residuals) {
    List<Sampled> rows = sample.rows();
    Comparator<Integer> ascending = Comparator.comparingDouble(i -> residuals[i]);
    List<Integer> order =
        IntStream.range(0, residuals.length)
            .boxed()
            .sorted(ascending.thenComparing(Comparator.naturalOrder()))
            .toList();
    double[] counts = rows.stream().mapToDouble(Sampled::count).toArray();
    Spread spread = Spread.of(residuals, counts);
    double total = Arrays.stream(counts).sum();
    double[] expected = new double[order.size()];
    double[] actual = new double[order.size()];
    double before = 0;
    for (int i = 0; i < expected.length; i++) {
      double count = counts[order.get(i)];
      expected[i] = NormalQuantile.of((before + count / 2) / total);
      before += count;
      actual[i] = spread.standardized(residuals[order.get(i)]);
    }
    int last = actual.length - 1;
    return new ScatterPlot("Residuals and the normal distribution", "normal quantile", "residual")
        .points("rows", expected, actual)
        .line(0, 1)
        .picture(
            "Residuals of the sampled rows in standard deviations go from "
                + Figures.number(actual[0])
                + " to "
                + Figures.number(actual[last])
                + "; normal ones would lie on the line, from "
                + Figures.number(expected[0])
                + " to "
                + Figures.number(expected[last])
                + ".");
  }

  private Picture influence(RegressionSample sample, double[] residuals) {
    List<Sampled> rows = sample.rows();
    double error = model.fits().get(response).residualStandardError();
    double parameters = model.rank() + (model.intercept() ? 1 : 0);
    double[] leverage = new double[rows.size()];
    double[] standardized = new double[rows.size()];
    double[] distance = new double[rows.size()];
    for (int i = 0; i < leverage.length; i++) {
      leverage[i] = leverages.get().of(rows.get(i).values(), rows.get(i).weight());
      standardized[i] = residuals[i] / (error * Math.sqrt(1 - leverage[i]));
      distance[i] =
          standardized[i] * standardized[i] * leverage[i] / (1 - leverage[i]) / parameters;
    }
    ScatterPlot plot =
        new ScatterPlot("Influence", "leverage", "standardized residual")
            .points("rows", leverage, standardized)
            .line(0, 0);
    int[] chosen =
        IntStream.of(largest(distance, CHOSEN)).filter(i -> Double.isFinite(distance[i])).toArray();
    for (int i : chosen) {
      plot = plot.choose(leverage[i], standardized[i], Figures.number(distance[i]));
    }
    double mean = parameters / model.fits().get(response).rows();
    long high = Arrays.stream(leverage).filter(h -> h > 2 * mean).count();
    return plot.picture(
        "The mean leverage of all rows is "
            + Figures.number(mean)
            + "; "
            + Words.count(high, "row")
            + " of the sample "
            + (high == 1 ? "has" : "have")
            + " more than twice as much."
            + (chosen.length == 0
                ? ""
                : " Rings are the rows whose absence would change the fit most, with Cook's"
                    + " distance, at most "
                    + Figures.number(distance[chosen[0]])
                    + "."));
  }
}
