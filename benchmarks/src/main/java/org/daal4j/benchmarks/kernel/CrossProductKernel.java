package org.daal4j.benchmarks.kernel;

import org.daal4j.core.DenseRows;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/** Row blocks into cross products, by dsyrk or in double-double. */
@State(Scope.Thread)
public class CrossProductKernel {

  /** Number of columns. */
  @Param({"20", "200"})
  public int columns;

  /** How sums are carried. */
  @Param({"DOUBLE", "EXTENDED"})
  public Precision precision;

  private SampleRows rows;
  private CrossProduct products;

  /** Made by JMH. */
  public CrossProductKernel() {}

  /** Makes the rows. */
  @Setup
  public void make() {
    rows = new SampleRows(columns);
    products = new SumCrossProducts(columns, precision).newPartial();
  }

  /** One block; a row counts p(p + 1) operations whatever the precision. */
  @Benchmark
  public CrossProduct add(Volume volume) {
    DenseRows block = rows.next();
    products.add(block);
    volume.flops += (long) block.rows() * columns * (columns + 1);
    return products;
  }
}
