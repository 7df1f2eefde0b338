package org.daal4j.cli.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Random;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The same splits give the same bits from both engines. */
class PcaEnginesAgreeTest {

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "correlation, zscore, 1",
    "correlation, zscore, 2",
    "correlation, center, 3",
    "correlation, zscore, 7",
    "svd, zscore, 1",
    "svd, center, 2",
    "svd, zscore, 3",
    "svd, zscore, 7"
  })
  void pcaGivesTheSameBits(String method, String normalization, int splits) throws IOException {
    Path iris = Path.of(Shell.IRIS);
    String options = " --columns 1-4 --method " + method + " --normalization " + normalization;
    onBothEngines("pca " + Runs.splits(iris, splits) + " -i " + iris + options);
    assertThat(Results.bits(directory.resolve("mapreduce"))).hasSize(5);
  }

  /** Forty columns of which a task sees some six rows: panels of reflectors, and trapezoids. */
  @ParameterizedTest
  @ValueSource(ints = {2, 7})
  void wideTablesToo(int splits) throws IOException {
    Path table = wide(45, 40);
    onBothEngines("pca " + Runs.splits(table, splits) + " --method svd -i " + table);
    Runs.succeed("pca -i " + table + " -o " + directory.resolve("products"));
    double[][] singular = Runs.numbers(directory.resolve("inprocess/eigenvalues.csv"));
    double[][] products = Runs.numbers(directory.resolve("products/eigenvalues.csv"));
    for (int k = 0; k < 40; k++) {
      // Rounding of the correlation matrix: 40 · 2^-52 of the largest eigenvalue, about 5.
      assertThat(products[k][1]).isCloseTo(singular[k][1], within(1e-13));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = 3)
  void transformGivesTheSameBits(int splits) throws IOException {
    Path iris = Path.of(Shell.IRIS);
    Path model = directory.resolve("model");
    Runs.succeed("pca -i " + iris + " --columns 1-4 -o " + model);
    onBothEngines(
        "transform "
            + Runs.splits(iris, splits)
            + " -i "
            + iris
            + " --keep species --model "
            + model);
    assertThat(Results.bits(directory.resolve("mapreduce"))).hasSize(1 + splits);
  }

  private void onBothEngines(String command) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Runs.succeed(command + " --engine " + engine + " -o " + directory.resolve(engine));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }

  private Path wide(int rows, int columns) throws IOException {
    Random random = new Random(11);
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        text.append(j == 0 ? "" : ",").append(random.nextInt(2000) - 1000);
      }
      text.append('\n');
    }
    return Files.writeString(directory.resolve("wide.csv"), text);
  }
}
