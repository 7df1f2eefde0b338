package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Sendable;

/** The cluster of each label of each box. */
final class LabelTable implements Sendable {

  private static final int MOST = Integer.MAX_VALUE - 8;

  private final int[][] clusters;

  LabelTable(int[][] clusters) {
    this.clusters = clusters;
  }

  /** Reads what {@link #write} has written. */
  LabelTable(DataInput in) throws IOException {
    clusters = new int[NumberArrays.count(in, MOST, "boxes")][];
    for (int box = 0; box < clusters.length; box++) {
      Growing labels = new Growing();
      int count = NumberArrays.count(in, MOST, "labels");
      for (int label = 0; label < count; label++) {
        labels.add(in.readInt());
      }
      clusters[box] = labels.ints();
    }
  }

  /** The cluster of a row, -1 for noise; {@code values[from]} is its box, then comes its label. */
  int cluster(double[] values, int from) {
    int label = (int) values[from + 1];
    return label < 0 ? BoxClusters.NOISE : clusters[(int) values[from]][label];
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(clusters.length);
    for (int[] labels : clusters) {
      out.writeInt(labels.length);
      for (int cluster : labels) {
        out.writeInt(cluster);
      }
    }
  }
}
