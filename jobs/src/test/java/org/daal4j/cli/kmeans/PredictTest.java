package org.daal4j.cli.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PredictTest {

  @TempDir Path directory;
  private Path model;
  private List<String> assignments;

  @BeforeEach
  void fit() throws IOException {
    model = directory.resolve("model");
    Iris.kmeans(model, "-k 3 --assignments");
    assignments = Runs.lines(model.resolve("assignments"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void ofTheTrainingTableAreTheAssignments(String engine) throws IOException {
    for (int splits : new int[] {1, 3}) {
      Path output = directory.resolve("predicted" + splits);
      Runs.succeed(
          "predict "
              + Iris.splits(splits)
              + " --engine "
              + engine
              + " --model "
              + model
              + " -i "
              + Shell.IRIS
              + " -o "
              + output);

      assertThat(Runs.lines(output.resolve("predictions"))).isEqualTo(assignments);
      assertThat(Results.bits(output)).hasSize(1 + splits).containsKey("_SUCCESS");
    }
  }

  @Test
  void keptColumnsStandFirst() throws IOException {
    assertThat(predict(Path.of(Shell.IRIS), "--keep species,1"))
        .hasSize(150)
        .startsWith("setosa,5.1," + assignments.get(0));
  }

  @Test
  void columnsThatShareANameAreTakenInTheirOrder() throws IOException {
    Path table = directory.resolve("twice.csv");
    Files.writeString(table, "a,x,a\n0,1,9\n0,2,9\n9,3,0\n");
    Path fitted = directory.resolve("twice");
    Runs.succeed("kmeans -i " + table + " --columns 1-1,3 -k 2 --assignments -o " + fitted);
    Path swapped = directory.resolve("moved.csv");
    Files.writeString(swapped, "x,a,a\n1,0,9\n2,0,9\n3,9,0\n");
    Path output = directory.resolve("predicted");

    Runs.succeed("predict --model " + fitted + " -i " + swapped + " -o " + output);

    assertThat(Runs.lines(output.resolve("predictions")))
        .isEqualTo(Runs.lines(fitted.resolve("assignments")));
  }

  @Test
  void columnsAreFoundByNameAmongOthers() throws IOException {
    Path table = directory.resolve("table.csv");
    Files.writeString(
        table, "id,petal_width,petal_length,sepal_width,sepal_length\nr1,0.2,1.4,3.5,5.1\n");

    assertThat(predict(table, "--keep id")).containsExactly("r1," + assignments.get(0));
  }

  @Test
  void columnsOfATableWithoutNamesAreFoundByPosition() throws IOException {
    Path table = directory.resolve("table.csv");
    Files.writeString(table, "5.1,3.5,1.4,0.2,whatever\n");

    assertThat(predict(table, "")).containsExactly(assignments.get(0));
  }

  @Test
  void aModelWithoutNamesTakesColumnsByPosition() throws IOException {
    Path unnamed = directory.resolve("unnamed.csv");
    Files.writeString(unnamed, "9,1,2\n9,1,2\n9,5,6\n");
    model = directory.resolve("unnamedModel");
    Runs.succeed(
        "kmeans -i "
            + unnamed
            + " --columns 2,3 -o "
            + model
            + " --initial-centroids "
            + twoCentroids());
    Path table = directory.resolve("named.csv");
    Files.writeString(table, "x,y,z\n0,5,6\n0,1,2\n");

    assertThat(predict(table, "")).containsExactly("1", "0");
  }

  private Path twoCentroids() throws IOException {
    return Files.writeString(directory.resolve("start.csv"), "1,2\n5,6\n");
  }

  private List<String> predict(Path table, String options) throws IOException {
    Path output = directory.resolve("predicted");
    Runs.succeed("predict --model " + model + " -i " + table + " -o " + output + " " + options);
    return Runs.lines(output.resolve("predictions"));
  }
}
