package org.daal4j.kmeans;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.RowMap;

/**
 * Writes for each row its text fields, then the number of the nearest centroid: least squared
 * Euclidean distance, ties to the lowest number.
 */
public final class AssignClusters implements RowMap {

  /** For {@link #read}. */
  public AssignClusters() {}

  /** With centroids {@code double[k][p]}, copied. */
  public AssignClusters(double[][] centroids) {
    throw new UnsupportedOperationException();
  }

  @Override
  public Function open(int split) {
    throw new UnsupportedOperationException();
  }

  @Override
  public String title() {
    return "assignments";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void read(DataInput in) throws IOException {
    throw new UnsupportedOperationException();
  }
}
