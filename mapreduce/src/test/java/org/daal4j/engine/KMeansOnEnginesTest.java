package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.input.FileTable;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.Recluster;
import org.daal4j.kmeans.StartingCentroids;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A real analysis of many passes: the same model from both engines. */
class KMeansOnEnginesTest {

  private static final KMeansOptions OPTIONS =
      new KMeansOptions(4, Initialization.PARALLEL_PLUS, 2, 2, 1, Recluster.BEST, 777777, 3, 0);

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void theSameModelBitForBit(int splits) throws IOException {
    Configuration conf = Engines.localConf();
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(3_000, 4));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    List<KMeans.Fit> fits =
        Engines.onBoth(
            name -> {
              try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
                return KMeans.fit(engine, table, OPTIONS, null, Checkpoint.NONE);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(fits.get(1).model().centroids()).isDeepEqualTo(fits.get(0).model().centroids());
    assertThat(fits.get(1).model().objective()).isEqualTo(fits.get(0).model().objective());
  }

  /**
   * In memory distances stay beside the rows from pass to pass, on MapReduce and beside rows in
   * files they do not.
   */
  @ParameterizedTest
  @CsvSource({"1, 0.5", "3, 0.5", "3, 0.0001", "3, 0"})
  void plusPlusChoosesTheSameRowsWhereverTheyAreKept(int trials, float memoryShare)
      throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(9_000, 4));
    KMeansOptions options =
        new KMeansOptions(7, Initialization.PLUS_PLUS, 2, 2, trials, Recluster.BEST, 777777, 1, 0);
    List<StartingCentroids> starts =
        Engines.onBoth(
            name -> {
              Configuration conf = Engines.localConf();
              conf.setFloat(InProcessRunner.MEMORY_SHARE, memoryShare);
              try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
                FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 3, file);
                return KMeans.initialize(engine, table, options, Checkpoint.NONE);
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    assertThat(starts.get(1).chosenRows()).isEqualTo(starts.get(0).chosenRows());
  }
}
