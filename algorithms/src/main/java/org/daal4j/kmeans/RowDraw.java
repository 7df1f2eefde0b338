package org.daal4j.kmeans;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.kmeans.evaluation.Magnitude;
import org.daal4j.kmeans.nearest.CentroidTable;

/**
 * Draws rows with probability proportional to w·d², with d the distance to the nearest chosen
 * centroid (to w without centroids): first a chunk by its potential, then a row of that chunk,
 * which is read into the driver.
 */
final class RowDraw {

  private final KMeansRun run;
  private final CentroidTable chosen;
  private final double[] potentials; // double[chunks]
  private final double total;

  /**
   * Draws by the potentials that a pass measured.
   *
   * @throws org.daal4j.core.BadInputException when the potential is beyond the range of a double,
   *     or 0, though there are rows that differ from the chosen ones
   */
  RowDraw(KMeansRun run, CentroidTable chosen, double[] potentials) throws IOException {
    this.run = run;
    this.chosen = chosen;
    this.potentials = potentials;
    double sum = 0;
    for (double potential : potentials) {
      sum += potential;
    }
    this.total = Magnitude.requireFinite(sum);
    if (!(total > 0)) {
      throw Magnitude.vanished(); // there are as many distinct rows as clusters
    }
  }

  /** The row whose share of the cumulative potential holds {@code u}, in [0, 1). */
  long draw(double u) throws IOException {
    double target = u * total;
    double before = 0;
    int last = 0;
    for (int chunk = 0; chunk < potentials.length; chunk++) {
      if (before + potentials[chunk] > target) {
        return drawInChunk(chunk, target - before);
      }
      before += potentials[chunk];
      last = potentials[chunk] > 0 ? chunk : last;
    }
    return drawInChunk(last, Double.POSITIVE_INFINITY); // u * total was rounded up to the total
  }

  private long drawInChunk(int chunk, double target) throws IOException {
    RowChunks chunks = RowChunks.of(run.rows());
    DenseRows rows = run.read(chunks.firstRow(chunk), chunks.rows(chunk));
    double[] squared = chosen.clusters() == 0 ? null : new LeastDistances(chosen).of(rows);
    double cumulative = 0;
    int last = 0; // the last row that can be drawn at all, should rounding leave none
    for (int i = 0; i < rows.rows(); i++) {
      double mass = rows.weight(i);
      if (squared != null && mass > 0) {
        mass *= squared[i];
      }
      cumulative += mass;
      if (cumulative > target) {
        return chunks.firstRow(chunk) + i;
      }
      last = mass > 0 ? i : last;
    }
    return chunks.firstRow(chunk) + last;
  }
}
