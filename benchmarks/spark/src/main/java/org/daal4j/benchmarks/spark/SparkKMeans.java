package org.daal4j.benchmarks.spark;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import org.apache.spark.api.java.JavaRDD;
import org.apache.spark.mllib.clustering.KMeans;
import org.apache.spark.mllib.clustering.KMeansModel;
import org.apache.spark.mllib.linalg.Vector;
import org.apache.spark.mllib.linalg.Vectors;
import org.apache.spark.storage.StorageLevel;

/** Ten iterations of k-means from given centroids, on rows kept in memory. */
final class SparkKMeans {

  private SparkKMeans() {}

  /**
   * Fits, and measures the objective at the last centroids, as the others do.
   *
   * @param file the starting centroids, comma-separated
   */
  static double objective(JavaRDD<Vector> rows, String file) {
    JavaRDD<Vector> kept = rows.persist(StorageLevel.MEMORY_ONLY());
    Vector[] start = centroids(file);
    KMeansModel model =
        new KMeans()
            .setK(start.length)
            .setMaxIterations(10)
            .setEpsilon(0)
            .setInitialModel(new KMeansModel(start))
            .run(kept.rdd());
    return model.computeCost(kept.rdd());
  }

  private static Vector[] centroids(String file) {
    try {
      return Files.readAllLines(Path.of(file)).stream()
          .map(line -> Arrays.stream(line.split(",")).mapToDouble(Double::parseDouble).toArray())
          .map(Vectors::dense)
          .toArray(Vector[]::new);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
