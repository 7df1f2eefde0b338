package org.daal4j.summary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.daal4j.regression.Method.QR;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.UsageException;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceOptions;
import org.daal4j.crossproduct.Precision;
import org.daal4j.lowordermoments.LowOrderMoments;
import org.daal4j.lowordermoments.MomentsModel;
import org.daal4j.model.Model;
import org.daal4j.model.Table;
import org.daal4j.pca.Method;
import org.daal4j.pca.Pca;
import org.daal4j.qr.Qr;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;
import org.daal4j.regression.RidgeRegression;
import org.daal4j.summary.Sums.Fit;
import org.daal4j.summary.Sums.Kept;
import org.daal4j.svd.Svd;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Fits that begin with what earlier ones have summed up. */
class MergingEngineTest {

  private static final Fit<MomentsModel> MOMENTS = LowOrderMoments::fit;

  /** Each fit, with how many of the three columns are features. */
  static Stream<Arguments> fits() {
    List<Arguments> fits = new ArrayList<>();
    add(fits, "moments", 3, LowOrderMoments::fit);
    add(fits, "covariance", 3, covariance(Precision.DOUBLE));
    add(fits, "covariance extended", 3, covariance(Precision.EXTENDED));
    add(fits, "pca", 3, (engine, table) -> Pca.options().fit(engine, table));
    add(fits, "linear", 2, (engine, table) -> LinearRegression.options().fit(engine, table));
    add(
        fits,
        "linear qr",
        2,
        (engine, table) -> LinearRegression.options().method(QR).fit(engine, table));
    add(fits, "ridge", 2, (engine, table) -> RidgeRegression.options().fit(engine, table));
    add(fits, "qr", 3, (engine, table) -> Qr.options().fit(engine, table).model());
    add(fits, "svd", 3, (engine, table) -> Svd.options().fit(engine, table).model());
    return fits.stream();
  }

  private static void add(
      List<Arguments> fits, String name, int features, Fit<? extends Model> fit) {
    fits.add(Arguments.of(name, features, fit));
  }

  private static Fit<Model> covariance(Precision precision) {
    return (engine, table) -> Covariance.fit(engine, table, new CovarianceOptions(precision));
  }

  private static DenseRows rows(int seed, int count, boolean weighted) {
    Random random = new Random(seed);
    DenseRows rows = new DenseRows(3, count, weighted, 0);
    for (int i = 0; i < count; i++) {
      double x = 100 + random.nextGaussian();
      double y = seed + 3 * random.nextGaussian();
      rows.values()[3 * i] = x;
      rows.values()[3 * i + 1] = y;
      rows.values()[3 * i + 2] = 2 * x - y + random.nextGaussian();
      if (weighted) {
        rows.weights()[i] = random.nextInt(3);
      }
    }
    rows.setRows(count);
    return rows;
  }

  private static DenseRows joined(List<DenseRows> tables) {
    int count = tables.stream().mapToInt(DenseRows::rows).sum();
    DenseRows all = new DenseRows(3, count, tables.get(0).weighted(), 0);
    int at = 0;
    for (DenseRows table : tables) {
      System.arraycopy(table.values(), 0, all.values(), 3 * at, 3 * table.rows());
      if (all.weighted()) {
        System.arraycopy(table.weights(), 0, all.weights(), at, table.rows());
      }
      at += table.rows();
    }
    all.setRows(count);
    return all;
  }

  /**
   * Tables of equal length in one split each are the splits of one run, which merges them in the
   * same order, so the bits are the same; with weights and without.
   */
  @ParameterizedTest(name = "{0}")
  @MethodSource("fits")
  void tablesOfASplitEachGiveTheBitsOfOneRun(String name, int features, Fit<? extends Model> fit)
      throws IOException {
    for (boolean weighted : List.of(false, true)) {
      List<DenseRows> days = new ArrayList<>();
      List<SavedSummary> before = List.of();
      Kept<? extends Model> last = null;
      // the shift of method QR is of the first 1,000 rows, of one run and of the first day
      for (int day = 0; day < 4; day++) {
        DenseRows rows = rows(day, 1000, weighted);
        days.add(rows);
        last = Sums.kept(fit, rows, features, 1, before);
        before = List.of(last.opened());
      }

      Kept<? extends Model> whole = Sums.kept(fit, joined(days), features, 4, List.of());

      assertThat(HexFormat.of().formatHex(last.bytes()))
          .as("weighted %s", weighted)
          .isEqualTo(HexFormat.of().formatHex(whole.bytes()));
      assertThat(SavedFields.of(last.model())).isEqualTo(SavedFields.of(whole.model()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fits")
  void resultsWithoutRowsGiveTheBitsOfTheChain(String name, int features, Fit<? extends Model> fit)
      throws IOException {
    for (int splits : new int[] {1, 2, 3, 7}) {
      Kept<? extends Model> first = Sums.kept(fit, rows(1, 40, false), features, splits, List.of());
      Kept<? extends Model> second =
          Sums.kept(fit, rows(1, 40, false), features, splits, List.of());
      Kept<? extends Model> chain =
          Sums.kept(fit, rows(1, 40, false), features, splits, List.of(first.opened()));

      Kept<? extends Model> merged = Sums.merged(fit, List.of(first.opened(), second.opened()));

      assertThat(merged.bytes()).isEqualTo(chain.bytes());
      assertThat(SavedFields.of(merged.model())).isEqualTo(SavedFields.of(chain.model()));
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("fits")
  void fewerRowsThanColumnsMerge(String name, int features, Fit<? extends Model> fit)
      throws IOException {
    DenseRows all = rows(3, 4, false);
    SavedSummary one = Sums.kept(fit, all.copy(0, 2), features, 1, List.of()).opened();

    Kept<? extends Model> merged = Sums.kept(fit, all.copy(2, 4), features, 1, List.of(one));

    // about the same shift, that of the first rows: with method QR one run has another
    if (!name.equals("linear qr")) {
      Kept<? extends Model> once = Sums.kept(fit, all, features, 2, List.of());
      assertThat(SavedFields.of(merged.model())).isEqualTo(SavedFields.of(once.model()));
    }
  }

  /** Whatever comes first: a triangle, or rows that are not yet one. */
  @ParameterizedTest
  @CsvSource({"40, 40", "2, 40", "40, 2", "3, 3"})
  void factorsAboutDifferentShiftsMerge(int before, int after) throws IOException {
    Fit<LinearModel> fit =
        (engine, table) -> LinearRegression.options().method(QR).fit(engine, table);
    DenseRows first = rows(1, before, true);
    DenseRows second = rows(300, after, true);
    Arrays.fill(second.weights(), 2);
    SavedSummary one = Sums.kept(fit, first, 2, 1, List.of()).opened();
    SavedSummary other = Sums.kept(fit, second, 2, 1, List.of()).opened();

    LinearModel merged = Sums.merged(fit, List.of(one, other)).model();

    LinearModel once = Sums.kept(fit, joined(List.of(first, second)), 2, 1, List.of()).model();
    for (int j = 0; j < 3; j++) {
      // the rows of the second lie some 300 standard deviations from the shift
      assertThat(merged.beta()[0][j])
          .isCloseTo(once.beta()[0][j], within(1e-11 * Math.abs(once.beta()[0][j])));
    }
    assertThat(merged.fits().get(0).rSquared())
        .isCloseTo(once.fits().get(0).rSquared(), within(1e-12));
  }

  @Test
  void nothingOfAFitChangesWhenItsSumIsKept() throws IOException {
    DenseRows rows = rows(1, 100, false);

    Kept<MomentsModel> kept = Sums.kept(MOMENTS, rows, 3, 3, List.of());

    MomentsModel plain = MOMENTS.fit(new MemoryEngine(3), MemoryEngine.table(rows, 3));
    assertThat(SavedFields.of(kept.model())).isEqualTo(SavedFields.of(plain));
  }

  @Test
  void theFirstDifferenceIsNamed() throws IOException {
    SavedSummary before =
        Sums.kept(covariance(Precision.DOUBLE), rows(1, 9, false), 3, 1, List.of()).opened();

    assertDiffers(
        () -> Sums.kept(covariance(Precision.EXTENDED), rows(2, 9, false), 3, 1, List.of(before)),
        "precision is double in the one and extended in the other");
    assertDiffers(
        () ->
            Sums.kept(
                covariance(Precision.DOUBLE),
                DenseRows.of(new double[][] {{1, 2}, {3, 4}}),
                2,
                1,
                List.of(before)),
        "the number of columns is 3 in the one and 2 in the other");
    assertDiffers(
        () -> Sums.kept(MOMENTS, rows(2, 9, false), 3, 1, List.of(before)),
        "what is summed up is SumCrossProducts in the one and MeasureMoments in the other");
  }

  @Test
  void methodsOfRegressionDiffer() throws IOException {
    Fit<Model> normal = (engine, table) -> LinearRegression.options().fit(engine, table);
    Fit<Model> factor = (engine, table) -> LinearRegression.options().method(QR).fit(engine, table);
    Fit<Model> origin =
        (engine, table) ->
            LinearRegression.options().method(QR).intercept(false).fit(engine, table);
    SavedSummary before = Sums.kept(normal, rows(1, 9, false), 2, 1, List.of()).opened();
    SavedSummary factored = Sums.kept(factor, rows(1, 9, false), 2, 1, List.of()).opened();

    assertDiffers(
        () -> Sums.kept(factor, rows(2, 9, false), 2, 1, List.of(before)),
        "method is normEq in the one and qr in the other");
    assertDiffers(
        () -> Sums.kept(origin, rows(2, 9, false), 2, 1, List.of(factored)),
        "intercept is true in the one and false in the other");
    assertDiffers(
        () -> Sums.kept(factor, rows(2, 9, false), 1, 1, List.of(factored)),
        "the number of columns is 2 in the one and 1 in the other");
  }

  private interface Body {
    void run() throws IOException;
  }

  private static void assertDiffers(Body body, String difference) {
    assertThatThrownBy(body::run)
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("before cannot be merged with the table: " + difference + ". ");
  }

  @Test
  void fitsThatReadRowsAgainAreRefused() {
    DenseRows rows = rows(1, 9, false);
    Fit<Model> second = (engine, table) -> Pca.options().method(Method.SVD).fit(engine, table);

    assertThatThrownBy(() -> Sums.kept(second, rows, 3, 1, List.of()))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("the fit needs more than one pass over rows");
    assertThatThrownBy(
            () ->
                Sums.kept(
                    (engine, table) -> Qr.options().matrixQ(true).fit(engine, table).model(),
                    rows,
                    3,
                    1,
                    List.of()))
        .isInstanceOf(UsageException.class);
  }

  @Test
  void aTableIsMergedOnce() throws IOException {
    Table table = MemoryEngine.table(rows(1, 9, false), 3);
    List<byte[]> kept = new ArrayList<>();
    SummaryTarget target =
        sum -> {
          ByteArrayOutputStream bytes = new ByteArrayOutputStream();
          sum.writeTo(bytes);
          kept.add(bytes.toByteArray());
        };
    MOMENTS.fit(
        MergingEngine.of(new MemoryEngine(1), List.of(), rows -> List.of("monday"), target), table);
    SavedSummary before = Sums.open("before", kept.get(0));

    // also when other files come with it
    for (List<String> files : List.of(List.of("monday"), List.of("tuesday", "monday"))) {
      assertThatThrownBy(
              () ->
                  MOMENTS.fit(
                      MergingEngine.of(new MemoryEngine(1), List.of(before), rows -> files, target),
                      table))
          .isInstanceOf(UsageException.class)
          .hasMessageStartingWith(
              "the rows of these files, or of some of them, are in before already");
    }
    assertThatThrownBy(() -> Sums.merged(MOMENTS, List.of(before, before)))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("before has rows that are in another result already");
  }
}
