package org.daal4j.cli.regression;

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

/** What the regressions and their predictions refuse, and that nothing is left behind. */
class RegressionBadUsageTest {

  @TempDir static Path directory;

  @BeforeAll
  static void makeInputs() throws IOException {
    write("t.csv", "a,b,y\n1,2,3\n3,4,5\n5,7,1\n");
    write("more.csv", "a,b,y,z\n1,2,3,4\n");
    write("one.csv", "y\n1\n2\n");
    write("header.csv", "a,y\n");
    write("large.csv", "a,y\n1e200,1\n-1e200,2\n1,3\n");
    write("largest.csv", "a,y\n1.7e308,1\n-1.7e308,2\n1.7e308,3\n");
    write("small.csv", "a,y\n1e-200,1\n-1e-200,2\n3e-200,3\n");
    write("weights.csv", "a,w,y\n1,0,3\n3,0,5\n");
    write("text.csv", "a,y\n1,2\n3,x\n");
    String begin =
        "{\"verb\":\"ridge-regression\",\"columns\":[\"a\",\"b\",\"y\"],"
            + "\"columnPositions\":[1,2,3],\"header\":true,\"responses\":[\"y\"],"
            + "\"rows\":3,\"rank\":2,\"files\":[\"beta.csv\",\"fit.csv\"],\"warnings\":[],";
    write("good/model.json", begin + "\"beta\":[[1,2,0.5]]}");
    write(
        "good/fit.csv",
        "response,rows,degreesOfFreedom,residualSumOfSquares,residualStandardError,rSquared,"
            + "adjustedRSquared,fStatistic,fPValue,logLikelihood,aic,bic\n"
            + "y,3,1,0,0,1,1,NaN,NaN,NaN,NaN,NaN\n");
    String tests =
        "response,term,estimate,standardError,tStatistic,pValue,ciLower,ciUpper,sumOfSquares,"
            + "varianceInflation\ny,a,1,1,1,1,1,1,1,1\ny,b,1,1,1,1,1,1,1,1\n";
    String fit =
        "response,rows,degreesOfFreedom,residualSumOfSquares,residualStandardError,rSquared,"
            + "adjustedRSquared,fStatistic,fPValue,logLikelihood,aic,bic\n"
            + "y,3,1,1,1,1,1,1,1,1,1,1\n";
    String linear =
        begin
            .replace("ridge-", "linear-")
            .replace("[\"beta.csv\"", "[\"coefficients.csv\",\"predictionFactor.csv\"");
    for (String name : new String[] {"robust", "unknown", "short"}) {
      write(name + "/coefficients.csv", tests);
      write(name + "/fit.csv", fit);
      write(name + "/predictionFactor.csv", "intercept,a,b\n");
    }
    write("robust/model.json", linear + "\"robust\":\"HC1\",\"beta\":[[1,2,0.5]]}");
    write("unknown/model.json", linear + "\"robust\":\"HC9\",\"beta\":[[1,2,0.5]]}");
    write("short/model.json", linear + "\"beta\":[[1,2,0.5]]}");
    write("short/predictionFactor.csv", "intercept,a,b\n0,0,0\n0,1,0\n");
    write("torn/model.json", begin + "\"beta\":[[1,2]]}");
    write("twice/model.json", begin + "\"beta\":[[1,2,3],[1,2,3]]}");
    write("nan/model.json", begin + "\"beta\":[[1,2,\"NaN\"]]}");
    write("none/model.json", begin + "\"name\":1}");
  }

  static Stream<BadCase> cases() {
    String linear = "linear-regression -i @/t.csv -o OUT ";
    String ridge = "ridge-regression -i @/t.csv -o OUT --responses y ";
    String predict = "predict -i @/t.csv -o OUT ";
    return Stream.of(
        usage(linear, "--responses is missing. Name the columns to be explained by the others."),
        usage(
            linear + "--responses z",
            "--responses: there is no column 'z'. The columns are a, b, y."),
        usage(
            linear + "--responses y --columns a,y",
            "column y is selected by --responses and by --columns."
                + " Leave it out of one of them."),
        usage(
            "linear-regression -i @/one.csv -o OUT --responses y",
            "--columns: no column is left to be a feature. The table has 1."),
        usage(linear + "--responses y --method svd", "--method: 'svd' is none of normEq, qr."),
        usage(
            linear + "--responses y --method qr --precision extended",
            "--precision: 'extended' does not apply to --method qr, which works in double."
                + " Leave one of them out."),
        usage(
            linear + "--responses y --ridge-parameters 1",
            "--ridge-parameters does not apply to linear-regression, but to ridge-regression. Leave"
                + " it out."),
        usage(
            linear + "--responses y --robust HC4",
            "--robust: 'HC4' is none of HC0, HC1, HC2, HC3. Did you mean 'HC0'?"),
        usage(
            ridge + "--robust HC0",
            "--robust does not apply to ridge-regression, but to linear-regression. Leave it out."),
        usage(
            predict + "--model @/good --interval 1",
            "--interval: '1' is out of range. Give a number above 0 and below 1."),
        usage(predict + "--model @/good --interval wide", "--interval: 'wide' is not a number."),
        usage(
            predict + "--model @/good --interval 0.9",
            "--interval: a ridge regression does not tell how far its coefficients are off."
                + " Leave it out."),
        usage(
            predict + "--model @/robust --interval 0.9",
            "--interval: the standard errors of the model are robust (HC1), for errors of any"
                + " variance, and that of a new response is not known. Leave it out."),
        input(
            predict + "--model @/unknown --interval 0.9",
            "@/unknown/model.json: has standard errors of an unknown kind, 'HC9'."
                + " Fit the model again."),
        input(
            predict + "--model @/short --interval 0.9",
            "@/short/model.json: comes with 2 lines in predictionFactor.csv for 2 features."
                + " Fit the model again."),
        usage(
            ridge + "--ridge-parameters -1",
            "--ridge-parameters: '-1' is out of range. Give a number that is 0 or more."),
        usage(ridge + "--ridge-parameters 1,", "--ridge-parameters: '' is not a number."),
        usage(
            ridge + "--ridge-parameters 1,2",
            "--ridge-parameters: 2 values for 1 response. Give one, or one for each response, or"
                + " compare them for one by --folds."),
        input(
            "linear-regression -i @/header.csv -o OUT --responses y",
            "no rows in @/header.csv: the input holds no record, or nothing but a header."
                + " Check --input, and --header if the first line is data."),
        input(
            "linear-regression -i @/text.csv -o OUT --responses y",
            "@/text.csv: record at byte 8 (line 3): column y: 'x' is not a number."
                + " Use --bad-records skip to leave such rows out."),
        input(
            "linear-regression -i @/small.csv -o OUT --responses y",
            "column a: its values, or the weights, are so small that the sum of their squares loses"
                + " digits (below 1e-280). Rescale the column, or leave it out with --columns !a."),
        input(
            "linear-regression --precision extended -i @/small.csv -o OUT --responses y",
            "column a: its values, or the weights, are so small that the sum of their squares loses"
                + " digits (below 1e-280). Rescale the column, or leave it out with --columns !a."),
        input(
            "ridge-regression -i @/small.csv -o OUT --responses y",
            "column a: its values, or the weights, are so small that the sum of their squares loses"
                + " digits (below 1e-280). Rescale the column, or leave it out with --columns !a."),
        input(
            "linear-regression --method qr -i @/largest.csv -o OUT --responses y",
            "column a: its values, or the weights, are so large that the sum of their squares exceeds"
                + " the range of a double (1.8e308). Rescale the column, or leave it out with --columns !a."),
        input(
            "linear-regression -i @/large.csv -o OUT --responses y",
            "column a: its values, or the weights, are so large that the sum of their squares exceeds"
                + " the range of a double (1.8e308). Rescale the column, or leave it out with --columns !a."),
        input(
            "linear-regression -i @/weights.csv -o OUT --responses y --weights w",
            "no row has a weight above 0, so there is nothing to fit. Check --weights."),
        input(
            "linear-regression -i @/weights.csv -o OUT --responses y --weights w --method qr",
            "no row has a weight above 0, so there is nothing to fit. Check --weights."),
        usage(
            predict + "--model @/good --weights a",
            "--weights does not apply to predict. Leave it out."),
        usage(
            predict + "--model @/good --probabilities",
            "--probabilities does not apply to the prediction of a regression model."
                + " Leave it out."),
        usage(
            "predict -i @/more.csv -o OUT --model @/good --responses y,z",
            "--responses selects 2 columns, but the model predicts y. Name a column for each."),
        input(
            predict + "--model @/torn",
            "@/torn/model.json: is of 2 features, but a row of beta holds 2 numbers."
                + " Fit the model again."),
        input(
            predict + "--model @/twice",
            "@/twice/model.json: is of 1 responses, but beta holds 2 rows."
                + " Fit the model again."),
        input(
            predict + "--model @/nan",
            "@/nan/model.json: field 'beta' holds 'NaN', not a finite number."
                + " Fit the model again."),
        input(
            predict + "--model @/none",
            "@/none/beta.csv: there is no such file. Fit the model again."));
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
