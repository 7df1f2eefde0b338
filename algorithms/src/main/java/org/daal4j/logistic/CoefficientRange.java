package org.daal4j.logistic;

import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;

/** Whether doubles can hold the coefficients of a model. */
record CoefficientRange(List<String> features, List<String> classes) {

  /**
   * Makes sure of it.
   *
   * @param beta intercept, then features, of all classes but the first
   * @throws BadInputException that names the column
   */
  void require(double[][] beta) throws BadInputException {
    for (int k = 0; k < beta.length; k++) {
      for (int i = 1; i <= beta[k].length; i++) {
        int j = i % beta[k].length; // the intercept last: it is large because a slope is
        if (!Double.isFinite(beta[k][j])) {
          throw new BadInputException(
              "class "
                  + classes.get(k + 1)
                  + ": the coefficient of "
                  + (j == 0 ? WaldTest.INTERCEPT : features.get(j - 1))
                  + " exceeds the range of a double (1.8e308). Rescale that column, or leave it"
                  + " out with "
                  + Setting.COLUMNS
                  + ".");
        }
      }
    }
  }
}
