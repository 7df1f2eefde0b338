package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Random;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tables that do not determine their coefficients, or hardly. */
class CollinearTest {

  /** Expected values are short decimals; the arithmetic behind them is a few operations. */
  private static final double TOLERANCE = 1e-12;

  static LinearOptions[] ways() {
    return new LinearOptions[] {
      new LinearOptions(true, Method.NORMAL_EQUATIONS, Precision.DOUBLE),
      new LinearOptions(true, Method.NORMAL_EQUATIONS, Precision.EXTENDED),
      new LinearOptions(true, Method.QR, Precision.DOUBLE)
    };
  }

  @ParameterizedTest
  @MethodSource("ways")
  void equalColumnsShareTheirCoefficientAndAreNamed(LinearOptions way) throws IOException {
    for (int splits : new int[] {1, 2, 3, 7}) {
      LinearModel model = fit(way, splits, 2, true, rows("1,1,3;2,2,5.5;3,3,7;4,4,9.5;5,5,11"));

      close(model.beta()[0], 1.2, 1, 1);
      assertThat(model.rank()).isEqualTo(1);
      assertThat(model.warnings())
          .singleElement()
          .asString()
          .startsWith("The features are collinear: c2 depends on c1. ");
      assertThat(model.tests().get(0).get(1).standardError()).isNaN();
      assertThat(model.tests().get(0).get(2).pValue()).isNaN();
      // By hand: the residual sum of squares is 0.3 on 3 degrees of freedom, x̄²/c_xx + 1/n = 1.1.
      assertThat(model.tests().get(0).get(0).standardError())
          .as("of the intercept, which is determined")
          .isCloseTo(Math.sqrt(0.1 * 1.1), within(TOLERANCE));
      assertThat(model.fits().get(0).degreesOfFreedom()).isEqualTo(3);
    }
  }

  /**
   * c3 = c1 + c2 + 1, c4 is free: numpy 1.24, lstsq of the centred rows. Two responses, of which
   * the second is c4 itself.
   */
  @ParameterizedTest
  @MethodSource("ways")
  void sumsOfColumnsAreNamedForSeveralResponses(LinearOptions way) throws IOException {
    Random random = new Random(3);
    double[][] table = new double[40][];
    for (int i = 0; i < table.length; i++) {
      double a = random.nextGaussian() * 0.1;
      double b = random.nextGaussian() * 3;
      double d = 1000 + random.nextGaussian();
      table[i] = new double[] {a, b, a + b + 1, d, 2 * a - b + 3 * d, d};
    }
    LinearModel model = fit(way, 3, 4, true, table);

    assertThat(model.rank()).isEqualTo(3);
    assertThat(model.warnings().get(0)).contains("depends on").contains("c1", "c2", "c3");
    assertThat(model.warnings().get(0)).doesNotContain("c4");
    // Of 2a - b = (2-t)·a + (-1-t)·b + t·(c - 1) the norm is least at t = 1/3.
    close(model.beta()[0], -1 / 3.0, 5 / 3.0, -4 / 3.0, 1 / 3.0, 3);
    close(model.beta()[1], 0, 0, 0, 0, 1);
  }

  /** c3 = c1 + c2 + 1: without it c4 has the same standard error, by the exact fit. */
  @ParameterizedTest
  @MethodSource("ways")
  void whatIsDeterminedKeepsItsStandardError(LinearOptions way) throws IOException {
    Random random = new Random(3);
    double[][] table = new double[40][];
    double[][] without = new double[40][];
    for (int i = 0; i < table.length; i++) {
      double a = random.nextInt(1000) / 8.0;
      double b = random.nextInt(1000) / 8.0;
      double d = random.nextGaussian();
      double y = a - b + d + random.nextGaussian();
      table[i] = new double[] {a, b, a + b + 1, d, y};
      without[i] = new double[] {a, b, d, y};
    }
    LinearModel model = fit(way, 3, 4, true, table);

    assertThat(model.warnings()).hasSize(1);
    assertThat(model.tests().get(0).get(4).standardError())
        .isCloseTo(
            new ExactFit(DenseRows.of(without), true, 0).standardErrors[3], withinPercentage(1e-7));
    assertThat(model.tests().get(0).get(1).standardError()).as("of c1").isNaN();
    assertThat(model.tests().get(0).get(0).standardError()).as("of the intercept").isNaN();
  }

  /**
   * y = c1 + c2 and c3 = (c1 + c2)·2^k: the least norm changes with the unit of c3, to almost all
   * or nothing of c3, but not the fit.
   */
  @ParameterizedTest
  @MethodSource("ways")
  void noUnitOfADependentColumnCostsTheFit(LinearOptions way) throws IOException {
    for (int unit : new int[] {-450, -60, 0, 60, 450}) {
      double[][] table = rows("1,3,4,4;2,1,3,3;3,2,5,5.5;4,4,8,7.5;7,1,8,8");
      for (double[] row : table) {
        row[2] = Math.scalb(row[2], unit);
      }
      double[] beta = fit(way, 2, 3, true, table).beta()[0];
      // Of c1 and c2 alone, by the exact fit.
      double[] expected =
          new ExactFit(DenseRows.of(rows("1,3,4;2,1,3;3,2,5.5;4,4,7.5;7,1,8")), true, 0)
              .coefficients;
      assertThat(beta[1] + Math.scalb(beta[3], unit)).isCloseTo(expected[1], within(1e-12));
      assertThat(beta[2] + Math.scalb(beta[3], unit)).isCloseTo(expected[2], within(1e-12));
      assertThat(beta[0]).isCloseTo(expected[0], within(1e-12));
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aConstantColumnTakesNoPartBesideAnIntercept(LinearOptions way) throws IOException {
    LinearModel model = fit(way, 2, 2, true, rows("0.1,1,3;0.1,2,5;0.1,4,9"));

    close(model.beta()[0], 1, 0, 2);
    assertThat(model.warnings().get(0)).contains("c1 is constant.");
    assertThat(model.tests().get(0).get(2).standardError()).as("of an exact fit").isNaN();
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aConstantColumnIsAnInterceptWithoutOne(LinearOptions way) throws IOException {
    LinearModel model = fit(way, 2, 2, false, rows("0.5,1,3;0.5,2,5;0.5,4,9"));

    close(model.beta()[0], 0, 2, 2);
    assertThat(model.rank()).isEqualTo(2);
    assertThat(model.tests().get(0)).hasSize(2);
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aColumnOfZerosWithoutInterceptIsNamed(LinearOptions way) throws IOException {
    LinearModel model = fit(way, 2, 2, false, rows("0,1,2;0,2,4;0,4,9"));

    assertThat(model.beta()[0][1]).isZero();
    assertThat(model.warnings().get(0)).contains("c1 is 0 everywhere.");
  }

  /** numpy 1.24: lstsq of the centred rows, and of the rows. */
  @ParameterizedTest
  @MethodSource("ways")
  void moreColumnsThanRowsGiveTheSolutionOfLeastNorm(LinearOptions way) throws IOException {
    double[][] table = rows("1,2,3,4,5,1;2,1,0,1,3,2;4,4,1,0,2,4");
    for (int splits : new int[] {1, 2, 3, 7}) {
      assertThat(fit(way, splits, 5, true, table).beta()[0])
          .containsExactly(
              new double[] {
                1.924281984334204, 0.28198433, 0.33159269, 0.01305483, -0.23237598, -0.19582245
              },
              within(1e-8));
      LinearModel about0 = fit(way, splits, 5, false, table);
      assertThat(about0.beta()[0])
          .containsExactly(
              new double[] {0, 0.60017949, 0.33677361, -0.19115997, -0.20215392, 0.22167377},
              within(1e-8));
      assertThat(about0.warnings()).hasSize(2);
      assertThat(about0.warnings().get(1))
          .startsWith("c6: there are as many coefficients as rows (3)");
      assertThat(about0.fits().get(0).residualStandardError()).isNaN();
      assertThat(about0.fits().get(0).fPValue()).isNaN();
    }
  }

  @ParameterizedTest
  @MethodSource("ways")
  void oneRowIsFittedByItsMean(LinearOptions way) throws IOException {
    LinearModel model = fit(way, 2, 1, true, rows("5,7"));

    close(model.beta()[0], 7, 0);
    assertThat(model.fits().get(0).rows()).isEqualTo(1);
    assertThat(model.tests().get(0)).allSatisfy(test -> assertThat(test.pValue()).isNaN());
  }

  @ParameterizedTest
  @MethodSource("ways")
  void aConstantResponseIsFittedByItself(LinearOptions way) throws IOException {
    LinearModel model = fit(way, 2, 1, true, rows("1,0.7;2,0.7;4,0.7"));

    assertThat(model.beta()[0]).containsExactly(0.7, 0);
    assertThat(model.fits().get(0).rSquared()).isNaN();
    assertThat(model.warnings()).singleElement().asString().startsWith("c2 is constant");
  }

  @ParameterizedTest
  @MethodSource("ways")
  void rowsOfWeightZeroAreAsIfTheyWereNotThere(LinearOptions way) throws IOException {
    double[][] without = rows("1,3,3;2,1,5;3,2,7.5;4,4,9");
    DenseRows with = new DenseRows(3, 6, true, 0);
    DenseRows ones = new DenseRows(3, 4, true, 0);
    double[][] all = rows("1e150,7,1;1,3,3;2,1,5;3,2,7.5;-9,9,1e9;4,4,9");
    for (int i = 0; i < 6; i++) {
      System.arraycopy(all[i], 0, with.values(), 3 * i, 3);
      with.weights()[i] = i == 0 || i == 4 ? 0 : 2;
    }
    for (int i = 0; i < 4; i++) {
      System.arraycopy(without[i], 0, ones.values(), 3 * i, 3);
      ones.weights()[i] = 2;
    }
    with.setRows(6);
    ones.setRows(4);
    LinearModel expected = fit(way, 1, 2, true, ones);
    LinearModel actual = fit(way, 3, 2, true, with);

    close(actual.beta()[0], expected.beta()[0]);
    assertThat(actual.fits().get(0).rows()).isEqualTo(4);
    assertThat(actual.fits().get(0).logLikelihood())
        .isCloseTo(expected.fits().get(0).logLikelihood(), within(TOLERANCE));
  }

  @ParameterizedTest
  @MethodSource("ways")
  void weightsThatAreAllZeroAreAnError(LinearOptions way) {
    DenseRows table = new DenseRows(2, 1, true, 0);
    table.setRows(1);

    assertThatThrownBy(() -> fit(way, 1, 1, true, table))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no row has a weight above 0");
  }

  /** Duplicates that only rounding tells apart: c2 = c1/3·3 far from zero. */
  @ParameterizedTest
  @MethodSource("ways")
  void columnsThatDifferByRoundingAreCollinear(LinearOptions way) throws IOException {
    Random random = new Random(4);
    double[][] table = new double[50][];
    for (int i = 0; i < table.length; i++) {
      double a = 1e6 + random.nextGaussian();
      double b = random.nextGaussian();
      table[i] = new double[] {a, b, a * 0.1 + b, b + random.nextGaussian()};
    }
    LinearModel model = fit(way, 2, 3, true, table);

    assertThat(model.rank()).isEqualTo(2);
    assertThat(model.beta()[0][1]).isBetween(-2.0, 2.0);
  }

  /** More columns than a stripe of the kernel, more rows than a panel; y is the sum of all. */
  @ParameterizedTest
  @MethodSource("ways")
  void aWideTableIsFitted(LinearOptions way) throws IOException {
    Random random = new Random(6);
    double[][] table = new double[700][];
    for (int i = 0; i < table.length; i++) {
      double[] row = random.doubles(181).toArray();
      row[180] = 3;
      for (int j = 0; j < 180; j++) {
        row[180] += row[j];
      }
      table[i] = row;
    }
    LinearModel model = fit(way, 1, 180, true, table);

    assertThat(model.rank()).isEqualTo(180);
    for (int j = 1; j <= 180; j++) {
      assertThat(model.beta()[0][j]).isCloseTo(1, within(1e-10));
    }
    assertThat(model.beta()[0][0]).isCloseTo(3, within(1e-10));
  }

  /** Multiplying a column and the response by powers of two changes no other digit. */
  @ParameterizedTest
  @MethodSource("ways")
  void unitsDoNotMatter(LinearOptions way) throws IOException {
    double[][] table = rows("1,3,3;2,1,5;3,2,7.5;4,4,9");
    double[][] scaled = rows("1,3,3;2,1,5;3,2,7.5;4,4,9");
    for (double[] row : scaled) {
      row[0] *= 0x1p200;
      row[1] *= 0x1p-300;
      row[2] *= 0x1p100;
    }
    LinearModel expected = fit(way, 2, 2, true, table);
    LinearModel actual = fit(way, 2, 2, true, scaled);

    assertThat(actual.beta()[0][1]).isEqualTo(expected.beta()[0][1] * 0x1p-100);
    assertThat(actual.beta()[0][2]).isEqualTo(expected.beta()[0][2] * 0x1p400);
    assertThat(actual.tests().get(0).get(2).pValue())
        .isEqualTo(expected.tests().get(0).get(2).pValue());
    assertThat(actual.fits().get(0).rSquared()).isEqualTo(expected.fits().get(0).rSquared());
  }

  private static void close(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, within(1e-9));
  }

  private static LinearModel fit(
      LinearOptions way, int splits, int features, boolean intercept, double[][] table)
      throws IOException {
    return fit(way, splits, features, intercept, DenseRows.of(table));
  }

  private static LinearModel fit(
      LinearOptions way, int splits, int features, boolean intercept, DenseRows table)
      throws IOException {
    return LinearRegression.fit(
        new MemoryEngine(splits),
        MemoryEngine.table(table, features),
        new LinearOptions(intercept, way.method(), way.precision()));
  }

  /** A table written as lines of numbers, joined by semicolons. */
  private static double[][] rows(String text) {
    String[] lines = text.split(";");
    double[][] rows = new double[lines.length][];
    for (int i = 0; i < lines.length; i++) {
      String[] fields = lines[i].split(",");
      rows[i] = new double[fields.length];
      for (int j = 0; j < fields.length; j++) {
        rows[i][j] = Double.parseDouble(fields[j]);
      }
    }
    return rows;
  }
}
