package org.daal4j.naivebayes;

import java.io.IOException;
import java.util.List;
import java.util.OptionalDouble;
import org.daal4j.classification.ClassifyRows;
import org.daal4j.classification.Confusion;
import org.daal4j.classification.ConfusionFile;
import org.daal4j.classification.MeasureClasses;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Predictor;
import org.daal4j.model.Table;

/**
 * A fitted model of C classes and p features.
 *
 * @param columns the p columns it was fitted to
 * @param classes labels, in their order (by value when all are numbers, else by code points)
 * @param numberLabels whether labels that are the same number are one class
 * @param rows number of rows, n
 * @param classRows rows of each class, those of weight 0 not counted, {@code long[C]}
 * @param logPrior logarithms of the prior probabilities, {@code double[C]}
 * @param logTheta logarithms of the probabilities of the features in a class, {@code double[C][p]}
 * @param warnings sentences a user should read
 */
public record NaiveBayesModel(
    ModelColumns columns,
    List<String> classes,
    boolean numberLabels,
    long rows,
    long[] classRows,
    double[] logPrior,
    double[][] logTheta,
    List<String> warnings)
    implements Predictor {

  @Override
  public List<String> warnings() {
    return warnings.stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    return warnings;
  }

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static NaiveBayesModel read(ModelReader saved) throws IOException {
    return NaiveBayesModelFile.read(saved);
  }

  @Override
  public String verb() {
    return "naive-bayes";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    NaiveBayesModelFile.write(this, result);
  }

  @Override
  public String kind() {
    return "naive Bayes";
  }

  @Override
  public boolean takesCounts() {
    return true;
  }

  @Override
  public boolean isClassifier() {
    return true;
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return new ClassifyRows(classes, logPrior, logTheta, labelled, probabilities);
  }

  @Override
  public OptionalDouble measure(Engine engine, Table table, ModelWriter result) throws IOException {
    boolean byNumber = numberLabels || table.layout().hasNumberLabels();
    Confusion confusion = MeasureClasses.of(engine, table, classes, logPrior, logTheta, byNumber);
    new ConfusionFile(confusion).write(result);
    return OptionalDouble.of(confusion.accuracy());
  }
}
