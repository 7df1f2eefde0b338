package org.daal4j.kmeans;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.kmeans.evaluation.Evaluation;
import org.daal4j.kmeans.evaluation.Magnitude;

/**
 * A few points with weights, in the driver: what k-means|| clusters at its end.
 *
 * @param rows the points, weighted, numbered from 0
 */
record WeightedPoints(DenseRows rows) {

  /** The means of all clusters of positive weight. */
  static WeightedPoints meansOf(Evaluation candidates) throws IOException {
    Magnitude.requireWhole(!candidates.tinyMeans());
    int k = candidates.weights().length;
    int p = candidates.means().length / k;
    DenseRows rows = new DenseRows(p, k - candidates.emptyClusters(), true, 0);
    int at = 0;
    double total = 0;
    for (int c = 0; c < k; c++) {
      double weight = candidates.weights()[c];
      if (weight > 0) {
        System.arraycopy(candidates.means(), c * p, rows.values(), at * p, p);
        rows.weights()[at++] = weight;
        total += weight;
      }
    }
    Magnitude.requireFinite(total);
    Magnitude.requireFinite(rows.values());
    rows.setRows(at);
    rows.setFirstRow(0);
    return new WeightedPoints(rows);
  }

  int count() {
    return rows.rows();
  }

  int columns() {
    return rows.columns();
  }
}
