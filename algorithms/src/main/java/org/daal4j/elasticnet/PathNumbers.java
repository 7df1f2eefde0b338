package org.daal4j.elasticnet;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.BadInputException;
import org.daal4j.model.Table;
import org.daal4j.penalised.PathFit;
import org.daal4j.regression.CoefficientRange;

/**
 * The models of a path in units of the data.
 *
 * @param fit the path
 * @param lambdas its penalties
 * @param rows the table it is of
 */
record PathNumbers(PathFit fit, double[] lambdas, Table rows) {

  /**
   * The models.
   *
   * @throws BadInputException when a coefficient is beyond the range of a double
   */
  List<PathStep> steps() throws BadInputException {
    CoefficientRange range =
        new CoefficientRange(rows.columns().subList(0, features()), response());
    double[] ratios = fit.devianceRatios();
    List<PathStep> steps = new ArrayList<>();
    for (int l = 0; l < lambdas.length; l++) {
      double[] coefficients = fit.coefficients(l);
      range.require(coefficients, fit.scaledCoefficients(l));
      steps.add(new PathStep(lambdas[l], fit.nonzeros(l), ratios[l], coefficients));
    }
    return List.copyOf(steps);
  }

  /**
   * What a user should know of them.
   *
   * @param held conditions of the least value that hold to this part of the norms hold
   */
  List<String> warnings(double held) {
    List<String> warnings = new ArrayList<>();
    if (fit.isConstant()) {
      warnings.add(response() + " is constant: devianceRatio is not defined.");
    }
    if (fit.violation() > held) {
      warnings.add(
          String.format(
              Locale.ROOT,
              "%s: rounding leaves the conditions of the least value unmet by %.0e of the columns'"
                  + " norms, as features are nearly collinear.",
              response(),
              fit.violation()));
    }
    return warnings;
  }

  private int features() {
    return rows.layout().features();
  }

  private String response() {
    return rows.columns().get(features());
  }
}
