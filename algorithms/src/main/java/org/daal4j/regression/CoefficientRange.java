package org.daal4j.regression;

import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;

/**
 * Whether doubles can hold the coefficients of a response, and their intervals.
 *
 * @param features names of the features
 * @param response name of the response
 */
public record CoefficientRange(List<String> features, String response) {

  /** A coefficient of scaled columns below this may be nothing but rounding. */
  private static final double ROUNDING = 0x1p-40;

  /**
   * Makes sure of it.
   *
   * @param coefficients intercept, then features, {@code double[1 + p]}
   * @param scaled the same of the scaled columns
   * @throws BadInputException that names the column
   */
  public void require(double[] coefficients, double[] scaled) throws BadInputException {
    for (int i = 1; i <= coefficients.length; i++) {
      int j = i % coefficients.length; // the intercept last: it is large because a slope is
      if (!Double.isFinite(coefficients[j])) {
        throw beyond(name(j), "exceeds the range of a double (1.8e308)");
      }
      if (Math.abs(coefficients[j]) < Double.MIN_NORMAL && Math.abs(scaled[j]) > ROUNDING) {
        throw beyond(name(j), "is below the range of a double (2.2e-308)");
      }
    }
  }

  /**
   * The same of the tests.
   *
   * @throws BadInputException that names the column
   */
  void require(List<CoefficientTest> tests) throws BadInputException {
    for (CoefficientTest test : tests) {
      if (Double.isInfinite(test.standardError())
          || Double.isInfinite(test.lower())
          || Double.isInfinite(test.upper())) {
        throw beyond(test.term(), "has an interval that exceeds the range of a double (1.8e308)");
      }
    }
  }

  private String name(int term) {
    return term == 0 ? CoefficientTest.INTERCEPT : features.get(term - 1);
  }

  private BadInputException beyond(String term, String what) {
    return new BadInputException(
        "response "
            + response
            + ": the coefficient of "
            + term
            + " "
            + what
            + ". Rescale that column or the response, or leave the column out with "
            + Setting.COLUMNS
            + ".");
  }
}
