package org.daal4j.kmeans;

import java.util.Optional;
import org.daal4j.encoding.Encoding;

/**
 * Centroids in the units of the data, as models have them, and in those of the rows that a fit
 * sees, which may be scaled.
 *
 * @param scaling of the rows, if any
 */
record CentroidUnits(Optional<Encoding> scaling) {

  /** Of rows that are encoded so. */
  static CentroidUnits of(Optional<Encoding> encoding) {
    return new CentroidUnits(encoding.filter(Encoding::isScaled));
  }

  /** In the units of the data, {@code double[k][p]}. */
  double[][] ofData(double[][] centroids) {
    return scaling.map(code -> code.unscale(centroids)).orElse(centroids);
  }

  /** In the units of the rows. */
  double[][] ofRows(double[][] centroids) {
    return scaling.map(code -> code.scale(centroids)).orElse(centroids);
  }
}
