package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DensityGridTest extends PartialLaws<DensityGrid> {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 10})
  void countsRowsOfCellsWhateverTheSplits(int columns) {
    Random random = new Random(columns);
    DenseRows rows = new DenseRows(columns, 1_000, false, 0);
    rows.setRows(1_000);
    Arrays.setAll(rows.values(), i -> random.nextGaussian() * Math.pow(10, random.nextInt(4) - 1));
    for (int most : new int[] {1, 2, 7, 50, 100_000}) {
      DensityGrid whole = grid(columns, most);
      whole.add(rows);
      assertThat(whole.cells()).isLessThanOrEqualTo(most);
      long sum = 0;
      for (int cell = 0; cell < whole.cells(); cell++) {
        sum += whole.count(cell);
      }
      assertThat(sum).isEqualTo(1_000);
      for (int cuts = 1; cuts < 5; cuts++) {
        DensityGrid merged = grid(columns, most);
        int from = 0;
        for (int part = 0; part <= cuts; part++) {
          int to = part == cuts ? 1_000 : from + random.nextInt(1_000 - from + 1);
          DensityGrid one = grid(columns, most);
          one.add(rows.copy(from, to));
          merged.merge(one);
          from = to;
        }
        assertThat(cells(merged)).isEqualTo(cells(whole));
        assertThat(merged.side()).isEqualTo(whole.side());
      }
    }
  }

  @Test
  void aCellHoldsTheRowsBetweenItsEnds() {
    DensityGrid grid = grid(1, 100);
    grid.add(DenseRows.of(new double[] {0.25}, new double[] {0.75}, new double[] {-3.5}));
    assertThat(grid.cells()).isEqualTo(2);
    assertThat(grid.count(0)).isEqualTo(2);
    assertThat(grid.end(grid.place(0, 0), 0)).isEqualTo(1);
    assertThat(grid.end(grid.place(1, 0), 0)).isEqualTo(-3);
  }

  @Test
  void valuesOfAnySizeHaveAPlace() {
    DensityGrid grid = grid(1, 2);
    grid.add(DenseRows.of(new double[] {-1e300}, new double[] {1e300}, new double[] {1e-300}));
    assertThat(grid.cells()).isLessThanOrEqualTo(2);
  }

  @Override
  protected DensityGrid newPartial(double offset) {
    double[] origin = new double[COLUMNS];
    Arrays.fill(origin, offset);
    return new DensityGrid(origin, 0.5, 40);
  }

  @Override
  protected void assertSame(DensityGrid actual, DensityGrid expected) {
    assertThat(cells(actual)).isEqualTo(cells(expected));
    assertThat(actual.side()).isEqualTo(expected.side());
  }

  private static DensityGrid grid(int columns, int most) {
    return new DensityGrid(new double[columns], 1, most);
  }

  private static Map<String, Long> cells(DensityGrid grid) {
    Map<String, Long> cells = new TreeMap<>();
    for (int cell = 0; cell < grid.cells(); cell++) {
      long[] place = new long[grid.columns()];
      for (int column = 0; column < place.length; column++) {
        place[column] = grid.place(cell, column);
      }
      cells.put(Arrays.toString(place), grid.count(cell));
    }
    return cells;
  }
}
