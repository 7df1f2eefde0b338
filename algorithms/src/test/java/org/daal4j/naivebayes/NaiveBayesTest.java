package org.daal4j.naivebayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.util.List;
import org.daal4j.classification.ClassifyRows;
import org.daal4j.classification.Confusion;
import org.daal4j.classification.Documents;
import org.daal4j.classification.MeasureClasses;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Expected numbers: scikit-learn 1.2.1, MultinomialNB. Tolerance: some roundings of logarithms. */
class NaiveBayesTest {

  private static final ClassPriors UNIFORM = new ClassPriors(ClassPriors.Kind.UNIFORM, null);
  private static final ClassPriors EMPIRICAL = new ClassPriors(ClassPriors.Kind.EMPIRICAL, null);
  private static final double[] ONE = {1};

  private static final String[] LABELS = {"0", "0", "1", "1", "1", "0"};
  private static final double[][] COUNTS = {
    {2, 1, 0, 0}, {3, 0, 1, 0}, {0, 0, 4, 1}, {1, 0, 3, 2}, {0, 1, 2, 5}, {1, 2, 0, 0}
  };

  private static NaiveBayesModel fit(
      int splits, DenseRows rows, double[] alphas, ClassPriors priors) throws IOException {
    return NaiveBayes.fit(
        new MemoryEngine(splits), MemoryEngine.table(rows), new NaiveBayesOptions(alphas, priors));
  }

  private static void close(double[] actual, double... expected) {
    assertThat(actual).containsExactly(expected, within(1e-14));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void uniformPriors(int splits) throws IOException {
    NaiveBayesModel model = fit(splits, Documents.of(LABELS, null, COUNTS), ONE, UNIFORM);
    assertThat(model.classes()).containsExactly("0", "1");
    assertThat(model.classRows()).containsExactly(3, 3);
    close(model.logPrior(), -0.6931471805599453, -0.6931471805599453);
    close(
        model.logTheta()[0],
        -0.6931471805599452,
        -1.2527629684953678,
        -1.945910149055313,
        -2.6390573296152584);
    close(
        model.logTheta()[1],
        -2.4423470353692043,
        -2.4423470353692043,
        -0.8329091229351042,
        -0.9382696385929306);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void empiricalPriorsAndWeights(int splits) throws IOException {
    double[] weights = {1, 2, .5, 1, 3, 0};
    NaiveBayesModel model = fit(splits, Documents.of(LABELS, weights, COUNTS), ONE, EMPIRICAL);
    assertThat(model.classRows()).containsExactly(2, 3);
    close(model.logPrior(), -0.9162907318741551, -0.5108256237659907);
    close(
        model.logTheta()[0],
        -0.5108256237659909,
        -2.0149030205422647,
        -1.6094379124341005,
        -2.70805020110221);
    close(
        model.logTheta()[1],
        -2.9041650800285,
        -2.2110178994685548,
        -1.1124056108004452,
        -0.6795415285041666);
  }

  @Test
  void anAlphaForEachFeatureAndProbabilities() throws IOException {
    NaiveBayesModel model =
        fit(2, Documents.of(LABELS, null, COUNTS), new double[] {.1, .5, 1, 2}, EMPIRICAL);
    close(
        model.logTheta()[1],
        -3.0226397264739155,
        -2.7124847981700757,
        -0.8153648132841949,
        -0.8153648132841949);
    List<String> lines =
        classify(model, true, new double[] {1, 0, 0, 1}, new double[] {0, 3, 1, 0});
    assertProbabilities(lines.get(0), "0", 0.7538590186686595, 0.2461409813313408);
    assertProbabilities(lines.get(1), "0", 0.9509198975886903, 0.04908010241130974);
  }

  private static void assertProbabilities(String line, String label, double... probabilities) {
    String[] fields = line.split(",");
    assertThat(fields[0]).isEqualTo(label);
    for (int j = 0; j < probabilities.length; j++) {
      assertThat(Double.parseDouble(fields[1 + j])).isCloseTo(probabilities[j], within(1e-14));
    }
  }

  private static List<String> classify(
      NaiveBayesModel model, boolean probabilities, double[]... rows) throws IOException {
    MemoryEngine engine = new MemoryEngine(2);
    ClassifyRows map =
        new ClassifyRows(model.classes(), model.logPrior(), model.logTheta(), false, probabilities);
    engine.map(MemoryEngine.table(DenseRows.of(rows)), map, RowsOut.csv("predictions"));
    return engine.lines("predictions");
  }

  /**
   * Nine rows of a to one of b. Counted once for a whole row, the prior decides the second row
   * only; left out, b would take all three, multiplied by the length of the row, a would.
   */
  @Test
  void aPriorCountsOnceHoweverLongTheRow() throws IOException {
    String[] labels = {"a", "a", "a", "a", "a", "a", "a", "a", "a", "b"};
    double[][] counts = new double[10][];
    for (int i = 0; i < 10; i++) {
      counts[i] = i < 9 ? new double[] {3, 1} : new double[] {2, 2};
    }
    DenseRows rows = Documents.of(labels, null, counts);
    double[][] tests = {{10, 12}, {1, 2}, {30, 36}};
    assertThat(classify(fit(1, rows, ONE, EMPIRICAL), false, tests)).containsExactly("b", "a", "b");
    assertThat(classify(fit(1, rows, ONE, UNIFORM), false, tests)).containsExactly("b", "b", "b");
    ClassPriors given = new ClassPriors(ClassPriors.Kind.GIVEN, new double[] {.9, .1});
    List<String> lines = classify(fit(1, rows, ONE, given), true, tests);
    assertProbabilities(lines.get(0), "b", 0.16419140993076795, 0.8358085900692332);
    assertProbabilities(lines.get(2), "b", 9.358476229297067e-05, 0.9999064152377066);
  }

  @Test
  void equalScoresGoToTheFirstClass() throws IOException {
    DenseRows rows = Documents.of(new String[] {"y", "x"}, null, new double[][] {{1, 2}, {1, 2}});
    assertThat(classify(fit(1, rows, ONE, UNIFORM), true, new double[] {5, 1}))
        .containsExactly("x,0.5,0.5");
  }

  @Test
  void rowsWhoseScoresExceedADoubleAreClassifiedAllTheSame() throws IOException {
    NaiveBayesModel model = fit(1, Documents.of(LABELS, null, COUNTS), ONE, UNIFORM);
    assertThat(
            classify(
                model,
                true,
                new double[] {0, 0, 1e308, 1.7e308},
                new double[] {1e308, 1e308, 0, 0}))
        .containsExactly("1,0,1", "0,1,0");
  }

  @Test
  void classesAreInTheOrderOfTheirValuesWhenAllAreNumbers() throws IOException {
    String[] labels = {"10", "9", "-2", "1e1", "010", "9.5"};
    assertThat(fit(3, Documents.of(labels, null, COUNTS), ONE, UNIFORM).classes())
        .containsExactly("-2", "9", "9.5", "010", "10", "1e1");
    labels[2] = "x";
    assertThat(fit(3, Documents.of(labels, null, COUNTS), ONE, UNIFORM).classes())
        .containsExactly("010", "10", "1e1", "9", "9.5", "x");
  }

  @Test
  void confusionCountsLabelsTheModelDoesNotKnow() throws IOException {
    NaiveBayesModel model = fit(1, Documents.of(LABELS, null, COUNTS), ONE, UNIFORM);
    DenseRows rows =
        Documents.of(
            new String[] {"0", "new", "1", "0", "2"},
            null,
            new double[][] {{5, 0, 0, 0}, {5, 0, 0, 0}, {5, 0, 0, 0}, {0, 0, 5, 0}, {0, 0, 0, 5}});
    Confusion confusion =
        MeasureClasses.of(
            new MemoryEngine(3),
            MemoryEngine.table(rows),
            model.classes(),
            model.logPrior(),
            model.logTheta(),
            false);
    assertThat(confusion.labels()).containsExactly("0", "1", "2", "new");
    assertThat(counts(confusion)).isDeepEqualTo(new long[][] {{1, 1}, {1, 0}, {0, 1}, {1, 0}});
    assertThat(confusion.accuracy()).isEqualTo(0.2);
    assertThat(confusion.unknown()).isEqualTo(2);
    assertThat(confusion.precision(0)).isEqualTo(1.0 / 3);
    assertThat(confusion.recall(0)).isEqualTo(0.5);
    assertThat(confusion.f1(0)).isEqualTo(0.4);
  }

  private static long[][] counts(Confusion confusion) {
    long[][] counts = new long[confusion.labels().size()][confusion.classes().size()];
    for (int i = 0; i < counts.length; i++) {
      for (int j = 0; j < counts[i].length; j++) {
        counts[i][j] = confusion.count(i, j);
      }
    }
    return counts;
  }

  @Test
  void wrongAlphasAndPriorsAreRefused() {
    DenseRows rows = Documents.of(LABELS, null, COUNTS);
    assertThatThrownBy(() -> fit(1, rows, new double[] {1, 1}, UNIFORM))
        .isInstanceOf(UsageException.class)
        .hasMessage("alpha: 2 values for 4 features. Give one, or one for each feature.");
    ClassPriors three = new ClassPriors(ClassPriors.Kind.GIVEN, new double[] {.5, .25, .25});
    assertThatThrownBy(() -> fit(1, rows, ONE, three))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "classPriors: 3 probabilities for 2 classes. Give one for each, in the order of"
                + " classes.csv.");
    ClassPriors half = new ClassPriors(ClassPriors.Kind.GIVEN, new double[] {.5, .25});
    assertThatThrownBy(() -> fit(1, rows, ONE, half))
        .isInstanceOf(UsageException.class)
        .hasMessage("classPriors: the probabilities add up to 0.75, not to 1.");
  }

  @Test
  void weightsThatAreAllZeroAndSumsBeyondADoubleAreErrors() {
    assertThatThrownBy(() -> fit(1, Documents.of(LABELS, new double[6], COUNTS), ONE, UNIFORM))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("no row has a weight above 0");
    double[][] huge = {{1e308, 1e308}, {1e308, 0}};
    assertThatThrownBy(
            () -> fit(1, Documents.of(new String[] {"a", "a"}, null, huge), ONE, UNIFORM))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are so large");
  }

  /** Classes of 1.2e308 and 0.8e308: together beyond a double, but 0.6 and 0.4 of all. */
  @Test
  void hugeWeightsHaveTheirPriors() throws IOException {
    double[] weights = {4e307, 4e307, 4e307, 4e307, 4e307, 0};
    double[][] counts = new double[6][2];
    NaiveBayesModel model =
        fit(
            2,
            Documents.of(new String[] {"b", "a", "a", "b", "a", "a"}, weights, counts),
            ONE,
            EMPIRICAL);
    close(model.logPrior(), Math.log(0.6), Math.log(0.4));

    double[] larger = {1e308, 1e308, 1e308, 1, 1, 1};
    assertThatThrownBy(
            () ->
                fit(
                    2,
                    Documents.of(new String[] {"a", "a", "a", "b", "b", "b"}, larger, counts),
                    ONE,
                    EMPIRICAL))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the sum of the weights exceeds the range of a double");
    assertThat(
            fit(
                    2,
                    Documents.of(new String[] {"a", "a", "a", "b", "b", "b"}, larger, counts),
                    ONE,
                    UNIFORM)
                .logPrior())
        .containsExactly(-Math.log(2), -Math.log(2));
  }

  /** A share of 1e-500 is no double, its logarithm is. */
  @Test
  void logarithmsOfSharesBelowADoubleAreFinite() throws IOException {
    NaiveBayesModel model =
        fit(
            1,
            Documents.of(new String[] {"a"}, null, new double[][] {{1e300, 0}}),
            new double[] {1e-200},
            UNIFORM);
    assertThat(model.logTheta()[0][1]).isCloseTo(-500 * Math.log(10), within(1e-10));
  }
}
