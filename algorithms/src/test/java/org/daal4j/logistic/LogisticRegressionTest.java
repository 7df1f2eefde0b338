package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assertions.withinPercentage;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Properties of a fit that hold whatever the numbers. */
class LogisticRegressionTest {

  private static final int ROWS = 300;
  private static final String[] NAMES = {"a", "b", "c"};

  private static LabelledTable table(int classes) {
    return table(classes, ROWS, 3);
  }

  private static LabelledTable table(int classes, int rows, int columns) {
    Random random = new Random(11);
    double[][] x = new double[rows][columns];
    String[] y = new String[rows];
    for (int i = 0; i < rows; i++) {
      double[] eta = new double[classes];
      for (int j = 0; j < columns; j++) {
        x[i][j] = Math.rint(random.nextGaussian() * 64) / 64;
        for (int k = 1; k < classes; k++) {
          eta[k] += x[i][j] * Math.sin(j + 2.0 * k);
        }
      }
      int best = 0;
      double largest = Double.NEGATIVE_INFINITY;
      for (int k = 0; k < classes; k++) {
        double score = eta[k] - Math.log(-Math.log(random.nextDouble())); // Gumbel
        if (score > largest) {
          largest = score;
          best = k;
        }
      }
      y[i] = NAMES[best];
    }
    return new LabelledTable(y, null, x);
  }

  private static LogisticModel fit(LabelledTable table) throws IOException {
    return table.fit(2, LogisticRegression.options().build());
  }

  private static double[] flat(LogisticModel model) {
    return Arrays.stream(model.beta()).flatMapToDouble(Arrays::stream).toArray();
  }

  private static double[] errors(LogisticModel model) {
    return model.tests().stream()
        .flatMap(List::stream)
        .mapToDouble(WaldTest::standardError)
        .toArray();
  }

  private static double[] probabilities(LogisticModel model, double[] x) {
    double[] scores = model.constants();
    double sum = 0;
    for (int k = 0; k < scores.length; k++) {
      for (int j = 0; j < x.length; j++) {
        scores[k] += model.slopes()[k][j] * x[j];
      }
      scores[k] = Math.exp(scores[k]);
      sum += scores[k];
    }
    for (int k = 0; k < scores.length; k++) {
      scores[k] /= sum;
    }
    return scores;
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void theGradientVanishesAtTheSolution(int classes) throws IOException {
    LabelledTable table = table(classes);
    LogisticModel model = fit(table);
    double[][] gradient = new double[classes][4];
    for (int i = 0; i < ROWS; i++) {
      double[] p = probabilities(model, table.features()[i]);
      for (int k = 0; k < classes; k++) {
        double residual = (table.labels()[i].equals(NAMES[k]) ? 1 : 0) - p[k];
        gradient[k][3] += residual;
        for (int j = 0; j < 3; j++) {
          gradient[k][j] += residual * table.features()[i][j];
        }
      }
    }
    for (double[] ofClass : gradient) {
      assertThat(ofClass).containsExactly(new double[4], within(1e-11));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void splitsAndSparseRowsChangeRoundingOnly(int classes) throws IOException {
    LabelledTable table = table(classes);
    double[] expected = flat(fit(table));
    for (int splits : new int[] {1, 3, 7}) {
      LogisticModel dense = table.fit(splits, LogisticRegression.options().build());
      assertThat(flat(dense)).containsExactly(expected, within(1e-12));
      LogisticModel sparse = table.fitSparse(splits, LogisticRegression.options().build());
      assertThat(flat(sparse)).containsExactly(expected, within(1e-11));
      assertThat(errors(sparse)).containsExactly(errors(dense), within(1e-11));
    }
  }

  @Test
  void weightTwoIsTheRowTwiceForEstimates() throws IOException {
    LabelledTable table = table(2);
    double[] weights = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      weights[i] = i % 3;
    }
    int[] repeated =
        IntStream.range(0, ROWS).flatMap(i -> IntStream.generate(() -> i).limit(i % 3)).toArray();
    LogisticModel weighted = fit(new LabelledTable(table.labels(), weights, table.features()));
    LogisticModel twice = fit(table.rows(repeated));
    assertThat(flat(weighted)).containsExactly(flat(twice), within(1e-11));
    assertThat(weighted.fit().deviance()).isCloseTo(twice.fit().deviance(), within(1e-9));
    assertThat(weighted.fit().rows()).isEqualTo(200);
    assertThat(weighted.classRows()[0] + weighted.classRows()[1]).isEqualTo(200);
  }

  /** Powers of two and of ten: the same fit in other units. */
  @Test
  void unitsAndOriginsOfColumnsDoNotMatter() throws IOException {
    LabelledTable table = table(2);
    LogisticModel plain = fit(table);
    double[] scale = {1e-130, 1e120, 0x1p-20};
    double[][] moved = new double[ROWS][3];
    for (int i = 0; i < ROWS; i++) {
      for (int j = 0; j < 3; j++) {
        moved[i][j] = (table.features()[i][j] + (j == 2 ? 4096 : 0)) * scale[j];
      }
    }
    LogisticModel other = fit(new LabelledTable(table.labels(), null, moved));
    for (int j = 0; j < 3; j++) {
      assertThat(other.beta()[0][1 + j] * scale[j])
          .isCloseTo(plain.beta()[0][1 + j], within(1e-10));
      assertThat(other.tests().get(0).get(1 + j).zStatistic())
          .isCloseTo(plain.tests().get(0).get(1 + j).zStatistic(), within(1e-9));
    }
    assertThat(other.fit().deviance()).isCloseTo(plain.fit().deviance(), within(1e-9));
  }

  /** Another reference: differences of coefficients, the same probabilities. */
  @Test
  void labelsMayBeNamedOtherwise() throws IOException {
    LabelledTable table = table(3);
    LogisticModel plain = fit(table);
    String[] renamed =
        Arrays.stream(table.labels())
            .map(y -> y.equals("a") ? "z, long" : y)
            .toArray(String[]::new);
    LogisticModel other = fit(new LabelledTable(renamed, null, table.features()));
    assertThat(other.classes()).containsExactly("b", "c", "z, long");
    double[] x = {0.5, -1, 2};
    double[] p = probabilities(plain, x);
    double[] q = probabilities(other, x);
    assertThat(new double[] {q[2], q[0], q[1]}).containsExactly(p, within(1e-13));
    assertThat(other.beta()[1][2]).isCloseTo(-plain.beta()[0][2], within(1e-11));
    assertThat(other.fit().deviance()).isCloseTo(plain.fit().deviance(), within(1e-10));
  }

  @Test
  void collinearColumnsAreNamedAndShareTheirCoefficient() throws IOException {
    LabelledTable table = table(3);
    LogisticModel plain = fit(table);
    double[][] wider = new double[ROWS][];
    for (int i = 0; i < ROWS; i++) {
      double[] x = table.features()[i];
      wider[i] = new double[] {x[0], x[1], x[2], 2 * x[0], 7};
    }
    LogisticModel model = fit(new LabelledTable(table.labels(), null, wider));
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .contains("c4 depends on c1; c5 is constant");
    for (int k = 0; k < 2; k++) {
      // of least norm: b·x = c·x + 2d·x, d = 2c
      assertThat(model.beta()[k][1]).isCloseTo(plain.beta()[k][1] / 5, within(1e-11));
      assertThat(model.beta()[k][4]).isCloseTo(plain.beta()[k][1] * 2 / 5, within(1e-11));
      assertThat(model.beta()[k][5]).isZero();
      assertThat(model.beta()[k][2]).isCloseTo(plain.beta()[k][2], within(1e-11));
      List<WaldTest> tests = model.tests().get(k);
      assertThat(tests.get(1).standardError()).isNaN();
      assertThat(tests.get(4).standardError()).isNaN();
      assertThat(tests.get(2).standardError())
          .isCloseTo(plain.tests().get(k).get(2).standardError(), within(1e-11));
    }
    assertThat(model.fit().degreesOfFreedom()).isEqualTo(ROWS - 8);
    assertThat(model.fit().deviance()).isCloseTo(plain.fit().deviance(), within(1e-9));
  }

  @Test
  void moreColumnsThanRowsAreSeparated() throws IOException {
    LogisticModel model = fit(table(2, 10, 20));
    assertThat(model.warnings()).anySatisfy(w -> assertThat(w).contains("collinear"));
    assertThat(model.warnings()).anySatisfy(w -> assertThat(w).contains("separated completely"));
    assertThat(errors(model)).containsOnly(Double.NaN);
    LogisticModel penalised =
        table(2, 10, 20).fit(1, LogisticRegression.options().ridgeParameter(0.5).build());
    assertThat(penalised.fit().converged()).isTrue();
  }

  @Test
  void aClassOfOneRowIsFitted() throws IOException {
    LabelledTable table = table(2);
    String[] labels = table.labels().clone();
    labels[17] = "one";
    LogisticModel model = fit(new LabelledTable(labels, null, table.features()));
    assertThat(model.classes()).containsExactly("a", "b", "one");
    assertThat(model.classRows()[2]).isEqualTo(1);
    // a row is told from others by some hyperplane, if it is not within their hull
    assertThat(flat(model)).doesNotContain(Double.NaN);
  }

  @Test
  void whatCannotBeFittedIsRefused() {
    LabelledTable table = table(2);
    String[] same = new String[ROWS];
    Arrays.fill(same, "x");
    assertThatThrownBy(() -> fit(new LabelledTable(same, null, table.features())))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("label: all rows are of class 'x', and a fit needs two.");
    assertThatThrownBy(
            () -> fit(new LabelledTable(table.labels(), new double[ROWS], table.features())))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no row has a weight above 0");
    double[][] huge = {{1e300}, {-1e300}, {3}};
    assertThatThrownBy(() -> fit(new LabelledTable(new String[] {"a", "b", "a"}, null, huge)))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("column c1: its values");
    String[] many = IntStream.range(0, 1001).mapToObj(i -> "c" + i).toArray(String[]::new);
    double[][] numbers =
        IntStream.range(0, 1001).mapToObj(i -> new double[] {i}).toArray(double[][]::new);
    assertThatThrownBy(() -> fit(new LabelledTable(many, null, numbers)))
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("more than 1000 different values");
    assertThatThrownBy(() -> LogisticRegression.options().ridgeParameter(-1).build())
        .hasMessageContaining("ridgeParameter");
    assertThatThrownBy(() -> LogisticRegression.options().maxIterations(-1).build())
        .hasMessageContaining("maxIterations");
    assertThatThrownBy(() -> LogisticRegression.options().accuracyThreshold(Double.NaN).build())
        .hasMessageContaining("accuracyThreshold");
  }

  /** Rows of weight 0 change nothing: not the classes, not the range of a double. */
  @Test
  void rowsOfWeightZeroChangeNothing() throws IOException {
    LabelledTable table = table(2);
    double[] weights = new double[ROWS + 1];
    Arrays.fill(weights, 1);
    weights[ROWS] = 0;
    String[] labels = Arrays.copyOf(table.labels(), ROWS + 1);
    labels[ROWS] = "of no other row";
    double[][] features = Arrays.copyOf(table.features(), ROWS + 1);
    features[ROWS] = new double[] {1e300, -1e300, 5};
    LogisticModel model = fit(new LabelledTable(labels, weights, features));
    assertThat(model.classes()).containsExactly("a", "b");
    assertThat(flat(model)).containsExactly(flat(fit(table)), within(1e-11));
    assertThat(model.fit().rows()).isEqualTo(ROWS);
  }

  @Test
  void fewIterationsAreToldNotToConverge() throws IOException {
    LogisticModel model = table(2).fit(2, LogisticRegression.options().maxIterations(1).build());
    assertThat(model.fit().converged()).isFalse();
    assertThat(model.fit().iterations()).isEqualTo(1);
    assertThat(model.warnings())
        .singleElement()
        .asString()
        .contains("not converged in 1 iteration");
    LogisticModel none = table(2).fit(2, LogisticRegression.options().maxIterations(0).build());
    assertThat(flat(none)).containsOnly(0);
    assertThat(none.fit().deviance()).isCloseTo(2 * ROWS * Math.log(2), within(1e-10));
  }

  /** Powers of two: the same fit, its deviance in their unit. */
  @ParameterizedTest
  @ValueSource(ints = {-600, 600})
  void theUnitOfWeightsDoesNotMatter(int exponent) throws IOException {
    LabelledTable table = table(3);
    double[] weights = new double[ROWS];
    Arrays.fill(weights, Math.scalb(1.0, exponent));
    LogisticModel model = fit(new LabelledTable(table.labels(), weights, table.features()));
    LogisticModel plain = fit(table);
    assertThat(flat(model)).containsExactly(flat(plain), within(1e-11));
    assertThat(model.fit().iterations()).isEqualTo(plain.fit().iterations());
    assertThat(Math.scalb(model.fit().deviance(), -exponent))
        .isCloseTo(plain.fit().deviance(), within(1e-9));
  }

  /**
   * Of a column that is there twice each has half of b, and the penalty is L/2·2(b/2)²: that of the
   * column once with L/2.
   */
  @ParameterizedTest
  @ValueSource(ints = {2, 3})
  void aPenaltyIsOfAllCollinearColumns(int classes) throws IOException {
    LabelledTable table = table(classes, 400, 1);
    double[][] twice =
        Arrays.stream(table.features())
            .map(row -> new double[] {row[0], row[0]})
            .toArray(double[][]::new);
    LogisticModel once = table.fit(2, LogisticRegression.options().ridgeParameter(3).build());
    LogisticModel both =
        new LabelledTable(table.labels(), null, twice)
            .fit(2, LogisticRegression.options().ridgeParameter(6).build());
    assertThat(both.warnings()).isEmpty();
    assertThat(both.fit().deviance()).isCloseTo(once.fit().deviance(), withinPercentage(1e-8));
    for (int k = 0; k < classes - 1; k++) {
      double half = once.beta()[k][1] / 2;
      assertThat(both.beta()[k][1]).isCloseTo(half, withinPercentage(1e-7));
      assertThat(both.beta()[k][2]).isCloseTo(half, withinPercentage(1e-7));
      assertThat(both.beta()[k][0]).isCloseTo(once.beta()[k][0], within(1e-9));
    }
  }

  /** A penalty that outweighs all rows. */
  @Test
  void aLargePenaltyLeavesTheInterceptAlone() throws IOException {
    LabelledTable table = table(2);
    LogisticModel model = table.fit(2, LogisticRegression.options().ridgeParameter(1e12).build());
    double share = (double) model.classRows()[1] / ROWS;
    assertThat(model.beta()[0][0]).isCloseTo(Math.log(share / (1 - share)), within(1e-8));
    assertThat(model.beta()[0][1]).isCloseTo(0, within(1e-9));
    assertThat(model.fit().degreesOfFreedom()).isCloseTo(ROWS - 1, within(1e-6));
  }
}
