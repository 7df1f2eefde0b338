package org.daal4j.cli.export;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line of export, and the file it leaves. */
class ExportVerbTest {

  @TempDir static Path models;
  @TempDir Path directory;

  @BeforeAll
  static void fit() {
    String iris = " --columns 1-4 --input " + Shell.IRIS + " --output ";
    Runs.succeed("kmeans -k 3" + iris + models.resolve("kmeans"));
    Runs.succeed("pca" + iris + models.resolve("pca"));
    Runs.succeed("moments" + iris + models.resolve("moments"));
    Runs.succeed("qr" + iris + models.resolve("qr"));
    Runs.succeed("covariance" + iris + models.resolve("covariance"));
  }

  static Stream<Arguments> wrong() {
    String known =
        ", which holds no model that export can write. Name a result of one of elastic-net, kmeans,"
            + " linear-regression, logistic-regression, naive-bayes, pca, ridge-regression, svd.";
    return Stream.of(
        Arguments.of(
            "--model M/kmeans --output O/f", 2, "--format is missing. Give sql, pmml or onnx."),
        Arguments.of(
            "--model M/kmeans --output O/f --format xml",
            2,
            "--format: 'xml' is none of sql, pmml, onnx."),
        Arguments.of(
            "--model M/kmeans --output O/f --format sql",
            2,
            "--table is missing. Name the table that the statement is to read."),
        Arguments.of(
            "--model M/kmeans --output O/f --format sql --table a..b",
            2,
            "--table: 'a..b' is no name of a table, a part of it is empty."),
        Arguments.of(
            "--model M/kmeans --output O/f --format sql --table \"a\"b",
            2,
            "--table: '\"a\"b' goes on after the quote that ends a name."),
        Arguments.of(
            "--model M/kmeans --output O/f --format sql --table \"a",
            2,
            "--table: '\"a' begins a quote that does not end."),
        Arguments.of(
            "--model M/kmeans --output O/f --format sql --table t --dialect oracle",
            2,
            "--dialect: 'oracle' is none of ansi, hive, spark."),
        Arguments.of(
            "--model M/kmeans --output O/f --format onnx --table t",
            2,
            "--table applies to sql, but --format is onnx. Leave it out."),
        Arguments.of(
            "--model M/kmeans --output O/f --format pmml --keep a",
            2,
            "--keep applies to sql, but --format is pmml. Leave it out."),
        Arguments.of(
            "--model M/kmeans --output O/f --format pmml --unseen zero",
            2,
            "--unseen: the model has no categories. Leave it out."),
        Arguments.of(
            "--model M/kmeans --output O/f --format pmml --unseen some",
            2,
            "--unseen: 'some' is none of fail, zero."),
        Arguments.of(
            "--output O/f --format pmml",
            2,
            "--model is missing. Name the result directory of a fit, as of kmeans."),
        Arguments.of(
            "--model M/kmeans --format pmml", 2, "--output is missing. Name a file to write."),
        Arguments.of(
            "--model M/kmeans --format pmml --output M/kmeans/model.json --overwrite",
            2,
            "--output: M/kmeans/model.json lies in the directory of the model, which holds nothing but"
                + " the result. Name a file elsewhere."),
        Arguments.of(
            "--model M/kmeans --format pmml --output nowhere://host/f",
            2,
            "--output: 'nowhere://host/f' is not a path Hadoop can write: No FileSystem for scheme"
                + " \"nowhere\"."),
        Arguments.of(
            "--model M/pca --output O/new/deep/f --format pmml",
            2,
            "a PCA model cannot be written as PMML, which has no model of coordinates. Export it as"
                + " SQL or ONNX."),
        Arguments.of(
            "--model M/moments --output O/f --format onnx",
            3,
            "M/moments: is a result of 'moments'" + known),
        Arguments.of(
            "--model M/qr --output O/f --format onnx", 3, "M/qr: is a result of 'qr'" + known),
        Arguments.of(
            "--model M/covariance --output O/f --format pmml",
            3,
            "M/covariance: is a result of 'covariance'" + known),
        Arguments.of(
            "--model M/none --output O/f --format pmml",
            3,
            "M/none: there is no such model directory. Name the --output of a fit."),
        Arguments.of(
            "--model M/kmeans --output O --format pmml",
            4,
            "O: is a directory. Name a file that does not exist as --output."),
        Arguments.of(
            "--model M/kmeans --input x --output O/f --format pmml",
            2,
            "--input does not apply to export"));
  }

  @ParameterizedTest
  @MethodSource("wrong")
  void sayWhatIsWrong(String options, int status, String message) {
    String command = "export " + options;
    Outcome outcome =
        Shell.daal4j(
            Shell.words(
                command
                    .replace("M/", models + "/")
                    .replace("O/", directory + "/")
                    .replace(" O ", " " + directory + " ")));

    String expected = message.replace("M/", models + "/").replaceFirst("^O:", directory + ":");
    assertThat(outcome.error()).startsWith(expected);
    assertThat(outcome.status()).isEqualTo(status);
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void anExistingFileIsReplacedWhenAskedTo() throws IOException {
    Path file = directory.resolve("new/deep/model.onnx");
    String command = "export --model " + models.resolve("kmeans") + " --format onnx -o " + file;
    Runs.succeed(command);
    byte[] first = Files.readAllBytes(file);

    Outcome again = Shell.daal4j(Shell.words(command));
    assertThat(again.status()).isEqualTo(4);
    assertThat(again.error())
        .isEqualTo(
            file + ": exists. Name another --output, or use --overwrite to replace the file.");

    Files.writeString(file, "something else");
    Outcome replaced = Runs.succeed(command + " --overwrite --json");
    assertThat(Files.readAllBytes(file)).isEqualTo(first);
    assertThat(replaced.lastLine())
        .isEqualTo(
            "{\"verb\":\"export\",\"model\":\"%s\",\"format\":\"onnx\",\"output\":\"%s\",\"bytes\":%d}",
            models.resolve("kmeans"), file, first.length);
    assertThat(file.getParent().toFile().list()).containsExactly("model.onnx");
  }

  @Test
  void aFileThatCannotBeReplacedStays() throws IOException {
    Path file = Files.writeString(directory.resolve("kept"), "kept");
    Outcome outcome =
        Shell.daal4j(
            Shell.words(
                "export --format pmml --overwrite --model "
                    + models.resolve("pca")
                    + " -o "
                    + file));

    assertThat(outcome.status()).isEqualTo(2);
    assertThat(Files.readString(file)).isEqualTo("kept");
    assertThat(directory.toFile().list()).containsExactly("kept");
  }
}
