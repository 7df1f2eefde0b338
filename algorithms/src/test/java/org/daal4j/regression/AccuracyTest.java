package org.daal4j.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every number is as good as the pages say, or a warning says that it is not. */
class AccuracyTest {

  private static final double PROMISED = 1e-9;
  private static final double OF_SQUARES = 2e-9; // their roots are within 1e-9

  /**
   * Fits to 1e-17 of y, collinearity to 1e-16, offsets to 1e8, weights of 1 and 1e12, trends, units
   * of 2^-400 to 2^400, with and without intercept; one to three splits.
   */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void aFitIsAsPromisedOrItSaysNotSo(int way) throws IOException {
    int unsaid = 0;
    for (int seed = 0; seed < 80; seed++) {
      Problem problem = new Problem(seed, 1);
      ExactFit exact = new ExactFit(problem.rows, problem.intercept, 0);
      LinearOptions options = CollinearTest.ways()[way];
      LinearModel model =
          LinearRegression.fit(
              new MemoryEngine(1 + seed % 3),
              MemoryEngine.table(problem.rows, problem.features),
              new LinearOptions(problem.intercept, options.method(), options.precision()));
      if (model.warnings().isEmpty()) {
        unsaid++;
        int first = problem.intercept ? 0 : 1;
        for (int j = first; j <= problem.features; j++) {
          CoefficientTest test = model.tests().get(0).get(j - first);
          double size = Math.max(Math.abs(exact.coefficients[j]), exact.standardErrors[j]);
          assertThat(Math.abs(test.estimate() - exact.coefficients[j]) / size)
              .as("error of term %d, seed %d", j, seed)
              .isLessThan(PROMISED);
          assertThat(test.standardError() / exact.standardErrors[j] - 1)
              .as("standard error of term %d, seed %d", j, seed)
              .isBetween(-PROMISED, PROMISED);
        }
        FitSummary fit = model.fits().get(0);
        assertThat(fit.residualSumOfSquares() / exact.residualSum - 1)
            .as("residual sum of seed %d", seed)
            .isBetween(-OF_SQUARES, OF_SQUARES);
        assertThat(fit.rSquared())
            .isCloseTo(1 - exact.residualSum / exact.totalSum, withinPercentage(1e-7));
      }
    }
    assertThat(unsaid).as("fits without a warning").isGreaterThan(10);
  }

  /** The same with a penalty of 1e-14 to 1e6 of a feature's square. */
  @ParameterizedTest
  @EnumSource(Precision.class)
  void aRidgeIsAsPromisedOrItSaysNotSo(Precision precision) throws IOException {
    int unsaid = 0;
    for (int seed = 0; seed < 80; seed++) {
      Problem problem = new Problem(seed, 1);
      double lambda = problem.square * Math.pow(10, 6 - 20 * problem.random.nextDouble());
      ExactFit exact = new ExactFit(problem.rows, problem.intercept, lambda);
      LinearModel model =
          RidgeRegression.fit(
              new MemoryEngine(1 + seed % 3),
              MemoryEngine.table(problem.rows, problem.features),
              new RidgeOptions(problem.intercept, new double[] {lambda}, precision));
      if (model.warnings().isEmpty()) {
        unsaid++;
        FitSummary fit = model.fits().get(0);
        assertThat(fit.residualSumOfSquares() / exact.residualSum - 1)
            .as("residual sum of seed %d", seed)
            .isBetween(-OF_SQUARES, OF_SQUARES);
        assertThat(fit.degreesOfFreedom())
            .isCloseTo(
                problem.rows.rows() - (problem.intercept ? 1 : 0) - exact.parameters,
                withinPercentage(1e-7));
      }
    }
    assertThat(unsaid).as("fits without a warning").isGreaterThan(15);
  }

  /** R² below 0.9999, columns of some correlation and any offset: nothing to warn about. */
  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void ordinaryTablesAreNotWarnedAbout(int way) throws IOException {
    for (int seed = 0; seed < 100; seed++) {
      Problem problem = new Problem(seed, 0);
      LinearOptions options = CollinearTest.ways()[way];
      LinearModel model =
          LinearRegression.fit(
              new MemoryEngine(1 + seed % 3),
              MemoryEngine.table(problem.rows, problem.features),
              new LinearOptions(true, options.method(), options.precision()));
      assertThat(model.warnings()).as("seed %d", seed).isEmpty();
    }
  }

  /** R² of 1 - 1e-10; by exact rational arithmetic, and by R 4.2.2 to the digits shown. */
  @Test
  void aFitNearOneKeepsItsStandardErrorsOrSaysNotSo() throws IOException {
    DenseRows rows = table("calibration.csv");
    for (int way : new int[] {1, 2}) {
      LinearOptions options = CollinearTest.ways()[way];
      CoefficientTest slope = fit(rows, options).tests().get(0).get(1);
      assertThat(slope.standardError()).isCloseTo(0.16763308425, withinPercentage(1e-7));
      assertThat(slope.pValue()).isCloseTo(1.507039e-238, withinPercentage(1e-3));
    }
    assertThat(fit(rows, CollinearTest.ways()[0]).warnings())
        .singleElement()
        .asString()
        .contains("rounding leaves about 5 digits")
        .contains("method(qr) or precision(extended) keeps more");
  }

  /** Correlation of 1 - 2e-13: collinear to normal equations in double. By rational arithmetic. */
  @Test
  void nearlyCollinearColumnsAreToldApartOrTheWarningSaysHow() throws IOException {
    DenseRows rows = table("near-collinear.csv");
    double[] exact = {1297676.195, 0.216222, -1297675.241};
    for (int way : new int[] {1, 2}) {
      double[] beta = fit(rows, CollinearTest.ways()[way]).beta()[0];
      for (int j = 0; j < 3; j++) {
        assertThat(beta[1 + j]).isCloseTo(exact[j], withinPercentage(1e-2));
      }
    }
    LinearModel qr = fit(rows, CollinearTest.ways()[1]);
    assertThat(qr.fits().get(0).residualSumOfSquares()).isCloseTo(33.7371, withinPercentage(1e-3));
    assertThat(fit(rows, CollinearTest.ways()[0]).warnings().get(0))
        .startsWith(
            "The features are collinear: c1 depends on c3. That is as far as rounding lets tell")
        .contains("method(qr) or precision(extended)")
        .doesNotContain("fit as well");
  }

  /** Squares of 1e200 that, times λ of 1e-200, are some 1; by rational arithmetic. */
  @Test
  void aRidgeOfHugeNumbersHasItsStatistics() throws IOException {
    DenseRows rows = table("ridge-overflow.csv");
    double lambda = 1.3064201766302604e-200;
    FitSummary fit = ridge(rows, lambda, Precision.DOUBLE).fits().get(0);
    assertThat(fit.residualSumOfSquares()).isCloseTo(2.8128533566e201, withinPercentage(1e-8));
    assertThat(fit.rSquared()).isCloseTo(0.0081361, withinPercentage(1e-2));
    assertThat(fit.logLikelihood()).isCloseTo(-6949.357, withinPercentage(1e-4));

    // Powers of 2 change no digit of R² and the degrees of freedom.
    DenseRows scaled = table("ridge-overflow.csv");
    for (int i = 0; i < scaled.rows(); i++) {
      for (int j = 0; j < scaled.columns(); j++) {
        int exponent = j < scaled.columns() - 1 ? 332 : -665;
        scaled.values()[i * scaled.columns() + j] = Math.scalb(scaled.value(i, j), exponent);
      }
    }
    FitSummary same = ridge(scaled, Math.scalb(lambda, 664), Precision.DOUBLE).fits().get(0);
    assertThat(same.rSquared()).isEqualTo(fit.rSquared());
    assertThat(same.adjustedRSquared()).isEqualTo(fit.adjustedRSquared());
    assertThat(same.degreesOfFreedom()).isEqualTo(fit.degreesOfFreedom());
  }

  /** y = 1 + 2x + 3x² to the last bit; by rational arithmetic. */
  @Test
  void aRidgeOfAnExactFitIsRightOrNotKnown() throws IOException {
    double[][] table = new double[12][];
    for (int i = 0; i < 12; i++) {
      table[i] = new double[] {i, i * i, 1 + 2 * i + 3 * i * i};
    }
    LinearModel products = ridge(DenseRows.of(table), 1e-5, Precision.DOUBLE);
    assertThat(products.fits().get(0).residualSumOfSquares()).isNaN();
    assertThat(products.fits().get(0).aic()).isNaN();
    assertThat(products.warnings())
        .singleElement()
        .asString()
        .contains("not known and NaN")
        .endsWith("precision(extended) tells more.");
    LinearModel extended = ridge(DenseRows.of(table), 1e-5, Precision.EXTENDED);
    assertThat(extended.warnings()).isEmpty();
    assertThat(extended.fits().get(0).residualSumOfSquares())
        .isCloseTo(2.9845e-11, withinPercentage(2e-3));
    assertThat(extended.fits().get(0).aic()).isCloseTo(-278.58, withinPercentage(2e-3));
  }

  private static LinearModel fit(DenseRows rows, LinearOptions way) throws IOException {
    return LinearRegression.fit(
        new MemoryEngine(1),
        MemoryEngine.table(rows, rows.columns() - 1),
        new LinearOptions(true, way.method(), way.precision()));
  }

  private static LinearModel ridge(DenseRows rows, double lambda, Precision precision)
      throws IOException {
    return RidgeRegression.fit(
        new MemoryEngine(2),
        MemoryEngine.table(rows, rows.columns() - 1),
        new RidgeOptions(true, new double[] {lambda}, precision));
  }

  private static DenseRows table(String name) throws IOException {
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(AccuracyTest.class.getResourceAsStream(name)),
                StandardCharsets.US_ASCII))) {
      return DenseRows.of(
          reader
              .lines()
              .skip(1)
              .map(
                  line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
              .toArray(double[][]::new));
    }
  }

  /** A random table; its difficulty is 0 for an ordinary one, or 1. */
  private static final class Problem {
    final Random random;
    final int features;
    final boolean intercept;
    final DenseRows rows;
    final double square; // about Σx² of the first feature, about its mean

    Problem(int seed, int difficulty) {
      random = new Random(seed);
      features = 1 + random.nextInt(4);
      int n = features + 10 + random.nextInt(40);
      boolean hard = difficulty > 0;
      intercept = !hard || random.nextInt(4) > 0;
      double noise = Math.pow(10, -(hard && random.nextBoolean() ? 17 : 2) * random.nextDouble());
      double apart = random.nextBoolean() ? Math.pow(10, -16 * random.nextDouble()) : 1;
      double offset = random.nextBoolean() ? Math.pow(10, 8 * random.nextDouble()) : 0;
      int weights = random.nextInt(hard ? 4 : 2);
      boolean trend = hard && random.nextInt(6) == 0;
      int[] units = new int[features + 1];
      if (hard && random.nextBoolean()) {
        Arrays.setAll(units, j -> random.nextInt(801) - 400);
      }
      rows = new DenseRows(features + 1, n, weights > 0, 0);
      for (int i = 0; i < n; i++) {
        double[] row = new double[features + 1];
        double sum = 0;
        for (int j = 0; j < features; j++) {
          row[j] = offset + random.nextGaussian() + (trend ? i : 0);
          sum += row[j];
        }
        if (hard && features > 1) {
          row[0] = sum - row[0] + apart * random.nextGaussian();
        }
        row[features] = noise * random.nextGaussian();
        for (int j = 0; j < features; j++) {
          row[features] += (j - 1) * row[j];
        }
        for (int j = 0; j <= features; j++) {
          rows.values()[i * (features + 1) + j] = Math.scalb(row[j], units[j]);
        }
        if (weights > 0) {
          rows.weights()[i] = weight(weights);
        }
      }
      rows.setRows(n);
      square = Math.scalb(n * (trend ? n * n / 12.0 : 1.0), 2 * units[0]);
    }

    private double weight(int kind) {
      return switch (kind) {
        case 1 -> 0.1 + random.nextDouble();
        case 2 -> Math.pow(10, 12 * random.nextDouble());
        default -> random.nextInt(5) == 0 ? 1e12 : 1;
      };
    }
  }
}
