package org.daal4j.kmeans.selection;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.daal4j.kmeans.evaluation.Evaluation;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.SquaredDistance;

/**
 * How well the clusters of a clustering are apart, by its means: indices of scikit-learn, with a
 * row of weight w as w rows. Clusters without rows of positive weight do not count. With m_c the
 * mean of cluster c, W_c its weight and m that of all W, both ask for two clusters or more, else
 * they are NaN.
 */
public final class Separation {

  private final CentroidTable centroids; // k, those of clusters with rows
  private final CentroidTable means; // k
  private final double[] weights; // double[k]
  private final double[] objectives; // double[k]: sums of squared distances from the centroids

  /**
   * Of centroids that were measured.
   *
   * @param centroids {@code double[k][p]}
   * @param shift {@code double[p]}, as for {@link CentroidTable}
   */
  public Separation(double[][] centroids, Evaluation measured, double[] shift) {
    int p = shift.length;
    int[] used =
        IntStream.range(0, centroids.length).filter(c -> measured.weights()[c] > 0).toArray();
    double[][] withRows = new double[used.length][];
    double[][] ofRows = new double[used.length][];
    weights = new double[used.length];
    objectives = new double[used.length];
    for (int i = 0; i < used.length; i++) {
      int c = used[i];
      withRows[i] = centroids[c];
      ofRows[i] = Arrays.copyOfRange(measured.means(), c * p, (c + 1) * p);
      weights[i] = measured.weights()[c];
      objectives[i] = measured.objectives()[c];
    }
    this.centroids = new CentroidTable(withRows, shift);
    this.means = new CentroidTable(ofRows, shift);
  }

  /** The pass that measures the rest. */
  public MeasureSpread pass() {
    return new MeasureSpread(centroids, means);
  }

  private int clusters() {
    return weights.length;
  }

  private double squared(double[] a, int i, double[] b, int j) {
    int p = means.columns();
    return SquaredDistance.between(a, i * p, b, j * p, p);
  }

  /**
   * Σ W_c |m_c - m|² (W - k) / (Σ w |x - m_c|² (k - 1)), 1 where all rows are their means (Caliński
   * and Harabasz 1974, doi:10.1080/03610927408827101). Squares from the means are those from the
   * centroids less W_c |c - m_c|².
   */
  public double calinskiHarabasz() {
    if (clusters() < 2) {
      return Double.NaN;
    }
    double[] mean = mean();
    double weight = 0;
    double between = 0;
    double within = 0;
    for (int c = 0; c < clusters(); c++) {
      weight += weights[c];
      between += weights[c] * squared(means.values(), c, mean, 0);
      double moved = weights[c] * squared(centroids.values(), c, means.values(), c);
      within += Math.max(0, objectives[c] - moved);
    }
    int k = clusters();
    return within == 0 ? 1 : between * (weight - k) / (within * (k - 1.0));
  }

  /** The mean of all rows: from that of the first cluster, so that far from 0 costs no digits. */
  private double[] mean() {
    int p = means.columns();
    double[] values = means.values();
    double[] mean = new double[p];
    double weight = 0;
    for (int c = 0; c < clusters(); c++) {
      weight += weights[c];
      for (int j = 0; j < p; j++) {
        mean[j] += weights[c] * (values[c * p + j] - values[j]);
      }
    }
    for (int j = 0; j < p; j++) {
      mean[j] = values[j] + mean[j] / weight;
    }
    return mean;
  }

  /**
   * The mean over clusters c of the largest (e_c + e_d) / |m_c - m_d|, e being mean distances from
   * the mean (Davies and Bouldin 1979, doi:10.1109/TPAMI.1979.4766909). Clusters of the same mean
   * are not compared; 0 where all rows are their means.
   */
  public double daviesBouldin(Spread spread) {
    if (clusters() < 2) {
      return Double.NaN;
    }
    double[] e = spread.meanDistances();
    double sum = 0;
    for (int c = 0; c < clusters(); c++) {
      double largest = 0;
      for (int d = 0; d < clusters(); d++) {
        double distance = Math.sqrt(squared(means.values(), c, means.values(), d));
        if (distance > 0) {
          largest = Math.max(largest, (e[c] + e[d]) / distance);
        }
      }
      sum += largest;
    }
    return sum / clusters();
  }
}
