package org.daal4j.cli.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransformTest {

  @TempDir Path directory;
  private Path model;

  @BeforeEach
  void fit() {
    model = directory.resolve("model");
    Runs.succeed("pca -i " + Shell.IRIS + " --columns 1-4 -o " + model);
  }

  /**
   * The first and the last row, of numpy 2.4.6: ((X - mean) / sd) @ vt.T, signs as in PcaTest.
   * Rounding of the vectors, 1e-14, times scores of about 3.
   */
  @Test
  void scaledScoresAreThoseOfNumpy() throws IOException {
    double[][] expected = {
      {-2.2571411756481203, 0.47842383212489764, 0.12727962370642334, -0.02408750845872852},
      {0.9574484884279921, -0.02425042698042987, -0.5264850330624443, 0.1625335290636338}
    };
    assertEnds(expected);
  }

  /** As {@link #scaledScoresAreThoseOfNumpy}, of X - mean. */
  @Test
  void centredScoresAreThoseOfNumpy() throws IOException {
    model = directory.resolve("centred");
    Runs.succeed("pca -i " + Shell.IRIS + " --columns 1-4 --normalization center -o " + model);
    double[][] expected = {
      {-2.684125625969537, 0.3193972465851039, -0.027914827589414104, 0.0022624370713172207},
      {1.3901888619479128, -0.2826609379905509, 0.3629096480853756, -0.15503862823011166}
    };
    assertEnds(expected);
  }

  private void assertEnds(double[][] expected) throws IOException {
    double[][] scores = scores(transform(Path.of(Shell.IRIS), ""));
    assertThat(scores).hasDimensions(150, 4);
    for (int k = 0; k < 4; k++) {
      assertThat(scores[0][k]).isCloseTo(expected[0][k], within(1e-13));
      assertThat(scores[149][k]).isCloseTo(expected[1][k], within(1e-13));
    }
  }

  @Test
  void whitenedScoresHaveVarianceOneAndNoCorrelation() throws IOException {
    double[][] scores = scores(transform(Path.of(Shell.IRIS), "--whiten"));
    for (int a = 0; a < 4; a++) {
      for (int b = 0; b < 4; b++) {
        double sum = 0;
        for (double[] score : scores) {
          sum += score[a] * score[b];
        }
        assertThat(sum / 149).isCloseTo(a == b ? 1 : 0, within(1e-12)); // 1e-14 / 0.02, the least
      }
    }
  }

  @Test
  void whiteningAComponentWithoutVarianceIsRefused() throws IOException {
    Path table = Files.writeString(directory.resolve("t.csv"), "1,2,2\n2,4,3\n4,8,9\n");
    model = directory.resolve("flat");
    Runs.succeed("pca -i " + table + " -o " + model);
    Shell.Outcome run =
        Shell.daal4j(
            Shell.words(
                "transform --whiten -i " + table + " --model " + model + " -o " + output()));

    assertThat(run.status()).isEqualTo(2);
    assertThat(run.error())
        .isEqualTo(
            "--whiten: component 3 has eigenvalue 0 (to rounding), so its coordinates cannot be"
                + " divided by their standard deviation. Fit pca with --n-components 2, or leave"
                + " --whiten out.");
    assertThat(output()).doesNotExist();
    assertThat(transform(table, "")).hasSize(3);
  }

  @Test
  void keptColumnsStandFirst() throws IOException {
    List<String> plain = transform(Path.of(Shell.IRIS), "");
    assertThat(transform(Path.of(Shell.IRIS), "--overwrite --keep species,1").get(0))
        .isEqualTo("setosa,5.1," + plain.get(0));
  }

  @Test
  void columnsAreFoundByNameAmongOthersAndByNothingElse() throws IOException {
    String first = transform(Path.of(Shell.IRIS), "").get(0);
    Path named = directory.resolve("named.csv");
    Files.writeString(
        named, "id,petal_width,petal_length,sepal_width,sepal_length\nr1,0.2,1.4,3.5,5.1\n");
    Path plain = Files.writeString(directory.resolve("plain.csv"), "5.1,3.5,1.4,0.2,whatever\n");

    assertThat(transform(named, "--overwrite --keep id")).containsExactly("r1," + first);
    Shell.Outcome outcome =
        Shell.daal4j(
            Shell.words(
                "transform --overwrite --model " + model + " -i " + plain + " -o " + output()));
    assertThat(outcome.status()).isEqualTo(3);
    assertThat(outcome.error()).contains("plain.csv: nothing tells for certain which");
  }

  @Test
  void theAliasIsTheVerb() throws IOException {
    Runs.succeed("pca_transform -i " + Shell.IRIS + " --model " + model + " -o " + output());
    assertThat(Runs.lines(output().resolve("transformed"))).hasSize(150);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void outputIsCompressedWhenHadoopIsConfiguredSo(String engine) throws IOException {
    List<String> plain = transform(Path.of(Shell.IRIS), "");
    Runs.succeed(
        "transform -D mapreduce.output.fileoutputformat.compress=true"
            + " -D mapreduce.output.fileoutputformat.compress.codec="
            + "org.apache.hadoop.io.compress.GzipCodec --overwrite --engine "
            + engine
            + " -i "
            + Shell.IRIS
            + " --model "
            + model
            + " -o "
            + output());
    Path part = output().resolve("transformed/part-m-00000.gz");
    try (InputStream in = new GZIPInputStream(Files.newInputStream(part))) {
      ByteArrayOutputStream text = new ByteArrayOutputStream();
      in.transferTo(text);
      assertThat(text.toString().lines().toList()).isEqualTo(plain);
    }
  }

  private Path output() {
    return directory.resolve("transformed");
  }

  private List<String> transform(Path table, String options) throws IOException {
    Runs.succeed("transform --model " + model + " -i " + table + " -o " + output() + " " + options);
    return Runs.lines(output().resolve("transformed"));
  }

  private static double[][] scores(List<String> lines) {
    return lines.stream()
        .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
        .toArray(double[][]::new);
  }
}
