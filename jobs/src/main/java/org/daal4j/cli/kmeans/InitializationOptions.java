package org.daal4j.cli.kmeans;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.cli.verb.Cost;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.Initialization;
import org.daal4j.kmeans.KMeans;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.Recluster;
import picocli.CommandLine.Option;

/** How many clusters, and how the starting centroids are chosen. */
final class InitializationOptions {

  /** Options that only some initialisations use. */
  private static final Map<String, Set<Initialization>> USED_BY =
      Map.of(
          "--n-rounds", Set.of(Initialization.PARALLEL_PLUS),
          "--oversampling-factor", Set.of(Initialization.PARALLEL_PLUS),
          "--recluster", Set.of(Initialization.PARALLEL_PLUS),
          "--n-trials", Set.of(Initialization.PLUS_PLUS),
          "--seed",
              Set.of(
                  Initialization.RANDOM, Initialization.PLUS_PLUS, Initialization.PARALLEL_PLUS));

  @Option(
      names = {"-k", "--n-clusters"},
      paramLabel = "K",
      order = 10,
      description = "Number of clusters. Required.")
  private String clusters;

  @Option(
      names = "--init",
      paramLabel = "I",
      order = 11,
      defaultValue = "parallelPlus",
      description =
          "deterministic (the first K rows), random, plusPlus, parallelPlus: how starting centroids"
              + " are chosen. Default: ${DEFAULT-VALUE}")
  private String initialization;

  @Option(
      names = "--n-rounds",
      paramLabel = "R",
      order = 12,
      defaultValue = "2",
      description = "Rounds of parallelPlus. Default: ${DEFAULT-VALUE}")
  private String rounds;

  @Option(
      names = "--oversampling-factor",
      paramLabel = "F",
      order = 13,
      defaultValue = "2",
      description =
          "Candidates a round of parallelPlus, as a multiple of K. Default: ${DEFAULT-VALUE}")
  private String oversampling;

  @Option(
      names = "--n-trials",
      paramLabel = "T",
      order = 14,
      defaultValue = "1",
      description = "Candidates tried for each centroid of plusPlus. Default: ${DEFAULT-VALUE}")
  private String trials;

  @Option(
      names = "--recluster",
      paramLabel = "M",
      order = 15,
      defaultValue = "best",
      description =
          "best, plusPlus: how parallelPlus makes K centroids of its candidates; plusPlus is"
              + " daal4py's. Default: ${DEFAULT-VALUE}")
  private String recluster;

  @Option(
      names = "--seed",
      paramLabel = "S",
      order = 16,
      defaultValue = "777777",
      description = "Seed of the Mersenne Twister. Default: ${DEFAULT-VALUE}")
  private String seed;

  /**
   * The options, checked.
   *
   * @param given whether an option was on the command line
   */
  KMeansOptions checked(Predicate<String> given) {
    requireClusters();
    return checked(given, clusters());
  }

  /** The options, checked, for so many clusters; limits of the iterations are the defaults. */
  KMeansOptions checked(Predicate<String> given, int k) {
    Initialization chosen = initialization();
    USED_BY.forEach(
        (option, users) -> {
          if (given.test(option) && !users.contains(chosen)) {
            throw new UsageException(
                option + " does not apply to --init " + initialization + ". Leave it out.");
          }
        });
    KMeansOptions defaults = KMeansOptions.of(k);
    return new KMeansOptions(
        k,
        chosen,
        (int) new OptionValue("--n-rounds", rounds).wholeNumber(1, Integer.MAX_VALUE),
        new OptionValue("--oversampling-factor", oversampling).positive(),
        (int) new OptionValue("--n-trials", trials).wholeNumber(1, Integer.MAX_VALUE),
        new OptionValue("--recluster", recluster).choice("best", "plusPlus").equals("best")
            ? Recluster.BEST
            : Recluster.PLUS_PLUS,
        new OptionValue("--seed", seed).wholeNumber(0, (1L << 32) - 1),
        defaults.maxIterations(),
        defaults.accuracyThreshold());
  }

  /** Makes sure that the number of clusters was said. */
  void requireClusters() {
    if (clusters == null) {
      throw new UsageException("--n-clusters is missing. Say how many clusters with -k.");
    }
  }

  /** Whether the number of clusters was said. */
  boolean hasClusters() {
    return clusters != null;
  }

  /** One or several numbers of clusters, ascending. */
  List<Integer> numbers() {
    return ClusterNumbers.parse(clusters);
  }

  /** The number of clusters. */
  int clusters() {
    return (int) new OptionValue("--n-clusters", clusters).wholeNumber(1, Integer.MAX_VALUE);
  }

  /** Refuses every option about the choice of centroids, for when they are given. */
  void refuseBeside(String other, Predicate<String> given) {
    if (given.test("--init")) {
      throw new UsageException("--init does not apply beside " + other + ". Leave it out.");
    }
    for (String option : USED_BY.keySet()) {
      if (given.test(option)) {
        throw new UsageException(option + " does not apply beside " + other + ". Leave it out.");
      }
    }
  }

  /** What it takes to choose starting centroids. */
  static Cost cost(KMeansOptions options) {
    return cost(options, KMeans.sizeOf(options.clusters()));
  }

  /** The same, with partials of that size. */
  static Cost cost(KMeansOptions options, PartialSize size) {
    Cost cost = Cost.of(size).passes(1, "packs the rows");
    return switch (options.initialization()) {
      case DETERMINISTIC, RANDOM -> cost;
      case PLUS_PLUS -> drawing(cost, options.clusters() - (options.trials() == 1 ? 1L : 0));
      case PARALLEL_PLUS -> drawing(cost, options.rounds() + 1L);
    };
  }

  /** Where rows carry weights, the first draw takes a pass too. */
  private static Cost drawing(Cost cost, long passes) {
    return cost.passes(
        passes, passes + 1, "draws starting centroids (one more where rows have weights)");
  }

  /** Puts the numbers of checked options in place of how they were written. */
  static void record(KMeansOptions options, Map<String, Object> recorded) {
    recorded.put("n-clusters", options.clusters());
    recorded.put("n-rounds", options.rounds());
    recorded.put("oversampling-factor", options.oversampling());
    recorded.put("n-trials", options.trials());
    recorded.put("seed", options.seed());
  }

  private Initialization initialization() {
    return switch (new OptionValue("--init", initialization)
        .choice("deterministic", "random", "plusPlus", "parallelPlus")) {
      case "deterministic" -> Initialization.DETERMINISTIC;
      case "random" -> Initialization.RANDOM;
      case "plusPlus" -> Initialization.PLUS_PLUS;
      default -> Initialization.PARALLEL_PLUS;
    };
  }
}
