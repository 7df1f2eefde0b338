package org.daal4j.crossvalidation;

/**
 * How large the errors are that rows of a fold have by the fit to the others, for each penalty
 * tried: their mean square, and how sure that is. Folds count by the weight of their rows, and the
 * standard error is √(Σ w_f (e_f - mean)² / (F - 1)), the weights w_f adding up to 1, as in R's
 * cv.glmnet (Friedman, Hastie and Tibshirani 2010, doi:10.18637/jss.v033.i01).
 *
 * @param lambdas the penalties, descending
 * @param meanSquaredErrors of each
 * @param standardErrors of those
 * @param folds how many there were
 * @param selection by which one is kept
 */
public record ErrorCurve(
    double[] lambdas,
    double[] meanSquaredErrors,
    double[] standardErrors,
    int folds,
    Selection selection) {

  /**
   * Of the errors of each fold.
   *
   * @param errors mean squares, {@code double[folds][lambdas]}
   * @param weights of the rows of each fold, {@code double[folds]}
   */
  public static ErrorCurve of(
      double[] lambdas, double[][] errors, double[] weights, Selection selection) {
    double[] means = new double[lambdas.length];
    double[] spreads = new double[lambdas.length];
    double all = 0;
    for (double weight : weights) {
      all += weight;
    }
    for (int l = 0; l < lambdas.length; l++) {
      for (int f = 0; f < weights.length; f++) {
        means[l] += weights[f] / all * errors[f][l];
      }
      double largest = 0;
      for (double[] error : errors) {
        largest = Math.max(largest, Math.abs(error[l] - means[l]));
      }
      double squares = 0; // of parts of the largest, whose squares may be beyond a double
      for (int f = 0; f < weights.length && largest > 0; f++) {
        double part = (errors[f][l] - means[l]) / largest;
        squares += weights[f] / all * part * part;
      }
      spreads[l] = largest * Math.sqrt(squares / (weights.length - 1));
    }
    return new ErrorCurve(lambdas, means, spreads, weights.length, selection);
  }

  /** The place of the penalty of least error; of several the largest. */
  public int least() {
    int least = 0;
    for (int l = 1; l < lambdas.length; l++) {
      if (meanSquaredErrors[l] < meanSquaredErrors[least]) {
        least = l;
      }
    }
    return least;
  }

  /** The place of the largest penalty whose error is within a standard error of the least. */
  public int withinOneStandardError() {
    double most = meanSquaredErrors[least()] + standardErrors[least()];
    int within = 0;
    while (!(meanSquaredErrors[within] <= most) && within < least()) {
      within++;
    }
    return within;
  }

  /** The place of the penalty that is kept. */
  public int selected() {
    return selection == Selection.MIN ? least() : withinOneStandardError();
  }
}
