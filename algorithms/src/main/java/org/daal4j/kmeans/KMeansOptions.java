package org.daal4j.kmeans;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.selection.SelectBy;
import org.daal4j.model.Table;

/**
 * Options of k-means.
 *
 * @param clusters number of clusters, k
 * @param initialization how starting centroids are chosen
 * @param rounds rounds of {@link Initialization#PARALLEL_PLUS}
 * @param oversampling candidates a round, as a multiple of k
 * @param trials candidates tried for each centroid of {@link Initialization#PLUS_PLUS}; the best
 *     stays
 * @param recluster last step of {@link Initialization#PARALLEL_PLUS}
 * @param seed seed of the Mersenne Twister, 0 to 2^32 - 1
 * @param maxIterations most updates of the centroids
 * @param accuracyThreshold iterations stop when the objective changes by no more than this
 */
public record KMeansOptions(
    int clusters,
    Initialization initialization,
    int rounds,
    double oversampling,
    int trials,
    Recluster recluster,
    long seed,
    int maxIterations,
    double accuracyThreshold) {

  static final Setting INITIAL_CENTROIDS = Setting.named("initialCentroids");

  /** How many clusters. */
  public static final Setting N_CLUSTERS = Setting.named("nClusters");

  private static final Setting N_ROUNDS = Setting.named("nRounds");
  private static final Setting OVERSAMPLING_FACTOR = Setting.named("oversamplingFactor");
  private static final Setting N_TRIALS = Setting.named("nTrials");
  private static final Setting SEED = Setting.named("seed");
  static final Setting MAX_ITERATIONS = Setting.named("maxIterations");
  static final Setting ACCURACY_THRESHOLD = Setting.named("accuracyThreshold");

  static final long LARGEST_SEED = 0xffffffffL;

  /**
   * Checks each value.
   *
   * @throws UsageException that names the option
   */
  public KMeansOptions {
    Objects.requireNonNull(initialization, "init");
    Objects.requireNonNull(recluster, "recluster");
    require(clusters >= 1, N_CLUSTERS + " must be at least 1, not " + clusters);
    require(rounds >= 0, N_ROUNDS + " must not be negative: " + rounds);
    require(
        oversampling > 0 && oversampling <= Integer.MAX_VALUE,
        OVERSAMPLING_FACTOR
            + " must be above 0 and at most "
            + Integer.MAX_VALUE
            + ", not "
            + oversampling);
    require(trials >= 1, N_TRIALS + " must be at least 1, not " + trials);
    require(
        seed >= 0 && seed <= LARGEST_SEED,
        SEED + " must be a number from 0 to " + LARGEST_SEED + ", not " + seed);
    require(maxIterations >= 0, MAX_ITERATIONS + " must not be negative: " + maxIterations);
    require(
        accuracyThreshold >= 0,
        ACCURACY_THRESHOLD + " must be a number from 0 on, not " + accuracyThreshold);
  }

  private static void require(boolean holds, String message) {
    if (!holds) {
      throw new UsageException(message);
    }
  }

  /** The same for another number of clusters and another seed. */
  public KMeansOptions with(int otherClusters, long otherSeed) {
    return new KMeansOptions(
        otherClusters,
        initialization,
        rounds,
        oversampling,
        trials,
        recluster,
        otherSeed,
        maxIterations,
        accuracyThreshold);
  }

  /** The defaults of the command line for so many clusters. */
  public static KMeansOptions of(int clusters) {
    return new KMeansOptions(
        clusters, Initialization.PARALLEL_PLUS, 2, 2, 1, Recluster.BEST, 777777, 100, 0);
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private int clusters;
    private Initialization initialization = Initialization.PARALLEL_PLUS;
    private int rounds = 2;
    private double oversampling = 2;
    private int trials = 1;
    private Recluster recluster = Recluster.BEST;
    private long seed = 777777;
    private int maxIterations = 100;
    private double accuracyThreshold;
    private double[][] initialCentroids;
    private int restarts = 1;

    Builder() {}

    /** Number of clusters; with initial centroids it need not be said. */
    public Builder nClusters(int clusters) {
      this.clusters = clusters;
      return this;
    }

    /**
     * Several numbers of clusters, fitted in the same passes and compared.
     *
     * @param first the least
     * @param last the most
     */
    public KMeansSelecting nClusters(int first, int last) {
      if (first < 1 || last < first) {
        throw new UsageException(
            N_CLUSTERS + " must go from 1 or more upwards, not from " + first + " to " + last);
      }
      return nClusters(IntStream.rangeClosed(first, last).toArray());
    }

    /** The same for any numbers of clusters. */
    public KMeansSelecting nClusters(int[] numbers) {
      if (initialCentroids != null) {
        throw new UsageException(
            INITIAL_CENTROIDS, "they are of one number of clusters.", "Leave them out.");
      }
      return new KMeansSelecting(this, Arrays.stream(numbers).boxed().toList(), restarts);
    }

    /**
     * How many seeds are fitted in the same passes, from the seed on; the least objective stays.
     */
    public Builder restarts(int restarts) {
      this.restarts = restarts;
      return this;
    }

    /** How starting centroids are chosen. */
    public Builder init(Initialization initialization) {
      this.initialization = initialization;
      return this;
    }

    /** Rounds of {@link Initialization#PARALLEL_PLUS}. */
    public Builder nRounds(int rounds) {
      this.rounds = rounds;
      return this;
    }

    /** Candidates a round, as a multiple of the number of clusters. */
    public Builder oversamplingFactor(double oversampling) {
      this.oversampling = oversampling;
      return this;
    }

    /** Candidates tried for each centroid of {@link Initialization#PLUS_PLUS}. */
    public Builder nTrials(int trials) {
      this.trials = trials;
      return this;
    }

    /** Last step of {@link Initialization#PARALLEL_PLUS}. */
    public Builder recluster(Recluster recluster) {
      this.recluster = recluster;
      return this;
    }

    /** Seed of the Mersenne Twister, 0 to 2^32 - 1. */
    public Builder seed(long seed) {
      this.seed = seed;
      return this;
    }

    /** Most updates of the centroids. */
    public Builder maxIterations(int maxIterations) {
      this.maxIterations = maxIterations;
      return this;
    }

    /** Iterations stop when the objective changes by no more than this. */
    public Builder accuracyThreshold(double accuracyThreshold) {
      this.accuracyThreshold = accuracyThreshold;
      return this;
    }

    /**
     * Centroids to start from.
     *
     * @param centroids in the units of the data, {@code double[k][p]}
     */
    public Builder initialCentroids(double[][] centroids) {
      initialCentroids = Objects.requireNonNull(centroids, "initialCentroids");
      if (clusters == 0) {
        clusters = centroids.length;
      }
      return this;
    }

    /**
     * The options.
     *
     * @throws UsageException that names the one that is wrong
     */
    public KMeansOptions build() {
      return new KMeansOptions(
          clusters,
          initialization,
          rounds,
          oversampling,
          trials,
          recluster,
          seed,
          maxIterations,
          accuracyThreshold);
    }

    /**
     * Clusters a table.
     *
     * @throws UsageException when an option is wrong, or there are fewer distinct rows than
     *     clusters
     */
    public KMeansModel fit(Engine engine, Table table) throws IOException {
      if (restarts != 1) {
        return fitSeveral(engine, table);
      }
      KMeans.Fit fit = KMeans.fit(engine, table, build(), initialCentroids, Checkpoint.NONE);
      engine.release(fit.packed());
      return fit.model();
    }

    private KMeansModel fitSeveral(Engine engine, Table table) throws IOException {
      if (initialCentroids != null) {
        throw new UsageException(
            SweepOptions.RESTARTS, "given centroids are one start.", "Leave it out.");
      }
      KMeansOptions each = build();
      SweepOptions several =
          new SweepOptions(each, List.of(each.clusters()), restarts, false, SelectBy.SILHOUETTE);
      KMeansSweep.Fit fit = KMeansSweep.fit(engine, table, several, null, Checkpoint.NONE);
      engine.release(fit.packed());
      return fit.selected();
    }

    /**
     * Chooses starting centroids only.
     *
     * @throws UsageException when an option is wrong, or there are fewer distinct rows than
     *     clusters
     */
    public StartingCentroids initialize(Engine engine, Table table) throws IOException {
      return KMeans.initialize(engine, table, build(), Checkpoint.NONE);
    }
  }
}
