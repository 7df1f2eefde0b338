package org.daal4j.kmeans.selection;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.NearestCentroid;

/** The pass that measures the silhouette of a clustering, and how wide its clusters are. */
public final class MeasureSpread implements Fold<SpreadSums, Spread> {

  private final CentroidTable centroids;
  private final CentroidTable means; // the same where the centroids are the means

  /**
   * Of a clustering none of whose clusters is empty.
   *
   * @param means of the rows nearest to each centroid
   */
  public MeasureSpread(CentroidTable centroids, CentroidTable means) {
    this.centroids = centroids;
    this.means = means.startsWith(centroids) ? centroids : means;
  }

  /** Reads what {@link #write} has written. */
  public MeasureSpread(DataInput in) throws IOException {
    centroids = CentroidTable.read(in);
    means = in.readBoolean() ? centroids : CentroidTable.read(in);
    if (means.clusters() != centroids.clusters() || means.columns() != centroids.columns()) {
      throw new IOException("other means than centroids");
    }
  }

  @Override
  public SpreadSums newPartial() {
    return new SpreadSums(centroids, means);
  }

  @Override
  public Spread finish(SpreadSums merged) {
    return merged.spread();
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
        columns, p -> 80L * clusters, p -> 2 * NearestCentroid.bytes(clusters, p));
  }

  @Override
  public String title() {
    return "silhouette";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    centroids.write(out);
    out.writeBoolean(means == centroids);
    if (means != centroids) {
      means.write(out);
    }
  }
}
