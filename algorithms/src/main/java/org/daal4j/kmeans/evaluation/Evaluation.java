package org.daal4j.kmeans.evaluation;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.BadInputException;

/**
 * Centroids measured on all rows: what {@link ClusterSums} found.
 *
 * @param means weighted means of the rows of each cluster, {@code double[k * p]}; the centroid
 *     where no row has weight
 * @param weights sums of the weights, {@code double[k]}
 * @param rows numbers of rows, {@code long[k]}
 * @param objectives weighted sums of squared distances, {@code double[k]}
 * @param farthest numbers of the rows farthest from their centroid, farthest first
 * @param tinyMeans whether means lost digits, as products with weights are below those of a double
 * @param tinyObjective whether the objective did
 */
public record Evaluation(
    double[] means,
    double[] weights,
    long[] rows,
    double[] objectives,
    long[] farthest,
    boolean tinyMeans,
    boolean tinyObjective) {

  /** Reads one row of the table into the driver. */
  @FunctionalInterface
  public interface RowSource {
    /** The numbers of a row, {@code double[p]}. */
    double[] row(long number) throws IOException;
  }

  /** The objective: the sum over all clusters. */
  public double objective() {
    double sum = 0;
    for (double objective : objectives) {
      sum += objective;
    }
    return sum;
  }

  /**
   * The objective.
   *
   * @throws BadInputException when it is beyond the range of a double, or loses digits below it
   */
  public double requireObjective() throws BadInputException {
    Magnitude.requireWhole(!tinyObjective);
    return Magnitude.requireFinite(objective());
  }

  /** How many clusters have no row of positive weight. */
  public int emptyClusters() {
    int empty = 0;
    for (double weight : weights) {
      empty += weight > 0 ? 0 : 1;
    }
    return empty;
  }

  /**
   * The centroids of the next iteration: the weighted means; clusters without rows take, in index
   * order, the rows farthest from their centroid, and stay where they are when no row is left.
   *
   * @return {@code double[k][p]}
   * @throws BadInputException when sums are beyond the range of a double, or lose digits below it
   */
  public double[][] nextCentroids(RowSource source) throws IOException {
    Magnitude.requireWhole(!tinyMeans);
    int p = means.length / weights.length;
    double[][] next = new double[weights.length][];
    int taken = 0;
    for (int c = 0; c < next.length; c++) {
      if (!(weights[c] > 0) && taken < farthest.length) {
        next[c] = source.row(farthest[taken++]);
      } else {
        Magnitude.requireFinite(weights[c]);
        next[c] = Arrays.copyOfRange(means, c * p, (c + 1) * p);
        Magnitude.requireFinite(next[c]);
      }
    }
    return next;
  }
}
