package org.daal4j.kmeans.selection;

import java.util.List;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/**
 * How one of several clusterings is chosen.
 *
 * @param rule the rule
 * @param clusters the number of clusters that is wanted; 0 unless the rule is {@link Rule#NUMBER}
 */
public record SelectBy(Rule rule, int clusters) {

  /** The setting, for messages. */
  public static final Setting SELECT = Setting.named("select");

  /** Ways to choose. */
  public enum Rule {
    /** The largest silhouette. */
    SILHOUETTE,
    /** The objective farthest below the line from the first to the last. */
    ELBOW,
    /** That number of clusters. */
    NUMBER
  }

  /** The largest silhouette; of equal ones the fewest clusters. */
  public static final SelectBy SILHOUETTE = new SelectBy(Rule.SILHOUETTE, 0);

  /** The elbow of the objective: see {@link Elbow}. */
  public static final SelectBy ELBOW = new SelectBy(Rule.ELBOW, 0);

  /** That number of clusters. */
  public static SelectBy of(int clusters) {
    return new SelectBy(Rule.NUMBER, clusters);
  }

  /**
   * Makes sure that there is something to choose.
   *
   * @param clusters the numbers of clusters that are fitted
   * @throws UsageException when the wanted one is not among them
   */
  public void requireAmong(List<Integer> clusters) {
    if (rule == Rule.NUMBER && !clusters.contains(this.clusters)) {
      throw new UsageException(
          SELECT,
          this.clusters + " clusters are not among those that are fitted, " + clusters + ".",
          "Name one of them.");
    }
  }

  /** The place of the chosen one, from 0. */
  int choose(List<Candidate> candidates) {
    return switch (rule) {
      case SILHOUETTE -> largestSilhouette(candidates);
      case ELBOW -> elbow(candidates);
      case NUMBER -> candidates.stream().map(Candidate::clusters).toList().indexOf(clusters);
    };
  }

  static int elbow(List<Candidate> candidates) {
    return Elbow.of(
        candidates.stream().mapToDouble(Candidate::clusters).toArray(),
        candidates.stream().mapToDouble(Candidate::objective).toArray());
  }

  static int largestSilhouette(List<Candidate> candidates) {
    int best = 0;
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < candidates.size(); i++) {
      if (candidates.get(i).silhouette() > largest) {
        largest = candidates.get(i).silhouette();
        best = i;
      }
    }
    return best;
  }
}
