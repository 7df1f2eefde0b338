package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.stream.Stream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class KMeansErrorsTest {

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void moreClustersThanRows(Initialization initialization) {
    assertThatThrownBy(
            () -> Tables.fit(Tables.column(1, 2, 3), Tables.options(5, initialization, 1), null))
        .isInstanceOf(UsageException.class)
        .hasMessage("nClusters 5 is more than the 3 rows of the input. Give fewer.");
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void moreClustersThanDistinctRows(Initialization initialization) {
    DenseRows rows = Tables.column(1, 2, 2, 1, 3, 3, -0.0, 0);
    assertThatThrownBy(() -> Tables.fit(rows, Tables.options(5, initialization, 1), null))
        .isInstanceOf(UsageException.class)
        .hasMessage("nClusters 5 is more than the 4 distinct rows of the input. Give fewer.");
  }

  @Test
  void moreClustersThanDistinctRowsOfPositiveWeight() {
    DenseRows rows = Tables.weighted(Tables.column(1, 2, 3), 1, 0, 1);
    assertThatThrownBy(() -> Tables.fit(rows, KMeansOptions.of(3), null))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "nClusters 3 is more than the 2 distinct rows of positive weight of the input. Give fewer.");
  }

  @Test
  void noRows() {
    assertThatThrownBy(() -> Tables.fit(new DenseRows(2, 0, false, 0), KMeansOptions.of(1), null))
        .isInstanceOf(BadInputException.class)
        .hasMessage("the input has no rows");
  }

  @ParameterizedTest
  @EnumSource(Initialization.class)
  void valuesWhoseSquaresAreBeyondADouble(Initialization initialization) {
    DenseRows rows = Tables.column(1e300, -1e300, 3e299, 5, 7e299);
    assertThatThrownBy(() -> Tables.fit(rows, Tables.options(2, initialization, 1), null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are too large");
  }

  @ParameterizedTest
  @EnumSource(names = {"PLUS_PLUS", "PARALLEL_PLUS"})
  void rowsThatDifferByLessThanASquareCanHold(Initialization initialization) {
    DenseRows rows = Tables.column(0, 1e-200, 2e-200);
    assertThatThrownBy(() -> Tables.fit(rows, Tables.options(2, initialization, 1), null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are too close together");
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3})
  void rowsThatDifferByLessThanASquareCanHoldHaveNoObjective(int clusters) {
    DenseRows rows = Tables.column(1e-200, 2e-200, 9e-200);
    KMeansOptions options = Tables.options(clusters, Initialization.DETERMINISTIC, 1);
    assertThatThrownBy(() -> Tables.fit(rows, options, null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are too close together");
  }

  /** Their sum is beyond a double; half of each would give the same centroids. */
  @ParameterizedTest
  @EnumSource(Initialization.class)
  void weightsWhoseSumIsBeyondADouble(Initialization initialization) {
    DenseRows rows = Tables.weighted(Tables.column(1, 2, 3, 9), 1e308, 1e308, 1e308, 1e308);
    assertThatThrownBy(() -> Tables.fit(rows, Tables.options(2, initialization, 1), null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are too large")
        .hasMessageContaining("divide large weights by one number");
  }

  /** The products have some 30 bits, or none; the same weights times 1e310 would give centroids. */
  @ParameterizedTest
  @EnumSource(Initialization.class)
  void weightsWhoseProductsLoseDigits(Initialization initialization) {
    DenseRows rows =
        Tables.weighted(Tables.column(1.1, 2.3, 3.7, 9.1), 1e-310, 3e-310, 2e-310, 1e-310);
    assertThatThrownBy(() -> Tables.fit(rows, Tables.options(2, initialization, 1), null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the weights are too small")
        .hasMessageContaining("Multiply the weights by one number");
  }

  /** The second column's mean is 2e-200, but every product with a weight is 0. */
  @Test
  void productsOfAColumnThatVanish() {
    DenseRows table =
        DenseRows.of(
            new double[] {1, 1e-200},
            new double[] {2, 3e-200},
            new double[] {4, 2e-200},
            new double[] {5, 2e-200});
    DenseRows rows = Tables.weighted(table, 1e-150, 1e-150, 1e-150, 1e-150);
    assertThatThrownBy(
            () -> Tables.fit(rows, Tables.options(1, Initialization.DETERMINISTIC, 1), null))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the weights are too small");
  }

  static Stream<Arguments> wrongCentroids() {
    return Stream.of(
        Arguments.of(new double[][] {{1, 2}}, "initialCentroids has 1 centroids"),
        Arguments.of(
            new double[][] {{1, 2}, {1}},
            "initialCentroids: centroid 2 has 1 numbers, the table has 2 columns"),
        Arguments.of(
            new double[][] {{1, 2}, {1, Double.NaN}},
            "initialCentroids: centroid 2 holds NaN, not a number"));
  }

  @ParameterizedTest
  @MethodSource("wrongCentroids")
  void initialCentroidsThatDoNotFit(double[][] centroids, String message) {
    DenseRows rows = DenseRows.of(new double[] {1, 2}, new double[] {3, 4});
    assertThatThrownBy(() -> Tables.fit(rows, KMeansOptions.of(2), centroids))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(message);
  }

  @Test
  void optionsOutsideTheirRange() {
    assertOption("nClusters", 0, 2, 2, 1, 1, 1, 0);
    assertOption("nRounds", 1, -1, 2, 1, 1, 1, 0);
    assertOption("oversamplingFactor", 1, 2, 0, 1, 1, 1, 0);
    assertOption("oversamplingFactor", 1, 2, Double.NaN, 1, 1, 1, 0);
    assertOption("nTrials", 1, 2, 2, 0, 1, 1, 0);
    assertOption("seed", 1, 2, 2, 1, -1, 1, 0);
    assertOption("seed", 1, 2, 2, 1, 1L << 32, 1, 0);
    assertOption("maxIterations", 1, 2, 2, 1, 1, -1, 0);
    assertOption("accuracyThreshold", 1, 2, 2, 1, 1, 1, Double.NaN);
  }

  private static void assertOption(
      String name,
      int clusters,
      int rounds,
      double oversampling,
      int trials,
      long seed,
      int iterations,
      double threshold) {
    assertThatThrownBy(
            () ->
                new KMeansOptions(
                    clusters,
                    Initialization.RANDOM,
                    rounds,
                    oversampling,
                    trials,
                    Recluster.BEST,
                    seed,
                    iterations,
                    threshold))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith(name);
  }
}
