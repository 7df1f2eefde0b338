package org.daal4j.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tables at the edges of what can be fitted, by every way to fit a linear model. */
class HostileTablesTest {

  private static final String QR = "linear-regression --method qr";
  private static final String PRODUCTS = "linear-regression --method normEq";
  private static final String EXTENDED = "linear-regression --precision extended";
  private static final String RIDGE = "ridge-regression --ridge-parameters 0";

  @TempDir Path directory;

  /** Files of nothing, of a header, and of blank lines, among those with rows; both engines. */
  @ParameterizedTest
  @ValueSource(strings = {PRODUCTS, QR, EXTENDED, RIDGE})
  void splitsWithoutRowsChangeNothing(String verb) throws IOException {
    Path parts = Files.createDirectory(directory.resolve("parts"));
    Files.writeString(parts.resolve("a.csv"), "x,y\n");
    Files.writeString(parts.resolve("b.csv"), "x,y\n1,3\n2,5\n");
    Files.writeString(parts.resolve("c.csv"), "");
    Files.writeString(parts.resolve("d.csv"), "x,y\n4,8\n\n\n\n\n\n\n\n\n\n\n\n\n\n\n");
    String generic = " -D mapreduce.input.fileinputformat.split.maxsize=13";
    for (String engine : List.of("inprocess", "mapreduce")) {
      String options = " --engine " + engine + " -i " + parts + " --responses y -o ";
      Path model = directory.resolve("model-" + engine);
      Runs.succeed(verb.replaceFirst(" ", generic + " ") + options + model);
      assertBeta(model, 1.5, 23.0 / 14); // x̄ = 7/3, ȳ = 16/3, Sxy = 23/3, Sxx = 14/3

      Path predicted = directory.resolve("predicted-" + engine);
      Runs.succeed("predict" + generic + " --model " + model + options + predicted);
      assertThat(Runs.lines(predicted.resolve("predictions"))).hasSize(3);
      assertThat(Runs.csv(predicted.resolve("metrics.csv")).get(1).get(1)).isEqualTo("3");
    }
  }

  /** The outlier has weight 0: its row is not there, nor in n. */
  @ParameterizedTest
  @ValueSource(strings = {PRODUCTS, QR, EXTENDED, RIDGE})
  void rowsOfWeightZeroAreAsIfTheyWereNotThere(String verb) throws IOException {
    Path model = fit(verb + " --weights w", "x,w,y\n1,1,3\n9e200,0,-1e300\n2,1,5\n4,1,8\n");
    assertBeta(model, 1.5, 23.0 / 14);
    assertThat(Runs.csv(model.resolve("fit.csv")).get(1).get(1)).isEqualTo("3");
  }

  @ParameterizedTest
  @ValueSource(strings = {PRODUCTS, QR, EXTENDED, RIDGE})
  void oneRowIsFittedByItsMean(String verb) throws IOException {
    assertBeta(fit(verb, "x,y\n4,8\n"), 8, 0);
  }

  @ParameterizedTest
  @ValueSource(strings = {PRODUCTS, QR, EXTENDED, RIDGE})
  void aConstantColumnHasNoPart(String verb) throws IOException {
    assertBeta(fit(verb, "x,c,y\n1,7,3\n2,7,5\n4,7,8\n"), 1.5, 23.0 / 14, 0);
  }

  /** Of y = a + b·x + c·z through (0, 0, 1) and (3, 4, 11): (b, c) along (3, 4), of length 2. */
  @ParameterizedTest
  @ValueSource(strings = {PRODUCTS, QR, EXTENDED, RIDGE})
  void moreColumnsThanRowsGiveTheSolutionOfLeastNorm(String verb) throws IOException {
    assertBeta(fit(verb, "x,z,y\n0,0,1\n3,4,11\n"), 1, 1.2, 1.6);
  }

  private Path fit(String verb, String table) throws IOException {
    Path input = Files.writeString(directory.resolve("t.csv"), table);
    Path model = directory.resolve("model");
    Outcome run = Runs.succeed(verb + " -i " + input + " --responses y -o " + model);
    assertThat(run.out()).isNotEmpty();
    return model;
  }

  /** Rounding of numbers below 10, in double by the normal equations. */
  private static void assertBeta(Path model, double... expected) throws IOException {
    List<String> beta = Runs.csv(model.resolve("beta.csv")).get(1);
    assertThat(beta).hasSize(1 + expected.length);
    for (int j = 0; j < expected.length; j++) {
      assertThat(Double.parseDouble(beta.get(1 + j))).isCloseTo(expected[j], within(1e-13));
    }
  }
}
