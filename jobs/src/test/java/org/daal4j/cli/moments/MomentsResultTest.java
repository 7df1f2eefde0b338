package org.daal4j.cli.moments;

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
import org.daal4j.result.JsonText;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MomentsResultTest {

  @TempDir Path directory;

  /**
   * Expected values: R 4.2 (sum, sum of squares, mean, var, sd; skewness and kurtosis by mean((v -
   * m)^k)), printed with 17 digits, of which rounding in R's own sums leaves 14.
   */
  @Test
  void agreesWithR() throws IOException {
    Path output = directory.resolve("model");
    Runs.succeed("moments -i " + Shell.IRIS + " --columns 1-4 -o " + output);

    Map<String, Map<String, Double>> table = MomentsRuns.table(output);
    assertThat(table.keySet())
        .containsExactly("sepal_length", "sepal_width", "petal_length", "petal_width");
    Map<String, Double> petals = table.get("petal_length");
    assertClose(petals, "count", 150);
    assertClose(petals, "weightSum", 150);
    assertClose(petals, "numNonzeros", 150);
    assertClose(petals, "minimum", 1);
    assertClose(petals, "maximum", 6.9);
    assertClose(petals, "sum", 563.7);
    assertClose(petals, "sumSquares", 2582.71);
    assertClose(petals, "sumSquaresCentered", 464.3254);
    assertClose(petals, "mean", 3.758);
    assertClose(petals, "secondOrderRawMoment", 17.218066666666665);
    assertClose(petals, "variance", 3.1162778523489933);
    assertClose(petals, "standardDeviation", 1.7652982332594664);
    assertClose(petals, "variation", 0.46974407484285963);
    assertClose(petals, "skewness", -0.27212766645672054);
    assertClose(petals, "kurtosis", -1.3955358863990057);
    assertClose(petals, "normL1", 563.7);
    assertClose(petals, "normL2", 50.82036993175079);
    assertClose(table.get("sepal_length"), "variance", 0.68569351230425057);
    assertClose(table.get("sepal_length"), "skewness", 0.31175305850229618);
    assertClose(table.get("sepal_width"), "kurtosis", 0.18097631752246945);
    assertClose(table.get("petal_width"), "variation", 0.63555114143441893);
  }

  private static void assertClose(Map<String, Double> found, String field, double expected) {
    assertThat(found.get(field))
        .as(field)
        .isCloseTo(expected, within(2e-14 * Math.max(1, Math.abs(expected))));
  }

  @Test
  void holdsTheFilesAndColumnsOfTheContract() throws IOException {
    Path output = directory.resolve("model");
    Outcome outcome =
        Runs.succeed("low_order_moments --json -i " + Shell.IRIS + " --columns 1-4 -o " + output);

    assertThat(output.toFile().list())
        .containsExactlyInAnyOrder("_SUCCESS", "model.json", "moments.csv");
    assertThat(Files.readAllLines(output.resolve("moments.csv")).get(0))
        .isEqualTo(
            "column,count,weightSum,numNonzeros,minimum,maximum,sum,sumSquares,"
                + "sumSquaresCentered,mean,secondOrderRawMoment,variance,standardDeviation,"
                + "variation,skewness,kurtosis,normL1,normL2");
    Map<String, Object> model = JsonText.object(Files.readString(output.resolve("model.json")));
    assertThat(model)
        .containsEntry("verb", "moments")
        .containsEntry("rows", 150)
        .containsEntry("passes", 1)
        .containsEntry("warnings", List.of());
    assertThat(((Map<?, ?>) model.get("moments")).get("sum"))
        .isEqualTo(List.of(876.5, 458.6, 563.7, 179.9));
    assertThat(JsonText.object(outcome.lastLine())).isEqualTo(model);
    assertThat(outcome.out()).startsWith("moments: 150 rows, 4 columns\n");
  }

  @Test
  void bothPrecisionsGiveTheSameNumbers() throws IOException {
    for (String precision : List.of("double", "extended")) {
      Runs.succeed(
          "moments --precision "
              + precision
              + " --columns 1-4 -i "
              + Shell.IRIS
              + " -o "
              + directory.resolve(precision));
    }
    assertThat(directory.resolve("extended/moments.csv"))
        .hasSameTextualContentAs(directory.resolve("double/moments.csv"));
  }

  @Test
  void weightsAndWarningsReachTheReader() throws IOException {
    Path table = directory.resolve("table.csv");
    Files.writeString(table, "a,b,c,w\n1,7,1e200,2\n2,7,-3e200,1\n9,7,1,0\n4,7,0,1\n");
    Path output = directory.resolve("model");
    Outcome outcome = Runs.succeed("moments --weights w -i " + table + " -o " + output);

    Map<String, Map<String, Double>> found = MomentsRuns.table(output);
    assertThat(found.keySet()).containsExactly("a", "b", "c");
    assertThat(found.get("a"))
        .containsEntry("count", 4.0)
        .containsEntry("weightSum", 4.0)
        .containsEntry("numNonzeros", 3.0)
        .containsEntry("maximum", 4.0)
        .containsEntry("mean", 2.0)
        .containsEntry("variance", 2.0)
        .containsEntry("sumSquares", 22.0);
    assertThat(found.get("b")).containsEntry("variance", 0.0).containsEntry("skewness", Double.NaN);
    assertThat(found.get("c")).containsEntry("sumSquares", Double.POSITIVE_INFINITY);
    assertThat(outcome.err())
        .contains("warning: 1 column is constant, with no skewness and kurtosis (NaN): b\n")
        .contains(
            "warning: 1 column is so large that a sum or a square is beyond the range of a double"
                + " (Infinity): c\n");
  }

  @Test
  void oneRowOneColumn() throws IOException {
    Path table = directory.resolve("one.csv");
    Files.writeString(table, "5");
    Path output = directory.resolve("model");
    Runs.succeed("moments -i " + table + " -o " + output);

    assertThat(Files.readAllLines(output.resolve("moments.csv")).get(1))
        .isEqualTo("c1,1,1,1,5,5,5,25,0,5,25,NaN,NaN,NaN,NaN,NaN,5,5");
  }

  @Test
  void manyColumnsAreShortOnStandardOutputAndCompleteInTheFile() throws IOException {
    Path table = directory.resolve("wide.csv");
    String row = "1" + ",2".repeat(299);
    Files.writeString(table, row + "\n" + row.replace('2', '4') + "\n");
    Path output = directory.resolve("model");
    Outcome outcome = Runs.succeed("moments -i " + table + " -o " + output);

    assertThat(outcome.out().lines().count()).isLessThan(50);
    assertThat(MomentsRuns.table(output)).hasSize(300);
    assertThat(MomentsRuns.table(output).get("c300")).containsEntry("variance", 2.0);
  }
}
