package org.daal4j.kmeans;

import java.io.IOException;
import java.util.List;
import java.util.Objects;
import org.daal4j.core.Checkpoint;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.kmeans.selection.SelectBy;
import org.daal4j.model.Table;

/** Several numbers of clusters: how one is chosen, and the fit of all. */
public final class KMeansSelecting {

  private final KMeansOptions.Builder each;
  private final List<Integer> clusters;
  private final int restarts;
  private SelectBy select = SelectBy.SILHOUETTE;

  KMeansSelecting(KMeansOptions.Builder each, List<Integer> clusters, int restarts) {
    this.each = each;
    this.clusters = clusters;
    this.restarts = restarts;
  }

  /** How one is chosen; by default by the largest silhouette. */
  public KMeansSelecting select(SelectBy by) {
    select = Objects.requireNonNull(by, "select");
    return this;
  }

  /**
   * Clusters a table, once for each number of clusters and seed, in the passes of the longest fit
   * and one more.
   *
   * @throws UsageException when an option is wrong, or there are fewer distinct rows than clusters
   */
  public KMeansModels fit(Engine engine, Table table) throws IOException {
    int least = clusters.stream().min(Integer::compare).orElse(0);
    SweepOptions options =
        new SweepOptions(each.nClusters(least).build(), clusters, restarts, true, select);
    KMeansSweep.Fit fit = KMeansSweep.fit(engine, table, options, null, Checkpoint.NONE);
    engine.release(fit.packed());
    return new KMeansModels(fit.models(), fit.seeds(), fit.selected());
  }
}
