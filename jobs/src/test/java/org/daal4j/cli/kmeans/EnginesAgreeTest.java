package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The same splits give the same bits from both engines. */
class EnginesAgreeTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "deterministic, 1", "deterministic, 7", "random, 2", "random, 3",
    "plusPlus, 3", "plusPlus, 7", "parallelPlus, 2", "parallelPlus, 7"
  })
  void kmeansGivesTheSameBits(String init, int splits) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Runs.succeed(
          "kmeans "
              + Iris.splits(splits)
              + " -i "
              + Shell.IRIS
              + " --columns 1-4 -k 3"
              + " --max-iterations 1 --assignments --init "
              + init
              + " --engine "
              + engine
              + " -o "
              + directory.resolve(engine));
    }

    assertThat(Results.bits(directory.resolve("mapreduce")))
        .containsKeys("centroids.csv", "clusters.csv", "assignments/part-m-00000", "_SUCCESS")
        .hasSize(4 + splits)
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }
}
