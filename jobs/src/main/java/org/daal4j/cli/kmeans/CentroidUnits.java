package org.daal4j.cli.kmeans;

import java.util.Optional;
import org.daal4j.encoding.Encoding;

/**
 * Centroids in the units of the data, as files have them, and in those of the rows that a fit sees,
 * which may be scaled.
 *
 * @param encoding of the rows, if any
 */
record CentroidUnits(Optional<Encoding> encoding) {

  /** In the units of the data, {@code double[k][p]}. */
  double[][] ofData(double[][] centroids) {
    return isScaled() ? encoding.orElseThrow().unscale(centroids) : centroids;
  }

  /** In the units of the rows; null stays null. */
  double[][] ofRows(double[][] centroids) {
    return isScaled() && centroids != null ? encoding.orElseThrow().scale(centroids) : centroids;
  }

  private boolean isScaled() {
    return encoding.filter(Encoding::isScaled).isPresent();
  }
}
