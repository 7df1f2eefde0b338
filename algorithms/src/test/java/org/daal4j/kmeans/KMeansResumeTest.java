package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Stream;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.UsageException;
import org.daal4j.model.Table;
import org.daal4j.shared.KeptState;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KMeansResumeTest {

  static Stream<KMeansOptions> waysToStart() {
    return Stream.of(
        options(Initialization.DETERMINISTIC, 1, Recluster.BEST),
        options(Initialization.RANDOM, 1, Recluster.BEST),
        options(Initialization.PLUS_PLUS, 1, Recluster.BEST),
        options(Initialization.PLUS_PLUS, 3, Recluster.BEST),
        options(Initialization.PARALLEL_PLUS, 1, Recluster.BEST),
        options(Initialization.PARALLEL_PLUS, 1, Recluster.PLUS_PLUS));
  }

  private static KMeansOptions options(Initialization how, int trials, Recluster recluster) {
    return new KMeansOptions(4, how, 3, 1, trials, recluster, 99, 5, 0);
  }

  @ParameterizedTest
  @MethodSource("waysToStart")
  void goingOnAfterAnyPassGivesTheBitsOfAnUndisturbedRun(KMeansOptions options) throws IOException {
    for (Table table : new Table[] {table(false), table(true)}) {
      KeptState whole = new KeptState();
      KMeansModel expected =
          KMeans.fit(new MemoryEngine(3, 50), table, options, null, whole).model();
      for (int pass = 0; pass < expected.passes(); pass++) {
        KeptState kept = new KeptState();
        MemoryEngine failing = new MemoryEngine(3, 50).failAfter(pass);
        assertThatThrownBy(() -> KMeans.fit(failing, table, options, null, kept))
            .isInstanceOf(PassFailedException.class);
        MemoryEngine second = new MemoryEngine(3, 50);
        KMeansModel resumed = KMeans.fit(second, table, options, null, kept).model();
        assertSameBits(resumed, expected);
        // Nothing is done twice but the pass that packs.
        int done = Math.max(pass, 1);
        assertThat(second.summary().passes()).isEqualTo(1 + expected.passes() - done);
      }
    }
  }

  @Test
  void aRefilledClusterIsRemembered() throws IOException {
    KMeansOptions anyChange =
        new KMeansOptions(
            2, Initialization.DETERMINISTIC, 2, 2, 1, Recluster.BEST, 1, 9, Double.MAX_VALUE);
    Table table = MemoryEngine.table(Tables.column(-1, -1, 1, 1));
    double[][] start = {{0}, {1e9}};
    KMeansModel expected =
        KMeans.fit(new MemoryEngine(2), table, anyChange, start, Checkpoint.NONE).model();
    KeptState kept = new KeptState();
    MemoryEngine failing = new MemoryEngine(2).failAfter(2);
    assertThatThrownBy(() -> KMeans.fit(failing, table, anyChange, start, kept))
        .isInstanceOf(PassFailedException.class);
    assertSameBits(
        KMeans.fit(new MemoryEngine(2), table, anyChange, start, kept).model(), expected);
  }

  /** The failing engine stands for a driver that was killed at every pass in turn. */
  @Test
  void aRunKilledAtEveryPassComesToTheSameEnd() throws IOException {
    KMeansOptions options = options(Initialization.PLUS_PLUS, 2, Recluster.BEST);
    Table table = table(true);
    KMeansModel expected =
        KMeans.fit(new MemoryEngine(2), table, options, null, Checkpoint.NONE).model();
    KeptState kept = new KeptState();
    KMeansModel last = null;
    for (int run = 0; last == null && run < 100; run++) {
      try {
        last = KMeans.fit(new MemoryEngine(2).failAfter(2), table, options, null, kept).model();
      } catch (PassFailedException e) {
        assertThat(e).hasMessageContaining("told to fail");
      }
    }
    assertSameBits(last, expected);
  }

  @Test
  void initialisationAloneIsTakenUpToo() throws IOException {
    KMeansOptions options = options(Initialization.PLUS_PLUS, 1, Recluster.BEST);
    StartingCentroids expected =
        KMeans.initialize(new MemoryEngine(2), table(false), options, Checkpoint.NONE);
    KeptState kept = new KeptState();
    MemoryEngine failing = new MemoryEngine(2).failAfter(3);
    assertThatThrownBy(() -> KMeans.initialize(failing, table(false), options, kept))
        .isInstanceOf(PassFailedException.class);
    StartingCentroids resumed = KMeans.initialize(new MemoryEngine(2), table(false), options, kept);
    assertThat(resumed).usingRecursiveComparison().isEqualTo(expected);
    assertThat(resumed.chosenRows()).hasSize(4);
  }

  @Test
  void aStateOfAnotherRunIsRefused() throws IOException {
    KeptState kept = new KeptState();
    KMeans.fit(new MemoryEngine(2), table(false), Tables.iterations(3, 2), null, kept);
    assertThatThrownBy(
            () ->
                KMeans.fit(new MemoryEngine(2), table(false), Tables.iterations(4, 2), null, kept))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "the saved state is of 200 rows, 3 columns and 3 clusters, this run has 200, 3 and 4:"
                + " start anew without resume");
  }

  @Test
  void bytesThatAreNoStateAreRefused() throws IOException {
    KeptState zeros = new KeptState(new byte[50]);
    assertThatThrownBy(() -> zeros.restore(new KMeansState()))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a saved state");
    KeptState kept = new KeptState();
    KMeans.fit(new MemoryEngine(2), table(false), Tables.iterations(3, 2), null, kept);
    byte[] whole = kept.bytes();
    for (int length = 0; length < whole.length; length += 7) {
      KeptState cut = new KeptState(Arrays.copyOf(whole, length));
      assertThatThrownBy(() -> cut.restore(new KMeansState())).isInstanceOf(IOException.class);
    }
  }

  private static Table table(boolean weighted) {
    DenseRows rows = Tables.gaussMixture(200, 3, 4, 5, 6).rows();
    double[] weights = new double[200];
    Arrays.setAll(weights, i -> i % 3);
    return MemoryEngine.table(weighted ? Tables.weighted(rows, weights) : rows);
  }

  private static void assertSameBits(KMeansModel actual, KMeansModel expected) {
    assertThat(actual).usingRecursiveComparison().ignoringFields("history").isEqualTo(expected);
    assertThat(actual.history())
        .usingRecursiveFieldByFieldElementComparatorIgnoringFields("seconds")
        .isEqualTo(expected.history());
  }
}
