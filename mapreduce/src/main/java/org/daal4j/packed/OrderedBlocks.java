package org.daal4j.packed;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PassFailedException;
import org.daal4j.core.RowBlock;
import org.daal4j.input.BlockReader;
import org.daal4j.input.BlocksOfReader;
import org.daal4j.table.ReadCounts;

/**
 * The rows of a part in the order of their numbers: all are read, each to its place, before the
 * first is given.
 */
final class OrderedBlocks extends BlocksOfReader {

  private final int part;
  private final long firstRow;
  private final int rows;
  private final int columns;
  private final ReadCounts counts = new ReadCounts();
  private List<DenseRows> blocks; // null before the first is wanted
  private int next;

  /**
   * Around a reader, which is closed with this one.
   *
   * @param sent gives rows with their numbers
   * @param part what it gives the rows of
   * @param firstRow number of the first row of the part
   * @param endRow number of the row after the last one
   */
  OrderedBlocks(BlockReader sent, int part, long firstRow, long endRow, int columns) {
    super(sent);
    this.part = part;
    this.firstRow = firstRow;
    this.rows = (int) (endRow - firstRow);
    this.columns = columns;
  }

  @Override
  public RowBlock next() throws IOException {
    if (blocks == null) {
      blocks = emptyBlocks();
      fill();
    }
    if (next == blocks.size()) {
      return null;
    }
    DenseRows block = blocks.set(next++, null);
    counts.rows += block.rows();
    return block;
  }

  private List<DenseRows> emptyBlocks() {
    List<DenseRows> empty = new ArrayList<>();
    int capacity = RowBlock.capacity(columns);
    for (int from = 0; from < rows; from += capacity) {
      DenseRows block = new DenseRows(columns, Math.min(capacity, rows - from), false, 0);
      block.setRows(block.capacity());
      block.setFirstRow(firstRow + from);
      empty.add(block);
    }
    return empty;
  }

  private void fill() throws IOException {
    BitSet filled = new BitSet(rows);
    int capacity = RowBlock.capacity(columns);
    for (RowBlock sent = reader.next(); sent != null; sent = reader.next()) {
      double[] values = ((DenseRows) sent).values();
      for (int row = 0; row < sent.rows(); row++) {
        long place = sent.number(row) - firstRow;
        if (place < 0 || place >= rows || filled.get((int) place)) {
          throw misplaced(sent.number(row), place >= 0 && place < rows);
        }
        filled.set((int) place);
        DenseRows block = blocks.get((int) place / capacity);
        int target = (int) place % capacity * columns;
        System.arraycopy(values, row * columns, block.values(), target, columns);
      }
    }
    int missing = filled.nextClearBit(0);
    if (missing < rows) {
      throw new PassFailedException(
          "row " + (firstRow + missing) + " was not sent to part " + part + ", which has it");
    }
  }

  private PassFailedException misplaced(long number, boolean twice) {
    return new PassFailedException(
        "row "
            + number
            + " was sent to part "
            + part
            + (twice ? " twice" : ", which has rows " + firstRow + " to " + (firstRow + rows - 1)));
  }

  /** Of the rows that were given. */
  @Override
  public ReadCounts counts() {
    return counts;
  }
}
