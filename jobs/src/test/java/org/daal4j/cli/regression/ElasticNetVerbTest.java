package org.daal4j.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.elasticnet.DrawnTable;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Cross-validation from the command line, against other programs. */
class ElasticNetVerbTest {

  /** R's {@code cv.glmnet} 4.1-6, thresh 1e-25, foldid of column f: cvm, cvsd. */
  private static final double[][] GLMNET = {
    {4696.2725525928809, 752.66791009057761},
    {1381.4815927460693, 219.71876299594280},
    {1492.8534726162300, 341.46138311080460},
    {1622.8479162730739, 379.60980637531736},
    {1646.3129216068228, 383.89586260463170}
  };

  /**
   * The same for a ratio of 0.5: {@code glmnet} 4.1-6, thresh 1e-25, fitted without each part of
   * column f to y by its deviation s there, alpha (0.5/s)/(0.5/s + 0.5), errors weighted.
   */
  private static final double[][] HALF = {
    {8714.1020577592481, 1672.59608196122122},
    {6113.5048046271859, 1040.72500453161456},
    {1805.4846395602342, 290.54200075272524},
    {1561.7517743907024, 347.29988924009649},
    {1643.2279176050420, 383.79785887455324}
  };

  /** The coefficients of all rows for the fourth. */
  private static final double[] HALF_KEPT = {
    82.250701452930300661,
    0.728751735212170293,
    -0.014815612247610473,
    -0.587208793577757238,
    0.629963128039752074,
    -0.076646548872744219
  };

  /**
   * scikit-learn 1.2.1: {@code Ridge(alpha, solver="cholesky")} fitted without each part of column
   * f, errors weighted; for alpha 1000, 10, 0.
   */
  private static final double[][] RIDGE = {
    {1584.5809765966976, 363.449394641561},
    {1645.543619393438, 383.7221015550486},
    {1646.5576367751503, 383.9383337902992}
  };

  @TempDir Path directory;
  private Path table;

  @BeforeEach
  void write() throws IOException {
    table = Files.writeString(directory.resolve("drawn.csv"), DrawnTable.csv());
  }

  private Path run(String command) {
    Path output = directory.resolve("result");
    Runs.succeed(command + " --responses y -i " + table + " -o " + output + " --overwrite");
    return output;
  }

  private static void sameCurve(Path result, double[][] expected, int selected) throws IOException {
    List<List<String>> lines = Runs.csv(result.resolve("cv.csv"));
    assertThat(lines.get(0))
        .containsExactly("lambda", "meanSquaredError", "standardError", "selected");
    assertThat(lines).hasSize(1 + expected.length);
    for (int l = 0; l < expected.length; l++) {
      List<String> line = lines.get(1 + l);
      assertThat(Double.parseDouble(line.get(1)) / expected[l][0]).isCloseTo(1, within(1e-9));
      assertThat(Double.parseDouble(line.get(2)) / expected[l][1]).isCloseTo(1, within(1e-9));
      assertThat(line.get(3)).isEqualTo(l == selected ? "true" : "false");
    }
  }

  @Test
  void errorsOfRowsLeftOutAreThoseOfGlmnet() throws IOException {
    Path result = run("elastic-net --weights w --fold-column f --lambdas 0.001,0.1,10,40,1");
    sameCurve(result, GLMNET, 1);
    List<List<String>> path = Runs.csv(result.resolve("path.csv"));
    List<List<String>> beta = Runs.csv(result.resolve("beta.csv"));
    assertThat(path.get(0))
        .containsExactly(
            "lambda", "nonzeros", "devianceRatio", "intercept", "a", "b", "c", "d", "e");
    assertThat(beta.get(0)).containsExactly("response", "intercept", "a", "b", "c", "d", "e");
    assertThat(beta.get(1).subList(1, 7)).isEqualTo(path.get(2).subList(3, 9));
    assertThat(Files.readString(result.resolve("model.json")))
        .contains(
            "\"lambdaMin\" : 10.0", "\"lambda1se\" : 10.0", "\"folds\" : 4", "\"passes\" : 1");
  }

  /** Each fold's response has a deviation of its own, which glmnet divides by and we do not. */
  @Test
  void errorsOfARatioBelowOneAreThoseOfGlmnet() throws IOException {
    Path result =
        run("elastic-net --weights w --fold-column f --l1-ratio 0.5 --lambdas 0.001,0.1,10,40,1");
    sameCurve(result, HALF, 3);
    List<String> beta = Runs.csv(result.resolve("beta.csv")).get(1);
    for (int j = 0; j < HALF_KEPT.length; j++) {
      assertThat(Double.parseDouble(beta.get(1 + j)) / HALF_KEPT[j]).isCloseTo(1, within(1e-9));
    }
  }

  @Test
  void ridgeParametersAreComparedByFolds() throws IOException {
    Path result =
        run(
            "ridge-regression --weights w --fold-column f --ridge-parameters 0,1000,10 --columns a,b,c,d,e");
    sameCurve(result, RIDGE, 0);
    Path alone = directory.resolve("alone");
    Runs.succeed(
        "ridge-regression --weights w --ridge-parameters 1000 --columns a,b,c,d,e --responses y -i "
            + table
            + " -o "
            + alone);
    assertSameNumbers(result.resolve("beta.csv"), alone.resolve("beta.csv"));
    assertSameNumbers(result.resolve("fit.csv"), alone.resolve("fit.csv"));
  }

  /** Sums of folds round otherwise than those of the table: 1e-12. */
  private static void assertSameNumbers(Path found, Path expected) throws IOException {
    List<String> left = Runs.csv(found).get(1);
    List<String> right = Runs.csv(expected).get(1);
    for (int i = 1; i < right.size(); i++) {
      double number = Double.parseDouble(right.get(i));
      if (!Double.isNaN(number)) {
        assertThat(Double.parseDouble(left.get(i)))
            .isCloseTo(number, within(1e-12 * Math.abs(number)));
      }
    }
  }

  @Test
  void withoutFoldsTheSmallestPenaltyIsKept() throws IOException {
    Path result = run("elastic-net --columns a,b,c,d,e --folds 0 --lambdas 1,0.1");
    assertThat(result.resolve("cv.csv")).doesNotExist();
    List<List<String>> path = Runs.csv(result.resolve("path.csv"));
    assertThat(Runs.csv(result.resolve("beta.csv")).get(1).subList(1, 7))
        .isEqualTo(path.get(2).subList(3, 9));
  }

  @Test
  void theLargestPenaltyWithinAStandardErrorIsKeptWhereAskedFor() throws IOException {
    Path result = run("elastic-net --columns a,b,c,d,e --folds 6 --select 1se --seed 5");
    List<List<String>> lines = Runs.csv(result.resolve("cv.csv"));
    double most = Double.POSITIVE_INFINITY;
    double least = Double.POSITIVE_INFINITY;
    for (List<String> line : lines.subList(1, lines.size())) {
      double error = Double.parseDouble(line.get(1));
      if (error < least) {
        least = error;
        most = error + Double.parseDouble(line.get(2));
      }
    }
    for (List<String> line : lines.subList(1, lines.size())) {
      if (Double.parseDouble(line.get(1)) <= most) {
        assertThat(line.get(3)).isEqualTo("true");
        return;
      }
      assertThat(line.get(3)).isEqualTo("false");
    }
  }

  /** What is scaled before is standardised all the same. */
  @Test
  void scalingChangesNothingOfWhatIsStandardised() throws IOException {
    double[][] plain = path("elastic-net --columns a,b,c,d,e --folds 0 --n-lambdas 10");
    for (String scale : new String[] {"zscore", "minmax", "robust"}) {
      double[][] scaled =
          path("elastic-net --columns a,b,c,d,e --folds 0 --n-lambdas 10 --scale " + scale);
      for (int l = 0; l < 10; l++) {
        for (int k = 0; k < 9; k++) {
          assertThat(scaled[l][k])
              .isCloseTo(plain[l][k], within(1e-11 * (1 + Math.abs(plain[l][3]))));
        }
      }
    }
    double n = DrawnTable.ROWS;
    double[][] zscore =
        path(
            "elastic-net --columns a,b,c,d,e --folds 0 --no-standardize --scale zscore --lambdas "
                + plain[5][0] * Math.sqrt((n - 1) / n));
    for (int k = 3; k < 9; k++) { // deviations of n - 1 instead of n
      assertThat(zscore[0][k]).isCloseTo(plain[5][k], within(1e-11 * Math.abs(plain[5][3])));
    }
  }

  private double[][] path(String command) throws IOException {
    return Runs.numbers(run(command).resolve("path.csv"));
  }

  /** Folds that a column tells travel in pieces; values are first met in other orders. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void enginesAgreeWhereAColumnTellsFolds(int splits) throws IOException {
    for (String engine : new String[] {"inprocess", "mapreduce"}) {
      Runs.succeed(
          "elastic-net "
              + Runs.splits(table, splits)
              + " --responses y --weights w --fold-column f --n-lambdas 8 --engine "
              + engine
              + " -i "
              + table
              + " -o "
              + directory.resolve(engine));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }

  private Path patients() throws IOException {
    StringBuilder text = new StringBuilder("city,x,y,patient,ward\n");
    for (int row = 0; row < 240; row++) {
      String ward = row < 200 ? "many" : "few";
      int patient = row < 200 ? row % 20 : row % 4;
      text.append(
              "c" + row % 12 + "," + row * row % 97 + "," + (row % 3 + row % 7) + ",p" + patient)
          .append("," + ward + "\n");
    }
    return Files.writeString(directory.resolve("patients.csv"), text);
  }

  private static String visits(Path patients) {
    return "elastic-net --categorical city --columns city,x --responses y --fold-column patient -i "
        + patients
        + " ";
  }

  /**
   * Rows of twelve cities are sparse, and have usual room for 15 folds: twenty take a pass more,
   * where there may be one.
   */
  @Test
  void moreFoldsThanUsualAreSummedWhereThereIsOnePass() throws IOException {
    String fit = visits(patients());
    Path twice = directory.resolve("twice");
    Path once = directory.resolve("once");
    Runs.succeed(fit + "-o " + twice);
    Runs.succeed(fit + "--save-partial -o " + once);
    Path merged = directory.resolve("merged");
    Runs.succeed("merge --inputs " + once + " -o " + merged);
    for (String file : new String[] {"cv.csv", "path.csv", "beta.csv"}) {
      String expected = Files.readString(twice.resolve(file));
      assertThat(once.resolve(file)).hasContent(expected);
      assertThat(merged.resolve(file)).hasContent(expected);
    }
    assertThat(twice.resolve("model.json")).content().contains("\"folds\" : 20");
    passes(twice, 1);
    passes(once, 0);
  }

  /** Beside the one that learns the levels. */
  private static void passes(Path result, int more) throws IOException {
    assertThat(result.resolve("model.json")).content().contains("\"passes\" : " + (2 + more));
  }

  /** As one of too many values is. */
  @Test
  void moreFoldsThanUsualAreTheReasonOfAGroup() throws IOException {
    Path result = directory.resolve("wards");
    Runs.succeed(visits(patients()) + "--group-by ward -o " + result);
    assertThat(Files.readAllLines(result.resolve("groups.csv")))
        .containsExactly(
            "ward,rows,reason",
            "few,40,",
            "many,200,\"--fold-column: column patient tells 20 folds, and where rows are read once"
                + " there is room for 15. Name a column of fewer values.\"");
    assertThat(result.resolve("cv.csv")).content().contains("few,").doesNotContain("many,");
  }

  @Test
  void predictAppliesTheModelThatIsKept() throws IOException {
    Path model = run("elastic-net --weights w --fold-column f");
    Path predicted = directory.resolve("predicted");
    Runs.succeed("predict --responses y --model " + model + " -i " + table + " -o " + predicted);
    double[] beta =
        Runs.csv(model.resolve("beta.csv")).get(1).stream()
            .skip(1)
            .mapToDouble(Double::parseDouble)
            .toArray();
    List<String> lines = Runs.lines(predicted.resolve("predictions"));
    var rows = DrawnTable.rows(false);
    for (int row = 0; row < rows.rows(); row++) {
      double expected = beta[0];
      for (int j = 0; j < DrawnTable.FEATURES; j++) {
        expected += beta[1 + j] * rows.value(row, j);
      }
      assertThat(Double.parseDouble(lines.get(row))).isCloseTo(expected, within(1e-11));
    }
    assertThat(predicted.resolve("metrics.csv")).exists();
  }
}
