package org.daal4j.cli.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell.Outcome;
import org.daal4j.launch.Results;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The files of the regressions, as the contract of the command line says. */
class RegressionResultTest {

  @TempDir Path directory;

  @Test
  void linearRegressionWritesItsThreeFiles() throws IOException {
    Path output = directory.resolve("fit");
    Outcome outcome = fit("linear-regression", "--responses Employed --precision extended");

    List<List<String>> beta = Runs.csv(output.resolve("beta.csv"));
    assertThat(beta.get(0))
        .containsExactly(
            "response",
            "intercept",
            "GNP.deflator",
            "GNP",
            "Unemployed",
            "Armed.Forces",
            "Population",
            "Year");
    assertThat(beta).hasSize(2);
    // R 4.2.2: summary(lm(Employed ~ ., longley)); 1e-9 as the issue asks
    assertThat(beta.get(1).get(0)).isEqualTo("Employed");
    close(beta.get(1).get(1), -3.4822586345958125e+03);
    List<List<String>> tests = Runs.csv(output.resolve("coefficients.csv"));
    assertThat(String.join(",", tests.get(0)))
        .isEqualTo(
            "response,term,estimate,standardError,tStatistic,pValue,ciLower,ciUpper,sumOfSquares,"
                + "varianceInflation");
    assertThat(tests).hasSize(8);
    assertThat(tests.get(7).subList(0, 2)).containsExactly("Employed", "Year");
    double[] year = {
      1.8291514646135489e+00,
      4.5547849914221350e-01,
      4.01588981270976575,
      0.00303680334163037961,
      7.9878751527841474e-01,
      2.8595154139486834e+00,
      1.4988134495873346,
      758.98059740684778
    };
    for (int i = 0; i < year.length; i++) {
      close(tests.get(7).get(2 + i), year[i]);
    }
    List<List<String>> fits = Runs.csv(output.resolve("fit.csv"));
    assertThat(String.join(",", fits.get(0)))
        .isEqualTo(
            "response,rows,degreesOfFreedom,residualSumOfSquares,residualStandardError,rSquared,"
                + "adjustedRSquared,fStatistic,fPValue,logLikelihood,aic,bic");
    assertThat(fits.get(1).subList(0, 3)).containsExactly("Employed", "16", "9");
    close(fits.get(1).get(8), 4.9840305287249717e-10);
    close(fits.get(1).get(10), 14.186700689532854);
    assertThat(Files.readString(output.resolve("model.json")))
        .contains("\"rank\" : 6", "\"precision\" : \"extended\"", "\"passes\" : 1");
    assertThat(outcome.out())
        .startsWith("linear-regression: 16 rows, 6 features, 1 response\n")
        .contains("Armed.Forces", "0.9954790046", "4.984e-10");
  }

  /** Roots of the diagonal of vcovHC of R's sandwich, by mpmath 1.2 with 60 digits. */
  @Test
  void robustErrorsAreToldAndKept() throws IOException {
    Outcome outcome = fit("linear-regression", "--responses Employed --robust HC3 --method qr");

    List<String> year = Runs.csv(directory.resolve("fit/coefficients.csv")).get(7);
    close(year.get(2), 1.8291514646135489);
    close(year.get(3), 0.9228078417153999);
    close(year.get(9), 758.98059740684778);
    assertThat(outcome.out()).contains("standard errors, t and p are robust (HC3)");
    assertThat(Files.readString(directory.resolve("fit/model.json")))
        .contains("\"robust\" : \"HC3\"", "\"passes\" : 2");
  }

  @Test
  void severalResponsesAndNoInterceptByQr() throws IOException {
    fit(
        "linear_regression_training",
        "--responses Employed,GNP --no-intercept --method qr --columns 3,4");

    assertThat(Runs.csv(directory.resolve("fit/beta.csv")))
        .hasSize(3)
        .extracting(line -> line.get(1))
        .containsExactly("intercept", "0", "0");
    assertThat(Runs.csv(directory.resolve("fit/coefficients.csv")))
        .extracting(line -> line.get(0) + " " + line.get(1))
        .containsExactly(
            "response term",
            "Employed Unemployed",
            "Employed Armed.Forces",
            "GNP Unemployed",
            "GNP Armed.Forces");
  }

  @Test
  void ridgeRegressionWritesTwoFiles() throws IOException {
    Outcome outcome =
        fit(
            "ridge-regression",
            "--responses Year,Employed --ridge-parameters 2,0.5 --precision extended");

    assertThat(Results.bits(directory.resolve("fit")).keySet())
        .containsExactly("_SUCCESS", "beta.csv", "fit.csv");
    // R 4.2.2: qr.coef of the centred columns above sqrt(2)·I
    double[] year = {
      1.9441170347132272e+03, -8.5406442369176765e-03, 5.0055297689303752e-02,
      7.7514267930172747e-03, 2.5979608092112751e-03, -9.6295919385613674e-02
    };
    List<String> first = Runs.csv(directory.resolve("fit/beta.csv")).get(1);
    for (int i = 0; i < year.length; i++) {
      close(first.get(1 + i), year[i]);
    }
    assertThat(outcome.out()).doesNotContain("NaN");
  }

  @Test
  void collinearColumnsAreNamedOnStandardErrorAndInTheModel() throws IOException {
    Path table = directory.resolve("collinear.csv");
    Files.writeString(table, "a,b,c,y\n1,2,5,1\n2,4,5,3\n3,6,5,2\n4,8,5,6\n");
    Outcome outcome =
        Runs.succeed(
            "linear-regression -i " + table + " --responses y -o " + directory.resolve("fit"));

    String sentence =
        "The features are collinear: b depends on a; c is constant. That is as far as rounding"
            + " lets tell: coefficients and residuals are those of features that are so exactly, of"
            + " least norm; what is then not determined has no standard error. --method qr or --precision"
            + " extended tells columns apart that are closer together.";
    assertThat(outcome.err()).contains("warning: " + sentence);
    assertThat(Files.readString(directory.resolve("fit/model.json"))).contains(sentence);
    List<String> beta = Runs.csv(directory.resolve("fit/beta.csv")).get(1);
    close(beta.get(2), 0.28);
    close(beta.get(3), 0.56);
    assertThat(beta.get(4)).isEqualTo("0");
    assertThat(directory.resolve("fit/predictionFactor.csv"))
        .as("no intervals, but a table of its own")
        .hasContent("intercept,a,b,c");
  }

  private Outcome fit(String verb, String options) {
    return Runs.succeed(
        verb + " -i " + Longley.TABLE + " -o " + directory.resolve("fit") + " " + options);
  }

  private static void close(String actual, double expected) {
    assertThat(Double.parseDouble(actual)).isCloseTo(expected, withinPercentage(1e-7));
  }
}
