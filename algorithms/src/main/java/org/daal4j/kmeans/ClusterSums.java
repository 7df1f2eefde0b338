package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.NearestCentroid;

/**
 * What one Lloyd iteration needs to know of the rows: for each centroid the sums over the rows
 * nearest to it.
 *
 * <p>State: sums of w(x - s), {@code double[k * p]}, with the shift s of the run; sums of w, {@code
 * double[k]}; numbers of rows, {@code long[k]}; sums of w·d², {@code double[k]}, with the parts
 * that rounding took from them, {@code double[k]}; the farthest rows of positive weight, at most
 * {@code limit}. Rows of weight 0 are counted and change nothing else.
 *
 * <p>Adding a block costs 2kp flops and 8(k(p + 3) + 2 limit) bytes. Merging adds; the sums of w·d²
 * are added exactly but for their second part (Neumaier 1974, doi:10.1002/zamm.19740540106). Empty:
 * all zero. A squared distance beyond the range of a double makes the sum infinite, which the
 * driver reports. Accuracy: pinned by {@code ClusterSumsTest}.
 */
final class ClusterSums implements Partial<ClusterSums> {

  private final CentroidTable centroids;
  private final int k;
  private final int p;
  private final double[] sums;
  private final double[] weights;
  private final long[] rows;
  private final double[] objectives;
  private final double[] objectiveParts;
  private final LeastKeys farthest; // keys are negative squared distances

  private NearestCentroid kernel;
  private double[] tileObjectives;
  private RowsByCluster byCluster; // null when it does not pay

  ClusterSums(CentroidTable centroids, int farthestRows) {
    this.centroids = centroids;
    this.k = centroids.clusters();
    this.p = centroids.columns();
    this.sums = new double[k * p];
    this.weights = new double[k];
    this.rows = new long[k];
    this.objectives = new double[k];
    this.objectiveParts = new double[k];
    this.farthest = new LeastKeys(farthestRows);
  }

  @Override
  public void add(RowBlock block) {
    if (block.columns() != p) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns in a summary of " + p + " columns");
    }
    if (kernel == null) {
      kernel = NearestCentroid.of(centroids);
      tileObjectives = new double[k];
      if (RowsByCluster.pays(k, kernel.tileRows())) {
        byCluster = new RowsByCluster(centroids, kernel.tileRows());
      }
    }
    for (int from = 0; from < block.rows(); from += kernel.tileRows()) {
      int tile = Math.min(kernel.tileRows(), block.rows() - from);
      kernel.find(block, from, tile);
      addTile(block, from, tile);
    }
  }

  private void addTile(RowBlock block, int from, int tile) {
    Arrays.fill(tileObjectives, 0);
    if (byCluster != null && !block.weighted() && block instanceof DenseRows dense) {
      addUnweighted(dense, from, tile);
    } else {
      addRows(block, from, tile);
    }
    for (int c = 0; c < k; c++) {
      addObjective(c, tileObjectives[c]);
    }
  }

  private void addUnweighted(DenseRows block, int from, int tile) {
    int[] nearest = kernel.nearest();
    double[] squared = kernel.squaredDistances();
    double bound = -farthest.bound();
    for (int i = 0; i < tile; i++) {
      tileObjectives[nearest[i]] += squared[i];
      if (squared[i] >= bound) {
        bound = offer(squared[i], block.firstRow() + from + i);
      }
    }
    byCluster.add(block.values(), from, tile, nearest, sums);
    for (int c = 0; c < k; c++) {
      rows[c] += byCluster.count(c);
      weights[c] += byCluster.count(c);
    }
  }

  private void addRows(RowBlock block, int from, int tile) {
    int[] nearest = kernel.nearest();
    double[] squared = kernel.squaredDistances();
    double bound = -farthest.bound();
    for (int i = 0; i < tile; i++) {
      int c = nearest[i];
      double weight = block.weight(from + i);
      rows[c]++;
      if (weight == 0) {
        continue;
      }
      weights[c] += weight;
      tileObjectives[c] += weight * squared[i];
      if (block instanceof DenseRows dense) {
        addRow(dense.values(), (from + i) * p, c * p, weight);
      } else {
        addRow((SparseRows) block, from + i, c * p, weight);
      }
      if (squared[i] >= bound) {
        bound = offer(squared[i], block.firstRow() + from + i);
      }
    }
  }

  /** Offers a row to the farthest ones; returns the least squared distance that they still take. */
  private double offer(double squared, long row) {
    if (squared > 0) {
      farthest.add(-squared, row);
    }
    return -farthest.bound();
  }

  private void addRow(double[] values, int source, int target, double weight) {
    double[] shift = centroids.shift();
    for (int j = 0; j < p; j++) {
      sums[target + j] += weight * (values[source + j] - shift[j]);
    }
  }

  /** The shift of a run on sparse rows is 0. */
  private void addRow(SparseRows rows, int row, int target, double weight) {
    for (int n = rows.start(row); n < rows.start(row + 1); n++) {
      sums[target + rows.indices()[n]] += weight * rows.values()[n];
    }
  }

  private void addObjective(int cluster, double term) {
    double sum = objectives[cluster] + term;
    objectiveParts[cluster] +=
        objectives[cluster] >= term
            ? (objectives[cluster] - sum) + term
            : (term - sum) + objectives[cluster];
    objectives[cluster] = sum;
  }

  @Override
  public void merge(ClusterSums other) {
    if (other.k != k || other.p != p || other.farthest.limit() != farthest.limit()) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    for (int i = 0; i < sums.length; i++) {
      sums[i] += other.sums[i];
    }
    for (int c = 0; c < k; c++) {
      weights[c] += other.weights[c];
      rows[c] += other.rows[c];
      addObjective(c, other.objectives[c]);
      objectiveParts[c] += other.objectiveParts[c];
    }
    for (int i = 0; i < other.farthest.size(); i++) {
      farthest.add(other.farthest.key(i), other.farthest.row(i));
    }
  }

  private String size() {
    return "a summary of "
        + k
        + " clusters, "
        + p
        + " columns and "
        + farthest.limit()
        + " farthest rows";
  }

  /** The sums as results; arrays are copied. */
  Evaluation evaluation() {
    double[] objective = new double[k];
    for (int c = 0; c < k; c++) {
      // Infinity less infinity made the second part NaN; what was lost does not matter then.
      objective[c] =
          Double.isFinite(objectives[c]) ? objectives[c] + objectiveParts[c] : objectives[c];
    }
    long[] far = Arrays.stream(farthest.order()).mapToLong(farthest::row).toArray();
    return new Evaluation(centroids, sums.clone(), weights.clone(), rows.clone(), objective, far);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(k);
    out.writeInt(p);
    NumberArrays.write(out, sums);
    NumberArrays.write(out, weights);
    NumberArrays.write(out, rows);
    NumberArrays.write(out, objectives);
    NumberArrays.write(out, objectiveParts);
    farthest.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, k, "clusters");
    NumberArrays.expect(in, p, "columns");
    NumberArrays.read(in, sums);
    NumberArrays.read(in, weights);
    NumberArrays.read(in, rows);
    NumberArrays.read(in, objectives);
    NumberArrays.read(in, objectiveParts);
    farthest.read(in);
  }
}
