package org.daal4j.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RegressionPredictTest {

  @TempDir Path directory;

  /** R 4.2.2: fitted(lm(Employed ~ ., longley)), and the R² of the fit. */
  @Test
  void predictsInInputOrderWithMetrics() throws IOException {
    Path model = fit("linear-regression", "--precision extended");
    for (int splits : new int[] {1, 3}) {
      Path output = directory.resolve("predicted" + splits);
      Runs.succeed(
          "predict "
              + Runs.splits(Longley.TABLE, splits)
              + " --model "
              + model
              + " -i "
              + Longley.TABLE
              + " --keep Year,1 --responses Employed -o "
              + output);

      List<String> lines = Runs.lines(output.resolve("predictions"));
      assertThat(lines).hasSize(16);
      assertThat(lines.get(0)).startsWith("1947,83,");
      assertThat(Double.parseDouble(lines.get(0).split(",")[2]))
          .isCloseTo(60.055659970240, withinPercentage(1e-9));
      List<List<String>> metrics = Runs.csv(output.resolve("metrics.csv"));
      assertThat(String.join(",", metrics.get(0)))
          .isEqualTo(
              "response,rows,meanSquaredError,rootMeanSquaredError,meanAbsoluteError,rSquared");
      assertThat(metrics.get(1).subList(0, 2)).containsExactly("Employed", "16");
      assertThat(Double.parseDouble(metrics.get(1).get(5)))
          .isCloseTo(0.99547900457729555, withinPercentage(1e-10));
    }
  }

  @Test
  void findsFeaturesByNameAndNeedsNoResponses() throws IOException {
    Path table = directory.resolve("train.csv");
    Files.writeString(table, "y1,a,y2,b\n3,1,1,1\n5,2,2,1\n8,3,0,2\n7,3,4,1\n");
    Path model = directory.resolve("model");
    Runs.succeed(
        "ridge-regression --ridge-parameters 0 -i " + table + " --responses y1,y2 -o " + model);
    Path news = directory.resolve("news.csv");
    Files.writeString(news, "id,b,x,a\nr1,1,9,1\nr2,5,9,10\n");
    Path output = directory.resolve("predicted");
    Runs.succeed("predict --model " + model + " -i " + news + " --keep id -o " + output);

    // y1 = 2a + b exactly
    List<String> lines = Runs.lines(output.resolve("predictions"));
    assertThat(lines).hasSize(2);
    assertThat(lines.get(1)).startsWith("r2,");
    assertThat(Double.parseDouble(lines.get(1).split(",")[1]))
        .isCloseTo(25, withinPercentage(1e-10));
    assertThat(lines.get(0).split(",")).hasSize(3);
  }

  @Test
  void columnsAreFoundByNameWhereverTheyStand() throws IOException {
    Path model = fit("linear-regression", "--columns 2-4");
    Path table = directory.resolve("wide.csv");
    Files.writeString(
        table, "GNP.deflator,GNP,Unemployed,Armed.Forces,Year\n83,234.289,235.6,159,1947\n");
    Path named = directory.resolve("named.csv");
    Files.writeString(named, "Unemployed,Armed.Forces,GNP\n235.6,159,234.289\n");

    assertThat(predict(model, table)).hasSize(1).isEqualTo(predict(model, named));
  }

  @Test
  void aTableWithoutNamesIsRefused() throws IOException {
    Path model = fit("linear-regression", "--columns 2-4");
    Path table = directory.resolve("unnamed.csv");
    Files.writeString(table, "83,234.289,235.6,159,107.608,1947,60.323\n");

    Shell.Outcome outcome =
        Shell.daal4j(
            "predict", "--model", "" + model, "-i", "" + table, "-o", directory + "/refused");
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.err()).contains("nothing tells for certain which of its columns");
  }

  /** R 4.2.2: predict(lm(Employed ~ ., longley), interval = "prediction", level = 0.9), row 1. */
  @Test
  void boundsFollowEachValue() throws IOException {
    Path model = fit("linear-regression", "");
    Path output = directory.resolve("bounds");
    Runs.succeed(
        "predict --interval 0.9 --output-header --responses Employed --keep Year -i "
            + Longley.TABLE
            + " --model "
            + model
            + " -o "
            + output);

    List<String> lines = Runs.lines(output.resolve("predictions"));
    assertThat(lines).hasSize(17);
    assertThat(lines.get(0)).isEqualTo("Year,Employed,Employed_lower,Employed_upper");
    double[] first = {1947, 60.055659970240868, 59.388671878334605, 60.72264806214713};
    String[] fields = lines.get(1).split(",");
    for (int j = 0; j < first.length; j++) {
      assertThat(Double.parseDouble(fields[j])).isCloseTo(first[j], withinPercentage(1e-8));
    }
    assertThat(output.resolve("metrics.csv")).exists();
  }

  private List<String> predict(Path model, Path table) throws IOException {
    Path output = directory.resolve("of-" + table.getFileName());
    Runs.succeed("predict --model " + model + " -i " + table + " -o " + output);
    return Runs.lines(output.resolve("predictions"));
  }

  private Path fit(String verb, String options) {
    Path model = directory.resolve("model");
    Runs.succeed(
        verb + " -i " + Longley.TABLE + " --responses Employed -o " + model + " " + options);
    return model;
  }
}
