package org.daal4j.packed;

import java.io.IOException;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.input.BlockReader;
import org.daal4j.input.BlocksOfReader;
import org.daal4j.table.StoredLayout;

/** The wanted columns of stored blocks, which are checked: a file may come from anywhere. */
final class StoredBlocks extends BlocksOfReader {

  private final StoredLayout layout;
  private final String file;

  StoredBlocks(BlockReader stored, StoredLayout layout, String file) {
    super(stored);
    this.layout = layout;
    this.file = file;
  }

  @Override
  public RowBlock next() throws IOException {
    RowBlock block = reader.next();
    if (block == null) {
      return null;
    }
    check(block);
    return layout.takesAll() ? block : layout.choose(block, file);
  }

  private void check(RowBlock block) throws BadInputException {
    boolean good;
    if (block instanceof DenseRows dense) {
      good = areFinite(dense.values(), dense.rows() * dense.columns());
    } else {
      SparseRows sparse = (SparseRows) block;
      good = areFinite(sparse.values(), sparse.stored());
    }
    for (int row = 0; block.weighted() && row < block.rows(); row++) {
      double weight = block.weight(row);
      good &= weight >= 0 && weight <= Double.MAX_VALUE;
    }
    if (!good) {
      throw new BadInputException(
          file
              + ": holds a number that is not finite, or a negative weight. Convert the table again.");
    }
  }

  private static boolean areFinite(double[] numbers, int count) {
    double nothing = 0;
    for (int i = 0; i < count; i++) {
      nothing += numbers[i] * 0; // NaN when one is infinite or NaN
    }
    return nothing == 0;
  }
}
