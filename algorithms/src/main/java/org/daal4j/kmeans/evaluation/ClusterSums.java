package org.daal4j.kmeans.evaluation;

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
import org.daal4j.linalg.DoubleDouble;

/**
 * What one Lloyd iteration needs to know of the rows: for each centroid the sums over the rows
 * nearest to it.
 *
 * <p>State: sums of wx, k·p of {@link CarriedSums}, and of w, k of them; numbers of rows, {@code
 * long[k]}; sums of w·d², {@code double[k]}, with the parts that rounding took from them, {@code
 * double[k]}; the farthest rows of positive weight, at most {@code limit}. Rows of weight 0 are
 * counted and change nothing else.
 *
 * <p>Adding a row costs 3kp flops for its nearest centroid, where that is not pruned, and some 6p
 * for the sums. 8(k(3p + 6) + 2 limit) bytes. Merging adds. So a mean is that of its rows to the
 * last bit or the one before, whatever other rows there are and wherever the present centroid is;
 * sums of w·d² are exact but for their second part (Neumaier 1974, doi:10.1002/zamm.19740540106).
 * Empty: all zero. A squared distance beyond the range of a double makes the sum infinite, which
 * the driver reports, as it does means and objectives that lost digits because products with the
 * weights are below that range. Accuracy: pinned by {@code ClusterSumsTest} and {@code
 * KMeansExactMeansTest}.
 */
public final class ClusterSums implements Partial<ClusterSums> {

  /** Of a row: terms that are off by 2^-1075 each take less than 2^-43 from so much. */
  private static final double LEAST_OBJECTIVE = 0x1p-1032;

  private final CentroidTable centroids;
  private final int k;
  private final int p;
  private final CarriedSums sums; // k * p
  private final CarriedSums weights; // k
  private final long[] rows;
  private final double[] objectives;
  private final double[] objectiveParts;
  private boolean tinyTerms; // some w·d² were rounded to a multiple of the least double
  private final LeastKeys farthest; // keys are negative squared distances

  private NearestCentroid kernel;
  private AnchoredSums anchored;
  private RowsByCluster byCluster;
  private int[] nearest = {}; // int[>= rows of a block]
  private double[] squared = {}; // double[>= rows of a block]

  /**
   * Of no rows.
   *
   * @param farthestRows how many of the farthest rows are kept
   */
  public ClusterSums(CentroidTable centroids, int farthestRows) {
    this.centroids = centroids;
    this.k = centroids.clusters();
    this.p = centroids.columns();
    this.sums = new CarriedSums(k * p);
    this.weights = new CarriedSums(k);
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
    find(block);
    byCluster.sort(block, nearest);
    if (block.weighted()) {
      for (int i = 0; i < block.rows(); i++) {
        rows[nearest[i]]++;
      }
    }
    for (int c = 0; c < k; c++) {
      if (byCluster.start(c) < byCluster.start(c + 1)) {
        addCluster(block, c, byCluster.start(c), byCluster.start(c + 1));
      }
    }
  }

  /** Finds the nearest centroids of all rows. */
  private void find(RowBlock block) {
    if (kernel == null) {
      kernel = NearestCentroid.of(centroids);
      byCluster = new RowsByCluster(k);
    }
    if (nearest.length < block.rows()) {
      nearest = new int[block.rows()];
      squared = new double[block.rows()];
    }
    for (int from = 0; from < block.rows(); from += kernel.tileRows()) {
      int tile = Math.min(kernel.tileRows(), block.rows() - from);
      kernel.find(block, from, tile);
      System.arraycopy(kernel.nearest(), 0, nearest, from, tile);
      System.arraycopy(kernel.squaredDistances(), 0, squared, from, tile);
    }
  }

  /** Adds rows of positive weight, those of an order, to their cluster. */
  private void addCluster(RowBlock block, int c, int from, int to) {
    int[] order = byCluster.order();
    double most = 0;
    if (block.weighted()) {
      for (int n = from; n < to; n++) {
        double weight = block.weight(order[n]);
        double distance = squared[order[n]];
        weights.add(c, weight);
        addObjective(c, weight * distance);
        tinyTerms |=
            weight * distance < Double.MIN_NORMAL && !CarriedSums.isWhole(weight, distance);
        most = Math.max(most, distance);
      }
    } else {
      rows[c] += to - from;
      weights.add(c, to - from);
      most = addObjectives(c, order, from, to);
    }
    offer(block, c, from, to, most);
    if (block instanceof DenseRows dense) {
      if (anchored == null) {
        anchored = new AnchoredSums(p, sums);
      }
      anchored.add(dense, order, from, to, centroids.values(), c * p, most);
    } else {
      addSparse((SparseRows) block, order, from, to, c * p);
    }
  }

  /** Adds squared distances to the objective of a cluster; returns the largest. */
  private double addObjectives(int c, int[] order, int from, int to) {
    double most = 0;
    double sum = objectives[c];
    double lost = objectiveParts[c];
    for (int n = from; n < to; n++) {
      double term = squared[order[n]];
      double before = sum;
      sum = before + term;
      double part = sum - before;
      lost += (before - (sum - part)) + (term - part);
      if (term > most) { // Math.max waits for the one before
        most = term;
      }
    }
    objectives[c] = sum;
    objectiveParts[c] = lost;
    return most;
  }

  private void addObjective(int cluster, double term) {
    double before = objectives[cluster];
    double sum = before + term;
    double part = sum - before;
    objectiveParts[cluster] += (before - (sum - part)) + (term - part);
    objectives[cluster] = sum;
  }

  /**
   * Offers the rows of a cluster to the farthest ones, unless the farthest of them is too near.
   * What counts is the sum of squared differences, of sparse rows too: they give the same rows as
   * dense.
   */
  private void offer(RowBlock block, int c, int from, int to, double most) {
    double reach = 1 + (p + 8) * 0x1p-51; // what the distances of sparse rows may be off by
    if (most == 0 || most * reach < -farthest.bound()) {
      return;
    }
    for (int n = from; n < to; n++) {
      int row = byCluster.order()[n];
      if (squared[row] > 0 && squared[row] * reach >= -farthest.bound()) {
        farthest.add(-kernel.squaredDistance(block, row, c), block.firstRow() + row);
      }
    }
  }

  private void addSparse(SparseRows block, int[] order, int from, int to, int target) {
    for (int n = from; n < to; n++) {
      double weight = block.weight(order[n]);
      for (int i = block.start(order[n]); i < block.start(order[n] + 1); i++) {
        sums.addProduct(target + block.indices()[i], weight, block.values()[i]);
      }
    }
  }

  @Override
  public void merge(ClusterSums other) {
    if (other.k != k || other.p != p || other.farthest.limit() != farthest.limit()) {
      throw new IllegalArgumentException(size() + " cannot take " + other.size());
    }
    sums.merge(other.sums);
    weights.merge(other.weights);
    tinyTerms |= other.tinyTerms;
    for (int c = 0; c < k; c++) {
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

  /** The means and sums as results. */
  public Evaluation evaluation() {
    double[] means = centroids.values().clone();
    double[] weight = new double[k];
    double[] objective = new double[k];
    boolean tinyMeans = false;
    for (int c = 0; c < k; c++) {
      DoubleDouble all = weights.sum(c);
      weight[c] = all.value();
      if (weight[c] > 0) {
        for (int j = c * p; j < (c + 1) * p; j++) {
          means[j] = sums.sum(j).divide(all).value();
          tinyMeans |= sums.isTiny(j, rows[c]);
        }
      }
      // Infinity less infinity made the second part NaN; what was lost does not matter then.
      objective[c] =
          Double.isFinite(objectives[c]) ? objectives[c] + objectiveParts[c] : objectives[c];
    }
    long[] far = Arrays.stream(farthest.order()).mapToLong(farthest::row).toArray();
    double least = LEAST_OBJECTIVE * Arrays.stream(rows).sum();
    boolean tinyObjective = tinyTerms && Arrays.stream(objective).sum() < least;
    return new Evaluation(means, weight, rows.clone(), objective, far, tinyMeans, tinyObjective);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(k);
    out.writeInt(p);
    sums.write(out);
    weights.write(out);
    NumberArrays.write(out, rows);
    NumberArrays.write(out, objectives);
    NumberArrays.write(out, objectiveParts);
    out.writeBoolean(tinyTerms);
    farthest.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, k, "clusters");
    NumberArrays.expect(in, p, "columns");
    sums.read(in);
    weights.read(in);
    NumberArrays.read(in, rows);
    NumberArrays.read(in, objectives);
    NumberArrays.read(in, objectiveParts);
    tinyTerms = in.readBoolean();
    farthest.read(in);
  }
}
