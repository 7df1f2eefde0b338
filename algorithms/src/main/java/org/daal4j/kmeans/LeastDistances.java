package org.daal4j.kmeans;

import java.util.Arrays;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowNotes;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.NearestCentroid;

/**
 * Squared distances of rows from the nearest of some centroids, of which there are more from pass
 * to pass. Beside rows that stay in memory the distances stay too, with the table of centroids they
 * are about: when the present table starts with that one, or with one that another fit in the same
 * passes has measured, only the centroids that follow are measured. The least of distances does not
 * depend on the order in which they are compared, so the bits are the same.
 */
final class LeastDistances {

  private final CentroidTable centroids;
  private NearestCentroid kernel;
  private int kernelFrom; // first centroid of the kernel
  private double[] scratch = new double[0];

  LeastDistances(CentroidTable centroids) {
    this.centroids = centroids;
  }

  /**
   * Measures all rows of a block.
   *
   * @return {@code double[>= rows]}, lent until the next call; infinite where the distance is
   *     beyond the range of a double
   */
  double[] of(RowBlock block) {
    RowNotes notes = block.notes();
    if (notes == null) {
      return lowered(scratch(block.rows()), 0, block);
    }
    int best = best(notes);
    int known = known(notes.about(best));
    double[] found = notes.numbers(best);
    if (known > 0 && known == centroids.clusters()) {
      return found;
    }
    double[] kept = notes.begin(block.rows());
    double[] least = kept == null ? scratch(block.rows()) : kept;
    if (known > 0 && least != found) {
      System.arraycopy(found, 0, least, 0, block.rows());
    }
    lowered(least, known, block);
    if (kept != null) {
      notes.finish(centroids);
    }
    return least;
  }

  /** The key of the notes about the most of these centroids; of equal ones the own. */
  private int best(RowNotes notes) {
    int best = notes.key();
    int most = known(notes.about());
    for (int key = 0; key < notes.keys() && most < centroids.clusters(); key++) {
      int known = known(notes.about(key));
      if (known > most) {
        best = key;
        most = known;
      }
    }
    return best;
  }

  private int known(Object about) {
    return about instanceof CentroidTable table && centroids.startsWith(table)
        ? table.clusters()
        : 0;
  }

  /** Lowers the distances from some first centroids to those from all. */
  private double[] lowered(double[] least, int known, RowBlock block) {
    if (known == 0) {
      Arrays.fill(least, 0, block.rows(), Double.POSITIVE_INFINITY);
    }
    if (known < centroids.clusters()) {
      lower(least, kernel(known), block);
    }
    return least;
  }

  private NearestCentroid kernel(int from) {
    if (kernel == null || kernelFrom != from) {
      kernel = NearestCentroid.of(from == 0 ? centroids : centroids.from(from));
      kernelFrom = from;
    }
    return kernel;
  }

  private double[] scratch(int rows) {
    if (scratch.length < rows) {
      scratch = new double[rows];
    }
    return scratch;
  }

  private static void lower(double[] least, NearestCentroid kernel, RowBlock block) {
    for (int from = 0; from < block.rows(); from += kernel.tileRows()) {
      int tile = Math.min(kernel.tileRows(), block.rows() - from);
      kernel.find(block, from, tile);
      double[] squared = kernel.squaredDistances();
      for (int i = 0; i < tile; i++) {
        least[from + i] = Math.min(least[from + i], squared[i]);
      }
    }
  }
}
