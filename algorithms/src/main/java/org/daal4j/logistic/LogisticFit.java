package org.daal4j.logistic;

/**
 * How well a model fits.
 *
 * @param rows number of rows of positive weight, n
 * @param degreesOfFreedom n less the number of coefficients; with a penalty less the effective
 *     number
 * @param deviance -2 Σ w log p of the classes of the rows
 * @param nullDeviance the same of a model without features
 * @param logLikelihood Σ w log p
 * @param aic Akaike's criterion
 * @param bic Schwarz's criterion, with the logarithm of n
 * @param pseudoRSquared McFadden's: 1 - deviance / nullDeviance
 * @param iterations steps of Newton's method
 * @param converged whether the deviance has settled
 */
public record LogisticFit(
    long rows,
    double degreesOfFreedom,
    double deviance,
    double nullDeviance,
    double logLikelihood,
    double aic,
    double bic,
    double pseudoRSquared,
    int iterations,
    boolean converged) {

  static LogisticFit of(ClassTable table, boolean intercept, Solution solution, double parameters) {
    double deviance = solution.likelihood().deviance();
    double nothing = nullDeviance(table, intercept);
    long rows = table.positiveRows();
    return new LogisticFit(
        rows,
        Math.max(0, rows - parameters),
        deviance,
        nothing,
        -deviance / 2,
        deviance + 2 * parameters,
        deviance + Math.log(rows) * parameters,
        1 - deviance / nothing,
        solution.iterations(),
        solution.converged());
  }

  private static double nullDeviance(ClassTable table, boolean intercept) {
    double total = table.products().weightSum();
    double sum = 0;
    for (double weight : table.weights()) {
      double share = intercept ? weight / total : 1.0 / table.weights().length;
      sum -= 2 * weight * Math.log(share);
    }
    return sum;
  }
}
