package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.daal4j.crossproduct.Precision;
import org.daal4j.regression.robust.RobustErrors;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What R says of coefficients and new rows beside summary(lm), weighted or not. */
class RInferenceTest {

  /** Relative 1e-9; R's QR leaves 1e-10. */
  private static final double PERCENT = 1e-7;

  private static final double[][] NEW_ROWS = {
    {120, 600, 300, 250, 131, 1963}, {90, 300, 450, 200, 110, 1950}
  };

  @ParameterizedTest
  @CsvSource({
    "NORMAL_EQUATIONS, DOUBLE, 1",
    "NORMAL_EQUATIONS, DOUBLE, 3",
    "NORMAL_EQUATIONS, EXTENDED, 2",
    "QR, DOUBLE, 1",
    "QR, DOUBLE, 7"
  })
  void agreesWithR(Method method, Precision precision, int splits) throws IOException {
    MemoryEngine engine = new MemoryEngine(splits);
    for (RobustErrors errors : RobustErrors.values()) {
      check(engine, false, options(true, method, precision, errors), RInference.PLAIN_ROBUST);
      check(engine, true, options(true, method, precision, errors), RInference.WEIGHTED_ROBUST);
      check(
          engine, false, options(false, method, precision, errors), RInference.NO_INTERCEPT_ROBUST);
      check(
          engine,
          true,
          options(false, method, precision, errors),
          RInference.WEIGHTED_NO_INTERCEPT_ROBUST);
    }
    LinearOptions with = new LinearOptions(true, method, precision);
    LinearOptions without = new LinearOptions(false, method, precision);
    LinearModel plain = fit(engine, false, with);
    tell(plain, RInference.PLAIN_SUMS, RInference.PLAIN_INFLATION);
    predict(engine, plain, RInference.PLAIN_INTERVALS);
    LinearModel weighted = fit(engine, true, with);
    tell(weighted, RInference.WEIGHTED_SUMS, RInference.WEIGHTED_INFLATION);
    predict(engine, weighted, RInference.WEIGHTED_INTERVALS);
    LinearModel plainWithout = fit(engine, false, without);
    tell(plainWithout, RInference.NO_INTERCEPT_SUMS, RInference.NO_INTERCEPT_INFLATION);
    predict(engine, plainWithout, RInference.NO_INTERCEPT_INTERVALS);
    LinearModel weightedWithout = fit(engine, true, without);
    tell(
        weightedWithout,
        RInference.WEIGHTED_NO_INTERCEPT_SUMS,
        RInference.WEIGHTED_NO_INTERCEPT_INFLATION);
    predict(engine, weightedWithout, RInference.WEIGHTED_NO_INTERCEPT_INTERVALS);
  }

  private static LinearOptions options(
      boolean intercept, Method method, Precision precision, RobustErrors errors) {
    return new LinearOptions(intercept, method, precision, Optional.of(errors), true);
  }

  private static LinearModel fit(MemoryEngine engine, boolean weighted, LinearOptions options)
      throws IOException {
    DenseRows table = RSummaryTest.table(weighted);
    return LinearRegression.fit(engine, MemoryEngine.table(table, 6), options);
  }

  private static void check(
      MemoryEngine engine, boolean weighted, LinearOptions options, double[][] robust)
      throws IOException {
    LinearModel model = fit(engine, weighted, options);
    LinearModel classical =
        fit(
            engine,
            weighted,
            new LinearOptions(options.intercept(), options.method(), options.precision()));
    double[] expected = robust[options.robust().get().ordinal()];
    List<CoefficientTest> tests = model.tests().get(0);
    assertThat(tests).hasSize(expected.length);
    for (int j = 0; j < expected.length; j++) {
      CoefficientTest test = tests.get(j);
      CoefficientTest other = classical.tests().get(0).get(j);
      assertThat(test.standardError())
          .as("%s of %s", options, test.term())
          .isCloseTo(expected[j], withinPercentage(PERCENT));
      assertThat(test.estimate()).isEqualTo(other.estimate());
      assertThat(test.tStatistic()).isEqualTo(test.estimate() / test.standardError());
      assertThat(test.sumOfSquares()).isEqualTo(Double.valueOf(other.sumOfSquares()));
      // the interval is of the same quantile
      assertThat((test.upper() - test.estimate()) / test.standardError())
          .isCloseTo(
              (other.upper() - other.estimate()) / other.standardError(), withinPercentage(1e-7));
    }
    assertThat(model.fits()).isEqualTo(classical.fits());
    assertThat(model.robust()).isEqualTo(options.robust());
  }

  private static void tell(LinearModel model, double[] sums, double[] inflation) {
    List<CoefficientTest> tests = model.tests().get(0);
    int first = model.intercept() ? 1 : 0;
    for (int j = 0; j < sums.length; j++) {
      CoefficientTest test = tests.get(first + j);
      // what is lost to R by differences of sums of squares
      double lost = 1e-13 * model.fits().get(0).residualSumOfSquares();
      assertThat(test.sumOfSquares()).isCloseTo(sums[j], within(lost + 1e-9 * Math.abs(sums[j])));
      assertThat(test.varianceInflation()).isCloseTo(inflation[j], withinPercentage(PERCENT));
    }
    if (first == 1) {
      assertThat(tests.get(0).sumOfSquares()).isNaN();
      assertThat(tests.get(0).varianceInflation()).isNaN();
    }
  }

  private static void predict(MemoryEngine engine, LinearModel model, double[][] expected)
      throws IOException {
    DenseRows rows = DenseRows.of(NEW_ROWS);
    List<double[]> found = new ArrayList<>();
    for (double level : new double[] {0.9, 0.999}) {
      engine.map(MemoryEngine.table(rows), model.intervals(level), RowsOut.csv("p" + level));
      for (String line : engine.lines("p" + level)) {
        found.add(Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray());
      }
    }
    assertThat(found).hasSize(expected.length);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < 3; j++) {
        assertThat(found.get(i)[j]).isCloseTo(expected[i][j], withinPercentage(PERCENT));
      }
    }
  }
}
