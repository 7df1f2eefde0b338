package org.daal4j.kmeans.selection;

import java.util.List;

/**
 * Several clusterings of the same rows, and which of them is chosen.
 *
 * @param candidates by ascending number of clusters, at least one
 * @param selected the place of the chosen one, from 0
 */
public record Selection(List<Candidate> candidates, int selected) {

  /** Copies the list. */
  public Selection {
    candidates = List.copyOf(candidates);
    if (selected < 0 || selected >= candidates.size()) {
      throw new IllegalArgumentException(
          "the one at " + selected + " of " + candidates.size() + " candidates");
    }
  }

  /** Chooses one. */
  public static Selection of(List<Candidate> candidates, SelectBy by) {
    return new Selection(candidates, by.choose(candidates));
  }

  /** The place of the elbow, from 0. */
  public int elbow() {
    return SelectBy.elbow(candidates);
  }

  /** The place of the largest silhouette, from 0. */
  public int largestSilhouette() {
    return SelectBy.largestSilhouette(candidates);
  }

  /** The chosen one. */
  public Candidate chosen() {
    return candidates.get(selected);
  }
}
