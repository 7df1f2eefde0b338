package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KMeansResultTest {

  /**
   * Smallest sum of squares of iris with k = 3: R 4.2, {@code kmeans(iris[1:4], 3, nstart = 100)},
   * printed with 7 digits after the point.
   */
  private static final double OPTIMUM = 78.8514414;

  @TempDir Path directory;

  @Test
  void holdsTheFilesOfTheContractAndNoOthers() throws IOException {
    Path output = directory.resolve("model");
    Iris.kmeans(output, "-k 3 --assignments");

    assertThat(Results.bits(output).keySet())
        .containsExactly(
            "_SUCCESS",
            "assignments/part-m-00000",
            "centroids.csv",
            "clusters.csv",
            "iterations.csv");
    assertThat(Files.readAllLines(output.resolve("centroids.csv")))
        .hasSize(4)
        .startsWith("sepal_length,sepal_width,petal_length,petal_width");
    assertThat(Files.readAllLines(output.resolve("clusters.csv")))
        .hasSize(4)
        .startsWith("cluster,rows,sumSquaredDistances")
        .anyMatch(line -> line.matches("[0-2],50,15\\.151\\d*"));
    List<String> iterations = Files.readAllLines(output.resolve("iterations.csv"));
    assertThat(iterations.get(0)).isEqualTo("iteration,objective,seconds");
    assertThat(iterations.get(1)).startsWith("0,");
    assertThat(Runs.lines(output.resolve("assignments"))).hasSize(150).containsOnly("0", "1", "2");
  }

  @Test
  void modelTellsOptionsColumnsAndCost() throws IOException {
    Path output = directory.resolve("model");
    Iris.kmeans(output, "-k 3 --seed 5 --assignments");
    Map<String, Object> model = model(output);

    assertThat(model)
        .containsEntry("verb", "kmeans")
        .containsEntry("rows", 150)
        .containsEntry("skippedRows", 0)
        .containsEntry("engine", "inprocess")
        .containsEntry("converged", true)
        .containsEntry("columnPositions", List.of(1, 2, 3, 4))
        .containsEntry(
            "columns", List.of("sepal_length", "sepal_width", "petal_length", "petal_width"))
        .containsKeys("version", "seconds", "passes", "nIterations", "clusters", "warnings");
    assertThat((Map<?, ?>) model.get("options")).containsEntry(key("seed"), value(5));
    // The digits of the value the optimum was printed with.
    assertThat((double) model.get("objectiveFunction")).isCloseTo(OPTIMUM, within(5e-8));
    int iterations = (int) model.get("nIterations");
    // Pack, two rounds, weighing; the objective before and after each update; assignments.
    assertThat(model).containsEntry("passes", 4 + iterations + 1 + 1);
  }

  @Test
  void jsonIsTheModelOnTheLastLine() throws IOException {
    Path output = directory.resolve("model");
    Outcome outcome = Iris.kmeans(output, "-k 3 --json");

    assertThat(JsonText.object(outcome.lastLine())).isEqualTo(model(output));
    assertThat(outcome.out()).startsWith("kmeans: 150 rows, 4 columns, 3 clusters\n");
  }

  @Test
  void summaryIsForReadersAndProgressIsOnStandardError() {
    Outcome outcome = Iris.kmeans(directory.resolve("model"), "-k 3");

    assertThat(outcome.out())
        .contains("objective   78.85144142614")
        .contains("converged")
        .contains("result      " + directory.resolve("model"))
        .doesNotContain("pass 1");
    assertThat(outcome.err()).contains("pass 1  ").doesNotContain("error");
  }

  @Test
  void rowsLeftOutAreCounted() throws IOException {
    Path table = directory.resolve("table.csv");
    Files.writeString(table, "a,b\n1,2\n,3\nx,1\n5,6\n7\n9,1\n");
    Path output = directory.resolve("model");

    Outcome outcome =
        Runs.succeed(
            "kmeans -i " + table + " -k 1 --missing skip --bad-records skip:2 -o " + output);

    assertThat(model(output)).containsEntry("rows", 3).containsEntry("skippedRows", 3);
    assertThat(outcome.out()).contains("left out    3 rows");
  }

  @Test
  void initWritesCentroidsThatKmeansTakes() throws IOException {
    Path start = directory.resolve("start");
    Runs.succeed("kmeans_init -i " + Shell.IRIS + " --columns 1-4 -k 3 --init random -o " + start);
    assertThat(Results.bits(start).keySet()).containsExactly("_SUCCESS", "centroids.csv");

    Path given = directory.resolve("given");
    Path chosen = directory.resolve("chosen");
    Iris.kmeans(given, "--initial-centroids " + start + "/centroids.csv");
    Iris.kmeans(chosen, "-k 3 --init random");

    assertThat(Results.bits(given)).isEqualTo(Results.bits(chosen));
  }

  @Test
  void initialCentroidsAreFoundByName() throws IOException {
    Path file = directory.resolve("start.csv");
    Files.writeString(
        file,
        "name,petal_width,petal_length,sepal_width,sepal_length\n"
            + "a,0.2,1.4,3.5,5.1\nb,1.4,4.7,3.2,7\n");
    Path plain = directory.resolve("plain.csv");
    Files.writeString(plain, "5.1,3.5,1.4,0.2\n7,3.2,4.7,1.4\n");

    Iris.kmeans(directory.resolve("named"), "--initial-centroids " + file);
    Iris.kmeans(directory.resolve("byPosition"), "-k 2 --initial-centroids " + plain);

    assertThat(Results.bits(directory.resolve("named")))
        .isEqualTo(Results.bits(directory.resolve("byPosition")));
  }

  private static Map<String, Object> model(Path output) throws IOException {
    return JsonText.object(Files.readString(output.resolve("model.json")));
  }

  @SuppressWarnings("unchecked")
  private static <T> T key(Object key) {
    return (T) key;
  }

  @SuppressWarnings("unchecked")
  private static <T> T value(Object value) {
    return (T) value;
  }
}
