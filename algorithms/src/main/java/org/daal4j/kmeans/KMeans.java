package org.daal4j.kmeans;

import java.io.IOException;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;

/** The drivers of k-means: plain loops of passes over any engine. */
public final class KMeans {

  private KMeans() {}

  /**
   * A fitted model together with the packed rows, for a last pass that writes assignments.
   *
   * @param model the result
   * @param packed the packed rows
   */
  public record Fit(KMeansModel model, Dataset packed) {}

  /**
   * Chooses starting centroids.
   *
   * @throws org.daal4j.core.UsageException when there are fewer distinct rows than clusters
   */
  public static StartingCentroids initialize(
      Engine engine, Dataset rows, KMeansOptions options, Checkpoint checkpoint)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /**
   * Chooses starting centroids, unless they are given, and iterates.
   *
   * @param initialCentroids {@code double[k][p]}, or null to choose them
   * @throws org.daal4j.core.UsageException when there are fewer distinct rows than clusters, or the
   *     given centroids do not fit the table
   */
  public static Fit fit(
      Engine engine,
      Dataset rows,
      KMeansOptions options,
      double[][] initialCentroids,
      Checkpoint checkpoint)
      throws IOException {
    throw new UnsupportedOperationException();
  }
}
