package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;

/**
 * Columns go by the block, up to three vectors at once. A last vector that would reach beyond the
 * block begins earlier, and some columns are in two vectors: the same sums twice. A row is read
 * whole before it is written, so that this does no harm.
 */
final class ColumnBlocks {

  private static final int L = DoubleVector.SPECIES_PREFERRED.length();

  /** Columns of a block. */
  static final int COLUMNS = 3 * L;

  /** Rows whose powers are added up before they go to the sums of all rows. */
  static final int CHUNK = 128;

  private ColumnBlocks() {}

  /** Where the block that begins at a column ends; none is shorter than a vector. */
  static int end(int begin, int p) {
    int left = p - begin;
    if (left <= COLUMNS) {
      return p;
    }
    return left < COLUMNS + L ? begin + COLUMNS - L : begin + COLUMNS;
  }

  /** Where the second vector of a block begins. */
  static int second(int begin, int end) {
    return Math.min(begin + L, end - L);
  }

  /** What rounding took from a sum (Knuth's TwoSum). */
  static DoubleVector lost(DoubleVector before, DoubleVector x, DoubleVector after) {
    DoubleVector added = after.sub(before);
    return before.sub(after.sub(added)).add(x.sub(added));
  }
}
