package org.daal4j.cli.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class ReportVerbTest {

  private static final Path SAMPLES = Path.of(Shell.IRIS).getParent();

  @TempDir static Path directory;
  @TempDir Path output;

  @BeforeAll
  static void fit() throws IOException {
    Runs.succeed("kmeans -i " + Shell.IRIS + " --columns 1-4 -k 3 -o " + at("kmeans"));
    Runs.succeed("covariance -i " + Shell.IRIS + " --columns 1-4 -o " + at("covariance"));
    Runs.succeed("convert -i " + Shell.IRIS + " --columns 1-4 -o " + at("convert"));
    Runs.succeed(
        "naive-bayes -i " + SAMPLES.resolve("words.csv") + " --label topic -o " + at("bayes"));
    Runs.succeed(
        "linear-regression -i "
            + SAMPLES.resolve("longley.csv")
            + " --responses Employed -o "
            + at("lm"));
    BadCase.write(directory, "t.csv", "a,b\n1,2\n");
    BadCase.write(directory, "there.html", "mine");
  }

  private static String at(String name) {
    return directory.resolve(name).toString();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "kmeans -i IRIS --columns 1-4 -k 3 | -i IRIS",
        "kmeans -i IRIS --columns 1-4 -k 3 --scale minmax | -i IRIS",
        "covariance -i IRIS --columns 1-4 | ''",
        "kmeans-init -i IRIS --columns 1-4 -k 3 | ''",
        "linear-regression -i LONGLEY --responses Employed | -i LONGLEY",
        "moments -i IRIS --columns 1-4 | -i IRIS",
        "logistic-regression -i WORDS --label topic --ridge-parameter 1 --scale zscore"
            + " | -i WORDS --label topic",
        "naive-bayes -i WORDS --label topic | -i WORDS --label topic",
        "pca -i IRIS --columns 1-4 | -i IRIS",
        "qr -i IRIS --columns 1-4 | ''",
        "svd -i IRIS --columns 1-4 | -i IRIS"
      })
  void aSavedResultWithItsTableHasThePageOfTheFit(String fit, String rows) throws IOException {
    Path model = output.resolve("model");
    Path page = output.resolve("new/page.html");
    Runs.succeed(in(fit) + " --report -o " + model);
    Runs.succeed("report --model " + model + " " + in(rows) + " -o " + page);
    assertThat(page).hasSameTextualContentAs(model.resolve("report.html"));
  }

  private static String in(String words) {
    return words
        .replace("IRIS", Shell.IRIS)
        .replace("LONGLEY", SAMPLES.resolve("longley.csv").toString())
        .replace("WORDS", SAMPLES.resolve("words.csv").toString());
  }

  @ParameterizedTest
  @CsvSource({"kmeans", "pca", "moments"})
  void enginesAndRunsGiveTheSameBytes(String verb) throws IOException {
    String command = verb + " -i " + Shell.IRIS + " --columns 1-4 --report -o " + output + "/";
    String more = verb.equals("kmeans") ? " -k 3" : "";
    Runs.succeed(command + "one" + more);
    Runs.succeed(command + "two" + more);
    Runs.succeed(command + "three --engine mapreduce" + more);
    String expected = Files.readString(output.resolve("one/report.html"));
    assertThat(output.resolve("two/report.html")).hasContent(expected);
    assertThat(output.resolve("three/report.html")).hasContent(expected);
  }

  /** With another table the page says what lies outside. */
  @Test
  void otherRowsAreToldFromThoseOfTheFit() throws IOException {
    Path few = Files.writeString(output.resolve("few.csv"), "a\n1\n2\n3\n");
    Path more = Files.writeString(output.resolve("more.csv"), "x,a\n0,1\n0,2\n0,30\n0,-1\n");
    Runs.succeed("moments -i " + few + " -o " + output.resolve("model"));
    Runs.succeed(
        "report --model "
            + output.resolve("model")
            + " -i "
            + more
            + " -o "
            + output.resolve("page.html"));
    assertThat(output.resolve("page.html"))
        .content()
        .contains("Up to 2 rows of a column lie outside");
  }

  @Test
  void anExistingPageIsReplacedOnlyWhereAsked() throws IOException {
    Path page = Files.writeString(output.resolve("page.html"), "old");
    String command = "report --model " + at("kmeans") + " -o " + page;
    assertThat(Shell.daal4j(Shell.words(command)).status()).isEqualTo(4);
    assertThat(page).hasContent("old");
    Runs.succeed(command + " --overwrite");
    assertThat(page).content().startsWith("<!DOCTYPE html>");
    assertThat(output)
        .isDirectoryNotContaining(file -> file.getFileName().toString().contains("tmp"));
  }

  static Stream<BadCase> cases() {
    String report = "report --model @/kmeans -o OUT ";
    return Stream.of(
        usage(
            "report -o OUT",
            "--model is missing. Name the result directory of a fit, as of kmeans."),
        usage("report --model @/kmeans", "--output is missing. Name a file to write."),
        usage(
            report + "--label species",
            "--label is about the rows of --input. Leave it out, or name the rows."),
        usage(
            report + "--header no",
            "--header is about the rows of --input. Leave it out, or name the rows."),
        usage(
            report + "-i @/t.csv --label a",
            "--label does not apply to a result of kmeans. Leave it out."),
        usage(
            report + "-i @/t.csv --responses a",
            "--responses does not apply to a result of kmeans. Leave it out."),
        usage(
            report + "-i @/t.csv --columns a",
            "--columns does not apply to report: the model knows its columns. Leave it out."),
        usage(
            "report --model @/covariance -i @/t.csv -o OUT",
            "--input adds nothing to the page of a result of covariance. Leave it out."),
        usage(
            "report --model @/bayes -i @/t.csv -o OUT",
            "--label is missing. Name the column of the classes in --input."),
        usage(
            "report --model @/kmeans -o @/kmeans/page.html",
            "--output: @/kmeans/page.html lies in the directory of the model, which holds nothing but"
                + " the result. Name a file elsewhere."),
        input(
            report + "-i @/t.csv",
            "@/t.csv: has no column 'sepal_length', which the model needs. Its columns are a, b."),
        input(
            "report --model @/none -o OUT",
            "@/none: there is no such model directory. Name the --output of a fit."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrong(BadCase bad) throws IOException {
    bad.check(directory);
  }
}
