package org.daal4j.cli.factorization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.daal4j.tsqr.Matrices;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** {@code qr}, {@code svd} and {@code transform} with its models. */
class FactorizationTest {

  private static final Path IRIS = Path.of(Shell.IRIS);

  @TempDir static Path inputs;
  @TempDir Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("t.csv", "a,b\n1,2\n3,4\n5,7\n");
    write("header.csv", "a,b\n");
    write("text.csv", "a,b\n1,x\n");
    write("large.csv", "a,b\n1.7e308,1\n1.7e308,2\n-1.7e308,1\n");
    write(
        "torn/model.json",
        "{\"verb\":\"svd\",\"columns\":[\"a\",\"b\"],\"columnPositions\":[1,2],\"header\":true}");
    write("torn/singularValues.csv", "singularValue\n2\n1\n");
    write("torn/rightSingularMatrix.csv", "a,b\n1,0\n");
    write(
        "flat/model.json",
        "{\"verb\":\"svd\",\"columns\":[\"a\",\"b\"],\"columnPositions\":[1,2],\"header\":true,"
            + "\"rows\":2}");
    write("flat/singularValues.csv", "singularValue\n2\n0\n");
    write("flat/rightSingularMatrix.csv", "a,b\n1,0\n0,1\n");
  }

  @ParameterizedTest
  @CsvSource({"qr, 3", "svd, 2", "svd --left-singular-matrix --n-components 2, 7"})
  void bothEnginesGiveTheSameBits(String verb, int splits) throws IOException {
    for (String engine : List.of("inprocess", "mapreduce")) {
      Runs.succeed(
          verb.replaceFirst(" |$", " " + Runs.splits(IRIS, splits) + " ")
              + " -i "
              + IRIS
              + " --columns 1-4 --engine "
              + engine
              + " -o "
              + directory.resolve(engine));
    }
    assertThat(Results.bits(directory.resolve("mapreduce")))
        .isEqualTo(Results.bits(directory.resolve("inprocess")));
  }

  /** 1000 rows of 20 columns; errors allowed: 1e-14·√20, of the norm of the table. */
  @ParameterizedTest
  @CsvSource({"1, 1", "1, 100", "1e4, 2", "1e8, 3", "1e12, 7", "1e15, 1", "1e15, 7", "1e15, 100"})
  void bothEnginesAreOrthogonalAtAnyCondition(double condition, int splits) throws IOException {
    double[] values = new double[20];
    for (int j = 0; j < 20; j++) {
      values[j] = Math.pow(condition, -j / 19.0);
    }
    double[][] table = Matrices.ofSingularValues(new Random(splits), 1000, values);
    Path file = directory.resolve("table.csv");
    Files.write(
        file,
        Stream.of(table).map(row -> Arrays.toString(row).replaceAll("[\\[\\] ]", "")).toList());
    double allowed = 1e-14 * Math.sqrt(20);
    for (String engine : List.of("inprocess", "mapreduce")) {
      String from =
          " " + Runs.splits(file, splits) + " --engine " + engine + " -i " + file + " -o ";
      Path qr = directory.resolve(engine + "-qr");
      Path svd = directory.resolve(engine + "-svd");
      Runs.succeed("qr" + from + qr + " --matrix-q");
      Runs.succeed("svd" + from + svd + " --left-singular-matrix");

      double[][] q = numbers(Runs.lines(qr.resolve("matrixQ")));
      double[][] r = Runs.numbers(qr.resolve("matrixR.csv"));
      assertThat(Matrices.fromOrthonormal(q)).isLessThanOrEqualTo(allowed);
      assertThat(Matrices.distance(table, Matrices.product(q, r)))
          .isLessThanOrEqualTo(allowed * Matrices.distance(table, null));
      for (int j = 0; j < 20; j++) {
        assertThat(r[j][j]).isGreaterThanOrEqualTo(0);
      }
      double[][] left = numbers(Runs.lines(svd.resolve("leftSingularMatrix")));
      double[][] right = Runs.numbers(svd.resolve("rightSingularMatrix.csv"));
      double[] sigma =
          Stream.of(Runs.numbers(svd.resolve("singularValues.csv")))
              .mapToDouble(line -> line[0])
              .toArray();
      assertThat(Matrices.fromOrthonormal(left)).isLessThanOrEqualTo(allowed);
      assertThat(Matrices.fromOrthonormal(Matrices.transposed(right))).isLessThanOrEqualTo(allowed);
      assertThat(Matrices.distance(table, Matrices.product(Matrices.scaled(left, sigma), right)))
          .isLessThanOrEqualTo(allowed * Matrices.distance(table, null));
    }
  }

  @Test
  void theRowsOfQTimesRAreTheTable() throws IOException {
    Path output = directory.resolve("qr");
    Runs.succeed(
        "qr " + Runs.splits(IRIS, 3) + " --matrix-q -i " + IRIS + " --columns 1-4 -o " + output);
    assertThat(Results.bits(output).keySet())
        .containsExactly(
            "_SUCCESS",
            "matrixQ/part-m-00000",
            "matrixQ/part-m-00001",
            "matrixQ/part-m-00002",
            "matrixR.csv");
    double[][] q = numbers(Runs.lines(output.resolve("matrixQ")));
    double[][] r = Runs.numbers(output.resolve("matrixR.csv"));
    double[][] iris = iris();
    assertThat(q).hasNumberOfRows(150);
    assertThat(Matrices.fromOrthonormal(q)).isLessThan(2e-14);
    assertThat(Matrices.distance(iris, Matrices.product(q, r)))
        .isLessThan(2e-14 * Matrices.distance(iris, null));
    assertThat(Files.readAllLines(output.resolve("matrixR.csv")).get(0))
        .isEqualTo("sepal_length,sepal_width,petal_length,petal_width");
  }

  /** numpy 1.24.2, linalg.svd(iris[:, :4], compute_uv=False). */
  @Test
  void singularValuesAreThoseOfTheReferenceAndTransformGivesTheLeftVectors() throws IOException {
    Path model = directory.resolve("svd");
    Outcome outcome =
        Runs.succeed("svd --json --left-singular-matrix -i " + IRIS + " --columns 1-4 -o " + model);
    double[][] values = Runs.numbers(model.resolve("singularValues.csv"));
    double[] expected = {
      95.95991387196455, 17.76103365732857, 3.460930930386974, 1.8848263059180452
    };
    for (int k = 0; k < 4; k++) {
      assertThat(Math.abs(values[k][0] - expected[k])).isLessThan(1e-12 * expected[k]);
    }
    assertThat(outcome.lastLine()).contains("\"nComponents\":4", "\"singularValues\":[95.9");
    Runs.succeed(
        "transform --whiten -i " + IRIS + " --model " + model + " -o " + directory + "/left");
    Runs.succeed("transform -i " + IRIS + " --model " + model + " -o " + directory + "/scores");
    double[][] left = numbers(Runs.lines(model.resolve("leftSingularMatrix")));
    double[][] whitened = numbers(Runs.lines(directory.resolve("left/transformed")));
    double[][] scores = numbers(Runs.lines(directory.resolve("scores/transformed")));
    assertThat(Matrices.distance(left, whitened)).isLessThan(1e-12);
    double[] diagonal = {values[0][0], values[1][0], values[2][0], values[3][0]};
    assertThat(Matrices.distance(Matrices.scaled(left, diagonal), scores)).isLessThan(1e-11);
  }

  private static double[][] iris() throws IOException {
    return numbers(
        Files.readAllLines(IRIS).stream()
            .skip(1)
            .map(line -> line.substring(0, line.lastIndexOf(',')))
            .toList());
  }

  private static double[][] numbers(List<String> lines) {
    return lines.stream()
        .map(line -> Stream.of(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }

  static Stream<BadCase> cases() {
    String header =
        "no rows in @/header.csv: the input holds no record, or nothing but a header."
            + " Check --input, and --header if the first line is data.";
    String large =
        "column a: its values are so large that its norm exceeds the range of a double (1.8e308)."
            + " Rescale the column, or leave it out with --columns !a.";
    return Stream.of(
        usage("qr -i @/t.csv", "--output is missing. Name a directory for the result."),
        usage("qr -i @/t.csv -o OUT --left", "unknown option '--left'. See daal4j qr --help."),
        usage(
            "qr -i @/t.csv -o OUT --precision extended",
            "--precision: 'extended' does not apply to qr, which works in double."
                + " Leave --precision out."),
        usage(
            "svd -i @/t.csv -o OUT --n-components 0",
            "--n-components: '0' is too small. Give a whole number that is 1 or more."),
        usage(
            "svd -i @/t.csv -o OUT --n-components 3",
            "--n-components 3 is more than the 2 columns of the table. Give at most 2."),
        input("qr -i @/header.csv -o OUT", header),
        input("qr -i @/header.csv --matrix-q -o OUT", header),
        input("svd -i @/header.csv -o OUT", header),
        input("qr -i @/large.csv -o OUT", large),
        input("qr -i @/large.csv --matrix-q -o OUT", large),
        input("svd -i @/large.csv --left-singular-matrix -o OUT", large),
        input(
            "qr -i @/text.csv --matrix-q -o OUT",
            "@/text.csv: record at byte 4 (line 2): column b: 'x' is not a number. Leave the column"
                + " out with --columns '!b', or make it a category with --categorical 'b'."),
        input(
            "transform -i @/t.csv --model @/torn -o OUT",
            "@/torn/model.json: comes with 2 singular values and 1 vectors. Fit the model again."),
        usage(
            "transform -i @/t.csv --model @/flat --whiten -o OUT",
            "--whiten: singular value 2 is 0 (to rounding), so coordinates cannot be divided by it."
                + " Fit svd with --n-components 1, or leave --whiten out."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndLeavesNothingBehind(BadCase wrong) throws IOException {
    wrong.check(inputs);
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(inputs, name, content);
  }
}
