package org.daal4j.dbscan;

import java.io.IOException;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.model.Table;

/**
 * Options of density-based clustering.
 *
 * @param epsilon rows within this Euclidean distance are neighbours; the bound is included
 * @param minObservations weight of the neighbours, the row itself among them, that makes a row core
 * @param coreObservations whether core rows are wanted
 * @param force whether to go on when the work predicted is above {@link #MOST_DISTANCES}
 */
public record DbscanOptions(
    double epsilon, long minObservations, boolean coreObservations, boolean force) {

  /** The radius. */
  public static final Setting EPSILON = Setting.named("epsilon");

  /** The least weight of a neighbourhood. */
  public static final Setting MIN_OBSERVATIONS = Setting.named("minObservations");

  /** Whether core rows are kept. */
  public static final Setting CORE_OBSERVATIONS = Setting.named("coreObservations");

  /** Whether to begin whatever is predicted. */
  public static final Setting FORCE = Setting.named("force");

  /** More distances than these, some hours on a processor, are not begun unasked. */
  public static final double MOST_DISTANCES = 1e13;

  static final double LEAST_EPSILON = 0x1p-500;
  static final double LARGEST_EPSILON = 0x1p500;
  private static final long LARGEST_WEIGHT = 1L << 53;

  /**
   * Checks each value.
   *
   * @throws UsageException that names the option
   */
  public DbscanOptions {
    if (!(epsilon >= LEAST_EPSILON && epsilon <= LARGEST_EPSILON)) {
      throw new UsageException(
          EPSILON,
          "must be a number above 0 whose square a double holds, not " + epsilon + ".",
          "Scale the columns where such a distance is meant.");
    }
    if (minObservations < 1 || minObservations > LARGEST_WEIGHT) {
      throw new UsageException(
          MIN_OBSERVATIONS, "must be a whole number from 1 on, not " + minObservations + ".", "");
    }
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private double epsilon = Double.NaN;
    private long minObservations;
    private boolean coreObservations;
    private boolean force;

    Builder() {}

    /** Rows within this Euclidean distance are neighbours. Must be said. */
    public Builder epsilon(double epsilon) {
      this.epsilon = epsilon;
      return this;
    }

    /** Weight of the neighbours, the row itself among them, that makes a row core. Must be said. */
    public Builder minObservations(long minObservations) {
      this.minObservations = minObservations;
      return this;
    }

    /** Goes on however much work is predicted. */
    public Builder force(boolean force) {
      this.force = force;
      return this;
    }

    /** Keeps the core rows with the model, which can then be applied to other rows. */
    public Builder coreObservations(boolean coreObservations) {
      this.coreObservations = coreObservations;
      return this;
    }

    /**
     * The options.
     *
     * @throws UsageException that names the one that is wrong
     */
    public DbscanOptions build() {
      return new DbscanOptions(epsilon, minObservations, coreObservations, force);
    }

    /**
     * Clusters a table; the labels are kept until they are closed.
     *
     * @throws UsageException when an option is wrong, or the work is too much
     */
    public DbscanClusters fit(Engine engine, Table table) throws IOException {
      return Dbscan.fit(engine, table, build());
    }
  }
}
