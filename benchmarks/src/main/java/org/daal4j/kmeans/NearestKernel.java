package org.daal4j.kmeans;

import org.daal4j.benchmarks.kernel.SampleRows;
import org.daal4j.benchmarks.kernel.Volume;
import org.daal4j.core.DenseRows;
import org.daal4j.kmeans.evaluation.ClusterSums;
import org.daal4j.kmeans.evaluation.EvaluateCentroids;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.NearestCentroid;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Distances to all centroids and the nearest one, and with the sums of an iteration. */
@State(Scope.Thread)
public class NearestKernel {

  /** Number of centroids. */
  @Param({"10", "100"})
  public int clusters;

  /** Number of columns. */
  @Param({"20", "200"})
  public int columns;

  private SampleRows rows;
  private NearestCentroid nearest;
  private ClusterSums sums;

  /** Made by JMH. */
  public NearestKernel() {}

  /** Makes rows and centroids. */
  @Setup
  public void make() {
    rows = new SampleRows(columns);
    CentroidTable table = new CentroidTable(rows.first(clusters), new double[columns]);
    nearest = NearestCentroid.of(table);
    sums = new EvaluateCentroids(table, clusters, "").newPartial();
  }

  /** The nearest alone; a row counts 3kp operations. */
  @Benchmark
  public int[] find(Volume volume) {
    DenseRows block = rows.next();
    for (int from = 0; from < block.rows(); from += nearest.tileRows()) {
      nearest.find(block, from, Math.min(nearest.tileRows(), block.rows() - from));
    }
    volume.flops += 3L * block.rows() * clusters * columns;
    return nearest.nearest();
  }

  /** All of an iteration. */
  @Benchmark
  public ClusterSums evaluate(Volume volume) {
    DenseRows block = rows.next();
    sums.add(block);
    volume.flops += 3L * block.rows() * clusters * columns;
    return sums;
  }
}
