package org.daal4j.kmeans;

import java.io.IOException;
import java.util.Locale;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.evaluation.EvaluateCentroids;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;

/** The drivers of k-means: plain loops of passes over any engine. */
public final class KMeans {

  private KMeans() {}

  /** Options to be chosen, then {@code fit(engine, table)}. */
  public static KMeansOptions.Builder options() {
    return new KMeansOptions.Builder();
  }

  /** What a pass of clustering builds, for any number of columns. */
  public static PartialSize sizeOf(int clusters) {
    return EvaluateCentroids.sizeOf(clusters, 1);
  }

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
      Engine engine, Table rows, KMeansOptions options, Checkpoint checkpoint) throws IOException {
    rows.requireNoResponses();
    int before = engine.summary().passes();
    KMeansRun run = KMeansRun.open(engine, rows, options, checkpoint);
    seed(run, null);
    KMeansState state = run.state();
    StartingCentroids start =
        new StartingCentroids(
            ModelColumns.of(rows.layout()),
            CentroidUnits.of(rows.encoding()).ofData(state.centroids),
            state.chosenRows,
            run.rows(),
            before + state.passes);
    engine.release(run.packed());
    return start;
  }

  /**
   * Chooses starting centroids, unless they are given, and iterates.
   *
   * @param initialCentroids in the units of the data, {@code double[k][p]}, or null to choose them
   * @throws org.daal4j.core.UsageException when there are fewer distinct rows than clusters, or the
   *     given centroids do not fit the table
   */
  public static Fit fit(
      Engine engine,
      Table rows,
      KMeansOptions options,
      double[][] initialCentroids,
      Checkpoint checkpoint)
      throws IOException {
    FittedRun fitted = fitted(engine, rows, options, initialCentroids, checkpoint);
    return new Fit(fitted.model(), fitted.packed());
  }

  /** The same, with what is known besides. */
  static FittedRun fitted(
      Engine engine,
      Table rows,
      KMeansOptions options,
      double[][] initialCentroids,
      Checkpoint checkpoint)
      throws IOException {
    rows.requireNoResponses();
    int before = engine.summary().passes();
    CentroidUnits units = CentroidUnits.of(rows.encoding());
    double[][] start = null;
    if (initialCentroids != null) {
      check(initialCentroids, options.clusters(), rows.columns().size());
      start = units.ofRows(initialCentroids);
    }
    KMeansRun run = KMeansRun.open(engine, rows, options, checkpoint);
    seed(run, start);
    ModelColumns columns = ModelColumns.of(rows.layout());
    return new LloydIterations(run).iterate(columns, units, before);
  }

  private static void seed(KMeansRun run, double[][] initialCentroids) throws IOException {
    KMeansState state = run.state();
    if (state.seeded) {
      return;
    }
    if (initialCentroids == null) {
      Seeding.of(run.options().initialization()).choose(run);
    } else {
      state.centroids = initialCentroids;
    }
    state.seeded = true;
    run.save();
  }

  private static void check(double[][] centroids, int clusters, int columns) {
    if (centroids.length != clusters) {
      throw new UsageException(
          KMeansOptions.INITIAL_CENTROIDS
              + " has "
              + centroids.length
              + " centroids, "
              + KMeansOptions.N_CLUSTERS
              + " is "
              + clusters
              + ": they must be equal");
    }
    for (int c = 0; c < clusters; c++) {
      if (centroids[c].length != columns) {
        throw new UsageException(
            KMeansOptions.INITIAL_CENTROIDS,
            String.format(
                Locale.ROOT,
                "centroid %d has %d numbers, the table has %d columns",
                c + 1,
                centroids[c].length,
                columns),
            "");
      }
      for (double value : centroids[c]) {
        if (!Double.isFinite(value)) {
          throw new UsageException(
              KMeansOptions.INITIAL_CENTROIDS,
              "centroid " + (c + 1) + " holds " + value + ", not a number",
              "");
        }
      }
    }
  }
}
