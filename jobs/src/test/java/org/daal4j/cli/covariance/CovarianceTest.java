package org.daal4j.cli.covariance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CovarianceTest {

  /** The covariances of iris in rational arithmetic (Python's Fraction), rounded once. */
  private static final double[][] IRIS = {
    {0.6856935123042506, -0.04243400447427293, 1.2743154362416107, 0.5162706935123043},
    {-0.04243400447427293, 0.189979418344519, -0.32965637583892615, -0.12163937360178971},
    {1.2743154362416107, -0.32965637583892615, 3.1162778523489933, 1.2956093959731543},
    {0.5162706935123043, -0.12163937360178971, 1.2956093959731543, 0.5810062639821029}
  };

  /** R 4.2.2, cor(iris[, 1:4]), digits = 16. */
  private static final double[][] IRIS_CORRELATION = {
    {1, -0.1175697841330021, 0.8717537758865832, 0.8179411262715758},
    {-0.1175697841330021, 1, -0.4284401043305397, -0.3661259325364391},
    {0.8717537758865832, -0.4284401043305397, 1, 0.9628654314027960},
    {0.8179411262715758, -0.3661259325364391, 0.9628654314027960, 1}
  };

  /** numpy 2.4.6, cov(iris[:, :4].T, fweights=arange(150) % 4). */
  private static final double[][] IRIS_WEIGHTED = {
    {0.7182555649820227, -0.0529972124590959, 1.2864715388033774, 0.500359350381772},
    {-0.0529972124590959, 0.17689896174201103, -0.3523867814002343, -0.13054963034783662},
    {1.2864715388033774, -0.3523867814002343, 3.0377954187371223, 1.207708358582798},
    {0.500359350381772, -0.13054963034783662, 1.207708358582798, 0.5192845311679393}
  };

  @TempDir Path directory;

  /**
   * Double: 150 terms, each rounded, are off by some 2^-53·√150 of the columns' lengths, and at
   * most ten times that. Extended: two roundings, of the sum and of the division by n - 1.
   */
  @ParameterizedTest
  @CsvSource({
    "double,inprocess,1,2e-14",
    "double,mapreduce,3,2e-14",
    "extended,inprocess,1,3e-16",
    "extended,mapreduce,3,3e-16"
  })
  void irisAgreesWithRationalArithmeticAndWithR(
      String precision, String engine, int splits, double tolerance) throws IOException {
    Path output = directory.resolve("out");
    succeed(
        "covariance "
            + splits(splits, Path.of(Shell.IRIS))
            + (" -i " + Shell.IRIS + " --columns 1-4 -o " + output)
            + (" --engine " + engine + " --precision " + precision));

    double[][] covariance = read(output.resolve("covariance.csv"));
    assertClose(covariance, IRIS, tolerance);
    // R's own last digits are within 1e-15 of the rational result.
    assertClose(read(output.resolve("correlation.csv")), IRIS_CORRELATION, tolerance + 1e-15);
    assertThat(Files.readString(output.resolve("mean.csv")))
        .isEqualTo(
            "sepal_length,sepal_width,petal_length,petal_width\n"
                + "5.843333333333334,3.0573333333333332,3.758,1.1993333333333334\n");
    assertThat(Files.readString(output.resolve("model.json"))).contains("\"rows\" : 150");
    assertThat(Files.exists(output.resolve("_SUCCESS"))).isTrue();
  }

  /** numpy rounds as often as we do. */
  @Test
  void weightsCountRows() throws IOException {
    StringBuilder text = new StringBuilder();
    List<String> rows = Files.readAllLines(Path.of(Shell.IRIS));
    for (int row = 1; row < rows.size(); row++) {
      text.append((row - 1) % 4).append(',').append(rows.get(row)).append('\n');
    }
    Path input = write("weighted.csv", text.toString());
    Path output = directory.resolve("out");
    succeed("covariance -i " + input + " --weights 1 --columns 2-5 -o " + output);

    assertClose(read(output.resolve("covariance.csv")), IRIS_WEIGHTED, 2e-14);
    // Rational arithmetic (Python's Fraction), rounded once; numpy's average is 8 ulps off.
    assertThat(read(output.resolve("mean.csv"))[0])
        .containsExactly(
            5.860538116591928, 3.0448430493273544, 3.760986547085202, 1.185201793721973);
    assertThat(Files.readString(output.resolve("model.json"))).contains("\"weightSum\" : 223.0");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void bothEnginesWriteTheSameBytes(int splits) throws IOException {
    for (String precision : List.of("double", "extended")) {
      Path here = directory.resolve("here-" + precision);
      Path there = directory.resolve("there-" + precision);
      String run =
          "covariance "
              + splits(splits, Path.of(Shell.IRIS))
              + (" -i " + Shell.IRIS + " --columns 1-4 --precision " + precision);
      succeed(run + " --engine inprocess -o " + here);
      succeed(run + " --engine mapreduce -o " + there);
      for (String file : List.of("covariance.csv", "correlation.csv", "mean.csv")) {
        assertThat(there.resolve(file)).hasSameTextualContentAs(here.resolve(file));
      }
    }
  }

  @Test
  void matricesAreSymmetricWithOnesOnTheDiagonalOfCorrelations() throws IOException {
    Path output = directory.resolve("out");
    succeed("covariance -i " + Shell.IRIS + " --columns 1-4 -o " + output);
    for (String file : List.of("covariance.csv", "correlation.csv")) {
      double[][] matrix = read(output.resolve(file));
      for (int i = 0; i < 4; i++) {
        for (int j = 0; j < 4; j++) {
          assertThat(matrix[i][j]).isEqualTo(matrix[j][i]);
        }
      }
    }
    for (int i = 0; i < 4; i++) {
      assertThat(read(output.resolve("correlation.csv"))[i][i]).isEqualTo(1);
    }
  }

  @Test
  void oneRowHasMeansAndNoCovariance() throws IOException {
    Outcome run = run("1.5,2\n");
    assertThat(file("covariance.csv")).isEqualTo("c1,c2\nNaN,NaN\nNaN,NaN\n");
    assertThat(file("correlation.csv")).isEqualTo("c1,c2\n1,NaN\nNaN,1\n");
    assertThat(file("mean.csv")).isEqualTo("c1,c2\n1.5,2\n");
    assertThat(run.err()).contains("warning: one row has no covariance: covariances are NaN");
  }

  /** Deviations of whole numbers, -3, -1 and 4, whose squares any kernel adds exactly. */
  @Test
  void oneColumnIsAMatrixToo() throws IOException {
    run("1\n3\n8\n");
    assertThat(file("covariance.csv")).isEqualTo("c1\n13\n");
    assertThat(file("correlation.csv")).isEqualTo("c1\n1\n");
  }

  @Test
  void aConstantColumnHasNoCorrelationAndIsNamed() throws IOException {
    Outcome run = run("a,b,c\n0.1,1,3\n0.1,2,2\n0.1,3,1\n");
    assertThat(file("covariance.csv")).isEqualTo("a,b,c\n0,0,0\n0,1,-1\n0,-1,1\n");
    assertThat(file("correlation.csv")).isEqualTo("a,b,c\n1,NaN,NaN\nNaN,1,-1\nNaN,-1,1\n");
    assertThat(run.err())
        .contains("warning: 1 column is constant, with no correlation to others (NaN): a");
  }

  /** Two rows lie on a line: every correlation is 1 or -1, none is beyond. */
  @Test
  void moreColumnsThanRows() throws IOException {
    run("1,2,3,4,5.1\n3,1,9,1,7.3\n");
    double[][] correlation = read(directory.resolve("out/correlation.csv"));
    for (double[] row : correlation) {
      for (double r : row) {
        assertThat(Math.abs(r)).isLessThanOrEqualTo(1).isCloseTo(1, within(1e-15));
      }
    }
    assertThat(read(directory.resolve("out/covariance.csv"))[0][4])
        .isCloseTo(2.2, within(1e-15)); // (3 - 1)(7.3 - 5.1) / 2
  }

  @Test
  void splitsWithoutRowsChangeNothing() throws IOException {
    Path tables = directory.resolve("tables");
    Files.createDirectories(tables);
    Files.writeString(tables.resolve("a.csv"), "x,y\n");
    Files.writeString(tables.resolve("b.csv"), "x,y\n1,2\n3,5\n");
    Files.writeString(tables.resolve("c.csv"), "");
    Files.writeString(tables.resolve("d.csv"), "x,y\n2,2\n");
    for (String engine : List.of("inprocess", "mapreduce")) {
      Path output = directory.resolve("out-" + engine);
      succeed(
          "covariance -D mapreduce.input.fileinputformat.split.maxsize=4 -i "
              + (tables + " -o " + output + " --engine " + engine));
      assertThat(Files.readString(output.resolve("mean.csv"))).isEqualTo("x,y\n2,3\n");
      assertThat(Files.readString(output.resolve("covariance.csv")))
          .isEqualTo("x,y\n1,1.5\n1.5,3\n");
    }
  }

  @Test
  void weightsThatAddUpToNothingAreNaNWithAWarning() throws IOException {
    Outcome run = run("w,x,y\n0,1,2\n0,3,4\n", " --weights w");
    assertThat(file("covariance.csv")).isEqualTo("x,y\nNaN,NaN\nNaN,NaN\n");
    assertThat(file("mean.csv")).isEqualTo("x,y\nNaN,NaN\n");
    assertThat(run.err()).contains("warning: the weights add up to 0.0");
  }

  /** The offset takes no digit: 1, 2 and 4 above it have the covariances of 1, 2 and 4. */
  @Test
  void anOffsetOfAThousandMillionCostsNothing() throws IOException {
    run("1000000001,1\n1000000002,5\n1000000004,3\n");
    double[][] far = read(directory.resolve("out/covariance.csv"));
    assertThat(far[0][0]).isCloseTo(7 / 3.0, within(1e-15));
    assertThat(far[0][1]).isCloseTo(1, within(1e-15));
  }

  @Test
  void numbersWithoutSquaresAreAnErrorThatNamesTheColumn() throws IOException {
    Path input = write("large.csv", "a,b\n1,1e300\n2,-1e300\n");
    for (String precision : List.of("double", "extended")) {
      Outcome run =
          Shell.daal4j(
              Shell.words(
                  "covariance -i "
                      + input
                      + " --precision "
                      + precision
                      + " -o "
                      + directory.resolve("out")));
      assertThat(run.status()).isEqualTo(3);
      assertThat(run.error())
          .isEqualTo(
              "column b: its values, or the weights, are so large that the sum of their squares exceeds"
                  + " the range of a double (1.8e308). Rescale the column, or leave it out with --columns !b.");
      assertThat(directory.resolve("out")).doesNotExist();
    }
  }

  @Test
  void anUnknownPrecisionIsWrongUsage() throws IOException {
    Path input = write("a.csv", "1,2\n");
    Outcome run =
        Shell.daal4j(
            Shell.words(
                "covariance -i " + input + " --precision quad -o " + directory.resolve("out")));
    assertThat(run.status()).isEqualTo(2);
    assertThat(run.error()).isEqualTo("--precision: 'quad' is none of double, extended.");
  }

  @Test
  void theReportShowsFewColumnsAndJsonIsTheLastLine() throws IOException {
    Outcome run = run("a,b\n1,2\n2,4\n3,7\n", " --json");
    assertThat(run.out()).startsWith("covariance: 3 rows, 2 columns\n").contains("0.9934");
    assertThat(run.lastLine())
        .startsWith("{\"verb\":\"covariance\"")
        .contains("\"covariance\":[[1");
  }

  private Outcome run(String table) throws IOException {
    return run(table, "");
  }

  private Outcome run(String table, String options) throws IOException {
    Path input = write("table.csv", table);
    return succeed("covariance -i " + input + " -o " + directory.resolve("out") + options);
  }

  private static Outcome succeed(String command) {
    Outcome outcome = Shell.daal4j(Shell.words(command));
    assertThat(outcome.status()).as(outcome.err()).isZero();
    return outcome;
  }

  private static String splits(int splits, Path file) throws IOException {
    long bytes = Files.size(file);
    return "-D mapreduce.input.fileinputformat.split.maxsize=" + (bytes + splits - 1) / splits;
  }

  private Path write(String name, String text) throws IOException {
    return Files.writeString(directory.resolve(name), text);
  }

  private String file(String name) throws IOException {
    return Files.readString(directory.resolve("out").resolve(name));
  }

  private static double[][] read(Path csv) throws IOException {
    return Files.readAllLines(csv).stream()
        .skip(1)
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  /** Each entry within a tolerance relative to the product of the columns' lengths. */
  private static void assertClose(double[][] found, double[][] expected, double tolerance) {
    assertThat(found).hasDimensions(expected.length, expected.length);
    for (int i = 0; i < expected.length; i++) {
      for (int j = 0; j < expected.length; j++) {
        double lengths = Math.sqrt(expected[i][i] * expected[j][j]);
        assertThat(found[i][j])
            .as("%d, %d", i, j)
            .isCloseTo(expected[i][j], within(tolerance * lengths));
      }
    }
  }
}
