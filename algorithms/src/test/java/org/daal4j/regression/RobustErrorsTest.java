package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.regression.robust.RobustErrors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Robust errors where tables are not as they should be; of plain ones see RInferenceTest. */
class RobustErrorsTest {

  /** c = 2a - 3b; R 4.2.2, vcovHC of sandwich for lm(y ~ a + b), of two responses. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void collinearFeaturesAndSeveralResponses(int splits) throws IOException {
    DenseRows rows =
        rows(
            "1,1,-1,3,1;2,0,4,1,0;4,1,5,4,2;7,0,14,1.5,5;"
                + "11,0,22,5,3;13,1,23,9,8;18,1,33,2,4;21,0,42,6,7");
    LinearModel zero = fit(splits, rows, 3, Method.QR, RobustErrors.HC0);
    LinearModel three = fit(splits, rows, 3, Method.NORMAL_EQUATIONS, RobustErrors.HC3);

    close(zero.tests().get(0).get(0).standardError(), 1.2861869047547814);
    close(zero.tests().get(1).get(0).standardError(), 1.2051930091352745);
    close(three.tests().get(0).get(0).standardError(), 2.2119758711126409);
    close(three.tests().get(1).get(0).standardError(), 1.9411988689029569);
    for (int j = 1; j <= 3; j++) {
      CoefficientTest test = three.tests().get(0).get(j);
      assertThat(test.standardError()).as("of %s, not determined", test.term()).isNaN();
      assertThat(test.sumOfSquares()).as("as drop1 has it").isZero();
      assertThat(test.varianceInflation()).isInfinite();
    }
    assertThatThrownBy(() -> three.intervals(0.9)).isInstanceOf(UsageException.class);
    LinearModel plain =
        LinearRegression.options().fit(new MemoryEngine(splits), MemoryEngine.table(rows, 3));
    assertThatThrownBy(() -> plain.intervals(0.9))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "interval: the features of the model are collinear, so that values of new rows that"
                + " are not are not determined. Leave it out.");
  }

  /** The fourth row alone has a 1 in the second column. R 4.2.2 has NaN for HC2 and HC3 too. */
  @ParameterizedTest
  @EnumSource
  void aRowOfLeverageOne(RobustErrors errors) throws IOException {
    DenseRows rows = rows("1,0,3;2,0,1;4,0,4;7,1,1.5;11,0,5;13,0,9;18,0,2;21,0,6");
    for (Method method : Method.values()) {
      LinearModel model = fit(3, rows, 2, method, errors);
      double[] found =
          model.tests().get(0).stream().mapToDouble(CoefficientTest::standardError).toArray();
      switch (errors) {
        case HC0 -> close(found, 0.85666033340712688, 0.09326242477439016, 0.73687254868277263);
        case HC1 -> close(found, 1.08359913387430074, 0.11796867295887521, 0.93207823963634728);
        default -> {
          assertThat(found).containsOnly(Double.NaN);
          assertThat(model.warnings())
              .containsExactly(
                  "1 row has a leverage of 1, as far as rounding tells: the fit goes through it"
                      + " whatever the response is there, which leaves nothing to tell an error"
                      + " from, so that "
                      + errors
                      + " standard errors are not defined and NaN. robust(HC0) or robust(HC1)"
                      + " count such rows as rows without error.");
        }
      }
    }
  }

  @Test
  void aConstantFeatureHasNoInflation() throws IOException {
    DenseRows rows = rows("1,5,3;2,5,1;4,5,4;7,5,1.5");
    LinearModel model = fit(2, rows, 2, Method.QR, RobustErrors.HC0);
    CoefficientTest first = model.tests().get(0).get(1);
    CoefficientTest constant = model.tests().get(0).get(2);

    assertThat(first.varianceInflation()).isEqualTo(1);
    assertThat(constant.varianceInflation()).isNaN();
    assertThat(constant.sumOfSquares()).isZero();
  }

  /** Of columns that differ by 1e-8 of their size the pass leaves some seven digits. */
  @Test
  void nearlyCollinearFeaturesAreToldOf() throws IOException {
    DenseRows rows = rows("1,1,3;2,2,1;4,4,4;7,7.0000001,1.5;11,11,5;13,13,9.25;18,18,2;21,21,6");
    LinearModel model =
        LinearRegression.options()
            .precision(Precision.EXTENDED)
            .robust(RobustErrors.HC1)
            .fit(new MemoryEngine(2), MemoryEngine.table(rows, 2));

    assertThat(model.warnings())
        .singleElement()
        .asString()
        .startsWith("Robust standard errors, which are summed in double whatever the precision,");
  }

  /** No errors are told where there is nothing left, as with the classical ones. */
  @Test
  void anExactFitHasNone() throws IOException {
    DenseRows rows = rows("1,3;2,5;4,9;7,15");
    LinearModel model = fit(2, rows, 1, Method.NORMAL_EQUATIONS, RobustErrors.HC3);

    assertThat(model.tests().get(0)).allMatch(test -> Double.isNaN(test.standardError()));
    assertThat(model.tests().get(0).get(1).varianceInflation()).isEqualTo(1);
  }

  /** Neither units nor offsets change t. */
  @ParameterizedTest
  @EnumSource
  void unitsAndOffsetsChangeNothing(RobustErrors errors) throws IOException {
    Random random = new Random(11);
    DenseRows plain = new DenseRows(4, 200, true, 0);
    DenseRows moved = new DenseRows(4, 200, true, 0);
    double[] units = {0x1p100, 0x1p-90, 1, 0x1p200};
    double[] offsets = {1 << 20, 0, 1 << 24, 1 << 10};
    for (int i = 0; i < 200; i++) {
      for (int j = 0; j < 4; j++) {
        double value = random.nextInt(1 << 20) * 0x1p-18;
        plain.values()[4 * i + j] = value;
        moved.values()[4 * i + j] = (value + offsets[j]) * units[j];
      }
      plain.weights()[i] = random.nextInt(4);
      moved.weights()[i] = plain.weights()[i] * 0x1p60;
    }
    plain.setRows(200);
    moved.setRows(200);
    LinearModel first = fit(3, plain, 3, Method.QR, errors);
    LinearModel second = fit(3, moved, 3, Method.QR, errors);
    for (int j = 1; j <= 3; j++) {
      close(second.tests().get(0).get(j).tStatistic(), first.tests().get(0).get(j).tStatistic());
    }
  }

  private static LinearModel fit(
      int splits, DenseRows rows, int features, Method method, RobustErrors errors)
      throws IOException {
    return LinearRegression.options()
        .method(method)
        .robust(errors)
        .fit(new MemoryEngine(splits), MemoryEngine.table(rows, features));
  }

  private static DenseRows rows(String table) {
    return DenseRows.of(
        Arrays.stream(table.split(";"))
            .map(row -> Arrays.stream(row.split(",")).mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new));
  }

  private static void close(double[] actual, double... expected) {
    assertThat(actual).hasSize(expected.length);
    for (int j = 0; j < expected.length; j++) {
      close(actual[j], expected[j]);
    }
  }

  private static void close(double actual, double expected) {
    assertThat(actual).isCloseTo(expected, withinPercentage(1e-8));
  }
}
