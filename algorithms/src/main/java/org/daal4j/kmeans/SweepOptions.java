package org.daal4j.kmeans;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.selection.SelectBy;

/**
 * Options of several fits in the same passes.
 *
 * @param each of each fit, but for the number of clusters and the seed
 * @param clusters numbers of clusters, ascending
 * @param restarts how many seeds each number is fitted with, from that of {@code each} on; the
 *     least objective stays, of equal ones the first
 * @param silhouette whether silhouettes are measured though there is one number only
 * @param select which of several numbers is chosen
 */
public record SweepOptions(
    KMeansOptions each, List<Integer> clusters, int restarts, boolean silhouette, SelectBy select) {

  /** Each takes a thread, and a note for each block of rows. */
  private static final int MOST_FITS = 1000;

  /** How many seeds. */
  public static final Setting RESTARTS = Setting.named("restarts");

  /**
   * Checks them; numbers of clusters that are said twice are fitted once.
   *
   * @throws UsageException that names the option
   */
  public SweepOptions {
    clusters = List.copyOf(new TreeSet<>(clusters));
    if (clusters.isEmpty() || clusters.get(0) < 1) {
      throw new UsageException(KMeansOptions.N_CLUSTERS + " must be at least 1, not " + clusters);
    }
    if (restarts < 1) {
      throw new UsageException(RESTARTS + " must be at least 1, not " + restarts);
    }
    if ((long) clusters.size() * restarts > MOST_FITS) {
      throw new UsageException(
          RESTARTS,
          clusters.size() + " numbers of clusters with " + restarts + " seeds each are many fits.",
          "Give at most " + MOST_FITS + " in all.");
    }
    if (restarts > 1 && each.initialization() == Initialization.DETERMINISTIC) {
      throw new UsageException(
          RESTARTS,
          "the first rows are the same whatever the seed, so " + restarts + " starts are one.",
          "Leave it out, or choose another start.");
    }
    if (each.seed() + restarts - 1 > KMeansOptions.LARGEST_SEED) {
      throw new UsageException(
          RESTARTS,
          restarts
              + " seeds from "
              + each.seed()
              + " on end above the largest, "
              + KMeansOptions.LARGEST_SEED
              + ".",
          "Give a smaller seed.");
    }
    select.requireAmong(clusters);
  }

  /** The most clusters. */
  public int most() {
    return clusters.get(clusters.size() - 1);
  }

  /** The same, where there is one number of clusters, for that of other options. */
  public SweepOptions of(KMeansOptions other) {
    return new SweepOptions(other, List.of(other.clusters()), restarts, silhouette, select);
  }

  /** Whether silhouettes are measured. */
  public boolean measures() {
    return silhouette || clusters.size() > 1;
  }

  /** The options of all fits: number by number, seed by seed. */
  public List<KMeansOptions> fits() {
    List<KMeansOptions> fits = new ArrayList<>();
    for (int number : clusters) {
      for (int restart = 0; restart < restarts; restart++) {
        fits.add(each.with(number, each.seed() + restart));
      }
    }
    return fits;
  }
}
