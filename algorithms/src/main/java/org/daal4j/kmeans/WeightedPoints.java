package org.daal4j.kmeans;

import java.io.IOException;
import org.daal4j.core.DenseRows;

/**
 * A few points with weights, in the driver: what k-means|| clusters at its end.
 *
 * @param rows the points less the shift of the run, weighted, numbered from 0
 */
record WeightedPoints(DenseRows rows) {

  /** The means of all clusters of positive weight. */
  static WeightedPoints meansOf(Evaluation candidates) throws IOException {
    int p = candidates.table().columns();
    int k = candidates.table().clusters();
    DenseRows rows = new DenseRows(p, k - candidates.emptyClusters(), true, 0);
    int at = 0;
    for (int c = 0; c < k; c++) {
      double weight = candidates.weights()[c];
      if (weight > 0) {
        for (int j = 0; j < p; j++) {
          rows.values()[at * p + j] =
              Magnitude.requireFinite(candidates.sums()[c * p + j] / weight);
        }
        rows.weights()[at++] = weight;
      }
    }
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
