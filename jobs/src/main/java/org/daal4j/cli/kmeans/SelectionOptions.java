package org.daal4j.cli.kmeans;

import java.util.List;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.option.OptionValue;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.KMeansOptions;
import org.daal4j.kmeans.SweepOptions;
import org.daal4j.kmeans.selection.SelectBy;
import picocli.CommandLine.Option;

/** Several fits in the same passes: how many, and which of them is chosen. */
final class SelectionOptions {

  @Option(
      names = "--restarts",
      paramLabel = "R",
      order = 17,
      defaultValue = "1",
      description =
          "Fits with R seeds, from --seed on, in the same passes and keeps the least objective."
              + " Default: ${DEFAULT-VALUE}")
  private String restarts;

  @Option(
      names = "--silhouette",
      order = 18,
      description =
          "Measure the simplified silhouette, in one pass more, and write selection.csv; always"
              + " done for several K")
  private boolean silhouette;

  @Option(
      names = "--select",
      paramLabel = "S",
      order = 19,
      defaultValue = "silhouette",
      description =
          "silhouette (the largest), elbow (of the objective) or a number of clusters: which of"
              + " several K becomes the model. Default: ${DEFAULT-VALUE}")
  private String select;

  /** Whether it takes more than one plain fit. */
  boolean asked(List<Integer> clusters) {
    return clusters.size() > 1 || silhouette || restarts() > 1;
  }

  private int restarts() {
    return (int) new OptionValue("--restarts", restarts).wholeNumber(1, 1000);
  }

  /**
   * The options, checked.
   *
   * @param given whether the starting centroids are given
   */
  SweepOptions checked(
      Invocation invocation, KMeansOptions each, List<Integer> clusters, boolean given) {
    SelectBy by = selectBy();
    if (clusters.size() == 1 && invocation.given().test("--select")) {
      throw new UsageException(
          "--select does not apply to one number of clusters. Give several with -k, as 2-10.");
    }
    if (given && clusters.size() > 1) {
      throw new UsageException(
          "--initial-centroids are of one number of clusters, and -k names "
              + clusters.size()
              + ". Leave one of them out.");
    }
    if (given && restarts() > 1) {
      throw new UsageException(
          "--restarts does not apply beside --initial-centroids, which are one start."
              + " Leave it out.");
    }
    return new SweepOptions(
        each, clusters, restarts(), silhouette, clusters.size() == 1 ? SelectBy.SILHOUETTE : by);
  }

  private SelectBy selectBy() {
    if (select.strip().matches("-?[0-9]+")) {
      return SelectBy.of(
          (int) new OptionValue("--select", select).wholeNumber(1, Integer.MAX_VALUE));
    }
    return switch (select) {
      case "silhouette" -> SelectBy.SILHOUETTE;
      case "elbow" -> SelectBy.ELBOW;
      default ->
          throw new OptionValue("--select", select)
              .wrong("is none of silhouette, elbow and the numbers of clusters.");
    };
  }

  /** Puts the numbers of checked options in place of how they were written. */
  static void record(SweepOptions options, Map<String, Object> recorded) {
    recorded.put("n-clusters", ClusterNumbers.recorded(options.clusters()));
    recorded.put("restarts", options.restarts());
    recorded.put("silhouette", options.measures());
  }

  /** Makes of the options of a run those of one of its fits, which gives the same alone. */
  static void recordAlone(int clusters, long seed, Map<String, Object> recorded) {
    recorded.put("n-clusters", clusters);
    recorded.put("seed", seed);
    recorded.put("restarts", 1);
    recorded.put("silhouette", false);
    recorded.put("select", "silhouette");
    recorded.put("assignments", false);
  }
}
