package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.selection.Candidate;
import org.daal4j.kmeans.selection.SelectBy;
import org.daal4j.kmeans.selection.Selection;
import org.daal4j.model.Table;
import org.daal4j.shared.KeptState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Several fits in the same passes. */
class KMeansSweepTest {

  private static final List<Integer> NUMBERS = List.of(1, 2, 4, 7);

  private static SweepOptions sweep(KMeansOptions each, List<Integer> numbers, int restarts) {
    return new SweepOptions(each, numbers, restarts, false, SelectBy.SILHOUETTE);
  }

  private static KMeansSweep.Fit fit(MemoryEngine engine, Table table, SweepOptions options)
      throws IOException {
    return KMeansSweep.fit(engine, table, options, null, Checkpoint.NONE);
  }

  private static Table table(boolean weighted, boolean sparse) {
    DenseRows rows = Tables.gaussMixture(300, 3, 4, 5, 6).rows();
    double[] weights = new double[300];
    Arrays.setAll(weights, i -> i % 3);
    for (int i = 0; sparse && i < 900; i += 2) {
      rows.values()[i] = 0;
    }
    DenseRows table = weighted ? Tables.weighted(rows, weights) : rows;
    return sparse ? MemoryEngine.sparseTable(table) : MemoryEngine.table(table);
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void eachFitGivesTheBitsItGivesAlone(Initialization init) throws IOException {
    for (int splits : new int[] {1, 2, 3, 7}) {
      Table table = table(splits == 2, splits == 3);
      KMeansOptions each = Tables.options(1, init, 12);
      MemoryEngine engine = new MemoryEngine(splits, 50);
      KMeansSweep.Fit fit = fit(engine, table, sweep(each, NUMBERS, 1));
      int longest = 0;
      for (int i = 0; i < NUMBERS.size(); i++) {
        KMeansModel alone =
            KMeans.fit(
                    new MemoryEngine(splits, 50),
                    table,
                    each.with(NUMBERS.get(i), 12),
                    null,
                    Checkpoint.NONE)
                .model();
        assertSameBits(fit.models().get(i), alone);
        longest = Math.max(longest, alone.passes());
      }
      // Those of the longest, and one for the silhouettes.
      assertThat(engine.summary().passes()).isEqualTo(longest + 1);
      assertThat(fit.selected().passes()).isEqualTo(longest + 1);
    }
  }

  @Test
  void ofSeveralSeedsTheLeastObjectiveStays() throws IOException {
    Table table = table(false, false);
    KMeansOptions each = Tables.options(4, Initialization.RANDOM, 3);
    KMeansSweep.Fit fit = fit(new MemoryEngine(2), table, sweep(each, List.of(4), 6));
    double least = Double.POSITIVE_INFINITY;
    long seed = 0;
    KMeansModel best = null;
    for (int s = 3; s < 9; s++) {
      KMeansModel alone =
          KMeans.fit(new MemoryEngine(2), table, each.with(4, s), null, Checkpoint.NONE).model();
      if (alone.objective() < least) {
        least = alone.objective();
        seed = s;
        best = alone;
      }
    }
    assertThat(seed).isGreaterThan(3);
    assertThat(fit.selectedSeed()).isEqualTo(seed);
    assertSameBits(fit.models().get(0), best);
    assertThat(fit.selected().selection()).isEmpty();
  }

  @Test
  void ofEqualObjectivesTheFirstSeedStays() throws IOException {
    KMeansOptions each = Tables.options(1, Initialization.RANDOM, 3);
    assertThat(fit(new MemoryEngine(2), table(false, false), sweep(each, List.of(1), 4)))
        .extracting(KMeansSweep.Fit::selectedSeed)
        .isEqualTo(3L);
  }

  /**
   * Origin: simplified silhouettes by mpmath 1.2 with 40 digits from the centroids; the others by
   * scikit-learn 1.2.1, whose distances between means come from products and are off by some 1e-14.
   */
  @ParameterizedTest
  @CsvSource({
    "2, 0.769703832717339065, 513.9245459802768, 0.40429283717304343",
    "3, 0.666385556471118252, 561.62775662962, 0.6619715465007465",
    "5, 0.616607701720151253, 495.24341371472735, 0.8193844948350408",
    "10, 0.485631436636008938, 393.9373845753614, 0.9878985197553625"
  })
  void theTableIsThatOfOtherPrograms(int k, double silhouette, double ch, double db)
      throws IOException {
    KMeansOptions each = Tables.options(1, Initialization.PARALLEL_PLUS, 777777);
    Table iris = MemoryEngine.table(Tables.iris());
    Candidate found =
        fit(new MemoryEngine(1), iris, sweep(each, List.of(k, 11), 1))
            .selected()
            .selection()
            .orElseThrow()
            .candidates()
            .get(0);
    assertThat(found.silhouette()).isCloseTo(silhouette, within(1e-15));
    assertThat(found.calinskiHarabasz()).isCloseTo(ch, within(1e-14 * ch));
    assertThat(found.daviesBouldin()).isCloseTo(db, within(1e-14 * db));
  }

  /**
   * Centroids that are not the means of their rows, and weights. Origin: the same programs, from
   * one update of numpy and with rows repeated by their weight.
   */
  @Test
  void weightsCountAndIndicesGoByMeans() throws IOException {
    double[] weights = new double[150];
    Arrays.setAll(weights, i -> i % 3);
    Table iris = MemoryEngine.table(Tables.weighted(Tables.iris(), weights));
    SweepOptions options =
        new SweepOptions(Tables.iterations(3, 1), List.of(3), 1, true, SelectBy.SILHOUETTE);
    Selection found = fit(new MemoryEngine(3), iris, options).selected().selection().orElseThrow();
    assertThat(found.candidates()).hasSize(1);
    Candidate only = found.chosen();
    assertThat(only.silhouette()).isCloseTo(0.453845385986499856, within(1e-15));
    assertThat(only.calinskiHarabasz()).isCloseTo(458.35780065234167, within(1e-14 * 458));
    assertThat(only.daviesBouldin()).isCloseTo(0.7246358889904988, within(1e-14));
  }

  @Test
  void farFromZeroIndicesKeepTheirDigits() throws IOException {
    DenseRows near = Tables.column(0, 1, 2, 100, 101, 104);
    double[] moved = Arrays.stream(near.values()).map(x -> x + 0x1p40).toArray();
    KMeansOptions each = Tables.options(1, Initialization.PARALLEL_PLUS, 1);
    Selection here = selection(near, each);
    Selection there = selection(Tables.column(moved), each);
    for (int i = 0; i < 2; i++) {
      Candidate a = there.candidates().get(i);
      Candidate e = here.candidates().get(i);
      // Means are rounded to 2^-13 there; distances are of some units.
      assertThat(a.calinskiHarabasz()).isCloseTo(e.calinskiHarabasz(), within(1e-3 * 9000));
      assertThat(a.daviesBouldin()).isCloseTo(e.daviesBouldin(), within(1e-3));
    }
  }

  private static Selection selection(DenseRows rows, KMeansOptions each) throws IOException {
    return fit(new MemoryEngine(1), MemoryEngine.table(rows), sweep(each, List.of(2, 3), 1))
        .selected()
        .selection()
        .orElseThrow();
  }

  @Test
  void clustersWithoutRowsAreNone() throws IOException {
    double[][] start = {{0}, {10}, {1e6}};
    SweepOptions options =
        new SweepOptions(Tables.iterations(3, 0), List.of(3), 1, true, SelectBy.SILHOUETTE);
    Table table = MemoryEngine.table(Tables.column(-1, 1, 9, 11));
    KMeansModel three =
        KMeansSweep.fit(new MemoryEngine(1), table, options, start, Checkpoint.NONE).selected();
    SweepOptions two = options.of(Tables.iterations(2, 0));
    KMeansModel without =
        KMeansSweep.fit(
                new MemoryEngine(1), table, two, new double[][] {{0}, {10}}, Checkpoint.NONE)
            .selected();
    assertThat(three.selection().orElseThrow().chosen())
        .usingRecursiveComparison()
        .ignoringFields("clusters")
        .isEqualTo(without.selection().orElseThrow().chosen());
    // between 2 · 25 · 2, within 4, 4 rows less 2
    assertThat(without.selection().orElseThrow().chosen().calinskiHarabasz()).isEqualTo(50);
    assertThat(without.selection().orElseThrow().chosen().daviesBouldin()).isEqualTo(0.2);
  }

  @Test
  void allRowsOnTheirMeansAreOneAndZero() throws IOException {
    Candidate found =
        selection(Tables.column(1, 1, 5, 5, 9), Tables.options(1, Initialization.PARALLEL_PLUS, 1))
            .candidates()
            .get(1);
    assertThat(found.calinskiHarabasz()).isEqualTo(1);
    assertThat(found.daviesBouldin()).isZero();
    assertThat(found.silhouette()).isEqualTo(0.8); // the single 9 counts nothing
  }

  @Test
  void tooManyClustersAreNamedBeforeAnyWork() {
    MemoryEngine engine = new MemoryEngine(2);
    Table table = MemoryEngine.table(Tables.column(1, 2, 2, 3, 3, 1));
    KMeansOptions each = Tables.options(1, Initialization.PARALLEL_PLUS, 1);
    assertThatThrownBy(() -> fit(engine, table, sweep(each, List.of(2, 3, 4, 5), 1)))
        .isInstanceOf(UsageException.class)
        .hasMessage("nClusters 4 is more than the 3 distinct rows of the input. Give fewer.");
    assertThat(engine.summary().passes()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(booleans = {false, true})
  void goingOnAfterAnyPassGivesTheBitsOfAnUndisturbedRun(boolean weighted) throws IOException {
    Table table = table(weighted, false);
    for (Initialization init : List.of(Initialization.PLUS_PLUS, Initialization.PARALLEL_PLUS)) {
      SweepOptions options = sweep(Tables.options(1, init, 5), List.of(2, 3, 6), 2);
      KMeansSweep.Fit expected = fit(new MemoryEngine(3, 50), table, options);
      for (int pass = 0; pass < expected.selected().passes(); pass++) {
        KeptState kept = new KeptState();
        MemoryEngine failing = new MemoryEngine(3, 50).failAfter(pass);
        assertThatThrownBy(() -> KMeansSweep.fit(failing, table, options, null, kept))
            .isInstanceOf(PassFailedException.class);
        MemoryEngine second = new MemoryEngine(3, 50);
        KMeansSweep.Fit resumed = KMeansSweep.fit(second, table, options, null, kept);
        assertSameBits(resumed.selected(), expected.selected());
        assertThat(resumed.seeds()).isEqualTo(expected.seeds());
        for (int i = 0; i < 3; i++) {
          assertSameBits(resumed.models().get(i), expected.models().get(i));
        }
      }
    }
  }

  @Test
  void optionsThatMeanNothingAreRefused() {
    KMeansOptions random = Tables.options(1, Initialization.RANDOM, 0xffffffffL);
    assertThatThrownBy(() -> sweep(random, List.of(2), 2))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "restarts: 2 seeds from 4294967295 on end above the largest, 4294967295."
                + " Give a smaller seed.");
    assertThatThrownBy(() -> sweep(Tables.iterations(2, 1), List.of(2), 3))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("restarts: the first rows are the same whatever the seed");
    assertThatThrownBy(() -> sweep(random, List.of(2), 0)).isInstanceOf(UsageException.class);
    assertThatThrownBy(() -> sweep(random, List.of(), 1)).isInstanceOf(UsageException.class);
    assertThat(sweep(random, List.of(5, 2, 5), 1).clusters()).containsExactly(2, 5);
  }

  private static void assertSameBits(KMeansModel actual, KMeansModel expected) {
    assertThat(actual).usingRecursiveComparison().ignoringFields("history").isEqualTo(expected);
    assertThat(actual.history())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
        .isEqualTo(expected.history());
  }
}
