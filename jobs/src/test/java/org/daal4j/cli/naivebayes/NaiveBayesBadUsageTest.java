package org.daal4j.cli.naivebayes;

import static org.daal4j.cli.BadCase.input;
import static org.daal4j.cli.BadCase.usage;

import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.daal4j.cli.BadCase;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What naive Bayes and its predictions refuse, and that nothing is left behind. */
class NaiveBayesBadUsageTest {

  @TempDir static Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("t.csv", "y,a,b\nu,1,2\nv,3,0\n");
    write("negative.csv", "y,a,b\nu,1,2\nv,-3,0\n");
    write("missing.csv", "y,a,b\nu,1,2\n,3,0\n");
    write("zero.csv", "y,a,w\nu,1,0\nv,2,0\n");
    write("header.csv", "y,a\n");
    write("only.csv", "y\nu\n");
    write("large.csv", "y,a\nu,1.7e308\nu,1.7e308\n");
    String begin =
        "{\"verb\":\"naive-bayes\",\"columns\":[\"a\",\"b\"],\"columnPositions\":[2,3],"
            + "\"header\":true,\"rows\":2,\"classRows\":[1,1],\"warnings\":[],";
    write("good/model.json", begin + "\"classes\":[\"u\",\"v\"],\"logPrior\":[-1,-1]}");
    write("good/logTheta.csv", "class,a,b\nu,-1,-2\nv,-2,-1\n");
    write("torn/model.json", begin + "\"classes\":[\"u\",\"v\"],\"logPrior\":[-1,-1]}");
    write("torn/logTheta.csv", "class,a,b\nu,-1,-2\n");
    write("prior/model.json", begin + "\"classes\":[\"u\",\"v\"],\"logPrior\":[-1,\"x\"]}");
    write("prior/logTheta.csv", "class,a,b\nu,-1,-2\nv,-2,-1\n");
    write("lost/model.json", begin + "\"classes\":[\"u\",\"v\"],\"logPrior\":[-1,-1]}");
  }

  static Stream<BadCase> cases() {
    String run = "naive-bayes -i @/t.csv -o OUT ";
    String fit = run + "--label y ";
    String predict = "predict -i @/t.csv -o OUT ";
    return Stream.of(
        usage(run, "--label is missing. Name the column of the classes."),
        usage(run + "--label z", "--label: there is no column 'z'. The columns are y, a, b."),
        usage(run + "--label 1-2", "--label: '1-2' selects 2 columns. Give one."),
        usage(
            fit + "--columns y,a",
            "column y is selected by --label and by --columns. Leave it out of one of them."),
        usage(fit + "--alpha 0", "--alpha: '0' is out of range. Give a number above 0."),
        usage(
            fit + "--alpha 1,2,3",
            "--alpha: 3 values for 2 features. Give one, or one for each feature."),
        usage(fit + "--alpha x", "--alpha: 'x' is not a number."),
        usage(fit + "--class-priors equal", "--class-priors: 'equal' is not a number."),
        usage(
            fit + "--class-priors 0.5,0.2",
            "--class-priors: the probabilities add up to 0.7, not to 1."),
        usage(
            fit + "--class-priors 1",
            "--class-priors: 1 probabilities for 2 classes. Give one for each, in the order of"
                + " classes.csv."),
        usage(
            fit + "--precision extended",
            "--precision: 'extended' does not apply to naive-bayes, which works in double."
                + " Leave --precision out."),
        usage(
            "naive-bayes -i @/only.csv -o OUT --label y",
            "--columns: no column is left to be a feature. The table has 1."),
        input(
            "naive-bayes -i @/negative.csv -o OUT --label y",
            "@/negative.csv: record at byte 12 (line 3): column a: '-3' is negative."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "naive-bayes -i @/missing.csv -o OUT --label y",
            "@/missing.csv: record at byte 12 (line 3): column y is missing."
                + " Use --missing skip to leave such rows out."),
        input(
            "naive-bayes -i @/zero.csv -o OUT --label y --weights w",
            "no row has a weight above 0, so there is nothing to fit. Check --weights."),
        input(
            "naive-bayes -i @/header.csv -o OUT --label y",
            "no rows in @/header.csv: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."),
        input(
            "naive-bayes -i @/large.csv -o OUT --label y",
            "the values are so large that their sum exceeds the range of a double (1.8e308). Scale"
                + " the columns down, all by the same factor, or the weights."),
        usage(
            predict + "--model @/good --responses a",
            "--responses does not apply to the prediction of a naive Bayes model. Leave it out."),
        usage(
            predict + "--model @/good --label=",
            "--label: the value is empty. Give one, or leave the option out."),
        input(
            "predict -i @/negative.csv -o OUT --model @/good",
            "@/negative.csv: record at byte 12 (line 3): column a: '-3' is negative."
                + " Use --bad-records skip to leave such rows out."),
        input(
            predict + "--model @/torn",
            "@/torn/model.json: holds other classes than logTheta.csv, or not a prior for each."
                + " Fit the model again."),
        input(
            predict + "--model @/prior",
            "@/prior/model.json: field 'logPrior' holds 'x', not a finite number."
                + " Fit the model again."),
        input(
            predict + "--model @/lost",
            "@/lost/logTheta.csv: there is no such file. Fit the model again."));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void saysWhatIsWrongAndLeavesNothingBehind(BadCase wrong) throws IOException {
    wrong.check(directory);
  }

  private static void write(String name, String content) throws IOException {
    BadCase.write(directory, name, content);
  }
}
