package org.daal4j.cli.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** {@code logistic-regression} and {@code predict} with its models, on two species of iris. */
class LogisticVerbTest {

  private static final double[] PENALISED = {
    -16.743950841349854,
    -0.7247474254306019,
    -2.2543103755041565,
    3.3530323730813727,
    6.804884272990651
  };

  @TempDir Path directory;
  private Path table;

  @BeforeEach
  void twoSpecies() throws IOException {
    table = directory.resolve("two.csv");
    List<String> lines = Files.readAllLines(Path.of(Shell.IRIS));
    Files.write(table, lines.stream().filter(line -> !line.endsWith("setosa")).toList());
  }

  private Path fit(String options, String name) {
    Path output = directory.resolve(name);
    Runs.succeed(
        "logistic-regression " + options + " -i " + table + " --label species -o " + output);
    return output;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void bothEnginesGiveTheSameBits(int splits) throws IOException {
    String cut = Runs.splits(table, splits);
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path model = fit(cut + " --max-iterations 2 --engine " + engine, engine);
      Runs.succeed(
          ("predict " + cut + " -i " + table + " --label species --probabilities --engine ")
              + (engine + " --model " + model + " -o " + directory.resolve(engine + "-predicted")));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .containsOnlyKeys("_SUCCESS", "beta.csv", "classes.csv", "coefficients.csv", "fit.csv")
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
    assertThat(Results.bits(directory.resolve("mapreduce-predicted")))
        .containsKeys("metrics.csv", "confusion.csv")
        .isEqualTo(Results.bits(directory.resolve("inprocess-predicted")));
  }

  /** scikit-learn 1.2.1: roc_auc_score and log_loss of a fit without penalty, tol 1e-12. */
  @Test
  void predictsAndMeasuresAsTheReferenceDoes() throws IOException {
    Path model = fit("", "model");
    Path output = directory.resolve("predicted");
    String said =
        Runs.succeed(
                ("predict --json --label species --probabilities -i " + table)
                    + (" --model " + model + " -o " + output))
            .lastLine();
    assertThat(said).contains("\"accuracy\":0.98", "\"areaUnderCurve\":0.9972");
    List<List<String>> metrics = Runs.csv(output.resolve("metrics.csv"));
    assertThat(metrics.get(0))
        .containsExactly(
            "class", "rows", "predicted", "precision", "recall", "f1", "logLoss", "areaUnderCurve");
    double both =
        (Double.parseDouble(metrics.get(1).get(6)) + Double.parseDouble(metrics.get(2).get(6))) / 2;
    assertThat(both).isCloseTo(0.059492733956794205, within(1e-9));
    for (String line : Runs.lines(output.resolve("predictions"))) {
      String[] fields = line.split(",");
      assertThat(Double.parseDouble(fields[1]) + Double.parseDouble(fields[2]))
          .isCloseTo(1, within(1e-15));
    }
  }

  /** scikit-learn 1.2.1: LogisticRegression(C=2, tol=1e-14) of standardised columns. */
  @Test
  void aPenaltyIsOfTheScaledColumns() throws IOException {
    Path model = fit("--ridge-parameter 0.5 --scale zscore", "scaled");
    List<String> beta = Runs.csv(model.resolve("beta.csv")).get(1);
    for (int i = 0; i < PENALISED.length; i++) {
      assertThat(Double.parseDouble(beta.get(1 + i)))
          .isCloseTo(PENALISED[i], within(1e-7 * Math.abs(PENALISED[i])));
    }
    assertThat(model.resolve("coefficients.csv")).doesNotExist();
    Path plain = fit("", "plain");
    Path unscaled = fit("--scale zscore", "unscaled");
    assertThat(unscaled.resolve("beta.csv")).hasSameTextualContentAs(plain.resolve("beta.csv"));
  }

  @Test
  void sparseRowsGiveTheSameModel() throws IOException {
    List<String> sparse =
        Files.readAllLines(table).stream()
            .skip(1)
            .map(line -> line.split(","))
            .map(
                f ->
                    (f[4].equals("virginica") ? "1" : "-1")
                        + (" 1:" + f[0] + " 2:" + f[1] + " 3:" + f[2] + " 4:" + f[3]))
            .toList();
    Path file = Files.write(directory.resolve("two.libsvm"), sparse);
    Path output = directory.resolve("sparse");
    Runs.succeed("logistic-regression -i " + file + " --label label -o " + output);
    List<String> dense = Runs.csv(fit("", "dense").resolve("beta.csv")).get(1);
    List<String> found = Runs.csv(output.resolve("beta.csv")).get(1);
    assertThat(found.get(0)).isEqualTo("1");
    for (int i = 1; i < dense.size(); i++) {
      double expected = Double.parseDouble(dense.get(i));
      assertThat(Double.parseDouble(found.get(i)))
          .isCloseTo(expected, within(1e-9 * Math.abs(expected)));
    }
  }

  @Test
  void anInterruptedRunGoesOn() throws IOException {
    Path whole = fit("", "whole");
    Path output = directory.resolve("resumed");
    String command =
        ("logistic-regression -i " + table + " --label species -o " + output)
            + " --engine mapreduce --resume";
    Runs.succeed(command);
    assertThat(Runs.succeed(command).err()).contains("was finished before; nothing to do");
    assertThat(output.resolve("beta.csv")).hasSameTextualContentAs(whole.resolve("beta.csv"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'' | 2 | --label is missing. Name the column of the classes.",
        "--label none | 2 | none",
        "--label species --ridge-parameter -1 | 2 | --ridge-parameter",
        "--label species --max-iterations 1.5 | 2 | --max-iterations",
        "--label species --accuracy-threshold x | 2 | --accuracy-threshold",
        "--label species --precision extended | 2 | --precision",
        "--label species --no-intercept --scale zscore --ridge-parameter 1 | 2 | need an intercept",
        "--label species --columns 1-5 | 2 | species is selected by --label and by --columns",
        "--label 1 --columns 2-4 --weights 5 | 3 | is not a number"
      })
  void wrongUseIsRefused(String options, int status, String message) {
    Outcome outcome =
        Shell.daal4j(
            Shell.words("logistic-regression -i " + table + " -o " + directory + "/no " + options));
    assertThat(outcome.status()).as(outcome.err()).isEqualTo(status);
    assertThat(outcome.err()).contains(message);
    assertThat(directory.resolve("no")).doesNotExist();
  }
}
