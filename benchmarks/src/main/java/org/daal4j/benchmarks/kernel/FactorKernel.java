package org.daal4j.benchmarks.kernel;

import org.daal4j.core.DenseRows;
import org.daal4j.tsqr.FactorRows;
import org.daal4j.tsqr.RFactor;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Row blocks into an R factor. */
@State(Scope.Thread)
public class FactorKernel {

  /** Number of columns. */
  @Param({"20", "200"})
  public int columns;

  private SampleRows rows;
  private RFactor factor;

  /** Made by JMH. */
  public FactorKernel() {}

  /** Makes the rows. */
  @Setup
  public void make() {
    rows = new SampleRows(columns);
    factor = new FactorRows(new double[columns], null).newPartial();
  }

  /** One block; a row counts 2p² operations. */
  @Benchmark
  public RFactor add(Volume volume) {
    DenseRows block = rows.next();
    factor.add(block);
    volume.flops += 2L * block.rows() * columns * columns;
    return factor;
  }
}
