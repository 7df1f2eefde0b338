package org.daal4j.kmeans.evaluation;

import java.util.Arrays;
import org.daal4j.core.RowBlock;

/**
 * The rows of a block that have weight, cluster after cluster, those of a cluster in their order (a
 * counting sort). {@code int[k + 1]} and {@code int[rows]} of scratch.
 */
final class RowsByCluster {

  private final int[] starts; // int[k + 1]: where the rows of a cluster start
  private int[] order = {}; // int[>= rows]: row numbers within the block

  RowsByCluster(int clusters) {
    starts = new int[clusters + 1];
  }

  /**
   * Sorts.
   *
   * @param clusters the cluster of each row of the block
   */
  void sort(RowBlock block, int[] clusters) {
    int rows = block.rows();
    if (order.length < rows) {
      order = new int[rows];
    }
    Arrays.fill(starts, 0);
    if (block.weighted()) {
      sortWeighted(block, clusters);
      return;
    }
    for (int i = 0; i < rows; i++) {
      starts[clusters[i]]++;
    }
    addUp();
    for (int i = rows - 1; i >= 0; i--) {
      order[--starts[clusters[i]]] = i;
    }
  }

  private void sortWeighted(RowBlock block, int[] clusters) {
    for (int i = 0; i < block.rows(); i++) {
      starts[clusters[i]] += block.weight(i) > 0 ? 1 : 0;
    }
    addUp();
    for (int i = block.rows() - 1; i >= 0; i--) {
      if (block.weight(i) > 0) {
        order[--starts[clusters[i]]] = i;
      }
    }
  }

  /** Turns counts into ends. */
  private void addUp() {
    int end = 0;
    for (int c = 0; c < starts.length; c++) {
      end += starts[c];
      starts[c] = end;
    }
  }

  /** Where the rows of a cluster start in {@link #order}; for the number of clusters, the end. */
  int start(int cluster) {
    return starts[cluster];
  }

  /** Row numbers within the block, {@code int[>= rows]}; not a copy. */
  int[] order() {
    return order;
  }
}
