package org.daal4j.kmeans.nearest;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ludovic.netlib.BLAS;
import dev.ludovic.netlib.JavaBLAS;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.Stream;
import org.daal4j.linalg.LinearAlgebra;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kernel, with every BLAS there is, against the definition, bit for bit. */
class NearestCentroidTest {

  @ParameterizedTest
  @CsvSource({
    // clusters, columns, offset, spread
    "1, 1, 0, 1",
    "1, 7, 1e9, 1",
    "1, 20, 0, 1e150",
    "2, 1, 1e9, 1",
    "10, 20, 0, 1",
    "7, 3, 1e9, 1e-3",
    "33, 5, -1e6, 1e3",
    "100, 20, 0, 1e150",
    "20, 40, 1e9, 1",
    "3, 2, 0, 1e-160",
    "5, 6, 0, 1e-170",
    "64, 130, 5, 1"
  })
  void allKernelsGiveTheBitsOfTheDefinition(int k, int p, double offset, double spread) {
    Random random = new Random(k * 1000L + p);
    double[][] centroids = new double[k][p];
    fill(centroids, random, offset, spread);
    double[][] rows = new double[500][p];
    fill(rows, random, offset, spread);
    rows[17] = centroids[k - 1].clone();
    assertAllKernels(centroids, rows);
  }

  /**
   * All distances nearly equal: the case in which a matrix product alone gives the wrong answer.
   */
  @Test
  void nearTiesAreDecidedByTheFormula() {
    Random random = new Random(9);
    double[][] centroids = new double[140][3];
    double[][] rows = new double[500][3];
    for (double[] centroid : centroids) {
      for (int j = 0; j < 3; j++) {
        centroid[j] = 1e8 + random.nextInt(3) * 0x1p-26;
      }
    }
    fill(rows, random, 1e8, 1e-7);
    assertAllKernels(centroids, rows);
  }

  @Test
  void tiesGoToTheLowestIndex() {
    double[][] centroids = {{4, 4}, {0, 1}, {1, 0}, {0, 1}, {0, -1}};
    double[][] rows = {{0, 0}, {0, 1}, {3, 3}, {0.5, 0.5}};
    for (NearestCentroid kernel : kernels(centroids, new double[2]).toList()) {
      kernel.find(flat(rows), 0, 4);
      assertThat(kernel.nearest()).startsWith(1, 1, 0, 1);
    }
  }

  @Test
  void hugeValuesGiveInfiniteDistancesInEveryKernel() {
    double[][] centroids = {{1e300, 0}, {-1e300, 1e300}, {1e10, 0}};
    double[][] rows = {{-1e300, -1e300}, {1e300, 0}, {1e10, 5}, {1.7e308, -1.7e308}};
    assertAllKernels(centroids, rows);
    NearestCentroid kernel = new DirectNearest(new CentroidTable(centroids, new double[2]));
    kernel.find(flat(rows), 0, 4);
    assertThat(kernel.squaredDistances())
        .startsWith(Double.POSITIVE_INFINITY, 0, 25, Double.POSITIVE_INFINITY);
  }

  private static void assertAllKernels(double[][] centroids, double[][] rows) {
    int p = centroids[0].length;
    double[] values = flat(rows);
    for (double[] shift : new double[][] {new double[p], rows[0], rows[rows.length / 2]}) {
      for (NearestCentroid kernel : kernels(centroids, shift).toList()) {
        for (int from = 0; from < rows.length; from += kernel.tileRows()) {
          int tile = Math.min(kernel.tileRows(), rows.length - from);
          kernel.find(values, from, tile);
          for (int i = 0; i < tile; i++) {
            assertByDefinition(kernel, i, rows[from + i], centroids);
          }
        }
      }
    }
  }

  private static void assertByDefinition(
      NearestCentroid kernel, int i, double[] row, double[][] centroids) {
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double distance = SquaredDistance.between(row, 0, centroids[c], 0, row.length);
      if (distance < least) {
        least = distance;
        nearest = c;
      }
    }
    assertThat(kernel.nearest()[i]).as(kernel.getClass().getSimpleName()).isEqualTo(nearest);
    assertThat(kernel.squaredDistances()[i]).isEqualTo(least);
  }

  private static Stream<NearestCentroid> kernels(double[][] centroids, double[] shift) {
    CentroidTable table = new CentroidTable(centroids, shift);
    BLAS present = LinearAlgebra.blas();
    return Stream.of(
        NearestCentroid.of(table),
        new DirectNearest(table),
        new PrunedNearest(table, present),
        new PrunedNearest(table, JavaBLAS.getInstance()));
  }

  private static void fill(double[][] rows, Random random, double offset, double spread) {
    for (double[] row : rows) {
      for (int j = 0; j < row.length; j++) {
        row[j] = offset + spread * random.nextGaussian();
      }
    }
  }

  private static double[] flat(double[][] rows) {
    return Stream.of(rows).flatMapToDouble(Arrays::stream).toArray();
  }
}
