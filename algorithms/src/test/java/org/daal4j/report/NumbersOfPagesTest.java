package org.daal4j.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.model.Table;
import org.daal4j.regression.LinearModel;
import org.daal4j.regression.LinearRegression;
import org.daal4j.sample.RowSample.Sampled;
import org.junit.jupiter.api.Test;

/** What pages compute besides what models hold. */
class NumbersOfPagesTest {

  /** Expected: scipy 1.11, norm.ppf. */
  @Test
  void normalQuantiles() {
    assertThat(NormalQuantile.of(0.5)).isZero();
    assertQuantile(0.1, -1.2815515655446004);
    assertQuantile(0.3, -0.5244005127080409);
    assertQuantile(0.975, 1.959963984540054);
    assertQuantile(1e-10, -6.361340902404056);
    assertQuantile(0.9999999999999999, 8.209536151601387);
  }

  private static void assertQuantile(double probability, double expected) {
    assertThat(NormalQuantile.of(probability)).isCloseTo(expected, within(4e-15 * 8));
  }

  /** Expected: R 4.2, hatvalues of lm; longley is known for its collinearity. */
  @Test
  void leveragesOfLongley() throws IOException {
    double[][] longley = longley();
    assertLeverages(
        longley,
        true,
        1e-9,
        0.42453693062653119,
        0.56497829770226604,
        0.36207471236564814,
        0.37222778282177166,
        0.61551109417413485);
    assertLeverages(
        longley, false, 1e-7, 0.42442589778342160, 0.56405071284690966, 0.36068497646176745);
  }

  private static void assertLeverages(
      double[][] rows, boolean intercept, double tolerance, double... expected) throws IOException {
    Table table = MemoryEngine.table(DenseRows.of(rows), 6);
    MemoryEngine engine = new MemoryEngine(2);
    LinearModel model = LinearRegression.options().intercept(intercept).fit(engine, table);
    Leverages leverages =
        Leverages.of(engine.fold(table, new SumCrossProducts(7, Precision.DOUBLE)), model)
            .orElseThrow();
    for (int i = 0; i < expected.length; i++) {
      assertThat(leverages.of(rows[i], 1)).isCloseTo(expected[i], within(tolerance));
    }
    double sum = Arrays.stream(rows).mapToDouble(row -> leverages.of(row, 1)).sum();
    assertThat(sum).isCloseTo(model.rank() + (intercept ? 1 : 0), within(1e-6));
  }

  private static double[][] longley() throws IOException {
    try (BufferedReader in = Files.newBufferedReader(Path.of("../samples/longley.csv"))) {
      return in.lines()
          .skip(1)
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .toArray(double[][]::new);
    }
  }

  /** A copied feature changes no leverage; rows beyond squares have none. */
  @Test
  void leveragesOfCollinearAndOfHugeFeatures() throws IOException {
    double[][] rows = {{1, 1, 3}, {2, 2, 1}, {4, 4, 4}, {8, 8, 2}};
    Table table = MemoryEngine.table(DenseRows.of(rows), 2);
    MemoryEngine engine = new MemoryEngine(1);
    LinearModel model = LinearRegression.options().fit(engine, table);
    Leverages twice =
        Leverages.of(engine.fold(table, new SumCrossProducts(3, Precision.DOUBLE)), model)
            .orElseThrow();
    // 1/4 + (x - 3.75)²/28.75, exact
    assertThat(twice.of(rows[3], 1)).isCloseTo(0.25 + 18.0625 / 28.75, within(1e-12));
    Table huge =
        MemoryEngine.table(DenseRows.of(new double[][] {{1e200, 1, 1}, {-1e200, 2, 2}}), 2);
    assertThat(Leverages.of(engine.fold(huge, new SumCrossProducts(3, Precision.DOUBLE)), model))
        .isEmpty();
  }

  /** By hand: 0 and 3 are nearest, then 1 and 4 are, then the two pairs, then 2. */
  @Test
  void neighboursStandTogether() {
    double[][] distances = {
      {0, .5, .9, .1, .5},
      {.5, 0, .8, .6, .2},
      {.9, .8, 0, .9, .8},
      {.1, .6, .9, 0, .6},
      {.5, .2, .8, .6, 0}
    };
    assertThat(ClusterOrder.of(distances)).containsExactly(0, 3, 1, 4, 2);
    assertThat(ClusterOrder.of(new double[1][1])).containsExactly(0);
    assertThat(ClusterOrder.of(new double[0][0])).isEmpty();
  }

  @Test
  void spreadOfNumbersOfAnySize() {
    Spread huge = Spread.of(new double[] {1e300, -1e300}, new double[] {1, 1});
    assertThat(huge).isEqualTo(new Spread(0, 1e300));
    assertThat(Spread.of(new double[] {0.1, 0.1, 0.1}, new double[] {1, 1, 1}).deviation())
        .isZero();
    assertThat(Spread.of(new double[] {7, 1, 3}, new double[] {0, 1, 1}))
        .isEqualTo(new Spread(2, 1));
    assertThat(Spread.of(new double[0], new double[0])).isEqualTo(new Spread(0, 0));
  }

  /** Rows on a line: all of the variance is along it, however many columns there are. */
  @Test
  void planeOfALineAndOfMoreColumnsThanRows() {
    for (int p : new int[] {2, 5, 50}) {
      double[] first = new double[p];
      double[] second = new double[p];
      Arrays.fill(second, 2);
      Plane plane = Plane.of(List.of(new Sampled(first, 1, 1), new Sampled(second, 1, 1)));
      assertThat(plane.share(0)).isCloseTo(1, within(1e-12));
      assertThat(plane.share(1)).isZero();
      assertThat(plane.coordinate(second, 0)).isCloseTo(Math.sqrt(p), within(1e-12));
      assertThat(plane.coordinate(second, 1)).isZero();
    }
  }
}
