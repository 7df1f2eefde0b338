package org.daal4j.elasticnet;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossvalidation.CurveWarnings;
import org.daal4j.crossvalidation.ErrorCurve;
import org.daal4j.crossvalidation.FoldProducts;
import org.daal4j.crossvalidation.TableFolds;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.Unscaled;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.penalised.PathErrors;
import org.daal4j.penalised.PathFit;
import org.daal4j.penalised.PenaltyPath;
import org.daal4j.regression.ProductFit;
import org.daal4j.statistics.Counts;

/**
 * Elastic net: the coefficients that minimise (1/2n) Σ w(y - b₀ - xb)² + λ(α‖b‖₁ + (1-α)/2·‖b‖²),
 * weights scaled to the sum n, for each λ of a path, and the λ whose errors in rows left out are
 * least (Zou and Hastie 2005, doi:10.1111/j.1467-9868.2005.00503.x). All of it comes from cross
 * products, those of each fold: one pass, and one before it that numbers the rows where they are
 * drawn into folds.
 */
public final class ElasticNet {

  /** Conditions of the least value that hold to this part of the columns' norms hold. */
  private static final double HELD = 1e-11;

  private ElasticNet() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static ElasticNetOptions.Builder options() {
    return new ElasticNetOptions.Builder();
  }

  /**
   * Fits a table.
   *
   * @param rows features, then the response; where a column tells folds, it is the first text
   * @throws UsageException when there is not one response, or the column of folds does not fit
   * @throws BadInputException when no row has a positive weight, values are too large for their
   *     squares, or there is no largest penalty
   */
  public static ElasticNetModel fit(Engine engine, Table rows, ElasticNetOptions options)
      throws IOException {
    requireOneResponse(rows);
    FoldProducts folds = new TableFolds(engine, rows).sum(options.precision(), options.folds());
    Counts<CrossProducts> all = folds.all();
    List<String> names = rows.columns();
    int p = rows.layout().features();
    all.result().requireInRange(names);
    ProductFit.requireInRange(all.result(), p, options.intercept(), names);
    PenaltyPath path = path(all.result(), options);
    double[] lambdas = options.given();
    if (lambdas.length == 0) {
      lambdas = new LambdaGrid(path.largest(), options, all.positiveRows() < p).lambdas();
      if (lambdas.length == 0) {
        throw nothingToExplain(names.get(p));
      }
    }
    PathFit fit = path.fit(lambdas);
    Optional<ErrorCurve> curve = curve(folds, options, lambdas);
    PathNumbers numbers = new PathNumbers(fit, lambdas, rows);
    List<String> warnings = new ArrayList<>(numbers.warnings(HELD));
    curve.ifPresent(
        errors ->
            warnings.addAll(
                new CurveWarnings(errors, ElasticNetOptions.LAMBDAS).sentences(all.result())));
    ElasticNetModel model =
        new ElasticNetModel(
            ModelColumns.of(rows.layout()).unscaled(),
            engine.summary().rows(),
            options.intercept(),
            options.l1Ratio(),
            options.standardize(),
            numbers.steps(),
            deviations(all.result(), p),
            curve,
            List.copyOf(warnings));
    Optional<Encoding> encoding = rows.encoding();
    return encoding
        .map(code -> model.unscaled(new Unscaled(code.shifts(), code.scales())))
        .orElse(model);
  }

  private static double[] deviations(CrossProducts products, int features) {
    double[] deviations = new double[features];
    Arrays.setAll(
        deviations, j -> Math.sqrt(products.centred(j, j)) / Math.sqrt(products.weightSum()));
    return deviations;
  }

  private static void requireOneResponse(Table rows) {
    rows.requireResponses();
    int responses = rows.columns().size() - rows.layout().features();
    if (responses > 1) {
      throw new UsageException(
          Setting.RESPONSES, "an elastic net has one, not " + responses + ".", "Name one column.");
    }
  }

  private static PenaltyPath path(CrossProducts products, ElasticNetOptions options) {
    return new PenaltyPath(
        products,
        options.intercept(),
        options.l1Ratio(),
        options.standardize(),
        ProductFit::slopes);
  }

  private static Optional<ErrorCurve> curve(
      FoldProducts folds, ElasticNetOptions options, double[] lambdas) {
    if (!options.folds().exists()) {
      return Optional.empty();
    }
    double[][] errors = PathErrors.of(folds, products -> path(products, options).fit(lambdas));
    return Optional.of(ErrorCurve.of(lambdas, errors, folds.weights(), options.selection()));
  }

  private static BadInputException nothingToExplain(String response) {
    return new BadInputException(
        "response "
            + response
            + ": no feature varies together with it, so that no penalty is the largest that"
            + " matters. Give penalties with "
            + ElasticNetOptions.LAMBDAS
            + ", or check the columns.");
  }
}
