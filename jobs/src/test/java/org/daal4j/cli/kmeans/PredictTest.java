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
  void columnsThatShareANameAreTakenWhereTheyStood() throws IOException {
    Path table = directory.resolve("twice.csv");
    Files.writeString(table, "a,x,a\n0,1,9\n0,2,9\n9,3,0\n");
    Path fitted = directory.resolve("twice");
    Runs.succeed("kmeans -i " + table + " --columns 1-1,3 -k 2 --assignments -o " + fitted);
    Path longer = directory.resolve("longer.csv");
    Files.writeString(longer, "a,y,a,x\n0,1,9,5\n0,2,9,5\n9,3,0,5\n");
    Path output = directory.resolve("predicted");

    Runs.succeed("predict --model " + fitted + " -i " + longer + " -o " + output);

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

  private List<String> predict(Path table, String options) throws IOException {
    Path output = directory.resolve("predicted");
    Runs.succeed("predict --model " + model + " -i " + table + " -o " + output + " " + options);
    return Runs.lines(output.resolve("predictions"));
  }
}
