package org.daal4j.report;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.classification.MeasureClasses;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.picture.BarChart;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.Table;

/**
 * Classes and the features that tell them from the others and, where there are labelled rows, how
 * often each class is taken for another.
 */
public final class NaiveBayesPage implements ModelPage<NaiveBayesModel> {

  private static final int MOST_CLASSES = 12;
  private static final int TELLING = 10;

  @Override
  public List<Pass> passes() {
    return List.of(new Pass(true, "confusion for the report"));
  }

  @Override
  public Page draw(NaiveBayesModel model, Page page, Optional<ReportRows> rows) throws IOException {
    Page drawn = page.section("Classes", "").picture(sizes(model));
    if (rows.isPresent()) {
      ReportRows labelled = rows.get();
      drawn =
          new ConfusionPicture(
                  MeasureClasses.of(
                      labelled.engine(),
                      labelled.rows(),
                      model.classes(),
                      model.logPrior(),
                      model.logTheta(),
                      model.numberLabels() || labelled.numberLabels()))
              .draw(drawn);
    }
    drawn = drawn.table("Classes", classes(model).inFile("classes.csv"));
    return model.classes().size() < 2 ? drawn : withTelling(drawn, model);
  }

  private static Picture sizes(NaiveBayesModel model) {
    int[] order = bySize(model);
    String largest = model.classes().get(order[0]);
    String caption =
        Words.count(order.length, "class").replace("classs", "classes")
            + " in "
            + Words.count(Arrays.stream(model.classRows()).sum(), "row")
            + "; the most frequent is "
            + largest
            + " with "
            + Figures.count(model.classRows()[order[0]])
            + ", the rarest "
            + model.classes().get(order[order.length - 1])
            + " with "
            + Figures.count(model.classRows()[order[order.length - 1]])
            + ".";
    return BarChart.horizontal(
            "Sizes of the classes",
            "class",
            "rows",
            model.classes(),
            Arrays.stream(model.classRows()).asDoubleStream().toArray())
        .picture(caption)
        .inFile("classes.csv");
  }

  /** The largest first, equally large ones in their order. */
  private static int[] bySize(NaiveBayesModel model) {
    Comparator<Integer> largestFirst = Comparator.comparingLong(c -> -model.classRows()[c]);
    return IntStream.range(0, model.classes().size())
        .boxed()
        .sorted(largestFirst.thenComparing(Comparator.naturalOrder()))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private static Table classes(NaiveBayesModel model) {
    return new Table()
        .texts("class", model.classes())
        .counts("rows", model.classRows())
        .numbers("prior", Arrays.stream(model.logPrior()).map(StrictMath::exp).toArray());
  }

  private static Page withTelling(Page page, NaiveBayesModel model) {
    int[] order = bySize(model);
    int shown = Math.min(MOST_CLASSES, order.length);
    Page drawn =
        page.section(
            "Most telling features",
            "How many times as frequent a feature is in a class as in the others on average, as a"
                + " power of 2."
                + (shown < order.length
                    ? " Of the " + shown + " most frequent classes of " + order.length + "."
                    : ""));
    double[] all = totals(model);
    for (int i = 0; i < shown; i++) {
      drawn = drawn.picture(telling(model, order[i], all));
    }
    return drawn;
  }

  /** Sums of the probabilities of each feature over the classes. */
  private static double[] totals(NaiveBayesModel model) {
    double[] totals = new double[model.columns().features().size()];
    for (double[] theta : model.logTheta()) {
      for (int j = 0; j < totals.length; j++) {
        totals[j] += StrictMath.exp(theta[j]);
      }
    }
    return totals;
  }

  private static double largest(double[] numbers) {
    return Arrays.stream(numbers).max().orElse(0);
  }

  private static Picture telling(NaiveBayesModel model, int chosen, double[] totals) {
    int others = model.classes().size() - 1;
    double[] ratios = new double[totals.length];
    for (int j = 0; j < ratios.length; j++) {
      double own = StrictMath.exp(model.logTheta()[chosen][j]);
      double rest = Math.max(totals[j] - own, Double.MIN_NORMAL) / others;
      ratios[j] = StrictMath.log(own / rest) / StrictMath.log(2);
    }
    Comparator<Integer> largestFirst = Comparator.comparingDouble(j -> -ratios[j]);
    List<Integer> best =
        IntStream.range(0, ratios.length)
            .boxed()
            .sorted(largestFirst.thenComparing(Comparator.naturalOrder()))
            .limit(TELLING)
            .filter(j -> ratios[j] > 0 || ratios[j] >= largest(ratios))
            .toList();
    List<String> names = new ArrayList<>();
    best.forEach(j -> names.add(model.columns().features().get(j)));
    double most = ratios[best.get(0)];
    String caption =
        names.get(0)
            + " is "
            + Figures.number(StrictMath.pow(2, most))
            + " times as frequent in "
            + model.classes().get(chosen)
            + " as in the "
            + (others == 1 ? "other class." : "others.");
    return BarChart.horizontal(
            "Class " + model.classes().get(chosen),
            "feature",
            "log2 of the ratio",
            names,
            best.stream().mapToDouble(j -> ratios[j]).toArray())
        .picture(caption);
  }
}
