package org.daal4j.kmeans.selection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.kmeans.evaluation.CarriedSums;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.SparseDistances;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.daal4j.kmeans.nearest.TwoNearest;

/**
 * How far rows are from their own centroid and from the nearest other one.
 *
 * <p>State, for each of k clusters: the number of rows of positive weight, {@code long[k]}; and
 * three {@link CarriedSums} of k: of the weights w, of w·s and of w·e. With a the distance of a row
 * from the nearest centroid and b that from the nearest other one, s = (b - a)/b, 0 where b is 0:
 * the simplified silhouette (Hruschka, Campello and de Castro 2006, doi:10.1016/j.ins.2005.07.015),
 * as a is never more than b; e is the distance from the mean of the cluster.
 *
 * <p>Adding a row costs 3kp flops, 3p more where means are not the centroids; merging adds. 80k
 * bytes. Empty: all zero. Rows of weight 0 change nothing. Where b is beyond the range of a double
 * s is 1 - a/1.8e308, a distance from the mean a sum that is infinite or NaN; fits refuse such rows
 * before. Accuracy: distances are right to p roundings or so, plain sums of a tile to one for each
 * of its rows, at most 384, sums of tiles to one; pinned by {@code SpreadSumsTest}. A cluster of
 * one row, of weight at most 1, has silhouette 0 (Rousseeuw 1987,
 * doi:10.1016/0377-0427(87)90125-7).
 */
public final class SpreadSums implements Partial<SpreadSums> {

  private final CentroidTable centroids;
  private final CentroidTable means;
  private final int k;
  private final long[] rows;
  private final CarriedSums weights;
  private final CarriedSums silhouettes;
  private final CarriedSums distances;
  private TwoNearest kernel;
  private double[] own; // double[tile]
  private double[] silhouette; // double[tile]
  private double[] ofTile; // double[3 * k]: plain sums of a tile, of w, w·s and w·e
  private SparseDistances sparse;

  SpreadSums(CentroidTable centroids, CentroidTable means) {
    this.centroids = centroids;
    this.means = means;
    this.k = centroids.clusters();
    this.rows = new long[k];
    this.weights = new CarriedSums(k);
    this.silhouettes = new CarriedSums(k);
    this.distances = new CarriedSums(k);
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != centroids.columns()) {
      throw new IllegalArgumentException(
          "rows of "
              + block.columns()
              + " columns in a summary of "
              + centroids.columns()
              + " columns");
    }
    if (kernel == null) {
      kernel = new TwoNearest(centroids);
      own = new double[kernel.tileRows()];
      silhouette = new double[kernel.tileRows()];
      ofTile = new double[3 * k];
    }
    for (int from = 0; from < block.rows(); from += kernel.tileRows()) {
      addTile(block, from, Math.min(kernel.tileRows(), block.rows() - from));
    }
  }

  private void addTile(RowBlock block, int from, int tile) {
    kernel.find(block, from, tile);
    takeRoots(kernel.squaredDistances(), own, tile);
    takeRoots(kernel.secondSquaredDistances(), silhouette, tile);
    takeSilhouettes(own, silhouette, tile);
    if (means != centroids) {
      for (int i = 0; i < tile; i++) {
        own[i] = Math.sqrt(fromMean(block, from + i, kernel.nearest()[i]));
      }
    }
    for (int i = 0; i < tile; i++) {
      double weight = block.weight(from + i);
      if (weight > 0) {
        int cluster = kernel.nearest()[i];
        rows[cluster]++;
        ofTile[3 * cluster] += weight;
        ofTile[3 * cluster + 1] += weight * silhouette[i];
        ofTile[3 * cluster + 2] += weight * own[i];
      }
    }
    for (int c = 0; c < k; c++) {
      weights.add(c, ofTile[3 * c]);
      silhouettes.add(c, ofTile[3 * c + 1]);
      distances.add(c, ofTile[3 * c + 2]);
    }
    Arrays.fill(ofTile, 0);
  }

  /** A method of its own, as the next, so that the compiler makes vector instructions of it. */
  private static void takeRoots(double[] squared, double[] roots, int rows) {
    for (int i = 0; i < rows; i++) {
      roots[i] = Math.sqrt(squared[i]);
    }
  }

  /**
   * Makes silhouettes of the distances from other centroids, in their place: 0 where both are 0,
   * and of infinite ones 1.
   */
  private static void takeSilhouettes(double[] own, double[] other, int rows) {
    for (int i = 0; i < rows; i++) {
      double b = Math.min(other[i], Double.MAX_VALUE);
      other[i] = (b - Math.min(own[i], b)) / Math.max(b, Double.MIN_VALUE);
    }
  }

  private double fromMean(RowBlock block, int row, int cluster) {
    int p = means.columns();
    if (block instanceof DenseRows dense) {
      return SquaredDistance.between(dense.values(), row * p, means.values(), cluster * p, p);
    }
    if (sparse == null) {
      sparse = new SparseDistances(means);
    }
    return sparse.between((SparseRows) block, row, cluster);
  }

  @Override
  public void merge(SpreadSums other) {
    if (other.k != k || other.centroids.columns() != centroids.columns()) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    for (int c = 0; c < k; c++) {
      rows[c] += other.rows[c];
    }
    weights.merge(other.weights);
    silhouettes.merge(other.silhouettes);
    distances.merge(other.distances);
  }

  private String size() {
    return "a summary of " + k + " clusters and " + centroids.columns() + " columns";
  }

  /** The means as results. */
  Spread spread() {
    double[] meanDistances = new double[k];
    double silhouette = 0;
    double weight = 0;
    for (int c = 0; c < k; c++) {
      double ofCluster = weights.sum(c).value();
      meanDistances[c] = distances.sum(c).value() / ofCluster;
      weight += ofCluster;
      silhouette += rows[c] == 1 && ofCluster <= 1 ? 0 : silhouettes.sum(c).value();
    }
    return new Spread(k < 2 ? Double.NaN : silhouette / weight, meanDistances);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(k);
    NumberArrays.write(out, rows);
    weights.write(out);
    silhouettes.write(out);
    distances.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, k, "clusters");
    NumberArrays.read(in, rows);
    weights.read(in);
    silhouettes.read(in);
    distances.read(in);
  }
}
