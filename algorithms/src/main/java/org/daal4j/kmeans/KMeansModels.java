package org.daal4j.kmeans;

import java.util.List;
import org.daal4j.kmeans.selection.Selection;

/**
 * Models of several numbers of clusters.
 *
 * @param models by ascending number of clusters, each as it is alone
 * @param seeds the seed of each
 * @param selected the chosen one, which also knows the numbers of all and counts all passes
 */
public record KMeansModels(List<KMeansModel> models, List<Long> seeds, KMeansModel selected) {

  /** How the models compare. */
  public Selection selection() {
    return selected.selection().orElseThrow();
  }
}
