package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestCoreTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 7})
  void clustersAreThoseOfTheNearestCoreRows(int columns) throws Exception {
    for (int seed = 0; seed < 60; seed++) {
      Random random = new Random(100L * columns + seed);
      int cores = random.nextInt(120);
      double scale = Math.pow(10, random.nextInt(10) - 3);
      int kind = random.nextInt(3);
      double[][] values = rows(random, cores, columns, scale, kind);
      // clusters are those of different rows; equal ones have the same
      int[] clusters = new int[cores];
      for (int row = 0; row < cores; row++) {
        clusters[row] = random.nextInt(4);
        for (int other = 0; other < row; other++) {
          clusters[row] =
              Arrays.equals(values[other], values[row]) ? clusters[other] : clusters[row];
        }
      }
      double[][] asked = rows(random, 80, columns, scale, kind);
      double epsilon = scale * (kind == 0 ? 1 + random.nextInt(2) : 0.05 + random.nextDouble() / 4);

      List<String> expected = new ArrayList<>();
      for (double[] row : asked) {
        expected.add("" + nearest(row, values, clusters, epsilon));
      }

      NearestCore map = new NearestCore(flat(values, columns), clusters, columns, epsilon);
      for (int splits : new int[] {1, 3}) {
        assertThat(assign(map, asked, splits))
            .as("columns %d, seed %d", columns, seed)
            .isEqualTo(expected);
      }
    }
  }

  /** All distances, as the fit computes them. */
  private static int nearest(double[] row, double[][] cores, int[] clusters, double epsilon) {
    int nearest = -1;
    double least = epsilon * epsilon;
    for (int core = 0; core < cores.length; core++) {
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        sum += (row[j] - cores[core][j]) * (row[j] - cores[core][j]);
      }
      boolean better = sum < least || sum == least && (nearest < 0 || clusters[core] < nearest);
      if (sum <= least && better) {
        least = sum;
        nearest = clusters[core];
      }
    }
    return nearest;
  }

  /** On a grid, where distances tie; duplicates; clumps. */
  private static double[][] rows(Random random, int n, int columns, double scale, int kind) {
    double[][] rows = new double[n][columns];
    for (int row = 0; row < n; row++) {
      for (int j = 0; j < columns; j++) {
        rows[row][j] =
            scale
                * switch (kind) {
                  case 0 -> random.nextInt(5);
                  case 1 -> random.nextDouble();
                  default -> random.nextInt(3) * 0.5 + random.nextGaussian() * 0.02;
                };
      }
      if (row > 0 && random.nextInt(3) == 0) {
        rows[row] = rows[random.nextInt(row)].clone();
      }
    }
    return rows;
  }

  private static double[] flat(double[][] rows, int columns) {
    double[] values = new double[rows.length * columns];
    for (int row = 0; row < rows.length; row++) {
      System.arraycopy(rows[row], 0, values, row * columns, columns);
    }
    return values;
  }

  private static List<String> assign(NearestCore map, double[][] rows, int splits)
      throws IOException {
    MemoryEngine engine = new MemoryEngine(splits, 7);
    engine.map(MemoryEngine.table(DenseRows.of(rows)), map, RowsOut.csv("assigned"));
    return engine.lines("assigned");
  }

  @Test
  void theBoundIsIncludedAndTiesGoToTheLowestCluster() throws Exception {
    double[] cores = {0, 2, 4, 4};
    NearestCore map = new NearestCore(cores, new int[] {3, 1, 2, 2}, 1, 1);

    assertThat(assign(map, new double[][] {{-1}, {Math.nextDown(-1.0)}, {1}, {3}, {5}, {6}}, 1))
        .containsExactly("3", "-1", "1", "1", "2", "-1");
  }

  @Test
  void equalCoreRowsAreSentOnce() throws Exception {
    double[] values = new double[2000];
    Arrays.fill(values, 0, 1000, 7);
    NearestCore map = new NearestCore(values, new int[1000], 2, 1);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    map.write(new DataOutputStream(bytes));

    assertThat(bytes.size()).isLessThan(100);
    NearestCore received =
        new NearestCore(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(assign(received, new double[][] {{7, 7}, {0, 1}, {3, 3}}, 1))
        .containsExactly("0", "0", "-1");
  }

  @Test
  void whatIsCutShortIsRefused() throws Exception {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    new NearestCore(new double[] {1, 2, 3, 4}, new int[] {0, 1}, 2, 1)
        .write(new DataOutputStream(bytes));
    for (int length = 0; length < bytes.size(); length++) {
      byte[] cut = Arrays.copyOf(bytes.toByteArray(), length);
      assertThatExceptionOfType(IOException.class)
          .isThrownBy(() -> new NearestCore(new DataInputStream(new ByteArrayInputStream(cut))));
    }
  }

  @Test
  void rowsOfAnotherWidthAreRefused() {
    NearestCore map = new NearestCore(new double[] {1, 2}, new int[] {0}, 2, 1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> assign(map, new double[][] {{1, 2, 3}}, 1))
        .withMessageContaining("rows of 3 columns, core rows of 2");
  }
}
