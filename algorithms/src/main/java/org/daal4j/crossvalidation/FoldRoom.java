package org.daal4j.crossvalidation;

import org.daal4j.core.PartialSize;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumProducts;

/**
 * For how many folds there is room in a summary, and the memory that takes. While rows are added
 * most of it is what waits in each fold; of dense rows that is 0.3 MB of 20 columns, 0.6 MB of 100
 * and 5 MB of 1,000, of sparse ones 8 MB more.
 *
 * @param precision of the sums
 * @param choice how rows come into folds
 * @param folds how many there is room for; where rows are drawn, or there are none, as many as
 *     there are
 * @param sparse whether rows are sparse
 */
record FoldRoom(Precision precision, FoldChoice choice, int folds, boolean sparse) {

  /** A fit by folds has that many at least. */
  static final int LEAST = 2;

  /** What is taken for granted where a column tells. */
  private static final int USUAL = 10;

  /** Bytes of the folds beyond the usual ones, for which a pass has room without being asked. */
  private static final long MOST_BYTES = 128L << 20;

  FoldRoom {
    folds = choice.byColumn() ? folds : choice.count();
  }

  /** How many folds a column may tell in the first pass, when memory for them is there. */
  static int usual(int columns, Precision precision, boolean sparse) {
    long fold = Math.max(1, addingBytes(columns, precision, sparse));
    return (int) Math.max(USUAL, Math.min(FoldChoice.MOST, MOST_BYTES / fold));
  }

  private static long addingBytes(int columns, Precision precision, boolean sparse) {
    return new SumProducts(columns, precision).size(sparse).addingBytes();
  }

  /**
   * Of all folds, and of the rows that one leaves out. Where they are more than a first pass
   * usually has room for, they were counted, or will not be: every summary is one of all of them.
   * Else it counts as one of ten, which is what it mostly is; that three may have all folds, two
   * that merge beside the one that rows are added to, is counted with what these take.
   */
  PartialSize size(int columns) {
    PartialSize one = new SumProducts(columns, precision).size(sparse);
    if (!choice.exists()) {
      return one;
    }
    boolean few = choice.byColumn() && folds <= usual(columns, precision, sparse);
    int each = few ? Math.min(USUAL, folds) : folds;
    return new PartialSize(
        columns,
        p -> (each + 1L) * one.summary().applyAsLong(p),
        p ->
            folds * one.scratch().applyAsLong(p)
                + 3L * (folds - each) * one.summary().applyAsLong(p)
                + RowsOfFold.bytes(p));
  }
}
