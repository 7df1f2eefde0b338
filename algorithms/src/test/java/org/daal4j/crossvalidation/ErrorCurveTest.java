package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ErrorCurveTest {

  private static ErrorCurve curve(Selection selection, double[] means, double[] errors) {
    double[] lambdas = new double[means.length];
    for (int l = 0; l < lambdas.length; l++) {
      lambdas[l] = lambdas.length - l;
    }
    return new ErrorCurve(lambdas, means, errors, 3, selection);
  }

  /**
   * By hand: weights 1/4, 1/4, 1/2 of 2, 6, 4 have the mean 4 and the mean square 2 about it, over
   * F - 1 = 2 one.
   */
  @Test
  void foldsCountByTheirWeights() {
    ErrorCurve curve =
        ErrorCurve.of(
            new double[] {1},
            new double[][] {{2}, {6}, {4}},
            new double[] {5, 5, 10},
            Selection.MIN);
    assertThat(curve.meanSquaredErrors()).containsExactly(4);
    assertThat(curve.standardErrors()[0]).isCloseTo(1, within(0x1p-52));
    assertThat(curve.folds()).isEqualTo(3);
  }

  /** Their squares are beyond the range of a double. */
  @Test
  void errorsMayBeHugeOrTiny() {
    for (double unit : new double[] {0x1p700, 0x1p-700}) {
      double[][] errors = {{2 * unit}, {6 * unit}, {4 * unit}};
      ErrorCurve curve =
          ErrorCurve.of(new double[] {1}, errors, new double[] {5, 5, 10}, Selection.MIN);
      assertThat(curve.standardErrors()[0] / unit).isCloseTo(1, within(0x1p-52));
    }
  }

  @Test
  void ofEqualErrorsTheLargestPenaltyIsKept() {
    ErrorCurve curve = curve(Selection.MIN, new double[] {5, 3, 3, 4}, new double[4]);
    assertThat(curve.selected()).isEqualTo(1);
  }

  @Test
  void withinAStandardErrorTheLargestPenaltyIsKept() {
    double[] means = {9, 4.5, 5, 4, 3, 7};
    double[] errors = {0, 9, 9, 9, 1.5, 9};
    ErrorCurve curve = curve(Selection.ONE_SE, means, errors);
    assertThat(curve.least()).isEqualTo(4);
    assertThat(curve.selected()).as("4.5 = 3 + 1.5 is within").isEqualTo(1);
  }
}
