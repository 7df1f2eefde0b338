package org.daal4j.regression;

import java.util.Locale;
import org.daal4j.core.RowMap;
import org.daal4j.core.UsageException;
import org.daal4j.distribution.StudentT;
import org.daal4j.model.Predictor;
import org.daal4j.regression.predict.PredictIntervals;
import org.daal4j.regression.predict.PredictionFactor;

/**
 * The intervals in which new responses lie: value ± t·s·√(1 + |F(x - m)|²) for Student's t of the
 * residuals' degrees of freedom, their standard error s and the {@link PredictionFactor} of the fit
 * (Seber and Lee 2003, section 5.3.1, doi:10.1002/9780471722199).
 */
record PredictionIntervals(LinearModel model) {

  /**
   * The map that writes them.
   *
   * @throws UsageException when the model does not tell them
   */
  RowMap at(double level) {
    if (!(level > 0 && level < 1)) {
      throw refused("'" + level + "' is out of range.", "Give a number above 0 and below 1.");
    }
    PredictionFactor factor = model.factor().orElse(null);
    if (factor == null) {
      throw refused(reason(), "Leave it out.");
    }
    double[] widths = new double[model.responses().size()];
    for (int t = 0; t < widths.length; t++) {
      FitSummary fit = model.fits().get(t);
      if (Double.isNaN(fit.residualStandardError())) {
        throw refused(
            "the residual standard error of "
                + fit.response()
                + " is not known, as a warning of the fit tells.",
            "Leave it out.");
      }
      widths[t] =
          new StudentT(fit.degreesOfFreedom()).quantile(1 - level) * fit.residualStandardError();
    }
    return new PredictIntervals(model.responses(), model.beta(), widths, factor);
  }

  private String reason() {
    if (model.tests().isEmpty()) {
      return "a ridge regression does not tell how far its coefficients are off.";
    }
    if (model.robust().isPresent()) {
      return "the standard errors of the model are robust ("
          + model.robust().get()
          + "), for errors of any variance, and that of a new response is not known.";
    }
    if (model.rank() < model.features().size()) {
      return "the features of the model are collinear, so that values of new rows that are not are"
          + " not determined.";
    }
    return String.format(
        Locale.ROOT,
        "the model does not hold what tells them, which is kept up to %,d features and where it is"
            + " wanted.",
        PredictionFactor.MOST_FEATURES);
  }

  private static UsageException refused(String problem, String remedy) {
    return new UsageException(Predictor.INTERVAL, problem, remedy);
  }
}
