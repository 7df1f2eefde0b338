package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowColumn;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowWriter;
import org.daal4j.core.TextColumns;
import org.daal4j.kmeans.evaluation.Magnitude;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.NearestCentroid;

/**
 * Writes for each row its text fields, then the number of the nearest centroid: least squared
 * Euclidean distance, ties to the lowest number.
 */
public final class AssignClusters implements RowMap {

  private final CentroidTable centroids;

  /** Reads what {@link #write} has written. */
  public AssignClusters(DataInput in) throws IOException {
    centroids = CentroidTable.read(in);
  }

  /** With centroids {@code double[k][p]}, copied. */
  public AssignClusters(double[][] centroids) {
    this.centroids = new CentroidTable(centroids, mean(centroids));
  }

  /** A shift amid the centroids keeps products small; the assignment does not depend on it. */
  private static double[] mean(double[][] centroids) {
    double[] mean = new double[centroids[0].length];
    for (double[] centroid : centroids) {
      for (int j = 0; j < mean.length; j++) {
        mean[j] += centroid[j] / centroids.length;
      }
    }
    return mean;
  }

  @Override
  public Function open(int split) {
    NearestCentroid kernel = NearestCentroid.of(centroids);
    return (rows, lines) -> assign(kernel, rows, lines);
  }

  private void assign(NearestCentroid kernel, RowBlock rows, RowWriter lines) throws IOException {
    if (rows.columns() != centroids.columns()) {
      throw new IllegalArgumentException(
          "rows of " + rows.columns() + " columns, centroids of " + centroids.columns());
    }
    TextColumns text = rows.text();
    for (int from = 0; from < rows.rows(); from += kernel.tileRows()) {
      int tile = Math.min(kernel.tileRows(), rows.rows() - from);
      kernel.find(rows, from, tile);
      for (int i = 0; i < tile; i++) {
        Magnitude.requireFinite(kernel.squaredDistances()[i]);
        lines.texts(text, from + i, 0);
        lines.integer(kernel.nearest()[i]);
        lines.endRow();
      }
    }
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public List<RowColumn> columns() {
    return List.of(RowColumn.integer("cluster"));
  }

  @Override
  public String title() {
    return "assignments";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    centroids.write(out);
  }
}
