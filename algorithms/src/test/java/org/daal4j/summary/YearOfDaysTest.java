package org.daal4j.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.covariance.CovarianceOptions;
import org.daal4j.crossproduct.Precision;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.naivebayes.ClassPriors;
import org.daal4j.naivebayes.NaiveBayes;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.naivebayes.NaiveBayesOptions;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.Method;
import org.daal4j.summary.Sums.Fit;
import org.daal4j.summary.Sums.Kept;
import org.junit.jupiter.api.Test;

/**
 * A year of tables merged day by day, beside one run over all of them: 1e-14 apart at most, where
 * 365 additions could be 365·2⁻⁵³ = 4e-14 in the worst case. The data are unlucky: numbers about
 * 1e8, means that drift by many standard deviations and jump in the middle of the year.
 */
class YearOfDaysTest {

  private static final int DAYS = 365;
  private static final int ROWS = 24;
  private static final int COLUMNS = 4;
  private static final double BOUND = 1e-14;

  private static final Fit<NaiveBayesModel> BAYES =
      (engine, table) ->
          NaiveBayes.fit(
              engine, table, new NaiveBayesOptions(new double[] {1}, ClassPriors.UNIFORM));

  private static DenseRows day(int day) {
    Random random = new Random(day);
    DenseRows rows = new DenseRows(COLUMNS, ROWS, false, 0);
    for (int i = 0; i < ROWS; i++) {
      double far = 1e8 + 0.3 * day + random.nextGaussian();
      double season = 10 * Math.sin(day / 58.0) + random.nextGaussian();
      double jump = (day < 180 ? 0 : 1e5) + random.nextGaussian();
      double response = 3 * far - 2 * season + 0.5 * jump + random.nextGaussian();
      double[] row = {far, season, jump, response};
      System.arraycopy(row, 0, rows.values(), i * COLUMNS, COLUMNS);
    }
    rows.setRows(ROWS);
    return rows;
  }

  private static DenseRows year() {
    DenseRows all = new DenseRows(COLUMNS, DAYS * ROWS, false, 0);
    for (int day = 0; day < DAYS; day++) {
      System.arraycopy(day(day).values(), 0, all.values(), day * ROWS * COLUMNS, ROWS * COLUMNS);
    }
    all.setRows(DAYS * ROWS);
    return all;
  }

  private static <M> M merged(Fit<M> fit, int features) throws IOException {
    List<SavedSummary> before = List.of();
    M model = null;
    for (int day = 0; day < DAYS; day++) {
      Kept<M> kept = Sums.kept(fit, day(day), features, 1 + day % 3, before);
      model = kept.model();
      before = List.of(kept.opened());
    }
    return model;
  }

  private static <M> M once(Fit<M> fit, int features) throws IOException {
    return fit.fit(new MemoryEngine(3), MemoryEngine.table(year(), features));
  }

  private static void assertNear(double found, double expected, double scale, String what) {
    assertThat(found).as(what).isCloseTo(expected, within(BOUND * scale));
  }

  @Test
  void moments() throws IOException {
    Fit<MomentsModel> fit = LowOrderMoments::fit;
    MomentsModel merged = merged(fit, COLUMNS);
    MomentsModel once = once(fit, COLUMNS);

    for (int j = 0; j < COLUMNS; j++) {
      ColumnMoments found = merged.moments().get(j);
      ColumnMoments expected = once.moments().get(j);
      assertThat(found.count()).isEqualTo((long) DAYS * ROWS);
      assertThat(found.minimum()).isEqualTo(expected.minimum());
      assertThat(found.maximum()).isEqualTo(expected.maximum());
      assertNear(found.mean(), expected.mean(), Math.abs(expected.mean()), "mean");
      assertNear(found.variance(), expected.variance(), expected.variance(), "variance");
      assertNear(found.sumSquares(), expected.sumSquares(), expected.sumSquares(), "squares");
      assertNear(found.skewness(), expected.skewness(), 1, "skewness");
      assertNear(found.kurtosis(), expected.kurtosis(), 3, "kurtosis");
    }
  }

  @Test
  void covariance() throws IOException {
    Fit<CovarianceModel> fit =
        (engine, table) -> Covariance.fit(engine, table, new CovarianceOptions(Precision.DOUBLE));
    Fit<CovarianceModel> exact =
        (engine, table) -> Covariance.fit(engine, table, new CovarianceOptions(Precision.EXTENDED));
    CovarianceModel merged = merged(fit, COLUMNS);
    CovarianceModel once = once(fit, COLUMNS);
    CovarianceModel right = once(exact, COLUMNS);

    for (int i = 0; i < COLUMNS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        double scale = right.standardDeviation(i) * right.standardDeviation(j);
        assertNear(merged.covariance(i, j), once.covariance(i, j), scale, "beside one run");
        assertNear(merged.covariance(i, j), right.covariance(i, j), scale, "beside 106 bits");
      }
    }
  }

  private static void assertSameRegression(Fit<LinearModel> fit) throws IOException {
    double[] merged = merged(fit, COLUMNS - 1).beta()[0];
    double[] once = once(fit, COLUMNS - 1).beta()[0];

    // as far as a coefficient moves the response by one of its standard deviations
    MomentsModel spread = once(LowOrderMoments::fit, COLUMNS);
    double response = spread.moments().get(COLUMNS - 1).standardDeviation();
    double way = Math.abs(once[0]);
    for (int j = 1; j < merged.length; j++) {
      double scale = response / spread.moments().get(j - 1).standardDeviation();
      assertNear(merged[j], once[j], scale, "coefficient " + j);
      way += scale * Math.abs(spread.moments().get(j - 1).mean());
    }
    // it lies a mean away from the rows, where the coefficients have moved it
    assertNear(merged[0], once[0], way, "intercept");
  }

  /** Counts add up exactly, in whatever order classes were met. */
  @Test
  void naiveBayes() throws IOException {
    List<SavedSummary> before = List.of();
    NaiveBayesModel merged = null;
    DenseRows all = new DenseRows(2, DAYS * ROWS, false, 1);
    for (int day = 0; day < DAYS; day++) {
      DenseRows counts = new DenseRows(2, ROWS, false, 1);
      Random random = new Random(day);
      for (int row = 0; row < ROWS; row++) {
        byte[] label = ("class" + random.nextInt(1 + day / 50)).getBytes(StandardCharsets.UTF_8);
        for (DenseRows rows : List.of(counts, all)) {
          rows.text().append(label, 0, label.length);
        }
        counts.values()[2 * row] = random.nextInt(1 << 20);
        counts.values()[2 * row + 1] = random.nextInt(3);
      }
      counts.setRows(ROWS);
      System.arraycopy(counts.values(), 0, all.values(), 2 * day * ROWS, 2 * ROWS);
      Kept<NaiveBayesModel> kept = Sums.kept(BAYES, counts, 2, 1 + day % 3, before);
      merged = kept.model();
      before = List.of(kept.opened());
    }
    all.setRows(DAYS * ROWS);

    NaiveBayesModel once = BAYES.fit(new MemoryEngine(5), MemoryEngine.table(all, 2));

    assertThat(SavedFields.of(merged)).isEqualTo(SavedFields.of(once)).hasSizeGreaterThan(1);
  }

  @Test
  void regressionByNormalEquations() throws IOException {
    assertSameRegression((engine, table) -> LinearRegression.options().fit(engine, table));
  }

  @Test
  void regressionByQr() throws IOException {
    assertSameRegression(
        (engine, table) -> LinearRegression.options().method(Method.QR).fit(engine, table));
  }
}
