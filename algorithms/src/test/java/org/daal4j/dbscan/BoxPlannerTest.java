package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BoxPlannerTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 5})
  void boxesHaveAboutAsManyRows(int columns) {
    DenseRows rows = uniform(columns);
    DensityGrid grid = grid(rows, columns == 1 ? 0.001 : 0.01);
    BoxPlan plan = BoxPlanner.plan(grid, rowsOf(grid), 0.02, 4_000, 9_000);
    long[] counts = counts(plan, rows);
    assertThat(plan.boxes()).isBetween(16, 40);
    assertThat(Arrays.stream(counts).max().orElseThrow()).isLessThanOrEqualTo(4_100);
    assertThat(Arrays.stream(counts).min().orElseThrow()).isGreaterThanOrEqualTo(1_500);
  }

  @Test
  void rowsThatAreAllCloseAreNotCut() {
    DenseRows rows = uniform(2);
    DensityGrid grid = grid(rows, 2);
    assertThat(BoxPlanner.plan(grid, rowsOf(grid), 4, 1_000, 9_000).boxes()).isEqualTo(1);
  }

  /**
   * As milliseconds of a year are, where rows of the same one are wanted: 3·10^13 times epsilon.
   */
  @Test
  void rowsFarApartAreCutHoweverSmallEpsilonIs() {
    DenseRows rows = uniform(1);
    Arrays.setAll(rows.values(), i -> Math.rint(rows.values()[i] * 31_536_000_000L));
    DensityGrid grid = grid(rows, 1e-3);
    BoxPlan plan = BoxPlanner.plan(grid, rowsOf(grid), 2e-3, 4_000, 9_000);
    assertThat(plan.boxes()).isBetween(16, 40);
    assertThat(Arrays.stream(counts(plan, rows)).max().orElseThrow()).isLessThanOrEqualTo(4_100);
  }

  @Test
  void aDensePlaceIsCutOffFromTheRest() {
    DenseRows rows = uniform(2);
    for (int row = 0; row < rows.rows(); row += 2) {
      rows.values()[2 * row] = 0.5 + 1e-6 * row / rows.rows();
      rows.values()[2 * row + 1] = 0.5;
    }
    DensityGrid grid = grid(rows, 0.01);
    long[] work = Neighbourhoods.work(grid, new DbscanOptions(0.01, 10, false, false));
    BoxPlan plan = BoxPlanner.plan(grid, work, 0.02, 2 * 4_000, 1_000_000);
    long[] counts = counts(plan, rows);
    Arrays.sort(counts);
    // its rows count half, and others may be three quarters of its work
    assertThat(plan.boxes()).isBetween(4, 8);
    assertThat(counts[counts.length - 1]).isBetween(30_000L, 36_000L);
    assertThat(counts[counts.length - 2]).isBetween(5_000L, 13_000L);
  }

  private static DenseRows uniform(int columns) {
    Random random = new Random(columns);
    DenseRows rows = new DenseRows(columns, 60_000, false, 0);
    rows.setRows(60_000);
    Arrays.setAll(rows.values(), i -> random.nextDouble());
    return rows;
  }

  private static DensityGrid grid(DenseRows rows, double epsilon) {
    double[] origin = new double[rows.columns()];
    Arrays.fill(origin, 0.5);
    DensityGrid grid = new CountCells(origin, epsilon).newPartial();
    grid.add(rows);
    return grid;
  }

  private static long[] rowsOf(DensityGrid grid) {
    return IntStream.range(0, grid.cells()).mapToLong(grid::count).toArray();
  }

  private static long[] counts(BoxPlan plan, DenseRows rows) {
    long[] counts = new long[plan.boxes()];
    for (int row = 0; row < rows.rows(); row++) {
      counts[plan.boxOf(rows.values(), row * rows.columns())]++;
    }
    return counts;
  }
}
