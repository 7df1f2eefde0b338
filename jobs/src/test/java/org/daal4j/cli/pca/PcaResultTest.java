package org.daal4j.cli.pca;

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
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What pca writes and says. */
class PcaResultTest {

  @TempDir Path directory;

  @Test
  void writesTheFilesOfTheContract() throws IOException {
    Path output = directory.resolve("iris");
    Runs.succeed("pca -i " + Shell.IRIS + " --columns 1-4 --n-components 2 -o " + output);

    assertThat(Results.bits(output))
        .containsOnlyKeys(
            "_SUCCESS", "eigenvalues.csv", "eigenvectors.csv", "means.csv", "variances.csv");
    String names = "sepal_length,sepal_width,petal_length,petal_width";
    assertThat(lines(output, "eigenvalues.csv"))
        .hasSize(3)
        .startsWith("component,eigenvalue,explainedVarianceRatio,cumulativeRatio");
    assertThat(lines(output, "eigenvectors.csv")).hasSize(3).startsWith(names);
    assertThat(lines(output, "means.csv")).hasSize(2).startsWith(names);
    assertThat(lines(output, "variances.csv")).hasSize(2).startsWith(names);
    double[][] values = Runs.numbers(output.resolve("eigenvalues.csv"));
    assertThat(values[1][0]).isEqualTo(2);
    // R 4.2.2, summary(prcomp(iris[, 1:4], scale. = TRUE)): given to 4 digits.
    assertThat(values[0][2]).isCloseTo(0.7296, within(5e-5));
    assertThat(values[1][2]).isCloseTo(0.2285, within(5e-5));
    assertThat(values[1][3]).isCloseTo(0.9581, within(5e-5));
  }

  @Test
  void modelJsonHoldsEverySmallResult() throws IOException {
    Path output = directory.resolve("iris");
    Outcome run =
        Runs.succeed("pca -i " + Shell.IRIS + " --columns 1-4 --method svd --json -o " + output);

    Map<String, Object> model = JsonText.object(Files.readString(output.resolve("model.json")));
    assertThat(JsonText.object(run.lastLine()).keySet()).isEqualTo(model.keySet());
    assertThat(model)
        .containsEntry("verb", "pca")
        .containsEntry("normalization", "zscore")
        .containsEntry("nComponents", 4)
        .containsEntry("rows", 150)
        .containsEntry("passes", 2)
        .containsEntry("warnings", List.of())
        .containsKeys("eigenvalues", "explainedVarianceRatio", "eigenvectors", "totalVariance");
    assertThat(run.out()).startsWith("pca: 150 rows, 4 columns, 4 components\n");
  }

  /** The table of daal4py's own documentation of correlation PCA, a row in each of four files. */
  @ParameterizedTest
  @CsvSource({
    "correlation, inprocess",
    "correlation, mapreduce",
    "svd, inprocess",
    "svd, mapreduce"
  })
  void fourRowsInFourFiles(String method, String engine) throws IOException {
    String[] rows = {"0,1,0,7,0", "2,0,3,4,5", "4,0,0,6,7", "8,0,1,5,7"};
    Path input = Files.createDirectories(directory.resolve("rows"));
    for (int i = 0; i < rows.length; i++) {
      Files.writeString(input.resolve("part-" + i + ".csv"), rows[i] + "\n");
    }
    Path output = directory.resolve("out");
    Runs.succeed(
        "pca -D mapreduce.input.fileinputformat.split.maxsize=1 -i "
            + input
            + " --method "
            + method
            + " --engine "
            + engine
            + " -o "
            + output);

    double[] expected = {3.39562004, 1.37148866, 0.23289129, 0, 0};
    double[][] values = Runs.numbers(output.resolve("eigenvalues.csv"));
    for (int k = 0; k < 5; k++) {
      assertThat(values[k][1]).isCloseTo(expected[k], within(5e-9)).isNotNegative();
    }
  }

  @Test
  void extendedPrecisionAgreesWithTheSvdMethod() throws IOException {
    Runs.succeed(
        "pca -i "
            + Shell.IRIS
            + " --columns 1-4 --precision extended -o "
            + directory.resolve("x"));
    Runs.succeed(
        "pca -i " + Shell.IRIS + " --columns 1-4 --method svd -o " + directory.resolve("s"));

    double[][] extended = Runs.numbers(directory.resolve("x/eigenvalues.csv"));
    double[][] singular = Runs.numbers(directory.resolve("s/eigenvalues.csv"));
    for (int k = 0; k < 4; k++) {
      assertThat(extended[k][1]).isCloseTo(singular[k][1], within(4 * 4 * 0x1p-52));
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"correlation", "svd"})
  void aSplitWithoutRowsChangesNothing(String method) throws IOException {
    Path plain = Files.writeString(directory.resolve("plain.csv"), "1,5\n2,3\n4,4\n");
    Files.createDirectories(directory.resolve("parts"));
    Files.writeString(directory.resolve("parts/a.csv"), "1,5\n2,3\n4,4\n");
    Files.writeString(directory.resolve("parts/b.csv"), "\n\n\n\n\n\n\n\n\n\n\n\n");
    Files.writeString(directory.resolve("parts/c.csv"), "");
    String options = " -D mapreduce.input.fileinputformat.split.maxsize=12 ";
    Runs.succeed(
        "pca" + options + "-i " + plain + " --method " + method + " -o " + directory.resolve("p"));
    Runs.succeed(
        "pca"
            + options
            + "-i "
            + directory.resolve("parts")
            + " --method "
            + method
            + " -o "
            + directory.resolve("q"));

    assertThat(Results.bits(directory.resolve("q")))
        .isEqualTo(Results.bits(directory.resolve("p")));
  }

  @Test
  void aConstantColumnIsSaidOnStandardError() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "a,b,c\n1,7,3\n2,7,1\n4,7,2\n");
    Outcome run = Runs.succeed("pca -i " + table + " -o " + directory.resolve("out"));

    assertThat(run.err()).contains("warning: column b is constant and cannot be scaled");
    assertThat(Runs.numbers(directory.resolve("out/eigenvectors.csv"))[0][1]).isZero();
  }

  private static List<String> lines(Path output, String file) throws IOException {
    return Files.readAllLines(output.resolve(file));
  }
}
