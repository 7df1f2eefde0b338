package org.daal4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.elasticnet.PathStep;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.LineChart;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;

/** An elastic net: how coefficients grow as the penalty falls, the errors, what is kept. */
public final class ElasticNetPage implements ModelPage<ElasticNetModel> {

  private static final int MOST_LINES = 12;
  private static final int MOST_BARS = 40;

  @Override
  public Page draw(ElasticNetModel model, Page page, Optional<ReportRows> rows) {
    Page drawn = page.section("Path", sentence(model)).picture(path(model));
    if (model.validation().isPresent()) {
      drawn = drawn.picture(new ErrorCurvePicture(model.validation().get()).picture());
    }
    drawn = drawn.picture(counts(model)).section("Kept model", "");
    if (model.kept().nonzeros() > 0) {
      drawn = drawn.picture(bars(model));
    }
    return drawn.table("Coefficients", estimates(model));
  }

  private static String sentence(ElasticNetModel model) {
    PathStep kept = model.kept();
    String explained =
        Double.isNaN(kept.devianceRatio())
            ? "There is no variance to explain."
            : "They explain " + Figures.share(kept.devianceRatio()) + " of the variance.";
    return "Of "
        + model.path().size()
        + " penalties "
        + Figures.number(kept.lambda())
        + " is kept. With it "
        + kept.nonzeros()
        + " of "
        + model.features().size()
        + " features have a coefficient that is not 0. "
        + explained;
  }

  private static double size(ElasticNetModel model, PathStep step, int feature) {
    return step.coefficients()[1 + feature] * model.deviations()[feature];
  }

  /** Features by the size of their coefficients: in the model that is kept, then in the last. */
  private static int[] largest(ElasticNetModel model, int most) {
    PathStep last = model.path().get(model.path().size() - 1);
    Comparator<Integer> order =
        Comparator.<Integer>comparingDouble(j -> -Math.abs(size(model, model.kept(), j)))
            .thenComparingDouble(j -> -Math.abs(size(model, last, j)));
    return IntStream.range(0, model.features().size())
        .boxed()
        .sorted(order)
        .limit(most)
        .mapToInt(j -> j)
        .toArray();
  }

  private static double[] lambdas(ElasticNetModel model) {
    return model.path().stream().mapToDouble(PathStep::lambda).toArray();
  }

  private static LineChart overPenalties(ElasticNetModel model, LineChart chart) {
    LineChart marked = chart.mark(model.kept().lambda(), "kept");
    return model.path().stream().allMatch(step -> step.lambda() > 0) ? marked.logX() : marked;
  }

  private static Picture path(ElasticNetModel model) {
    int[] shown = largest(model, MOST_LINES);
    LineChart chart = new LineChart("Coefficients", "lambda", "by a standard deviation more");
    for (int j : shown) {
      chart =
          chart.line(
              model.features().get(j),
              lambdas(model),
              model.path().stream().mapToDouble(step -> size(model, step, j)).toArray());
    }
    String few =
        shown.length < model.features().size()
            ? " Shown are the " + shown.length + " features whose coefficients are largest."
            : "";
    return overPenalties(model, chart)
        .picture(
            "By how much the response is more where a feature is a standard deviation more, for"
                + " each penalty."
                + few)
        .inFile("path.csv");
  }

  private static Picture counts(ElasticNetModel model) {
    LineChart chart =
        new LineChart("Features used", "lambda", "features")
            .line(
                "features",
                lambdas(model),
                model.path().stream().mapToDouble(PathStep::nonzeros).toArray());
    return overPenalties(model, chart)
        .picture("How many features have a coefficient that is not 0, for each penalty.")
        .inFile("path.csv");
  }

  private static Picture bars(ElasticNetModel model) {
    int[] shown =
        IntStream.of(largest(model, MOST_BARS)).filter(j -> model.beta()[1 + j] != 0).toArray();
    return BarChart.horizontal(
            "Coefficients",
            "feature",
            "by a standard deviation more",
            IntStream.of(shown).mapToObj(model.features()::get).toList(),
            IntStream.of(shown).mapToDouble(j -> size(model, model.kept(), j)).toArray())
        .picture(
            "By how much the response is more where a feature is a standard deviation more. The"
                + " largest is that of "
                + model.features().get(shown[0])
                + ".")
        .inFile("beta.csv");
  }

  private static Table estimates(ElasticNetModel model) {
    List<String> terms = new ArrayList<>(List.of("intercept"));
    terms.addAll(model.features());
    return new Table().texts("term", terms).numbers("estimate", model.beta()).inFile("beta.csv");
  }
}
