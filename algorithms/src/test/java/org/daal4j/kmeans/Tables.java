package org.daal4j.kmeans;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;

/** Tables and short calls for the tests of k-means. */
public final class Tables {

  private Tables() {}

  /** The four measurements of Fisher's iris, 150 rows. */
  public static DenseRows iris() throws IOException {
    double[][] rows =
        Files.readAllLines(Path.of("../samples/iris.csv")).stream()
            .skip(1)
            .map(line -> Arrays.stream(line.split(",")).limit(4))
            .map(fields -> fields.mapToDouble(Double::parseDouble).toArray())
            .toArray(double[][]::new);
    return DenseRows.of(rows);
  }

  /** Rows around some centres. */
  record Mixture(double[][] centres, DenseRows rows) {}

  /**
   * The GaussMixture of Bahmani and others 2012, section 4.1: centres from N(0, R·I), rows of unit
   * variance around them.
   */
  static Mixture gaussMixture(int rows, int columns, int clusters, double variance, long seed) {
    Random random = new Random(seed);
    double[][] centres = new double[clusters][columns];
    for (double[] centre : centres) {
      Arrays.setAll(centre, j -> Math.sqrt(variance) * random.nextGaussian());
    }
    DenseRows table = new DenseRows(columns, rows, false, 0);
    for (int i = 0; i < rows; i++) {
      double[] centre = centres[random.nextInt(clusters)];
      for (int j = 0; j < columns; j++) {
        table.values()[i * columns + j] = centre[j] + random.nextGaussian();
      }
    }
    table.setRows(rows);
    return new Mixture(centres, table);
  }

  /** A table of one column. */
  public static DenseRows column(double... values) {
    return DenseRows.of(
        Arrays.stream(values).mapToObj(v -> new double[] {v}).toArray(double[][]::new));
  }

  /** The same rows with weights. */
  public static DenseRows weighted(DenseRows rows, double... weights) {
    DenseRows weighted = new DenseRows(rows.columns(), rows.rows(), true, 0);
    System.arraycopy(rows.values(), 0, weighted.values(), 0, rows.rows() * rows.columns());
    System.arraycopy(weights, 0, weighted.weights(), 0, rows.rows());
    weighted.setRows(rows.rows());
    return weighted;
  }

  /** Options with everything but these at its default. */
  static KMeansOptions options(int clusters, Initialization initialization, long seed) {
    return new KMeansOptions(clusters, initialization, 2, 2, 1, Recluster.BEST, seed, 100, 0);
  }

  /** Options for given centroids: at most so many iterations. */
  static KMeansOptions iterations(int clusters, int maxIterations) {
    return new KMeansOptions(
        clusters, Initialization.DETERMINISTIC, 2, 2, 1, Recluster.BEST, 1, maxIterations, 0);
  }

  /** Fits from given centroids (null: chosen) on a table in three splits. */
  static KMeansModel fit(DenseRows rows, KMeansOptions options, double[][] centroids)
      throws IOException {
    return KMeans.fit(
            new MemoryEngine(3), MemoryEngine.table(rows), options, centroids, Checkpoint.NONE)
        .model();
  }
}
