package org.daal4j.crossvalidation;

import java.io.IOException;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.model.Table;

/**
 * The passes that sum a table by fold. A hash of its number puts a row into its fold, and numbers
 * are only known of packed rows: one pass packs them, a second one sums. Where a column tells the
 * fold, or there are none, one pass is enough; unless the column has more folds than there was
 * memory taken for, which the first pass counts and a second one sums, when they fit. An engine
 * that reads a table once takes memory for all that it can.
 *
 * @param engine where they run
 * @param rows features, then responses
 */
public record TableFolds(Engine engine, Table rows) {

  /**
   * Sums the table.
   *
   * @throws BadInputException when no row has a positive weight, all are in one fold, or sums leave
   *     the range of a double
   * @throws UsageException when the column that tells folds is missing or has too many values
   */
  public FoldProducts sum(Precision precision, FoldChoice choice) throws IOException {
    if (choice.byColumn() && rows.layout().labels() == 0) {
      throw new UsageException(
          FoldChoice.FOLD_COLUMN,
          "the table has no column that tells folds.",
          "Name the column that holds them.");
    }
    FoldProducts found =
        choice.isRandom()
            ? packed(pass(precision, choice, 0))
            : choice.byColumn() ? told(precision) : engine.fold(rows, pass(precision, choice, 0));
    requireFolds(found, choice);
    for (CrossProducts fold : found.folds()) {
      fold.requireInRange(rows.columns());
    }
    return found;
  }

  private SumFolds pass(Precision precision, FoldChoice choice, int room) {
    return new SumFolds(rows.columns().size(), precision, choice, room, rows.sparse());
  }

  private FoldProducts told(Precision precision) throws IOException {
    int room = room(precision);
    FoldProducts found = engine.fold(rows, pass(precision, FoldChoice.COLUMN, room));
    int folds = found.untold();
    if (folds == 0 || folds == FoldProducts.TOO_MANY) {
      return found;
    }
    SumFolds all = pass(precision, FoldChoice.COLUMN, folds);
    try {
      engine.requireMemory(all.size());
      if (!engine.readsOnce()) {
        return engine.fold(rows, all);
      }
    } catch (UsageException e) {
      throw new UsageException(
          FoldChoice.FOLD_COLUMN,
          "column "
              + foldColumn()
              + " tells "
              + folds
              + " folds, more than one pass has room for: "
              + e.marked(),
          "Or name a column of fewer values.");
    }
    throw new UsageException(
        FoldChoice.FOLD_COLUMN,
        "column "
            + foldColumn()
            + " tells "
            + folds
            + " folds, and where rows are read once there is room for "
            + room
            + ".",
        "Name a column of fewer values.");
  }

  /**
   * For how many folds there is memory, before it is known how many there are: for some, or where
   * no second pass can do with more, for all there may be. For those of each group of many there
   * are some only.
   */
  private int room(Precision precision) {
    boolean all = engine.readsOnce() && rows.layout().groups() == 0;
    int usual = FoldRoom.usual(rows.columns().size(), precision, rows.sparse());
    int room = room(precision, FoldRoom.LEAST, usual);
    return all && room == usual ? room(precision, usual, FoldChoice.MOST) : room;
  }

  private int room(Precision precision, int least, int largest) {
    int room = least;
    int most = largest;
    while (room < most) {
      int middle = room + (most - room + 1) / 2;
      if (fits(pass(precision, FoldChoice.COLUMN, middle))) {
        room = middle;
      } else {
        most = middle - 1;
      }
    }
    return room;
  }

  /** Whether a pass does, beside the block that rows are read into. */
  private boolean fits(SumFolds pass) {
    PartialSize size = pass.size();
    try {
      engine.requireMemory(
          new PartialSize(
              size.columns(),
              size.summary(),
              p -> size.scratch().applyAsLong(p) + RowsOfFold.bytes(p)));
      return true;
    } catch (UsageException e) {
      return false;
    }
  }

  private String foldColumn() {
    return rows.layout().textColumns().get(0);
  }

  private FoldProducts packed(SumFolds pass) throws IOException {
    engine.requireMemory(pass.size()); // before the table is packed for it
    Packed<Long> packed = engine.pack(rows, new CountRows());
    FoldProducts found = engine.fold(packed.rows(), pass);
    engine.release(packed.rows());
    return found;
  }

  private void requireFolds(FoldProducts found, FoldChoice choice) throws BadInputException {
    if (found.untold() > 0) {
      throw new UsageException(
          FoldChoice.FOLD_COLUMN,
          "column " + foldColumn() + " has more than " + FoldChoice.MOST + " different values.",
          "Name a column of fewer values, or leave it out.");
    }
    if (found.counts().positiveRows() == 0) {
      throw new BadInputException(
          "no row has a weight above 0, so there is nothing to fit. Check "
              + Setting.WEIGHTS
              + ".");
    }
    if (choice.exists() && found.folds().size() < 2) {
      throw new BadInputException(
          choice.byColumn()
              ? "all rows have the same value in column "
                  + foldColumn()
                  + ", so that no fold is left to fit. Name another column with "
                  + FoldChoice.FOLD_COLUMN
                  + ", or leave it out."
              : "all rows of positive weight ("
                  + found.counts().positiveRows()
                  + ") are in one fold, so that none is left to fit. Use "
                  + FoldChoice.FOLDS.to("0")
                  + ".");
    }
  }
}
