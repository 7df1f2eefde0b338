package org.daal4j.kmeans.evaluation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.NearestCentroid;

/** The pass of one Lloyd iteration, and the one that weighs candidates. */
public final class EvaluateCentroids implements Fold<ClusterSums, Evaluation> {

  private final CentroidTable centroids;
  private final int farthestRows;
  private final String title;

  /** Reads what {@link #write} has written. */
  public EvaluateCentroids(DataInput in) throws IOException {
    centroids = CentroidTable.read(in);
    farthestRows = NumberArrays.count(in, centroids.clusters(), "farthest rows");
    title = in.readUTF();
  }

  /**
   * Of some centroids.
   *
   * @param farthestRows how many of the farthest rows are wanted
   */
  public EvaluateCentroids(CentroidTable centroids, int farthestRows, String title) {
    this.centroids = centroids;
    this.farthestRows = farthestRows;
    this.title = title;
  }

  @Override
  public ClusterSums newPartial() {
    return new ClusterSums(centroids, farthestRows);
  }

  @Override
  public Evaluation finish(ClusterSums merged) {
    return merged.evaluation();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    return sizeOf(centroids.clusters(), centroids.columns());
  }

  /** The size of a partial of k clusters and so many columns, and of other columns. */
  public static PartialSize sizeOf(int clusters, int columns) {
    return new PartialSize(
        columns, p -> sumsBytes(clusters, p), p -> NearestCentroid.bytes(clusters, p));
  }

  /** Three arrays hold the sums; more than one can hold do not fit in any memory. */
  private static long sumsBytes(int clusters, int columns) {
    long sums = (long) clusters * columns;
    return sums <= Integer.MAX_VALUE - 8
        ? Double.BYTES * (3 * sums + 6L * clusters)
        : Long.MAX_VALUE / 16;
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    centroids.write(out);
    out.writeInt(farthestRows);
    out.writeUTF(title);
  }
}
