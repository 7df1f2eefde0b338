package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Units and weights near the ends of the range of a double: right, or an error; never between. */
class ExtremesTest {

  private static final double[][] TABLE = {
    {1, 3, 3}, {2, 1, 5}, {3, 2, 7.5}, {4, 4, 9}, {7, 1, 14.5}
  };

  static LinearOptions[] ways() {
    return CollinearTest.ways();
  }

  static LinearOptions[] products() {
    return new LinearOptions[] {ways()[0], ways()[1]};
  }

  @ParameterizedTest
  @MethodSource("products")
  void featuresTooSmallForTheirSquaresAreAnErrorNotAConstant(LinearOptions way) {
    for (double unit : new double[] {1e-145, 1e-160, 1e-200, 1e-300}) {
      for (boolean intercept : new boolean[] {true, false}) {
        refused(way, intercept, scaled(unit, 1, 1), "c1: its values, or the weights, are so small");
        refused(way, intercept, scaled(1, 1, unit), "c3: its values, or the weights, are so small");
      }
    }
  }

  /** About its mean a constant column is 0; about 0 its square can be anything. */
  @ParameterizedTest
  @MethodSource("products")
  void aConstantColumnWithoutASquareIsAnErrorWithoutIntercept(LinearOptions way)
      throws IOException {
    double[][] large = scaled(1, 1, 1);
    double[][] small = scaled(1, 1, 1);
    for (int i = 0; i < large.length; i++) {
      large[i][1] = 1e200;
      small[i][1] = 1e-200;
    }
    assertThat(fit(way, true, large).beta()[0]).doesNotContain(Double.NaN);
    refused(way, false, large, "c2: its values, or the weights, are so large");
    refused(way, false, small, "c2: its values, or the weights, are so small");
  }

  /** By QR no square is taken: powers of two change no digit, standard errors included. */
  @ParameterizedTest
  @ValueSource(ints = {-900, -600, 600, 1000})
  void byQrEveryUnitIsRight(int exponent) throws IOException {
    LinearOptions qr = ways()[2];
    double unit = Math.scalb(1.0, exponent);
    for (boolean intercept : new boolean[] {true, false}) {
      LinearModel expected = fit(qr, intercept, scaled(1, 1, 1));
      LinearModel actual = fit(qr, intercept, scaled(unit, 1, 1));
      int c1 = intercept ? 1 : 0;
      CoefficientTest of = expected.tests().get(0).get(c1);
      CoefficientTest found = actual.tests().get(0).get(c1);
      assertThat(actual.beta()[0][1]).isEqualTo(expected.beta()[0][1] / unit);
      assertThat(found.standardError()).isEqualTo(of.standardError() / unit);
      assertThat(found.pValue()).isEqualTo(of.pValue());

      LinearModel response = fit(qr, intercept, scaled(1, 1, unit));
      assertThat(response.tests().get(0).get(c1).standardError())
          .isEqualTo(of.standardError() * unit);
      assertThat(response.fits().get(0).rSquared()).isEqualTo(expected.fits().get(0).rSquared());
    }
  }

  @ParameterizedTest
  @CsvSource({"true", "false"})
  void byQrWhatLeavesTheRangeIsAnErrorNotACoefficient(boolean intercept) {
    double[][] table = scaled(1, 1, 1);
    for (int i = 0; i < table.length; i++) {
      table[i][0] = i % 2 == 0 ? 1.7e308 : -1.7e308;
    }
    refused(ways()[2], intercept, table, "c1: its values, or the weights, are so large");
  }

  /** Weights of any unit give the same fit; the sum of these is less than any normal double. */
  @Test
  void byQrTinyWeightsHaveStandardErrors() throws IOException {
    LinearOptions qr = ways()[2];
    LinearModel expected = fit(qr, true, DenseRows.of(TABLE));
    for (double weight : new double[] {1e-300, 1e-310, 1e300}) {
      LinearModel actual = fit(qr, true, weighted(scaled(1, 1, 1), weight));
      for (int j = 0; j < 3; j++) {
        // A weight of 1e-310 has 13 digits.
        assertThat(actual.tests().get(0).get(j).standardError())
            .isCloseTo(expected.tests().get(0).get(j).standardError(), withinPercentage(1e-9));
      }
    }
  }

  /**
   * Without intercept the products about 0 are rebuilt from those about the means; here the mean is
   * 1e8 deviations from 0. The oracle solves the normal equations of one feature, Σwxy/Σwx², in 60
   * digits.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void withoutInterceptExtendedPrecisionKeepsDigitsFarFromZero(int splits) throws IOException {
    Random random = new Random(8);
    DenseRows rows = new DenseRows(2, 50, true, 0);
    BigDecimal xx = BigDecimal.ZERO;
    BigDecimal xy = BigDecimal.ZERO;
    BigDecimal yy = BigDecimal.ZERO;
    for (int i = 0; i < 50; i++) {
      double x = 1e8 + random.nextGaussian();
      double y = 3 * x + 1e-4 * random.nextGaussian();
      double w = 0.1 + random.nextDouble();
      rows.values()[2 * i] = x;
      rows.values()[2 * i + 1] = y;
      rows.weights()[i] = w;
      BigDecimal weighted = new BigDecimal(w).multiply(new BigDecimal(x));
      xx = xx.add(weighted.multiply(new BigDecimal(x)));
      xy = xy.add(weighted.multiply(new BigDecimal(y)));
      yy = yy.add(new BigDecimal(w).multiply(new BigDecimal(y)).multiply(new BigDecimal(y)));
    }
    rows.setRows(50);
    MathContext digits = new MathContext(60);
    double residual = yy.subtract(xy.multiply(xy).divide(xx, digits)).doubleValue();

    LinearModel model =
        LinearRegression.fit(
            new MemoryEngine(splits),
            MemoryEngine.table(rows, 1),
            new LinearOptions(false, Method.NORMAL_EQUATIONS, Precision.EXTENDED));

    assertThat(model.beta()[0][1]).isEqualTo(xy.divide(xx, digits).doubleValue());
    // 106 bits, of which the residual is 2^-84 of the total.
    assertThat(model.fits().get(0).residualSumOfSquares())
        .isCloseTo(residual, withinPercentage(1e-2));
  }

  /** Nothing is left of y but rounding, or not even that: how sure 2 is cannot be told. */
  @ParameterizedTest
  @MethodSource("ways")
  void anExactFitHasNoStatistics(LinearOptions way) throws IOException {
    double[][] exact = {{1, 3}, {2, 5}, {3, 7}, {4, 9}};
    LinearModel model =
        LinearRegression.fit(
            new MemoryEngine(2),
            MemoryEngine.table(DenseRows.of(exact), 1),
            new LinearOptions(true, way.method(), way.precision()));
    assertThat(model.beta()[0]).containsExactly(new double[] {1, 2}, within(1e-14));
    CoefficientTest slope = model.tests().get(0).get(1);
    assertThat(slope.standardError()).isNaN();
    assertThat(slope.tStatistic()).isNaN();
    assertThat(slope.pValue()).isNaN();
    assertThat(slope.lower()).isNaN();
    FitSummary fit = model.fits().get(0);
    assertThat(fit.residualSumOfSquares()).isNaN();
    assertThat(fit.residualStandardError()).isNaN();
    assertThat(fit.fStatistic()).isNaN();
    assertThat(fit.fPValue()).isNaN();
    assertThat(fit.logLikelihood()).isNaN();
    assertThat(fit.aic()).isNaN();
    assertThat(fit.bic()).isNaN();
    assertThat(fit.rSquared()).isCloseTo(1, within(1e-15));
    assertThat(model.warnings()).singleElement().asString().contains("not known and NaN");
  }

  /** c1 and c2 of 1e-200 explain y of 1e200: slopes of 1e400 and more, and the other way round. */
  @Test
  void slopesBeyondADoubleAreAnError() {
    LinearOptions qr = ways()[2];
    for (boolean intercept : new boolean[] {true, false}) {
      assertThatThrownBy(() -> fit(qr, intercept, scaled(1e-200, 1, 1e200)))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(
              "response c3: the coefficient of c1 exceeds the range of a double");
      assertThatThrownBy(() -> fit(qr, intercept, scaled(1, 1e200, 1e-200)))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith("response c3: the coefficient of c2 is below the range of a");
    }
  }

  /** Squares of 1e400 and 1e-400: their roots are right, and they are not 0 and not infinite. */
  @ParameterizedTest
  @ValueSource(ints = {-700, 700})
  void byQrAResidualSumBeyondADoubleIsNotAFinding(int exponent) throws IOException {
    double unit = Math.scalb(1.0, exponent);
    FitSummary expected = fit(ways()[2], true, scaled(1, 1, 1)).fits().get(0);
    LinearModel model = fit(ways()[2], true, scaled(1, 1, unit));
    FitSummary actual = model.fits().get(0);

    assertThat(actual.residualSumOfSquares()).isNaN();
    assertThat(actual.residualStandardError()).isEqualTo(expected.residualStandardError() * unit);
    assertThat(actual.rSquared()).isEqualTo(expected.rSquared());
    assertThat(actual.logLikelihood())
        .isCloseTo(expected.logLikelihood() - 5 * exponent * Math.log(2), withinPercentage(1e-12));
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .contains("residual sum of squares is beyond the range of a double");
  }

  /** Few rows: n = p, p + 1 and p + 2, where p + 1 coefficients are sought. */
  @ParameterizedTest
  @MethodSource("ways")
  void degreesOfFreedomRunOutWithoutAFalseStandardError(LinearOptions way) throws IOException {
    double[][] table = scaled(1, 1, 1);
    for (int rows = 1; rows <= 3; rows++) {
      LinearModel model = fit(way, true, Arrays.copyOf(table, rows));
      assertThat(model.beta()[0]).doesNotContain(Double.NaN);
      assertThat(model.fits().get(0).degreesOfFreedom()).isZero();
      for (CoefficientTest test : model.tests().get(0)) {
        assertThat(test.standardError()).isNaN();
        assertThat(test.pValue()).isNaN();
      }
    }
    LinearModel four = fit(way, true, Arrays.copyOf(table, 4));
    assertThat(four.fits().get(0).degreesOfFreedom()).isEqualTo(1);
    assertThat(four.tests().get(0).get(1).standardError()).isPositive();
  }

  /** c2 = c1 + 1e-9 noise: a condition of 1e9 is not collinearity to QR and to double-double. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2})
  void nearlyEqualColumnsAreToldApart(int way) throws IOException {
    Random random = new Random(3);
    double[][] table = new double[50][3];
    for (double[] row : table) {
      row[0] = random.nextInt(1000) / 1024.0;
      row[1] = row[0] + random.nextInt(64) * 0x1p-36;
      row[2] = row[0] + 2 * row[1]; // exact
    }
    LinearModel model = fit(ways()[way], true, table);
    assertThat(model.rank()).isEqualTo(2);
    // 2^-52 times the condition, 1e9, times some ten.
    assertThat(model.beta()[0][1]).isCloseTo(1, within(1e-5));
    assertThat(model.beta()[0][2]).isCloseTo(2, within(1e-5));
  }

  /**
   * About 0 it is in range, about its mean too; mean²·Σw alone is not. Powers of 2 change no digit.
   */
  @ParameterizedTest
  @MethodSource("products")
  void aMeanWithoutASquareIsNoNoise(LinearOptions way) throws IOException {
    double[][] table = new double[TABLE.length][];
    double[][] huge = new double[TABLE.length][];
    for (int i = 0; i < table.length; i++) {
      table[i] = new double[] {TABLE[i][0] + 4096, TABLE[i][1], TABLE[i][2]};
      huge[i] = new double[] {Math.scalb(table[i][0], 500), TABLE[i][1], TABLE[i][2]};
    }
    LinearModel expected = fit(way, true, table);
    LinearModel actual = fit(way, true, huge);
    assertThat(actual.rank()).isEqualTo(2);
    assertThat(actual.beta()[0][1]).isEqualTo(Math.scalb(expected.beta()[0][1], -500));
    assertThat(actual.fits()).isEqualTo(expected.fits());
  }

  private static void refused(
      LinearOptions way, boolean intercept, double[][] table, String message) {
    assertThatThrownBy(() -> fit(way, intercept, table))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("column " + message);
  }

  private static double[][] scaled(double... units) {
    double[][] scaled = new double[TABLE.length][3];
    for (int i = 0; i < scaled.length; i++) {
      for (int j = 0; j < 3; j++) {
        scaled[i][j] = TABLE[i][j] * units[j];
      }
    }
    return scaled;
  }

  private static DenseRows weighted(double[][] table, double weight) {
    DenseRows rows = new DenseRows(3, table.length, true, 0);
    for (int i = 0; i < table.length; i++) {
      System.arraycopy(table[i], 0, rows.values(), 3 * i, 3);
      rows.weights()[i] = weight;
    }
    rows.setRows(table.length);
    return rows;
  }

  private static LinearModel fit(LinearOptions way, boolean intercept, double[][] table)
      throws IOException {
    return fit(way, intercept, DenseRows.of(table));
  }

  private static LinearModel fit(LinearOptions way, boolean intercept, DenseRows table)
      throws IOException {
    return LinearRegression.fit(
        new MemoryEngine(2),
        MemoryEngine.table(table, 2),
        new LinearOptions(intercept, way.method(), way.precision()));
  }
}
