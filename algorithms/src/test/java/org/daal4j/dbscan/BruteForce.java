package org.daal4j.dbscan;

import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.Arrays;
import org.daal4j.core.DenseRows;

/** The definition of the labels, by all distances between all rows. */
final class BruteForce {

  private final DenseRows rows;
  private final double epsilon;
  private final long minObservations;
  private final boolean[] core;

  BruteForce(DenseRows rows, double epsilon, long minObservations) {
    this.rows = rows;
    this.epsilon = epsilon;
    this.minObservations = minObservations;
    this.core = new boolean[rows.rows()];
    for (int row = 0; row < core.length; row++) {
      BigDecimal weight = BigDecimal.ZERO;
      for (int other = 0; other < core.length; other++) {
        if (near(row, other)) {
          weight = weight.add(new BigDecimal(rows.weight(other)));
        }
      }
      core[row] = weight.compareTo(BigDecimal.valueOf(minObservations)) >= 0;
    }
  }

  private boolean near(int row, int other) {
    double sum = 0;
    for (int j = 0; j < rows.columns(); j++) {
      double difference = rows.value(row, j) - rows.value(other, j);
      sum += difference * difference;
    }
    return sum <= epsilon * epsilon;
  }

  boolean isCore(int row) {
    return core[row];
  }

  /** Clusters grow one after the other from their first core row, as the lowest number wins. */
  int[] labels() {
    int n = rows.rows();
    int[] labels = new int[n];
    Arrays.fill(labels, -1);
    int cluster = 0;
    for (int first = 0; first < n; first++) {
      if (!core[first] || labels[first] >= 0) {
        continue;
      }
      ArrayDeque<Integer> open = new ArrayDeque<>();
      open.add(first);
      labels[first] = cluster;
      while (!open.isEmpty()) {
        int row = open.poll();
        for (int other = 0; core[row] && other < n; other++) {
          if (labels[other] < 0 && near(row, other)) {
            labels[other] = cluster;
            open.add(other);
          }
        }
      }
      cluster++;
    }
    return labels;
  }
}
