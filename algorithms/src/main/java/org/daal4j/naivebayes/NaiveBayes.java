package org.daal4j.naivebayes;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.classification.ClassSums;
import org.daal4j.classification.LabelOrder;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;

/**
 * Multinomial naive Bayes in one pass (Manning, Raghavan and Schütze 2008, section 13.2): with N_jk
 * the weighted sum of feature k over the rows of class j and N_j = Σ_k N_jk, the probability of
 * feature k in class j is (N_jk + α_k) / (N_j + Σα).
 */
public final class NaiveBayes {

  private NaiveBayes() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static NaiveBayesOptions.Builder options() {
    return new NaiveBayesOptions.Builder();
  }

  /**
   * Fits a table.
   *
   * @param rows features, none negative, and the label as the first text column
   * @throws BadInputException when no row has a positive weight, or sums exceed a double
   * @throws UsageException when alphas or priors do not fit the table, or labels are too many
   */
  public static NaiveBayesModel fit(Engine engine, Table rows, NaiveBayesOptions options)
      throws IOException {
    rows.requireNoResponses();
    double[] alphas = options.alphas();
    int p = rows.columns().size();
    if (alphas.length != 1 && alphas.length != p) {
      throw new UsageException(
          NaiveBayesOptions.ALPHA,
          alphas.length + " values for " + p + (p == 1 ? " feature" : " features") + ".",
          "Give one, or one for each feature.");
    }
    ClassSums sums = engine.fold(rows, new SumByClass(p));
    if (sums.tooManyClasses()) {
      throw new UsageException(
          Setting.LABEL,
          "the column holds more different values than a model of "
              + p
              + " features can have classes ("
              + Math.min(ClassSums.MOST_CLASSES, ClassSums.MOST_NUMBERS / p)
              + ").",
          "Name a column of classes.");
    }
    if (sums.classes() == 0) {
      throw new BadInputException(
          "no row has a weight above 0, so there is nothing to fit. Check "
              + Setting.WEIGHTS
              + ".");
    }
    return model(rows, engine.summary().rows(), sums, alphas, options.priors());
  }

  private static NaiveBayesModel model(
      Table table, long all, ClassSums sums, double[] alphas, ClassPriors priors)
      throws BadInputException {
    List<String> labels = new ArrayList<>();
    for (int i = 0; i < sums.classes(); i++) {
      labels.add(sums.label(i));
    }
    List<Integer> order = LabelOrder.sorted(labels);
    long[] rows = new long[order.size()];
    double[] weights = new double[order.size()];
    double[][] logTheta = new double[order.size()][];
    for (int j = 0; j < rows.length; j++) {
      int number = order.get(j);
      rows[j] = sums.rows(number);
      weights[j] = sums.weight(number);
      logTheta[j] = logTheta(sums.sums(number), alphas);
    }
    List<String> classes = order.stream().map(labels::get).toList();
    return new NaiveBayesModel(
        ModelColumns.of(table.layout()),
        classes,
        table.layout().hasNumberLabels(),
        all,
        rows,
        priors.logarithms(weights),
        logTheta,
        warnings(classes));
  }

  private static List<String> warnings(List<String> classes) {
    return classes.size() > 1
        ? List.of()
        : List.of(
            "all rows are of class '"
                + classes.get(0)
                + "': the model gives it to every row. Check "
                + Setting.LABEL
                + ".");
  }

  private static double[] logTheta(double[] sums, double[] alphas) throws BadInputException {
    double[] logTheta = new double[sums.length];
    double total = 0;
    for (int k = 0; k < sums.length; k++) {
      logTheta[k] = sums[k] + alphas[alphas.length == 1 ? 0 : k];
      total += logTheta[k];
    }
    if (!Double.isFinite(total)) {
      throw new BadInputException(
          "the values are so large that their sum exceeds the range of a double (1.8e308). Scale"
              + " the columns down, all by the same factor, or the weights.");
    }
    for (int k = 0; k < sums.length; k++) {
      logTheta[k] = LogRatio.of(logTheta[k], total);
    }
    return logTheta;
  }
}
