package org.daal4j.regression;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.regression.robust.RobustErrors;

/** What a user should know before using a fit, in sentences. */
final class FitWarnings {

  private final List<String> sentences = new ArrayList<>();
  private final String wayOut;

  /**
   * Of no fit yet.
   *
   * @param wayOut options that keep more digits, as the beginning of a sentence; empty for none
   */
  FitWarnings(String wayOut) {
    this.wayOut = wayOut;
  }

  List<String> sentences() {
    return List.copyOf(sentences);
  }

  /** Names features that depend on others, once. */
  void add(Dependencies dependencies, List<String> features) {
    if (dependencies.any()) {
      String sentence =
          dependencies.sentence(features)
              + orNothing(" tells columns apart that are closer together.");
      if (!sentences.contains(sentence)) {
        sentences.add(sentence);
      }
    }
  }

  /** Says of a response what its fit does not tell. */
  void add(String response, FitMeasures fit, Accuracy accuracy) {
    if (fit.degreesOfFreedom() == 0) {
      sentences.add(
          response
              + ": there are as many coefficients as rows ("
              + fit.reduction().rows()
              + "), so nothing is left to tell standard errors from; they are NaN.");
    } else if (!(fit.total() > 0)) {
      sentences.add(
          response
              + " is constant: rSquared, the F statistic and standard errors are not defined.");
    } else if (!fit.known()) {
      sentences.add(
          response
              + ": the fit is exact to rounding. Residuals, standard errors and what follows from"
              + " them are not known and NaN"
              + ofExactFit(fit, accuracy)
              + "."
              + orNothing(" tells more."));
    } else if (!accuracy.isAsPromised()) {
      sentences.add(
          response
              + ": rounding leaves about "
              + digits(accuracy.standardErrors())
              + " of the residual error and of standard errors"
              + ofCoefficients(fit, accuracy)
              + ", as R squared is near 1, weights differ widely or features are nearly collinear."
              + orNothing(" keeps more."));
    }
    if (fit.leavesTheRange()) {
      sentences.add(
          response
              + ": the residual sum of squares is beyond the range of a double and NaN; its root,"
              + " residualStandardError, is not.");
    }
  }

  /** Says where robust standard errors have nothing to stand on, or little. */
  void add(SandwichErrors robust) {
    if (!Accuracy.isAsPromised(robust.error())) {
      sentences.add(
          "Robust standard errors, which are summed in double whatever the precision, keep about "
              + digits(robust.error())
              + ", as features are nearly collinear.");
    }
    long rows = robust.unusableRows();
    if (rows > 0) {
      sentences.add(
          String.format(
              Locale.ROOT,
              "%,d %s a leverage of 1, as far as rounding tells: the fit goes through %s whatever"
                  + " the response is there, which leaves nothing to tell an error from, so that %s"
                  + " standard errors are not defined and NaN. %s or %s count such rows as rows"
                  + " without error.",
              rows,
              rows == 1 ? "row has" : "rows have",
              rows == 1 ? "it" : "them",
              robust.kind(),
              RobustErrors.ROBUST.to("HC0"),
              RobustErrors.ROBUST.to("HC1")));
    }
  }

  private static String ofExactFit(FitMeasures fit, Accuracy accuracy) {
    return isDetermined(fit)
        ? "; the coefficients, of features scaled alike, are right to about 1e-"
            + Accuracy.digits(accuracy.coefficients())
            + " of the largest"
        : "";
  }

  private static String ofCoefficients(FitMeasures fit, Accuracy accuracy) {
    return isDetermined(fit)
        ? " and about " + digits(accuracy.coefficients()) + " of the coefficients"
        : "";
  }

  /** Without it another sentence has said what the coefficients are. */
  private static boolean isDetermined(FitMeasures fit) {
    return fit.reduction().factor().dependent().length == 0;
  }

  private static String digits(double relativeError) {
    int digits = Accuracy.digits(relativeError);
    return digits + (digits == 1 ? " digit" : " digits");
  }

  private String orNothing(String rest) {
    return wayOut.isEmpty() ? "" : " " + wayOut + rest;
  }
}
