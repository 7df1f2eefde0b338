package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same table as text and as Parquet gives every verb the same result, to the byte. */
class ParquetVerbsTest {

  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();
  private static final Path CSV = SAMPLES.resolve("iris.csv");
  private static final Path PARQUET = SAMPLES.resolve("iris.parquet");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(
      strings = {
        "moments --columns 1-4",
        "moments --columns 1-3 --weights petal_width",
        "covariance --columns !species",
        "pca --columns !species",
        "svd --columns !species --left-singular-matrix",
        "qr --columns !species --matrix-q",
        "linear-regression --columns 1-3 --responses petal_width",
        "ridge-regression --columns 1,2 --responses petal_width,petal_length",
        "naive-bayes --columns 1-4 --label species",
        "kmeans-init --columns 1-4 -k 3 --init random",
        "kmeans --columns 1-4 -k 3 --init plusPlus --assignments",
      })
  void everyVerb(String verb) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Map<String, String> text = run(verb, CSV, engine);
      assertThat(text).isNotEmpty();
      assertThat(run(verb, PARQUET, engine)).as(engine).isEqualTo(text);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "predict --keep species|kmeans --columns 1-4 -k 3",
        "predict --keep species --label species|naive-bayes --columns 1-4 --label species",
        "predict --responses petal_width|linear-regression --columns 1,3 --responses petal_width",
        "transform --keep 5|pca --columns 1-4",
      })
  void everyVerbThatAppliesAModel(String commands) throws IOException {
    String[] applyAndFit = commands.split("\\|");
    Path model = directory.resolve("model");
    Runs.succeed(applyAndFit[1] + " -i " + PARQUET + " -o " + model);
    String apply = applyAndFit[0] + " --model " + model;

    assertThat(run(apply, PARQUET, "mapreduce")).isEqualTo(run(apply, CSV, "inprocess"));
  }

  @Test
  void convert() throws IOException {
    Path rows = directory.resolve("rows");
    Runs.succeed("convert --columns 1-4 -i " + PARQUET + " -o " + rows);

    assertThat(run("moments", rows, "inprocess"))
        .isEqualTo(run("moments --columns 1-4", CSV, "inprocess"));
  }

  @Test
  void withoutANameTheFirstBytesTell() throws IOException {
    Path file = Files.copy(PARQUET, directory.resolve("part-00000"));

    assertThat(run("moments --columns 1-4", file, "inprocess"))
        .isEqualTo(run("moments --columns 1-4", CSV, "inprocess"));
    Files.copy(PARQUET, directory.resolve("other.data"));
    Runs.succeed(
        "moments --columns 1-4 --format parquet -i "
            + directory.resolve("other.data")
            + " -o "
            + directory.resolve("named"));
  }

  @Test
  void aColumnOfTextIsNamedWithTheRemedy() {
    Outcome outcome =
        Shell.daal4j("moments", "-i", PARQUET.toString(), "-o", directory.resolve("o").toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error())
        .isEqualTo(
            "--columns: column species holds no numbers: its type is BYTE_ARRAY (string). Leave it"
                + " out with --columns '!species'.");
  }

  /** What a run leaves, but for what names its input and the time it took. */
  private Map<String, String> run(String verb, Path input, String engine) throws IOException {
    Path output = Files.createTempDirectory(directory, "out").resolve("o");
    Runs.succeed(verb + " --engine " + engine + " -i " + input + " -o " + output);
    Map<String, String> files = new TreeMap<>();
    try (Stream<Path> all = Files.walk(output)) {
      for (Path file : all.filter(Files::isRegularFile).toList()) {
        String name = output.relativize(file).toString();
        if (name.endsWith(".csv") && !name.equals("iterations.csv") || name.contains("part-m-")) {
          files.put(name, Files.readString(file));
        }
      }
    }
    return files;
  }
}
