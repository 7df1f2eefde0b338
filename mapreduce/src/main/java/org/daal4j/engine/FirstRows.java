package org.daal4j.engine;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.SplitDataset;

/** Reads the first rows of a table in the driver: no more splits than it takes. */
public final class FirstRows {

  private FirstRows() {}

  /** At most so many rows, with their weights. */
  public static DenseRows of(Configuration conf, SplitDataset dataset, int most)
      throws IOException {
    DenseRows first = null;
    for (RowsSplit split : dataset.plan()) {
      try (BlockReader reader = dataset.source().open(conf, split)) {
        for (RowBlock block = reader.next(); block != null; block = reader.next()) {
          if (first == null) {
            first = new DenseRows(block.columns(), most, block.weighted(), 0);
          }
          block.appendTo(first, 0, Math.min(block.rows(), most - first.rows()));
          if (first.isFull()) {
            return first;
          }
        }
      }
    }
    return first == null ? new DenseRows(dataset.columns().size(), 0, false, 0) : first;
  }
}
