package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SeparationTest {

  private static final int ROWS = 200;

  private static double[][] noise(int columns) {
    Random random = new Random(23);
    double[][] x = new double[ROWS][columns];
    for (double[] row : x) {
      for (int j = 0; j < columns; j++) {
        row[j] = random.nextGaussian();
      }
    }
    return x;
  }

  private static String[] labels(double[][] x) {
    Random random = new Random(5);
    String[] y = new String[x.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = x[i][0] + random.nextGaussian() > 0 ? "yes" : "no";
    }
    return y;
  }

  private static LogisticModel fit(String[] y, double[][] x) throws IOException {
    return new LabelledTable(y, null, x).fit(2, LogisticRegression.options().build());
  }

  @Test
  void aColumnThatTellsTheClassIsNamed() throws IOException {
    double[][] x = noise(3);
    String[] y = new String[ROWS];
    for (int i = 0; i < ROWS; i++) {
      y[i] = x[i][1] > 0.25 ? "yes" : "no";
    }
    LogisticModel model = fit(y, x);
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .startsWith("The classes are separated completely by c2 alone: ");
    assertThat(model.fit().converged()).isFalse();
    for (WaldTest test : model.tests().get(0)) {
      assertThat(test.standardError()).isNaN();
      assertThat(test.estimate()).isFinite();
    }
    LogisticModel penalised =
        new LabelledTable(y, null, x)
            .fit(2, LogisticRegression.options().ridgeParameter(1).build());
    assertThat(penalised.warnings()).isEmpty();
    assertThat(penalised.fit().converged()).isTrue();
  }

  /**
   * Rows with the indicator are all of one class: the others tell the rest as if they were alone.
   */
  @ParameterizedTest
  @ValueSource(ints = {1, 40})
  void anIndicatorOfOneClassLeavesTheOthersTheirErrors(int indicated) throws IOException {
    double[][] noise = noise(2);
    String[] y = labels(noise);
    double[][] x = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      x[i] = new double[] {noise[i][0], noise[i][1], i < indicated ? 1 : 0};
      y[i] = i < indicated ? "yes" : y[i];
    }
    LogisticModel model = fit(y, x);
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .startsWith("The classes are separated by c3 alone: ");
    int[] rest = IntStream.range(indicated, ROWS).toArray();
    LogisticModel alone =
        new LabelledTable(y, null, noise).rows(rest).fit(1, LogisticRegression.options().build());
    assertThat(model.tests().get(0).get(3).standardError()).isNaN();
    for (int i = 0; i < 3; i++) {
      WaldTest expected = alone.tests().get(0).get(i);
      // what is left of the indicated rows: e^-b of each
      assertThat(model.tests().get(0).get(i).estimate())
          .isCloseTo(expected.estimate(), within(1e-4));
      assertThat(model.tests().get(0).get(i).standardError())
          .isCloseTo(expected.standardError(), within(1e-4));
    }
  }

  /** Neither column separates alone. */
  @Test
  void columnsThatSeparateTogetherAreNamed() throws IOException {
    double[][] x = noise(3);
    String[] y = labels(x);
    for (int i = 0; i < ROWS; i++) {
      // rows off the line c2 = c3 tell their class, those on it do not
      if (i % 2 == 0) {
        x[i][2] = x[i][1];
      } else {
        y[i] = x[i][1] > x[i][2] ? "yes" : "no";
      }
    }
    LogisticModel model = fit(y, x);
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .startsWith("The classes are separated by c2, c3 together: ");
    assertThat(model.tests().get(0).get(1).standardError()).isPositive();
    assertThat(model.tests().get(0).get(2).standardError()).isNaN();
    assertThat(model.tests().get(0).get(3).standardError()).isNaN();
  }

  @Test
  void ofThreeClassesOneMayBeSeparated() throws IOException {
    double[][] x = noise(2);
    String[] y = labels(x);
    for (int i = 0; i < 30; i++) {
      x[i][1] = 10 + i;
      y[i] = "zz";
    }
    LogisticModel model = fit(y, x);
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .startsWith("The classes are separated by c2 alone: ");
  }

  /** One row on the wrong side is enough for a maximum, however far it is. */
  @Test
  void nearlySeparatedClassesAreNotSeparated() throws IOException {
    double[][] x = new double[ROWS][1];
    String[] y = new String[ROWS];
    for (int i = 0; i < ROWS; i++) {
      x[i][0] = i;
      y[i] = i < 100 ? "no" : "yes";
    }
    y[102] = "no";
    LogisticModel model = fit(y, x);
    assertThat(model.warnings()).isEmpty();
    assertThat(model.fit().converged()).isTrue();
    assertThat(model.tests().get(0).get(1).standardError()).isPositive();
  }

  /** Without an intercept a column is compared with 0. */
  @Test
  void withoutAnInterceptTheSignSeparates() throws IOException {
    double[][] x = {{1, 2}, {2, -1}, {3, 1}, {4, 3}, {5, -2}, {6, 4}};
    String[] y = {"no", "no", "no", "yes", "yes", "yes"};
    LogisticModel plain =
        new LabelledTable(y, null, x).fit(1, LogisticRegression.options().intercept(false).build());
    assertThat(plain.warnings()).isEmpty();
    double[][] signed = {{-1, 2}, {-2, -1}, {-3, 1}, {4, 3}, {5, -2}, {6, 4}};
    LogisticModel separated =
        new LabelledTable(y, null, signed)
            .fit(1, LogisticRegression.options().intercept(false).build());
    assertThat(separated.warnings()).singleElement().asString().contains("completely by c1 alone");
  }
}
