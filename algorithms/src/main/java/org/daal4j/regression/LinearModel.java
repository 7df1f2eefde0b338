package org.daal4j.regression;

import java.io.IOException;
import java.util.ArrayList;
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
import org.daal4j.regression.predict.MeasurePredictions;
import org.daal4j.regression.predict.PredictResponses;
import org.daal4j.regression.predict.PredictionFactor;
import org.daal4j.regression.predict.PredictionFile;
import org.daal4j.regression.robust.RobustErrors;

/**
 * A fitted linear or ridge regression.
 *
 * @param columns its p features and q responses
 * @param rows number of rows, n
 * @param intercept whether there is one
 * @param beta intercept (0 when there is none), then a coefficient for each feature, {@code
 *     double[q][1 + p]}
 * @param tests the coefficients of each response and how sure they are; empty for ridge regression
 * @param fits one for each response
 * @param rank number of features that are linearly independent; for ridge regression p
 * @param validation the errors of rows left out by which a ridge parameter was kept, if so
 * @param robust which estimate the standard errors are of, if not the classical one
 * @param factor what prediction intervals need beside the fits; empty when not wanted, for ridge
 *     regression, robust errors, collinear features, or more than {@value
 *     PredictionFactor#MOST_FEATURES}
 * @param warnings sentences a user should read
 */
public record LinearModel(
    ModelColumns columns,
    long rows,
    boolean intercept,
    double[][] beta,
    List<List<CoefficientTest>> tests,
    List<FitSummary> fits,
    int rank,
    Optional<ErrorCurve> validation,
    Optional<RobustErrors> robust,
    Optional<PredictionFactor> factor,
    List<String> warnings)
    implements Predictor {

  /** Without cross-validation, and what is told of rows. */
  public LinearModel(
      ModelColumns columns,
      long rows,
      boolean intercept,
      double[][] beta,
      List<List<CoefficientTest>> tests,
      List<FitSummary> fits,
      int rank,
      List<String> warnings) {
    this(
        columns,
        rows,
        intercept,
        beta,
        tests,
        fits,
        rank,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        warnings);
  }

  /** The same, with what its standard errors are of and what intervals need. */
  LinearModel told(Optional<RobustErrors> errors, Optional<PredictionFactor> intervals) {
    return new LinearModel(
        columns, rows, intercept, beta, tests, fits, rank, validation, errors, intervals, warnings);
  }

  /** The same, with what its ridge parameter was kept by, and more to say. */
  LinearModel validated(ErrorCurve curve, List<String> more) {
    List<String> all = new ArrayList<>(warnings);
    all.addAll(more);
    return new LinearModel(
        columns,
        rows,
        intercept,
        beta,
        tests,
        fits,
        rank,
        Optional.of(curve),
        robust,
        factor,
        List.copyOf(all));
  }

  /**
   * Reads a saved model.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static LinearModel read(ModelReader saved) throws IOException {
    return LinearModelFile.read(saved);
  }

  @Override
  public String verb() {
    return tests.isEmpty() ? "ridge-regression" : "linear-regression";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    LinearModelFile.write(this, result);
  }

  /** Names of the features, p. */
  public List<String> features() {
    return columns.features();
  }

  @Override
  public List<String> responses() {
    return columns.responses();
  }

  @Override
  public String kind() {
    return "regression";
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return new PredictResponses(responses(), beta);
  }

  @Override
  public RowMap intervals(double level) {
    return new PredictionIntervals(this).at(level);
  }

  @Override
  public OptionalDouble measure(Engine engine, Table rows, ModelWriter result) throws IOException {
    PredictionFile.write(responses(), MeasurePredictions.of(engine, rows, beta), result);
    return OptionalDouble.empty();
  }

  @Override
  public List<String> warnings() {
    return warnings.stream().map(Setting::plain).toList();
  }

  @Override
  public List<String> markedWarnings() {
    return warnings;
  }

  /**
   * The model of features that were shifted and scaled before the fit, written for those as they
   * were: the same predictions. It has an intercept and no tests.
   *
   * @param shifts what was taken from each feature, {@code double[p]}
   * @param scales what it was divided by then, {@code double[p]}
   */
  public LinearModel unscaled(double[] shifts, double[] scales) {
    Unscaled units = new Unscaled(shifts, scales);
    double[][] coefficients = Arrays.stream(beta).map(units::coefficients).toArray(double[][]::new);
    return new LinearModel(
        columns,
        rows,
        intercept,
        coefficients,
        tests,
        fits,
        rank,
        validation,
        robust,
        Optional.empty(),
        warnings);
  }
}
