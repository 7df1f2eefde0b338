package org.daal4j.input.typed;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The rows of {@code samples/iris.csv}, which the samples of other formats hold as well. */
public final class Iris {

  private static final Path SAMPLES = Path.of("..", "samples");

  /** Names of the columns; the last is text. */
  public static final List<String> NAMES =
      List.of("sepal_length", "sepal_width", "petal_length", "petal_width", "species");

  private Iris() {}

  private static List<String[]> rows() throws IOException {
    return Files.readAllLines(SAMPLES.resolve("iris.csv")).stream()
        .skip(1)
        .map(line -> line.split(","))
        .toList();
  }

  /** The numbers. */
  public static double[][] numbers() throws IOException {
    return rows().stream()
        .map(row -> Stream.of(row).limit(4).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** The species. */
  public static List<String> species() throws IOException {
    return rows().stream().map(row -> row[4]).toList();
  }

  /** Makes sure that a sample is what a recipe has written. */
  public static void assertSample(String name, Path written) throws IOException {
    assertThat(SAMPLES.resolve(name)).hasSameBinaryContentAs(written);
  }
}
