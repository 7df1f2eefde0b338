package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The same table as text and in every other format gives every verb the same result, to the byte.
 */
class FormatsVerbsTest {

  private static final Path SAMPLES = Path.of("..", "samples").toAbsolutePath().normalize();
  private static final Path CSV = SAMPLES.resolve("iris.csv");
  private static final List<Path> OTHERS =
      Stream.of("iris.parquet", "iris.orc", "iris.avro").map(SAMPLES::resolve).toList();
  private static final Path NPY = SAMPLES.resolve("iris.npy"); // without names and species

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
        "elastic-net --columns 1,2 --responses petal_width --folds 4",
        "ridge-regression --columns 1,2 --responses petal_width,petal_length",
        "naive-bayes --columns 1-4 --label species",
        "kmeans-init --columns 1-4 -k 3 --init random",
        "kmeans --columns 1-4 -k 3 --init plusPlus --assignments",
        "kmeans --categorical species --scale zscore -k 3",
        "linear-regression --responses sepal_length --categorical species",
      })
  void everyVerb(String verb) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Map<String, String> text = run(verb, CSV, engine);
      assertThat(text).isNotEmpty();
      for (Path other : OTHERS) {
        assertThat(run(verb, other, engine)).as("%s %s", engine, other).isEqualTo(text);
      }
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
    for (Path other : OTHERS) {
      Path model = directory.resolve(other.getFileName() + ".model");
      Runs.succeed(applyAndFit[1] + " -i " + other + " -o " + model);
      String apply = applyAndFit[0] + " --model " + model;
      assertThat(run(apply, other, "mapreduce"))
          .as("%s", other)
          .isEqualTo(run(apply, CSV, "inprocess"));
    }
  }

  /** Columns go by their places: {@code iris.npy} has no names, and no text. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "moments --columns 1-3 --weights 4",
        "covariance --columns 1-4",
        "pca --columns 1-4",
        "svd --columns 1-4 --left-singular-matrix",
        "qr --columns 1-4 --matrix-q",
        "linear-regression --columns 1-3 --responses 4",
        "ridge-regression --columns 1,2 --responses 4,3",
        "naive-bayes --columns 1-3 --label 4",
        "kmeans-init --columns 1-4 -k 3 --init random",
        "kmeans --columns 1-4 -k 3 --init plusPlus --assignments",
      })
  void everyVerbOfAnArray(String verb) throws IOException {
    Path csv = directory.resolve("numbers.csv");
    Files.write(
        csv,
        Files.readAllLines(CSV).stream()
            .skip(1)
            .map(
                line -> line.substring(0, line.lastIndexOf(',')).replace(".0", "")) // as labels are
            .toList());
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      assertThat(run(verb, NPY, engine)).as(engine).isEqualTo(run(verb, csv, engine));
    }
  }

  @Test
  void convert() throws IOException {
    for (Path other : OTHERS) {
      Path rows = directory.resolve(other.getFileName() + ".rows");
      Runs.succeed("convert --columns 1-4 -i " + other + " -o " + rows);
      assertThat(run("moments", rows, "inprocess"))
          .isEqualTo(run("moments --columns 1-4", CSV, "inprocess"));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro", "npy"})
  void withoutANameTheFirstBytesTell(String format) throws IOException {
    Path named = SAMPLES.resolve("iris." + format);
    Path file = Files.copy(named, directory.resolve("part-00000"));
    String moments = "moments --columns 1-4";

    assertThat(run(moments, file, "inprocess")).isEqualTo(run(moments, named, "inprocess"));
    Path other = Files.copy(named, directory.resolve("other.data"));
    assertThat(run(moments + " --format " + format, other, "inprocess"))
        .isEqualTo(run(moments, named, "inprocess"));
  }

  @ParameterizedTest
  @CsvSource({"parquet, BYTE_ARRAY (string)", "orc, string", "avro, string"})
  void aColumnOfTextIsNamedWithTheRemedy(String format, String type) {
    String file = SAMPLES.resolve("iris." + format).toString();
    Outcome outcome = Shell.daal4j("moments", "-i", file, "-o", directory.resolve("o").toString());

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(outcome.error())
        .isEqualTo(
            "--columns: column species holds no numbers: its type is "
                + type
                + ". Leave it out with --columns '!species', or make it a category with"
                + " --categorical 'species'.");
  }

  /** It has no option that would leave a column out. */
  @ParameterizedTest
  @ValueSource(strings = {"csv", "parquet", "orc", "avro"})
  void aModelThatNeedsNumbersWhereThereIsTextSaysSo(String format) throws IOException {
    Path numbers = directory.resolve("numbers.csv");
    Files.writeString(numbers, Files.readString(CSV).replaceAll("(?<=\\d),[a-z]+(?=\\R)", ",1"));
    Path model = directory.resolve("model");
    Runs.succeed("kmeans -k 2 -i " + numbers + " -o " + model);
    String file = SAMPLES.resolve("iris." + format).toString();

    Outcome outcome =
        Shell.daal4j(
            "predict",
            "--model",
            model.toString(),
            "-i",
            file,
            "-o",
            directory.resolve("o").toString());

    assertThat(outcome.status()).isEqualTo(format.equals("csv") ? 3 : 2);
    assertThat(outcome.error())
        .contains("column species")
        .endsWith(". The model needs numbers there. Give it a table that has them.");
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
