package org.daal4j.benchmarks.kernel;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;

/** Blocks of normal numbers, more than the caches hold. */
public final class SampleRows {

  private static final int BYTES = 64 << 20;

  private final List<DenseRows> blocks = new ArrayList<>();
  private int next;

  /** Full blocks of so many columns. */
  public SampleRows(int columns) {
    SplittableRandom random = new SplittableRandom(46);
    int rows = RowBlock.capacity(columns);
    while (blocks.size() * (long) rows * columns * Double.BYTES < BYTES) {
      DenseRows block = new DenseRows(columns, rows, false, 0);
      for (int i = 0; i < rows * columns; i++) {
        block.values()[i] = random.nextGaussian();
      }
      block.setRows(rows);
      block.setFirstRow((long) blocks.size() * rows);
      blocks.add(block);
    }
  }

  /** The next block, round and round. */
  public DenseRows next() {
    next = (next + 1) % blocks.size();
    return blocks.get(next);
  }

  /** The first rows, {@code double[k][p]}. */
  public double[][] first(int k) {
    double[][] first = new double[k][];
    for (int row = 0; row < k; row++) {
      first[row] = blocks.get(row / blocks.get(0).rows()).row(row % blocks.get(0).rows());
    }
    return first;
  }
}
