package org.daal4j.elasticnet;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.daal4j.core.Engine;
import org.daal4j.core.RowMap;
import org.daal4j.core.Setting;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.encoding.Unscaled;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.model.Predictor;
import org.daal4j.model.Table;
import org.daal4j.regression.LinearModel;

/**
 * A fitted elastic net: the models of all penalties, and the one that is kept.
 *
 * @param columns its p features and its response
 * @param rows number of rows, n
 * @param intercept whether there is one
 * @param l1Ratio how much of the penalty is of absolute values
 * @param standardize whether features were standardised inside
 * @param path the models, from the largest penalty on; at least one
 * @param deviations standard deviation of each feature, with the divisor n, {@code double[p]}
 * @param validation the errors of rows left out; empty without cross-validation
 * @param warnings sentences a user should read
 */
public record ElasticNetModel(
    ModelColumns columns,
    long rows,
    boolean intercept,
    double l1Ratio,
    boolean standardize,
    List<PathStep> path,
    double[] deviations,
    Optional<ErrorCurve> validation,
    List<String> warnings)
    implements Predictor {

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static ElasticNetModel read(ModelReader saved) throws IOException {
    return ElasticNetModelFile.read(saved);
  }

  @Override
  public String verb() {
    return "elastic-net";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    ElasticNetModelFile.write(this, result);
  }

  /** The place in the path of the model that is kept: without cross-validation the last. */
  public int selected() {
    return validation.map(ErrorCurve::selected).orElse(path.size() - 1);
  }

  /** The model that is kept. */
  public PathStep kept() {
    return path.get(selected());
  }

  /** Its coefficients: intercept (0 when there is none), then features, {@code double[1 + p]}. */
  public double[] beta() {
    return kept().coefficients();
  }

  /** Names of the features, p. */
  public List<String> features() {
    return columns.features();
  }

  @Override
  public List<String> responses() {
    return columns.responses();
  }

  /** The model that is kept, as any linear model. */
  public LinearModel linear() {
    return new LinearModel(
        columns,
        rows,
        intercept,
        new double[][] {beta()},
        List.of(),
        List.of(),
        features().size(),
        warnings);
  }

  @Override
  public String kind() {
    return "regression";
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return linear().map(labelled, probabilities);
  }

  @Override
  public OptionalDouble measure(Engine engine, Table rows, ModelWriter result) throws IOException {
    return linear().measure(engine, rows, result);
  }

  @Override
  public List<String> warnings() {
    return warnings.stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    return warnings;
  }

  /** The model of features that were shifted and scaled before the fit, for those as they were. */
  ElasticNetModel unscaled(Unscaled units) {
    List<PathStep> steps =
        path.stream()
            .map(
                step ->
                    new PathStep(
                        step.lambda(),
                        step.nonzeros(),
                        step.devianceRatio(),
                        units.coefficients(step.coefficients())))
            .toList();
    double[] inUnits = new double[deviations.length];
    Arrays.setAll(inUnits, j -> deviations[j] * units.scales()[j]);
    return new ElasticNetModel(
        columns, rows, intercept, l1Ratio, standardize, steps, inUnits, validation, warnings);
  }
}
