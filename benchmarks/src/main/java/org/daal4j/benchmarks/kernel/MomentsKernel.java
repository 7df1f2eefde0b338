package org.daal4j.benchmarks.kernel;

import org.daal4j.core.DenseRows;
import org.daal4j.moments.Moments;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Row blocks into power sums of order 4. */
@State(Scope.Thread)
public class MomentsKernel {

  /** Number of columns. */
  @Param({"20", "200"})
  public int columns;

  private SampleRows rows;
  private Moments moments;

  /** Made by JMH. */
  public MomentsKernel() {}

  /** Makes the rows. */
  @Setup
  public void make() {
    rows = new SampleRows(columns);
    moments = new Moments(columns);
  }

  /** One block. */
  @Benchmark
  public Moments add(Volume volume) {
    DenseRows block = rows.next();
    moments.add(block);
    volume.bytes += block.bytes();
    return moments;
  }
}
