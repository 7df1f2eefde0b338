package org.daal4j.logistic;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.OptionalDouble;
import org.daal4j.classification.ClassifyRows;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.logistic.ranks.ScoreRanks;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Predictor;
import org.daal4j.model.Table;

/**
 * A fitted model of K classes and p features.
 *
 * @param columns the p columns it was fitted to
 * @param classes labels, in their order (by value when all are numbers, else by code points); the
 *     first is the reference
 * @param numberLabels whether labels that are the same number are one class
 * @param rows number of rows, n
 * @param classRows rows of each class, those of weight 0 not counted, {@code long[K]}
 * @param intercept whether there is one
 * @param beta for each class but the first intercept (0 when there is none), then a coefficient for
 *     each feature, in the units of the data, {@code double[K - 1][1 + p]}
 * @param tests the coefficients and how sure they are; empty with a penalty
 * @param fit how well it fits
 * @param passes over the rows
 * @param warnings sentences a user should read
 */
public record LogisticModel(
    ModelColumns columns,
    List<String> classes,
    boolean numberLabels,
    long rows,
    long[] classRows,
    boolean intercept,
    double[][] beta,
    List<List<WaldTest>> tests,
    LogisticFit fit,
    int passes,
    List<String> warnings)
    implements Predictor {

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static LogisticModel read(ModelReader saved) throws IOException {
    return LogisticModelFile.read(saved);
  }

  @Override
  public String verb() {
    return "logistic-regression";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    LogisticModelFile.write(this, result);
  }

  /** The same, after more passes. */
  public LogisticModel afterPasses(int more) {
    return new LogisticModel(
        columns,
        classes,
        numberLabels,
        rows,
        classRows,
        intercept,
        beta,
        tests,
        fit,
        passes + more,
        warnings);
  }

  /**
   * The model of features that are shifted and scaled: the same predictions. Only for those.
   *
   * @param shifts what was taken from each feature, {@code double[p]}
   * @param scales what it was divided by then, {@code double[p]}
   */
  public LogisticModel ofScaled(double[] shifts, double[] scales) {
    double[][] scaled = new double[beta.length][];
    for (int k = 0; k < beta.length; k++) {
      scaled[k] = beta[k].clone();
      for (int j = 0; j < shifts.length; j++) {
        scaled[k][0] += beta[k][1 + j] * shifts[j];
        scaled[k][1 + j] *= scales[j];
      }
    }
    return new LogisticModel(
        columns,
        classes,
        numberLabels,
        rows,
        classRows,
        intercept,
        scaled,
        tests,
        fit,
        passes,
        warnings);
  }

  @Override
  public String kind() {
    return "logistic regression";
  }

  @Override
  public boolean isClassifier() {
    return true;
  }

  /** Intercepts of all classes, that of the first 0: {@code double[K]}. */
  public double[] constants() {
    double[] constants = new double[classes.size()];
    for (int k = 1; k < constants.length; k++) {
      constants[k] = beta[k - 1][0];
    }
    return constants;
  }

  /** Coefficients of all classes, those of the first 0: {@code double[K][p]}. */
  public double[][] slopes() {
    double[][] slopes = new double[classes.size()][];
    slopes[0] = new double[beta[0].length - 1];
    for (int k = 1; k < slopes.length; k++) {
      slopes[k] = Arrays.copyOfRange(beta[k - 1], 1, beta[k - 1].length);
    }
    return slopes;
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return new ClassifyRows(classes, constants(), slopes(), labelled, probabilities);
  }

  @Override
  public long scoresInOnePass() {
    return classes.size() == 2 ? ScoreRanks.MOST : 0;
  }

  @Override
  public OptionalDouble measure(Engine engine, Table table, ModelWriter result) throws IOException {
    boolean byNumber = numberLabels || table.layout().hasNumberLabels();
    ClassMetrics metrics = ClassMetrics.of(engine, table, this, byNumber);
    metrics.write(result);
    return OptionalDouble.of(metrics.confusion().accuracy());
  }

  @Override
  public List<String> warnings() {
    return warnings.stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    return warnings;
  }
}
