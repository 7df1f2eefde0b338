package org.daal4j.crossvalidation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.TextColumns;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.SumProducts;
import org.daal4j.random.RowHash;
import org.daal4j.statistics.Counted;

/**
 * Summarises rows by fold: for each fold the {@link CrossProduct} of its rows, with the counts of
 * their weights. A row is in fold ⌊u·F⌋, u a hash of the seed and of its number, or in the one that
 * its first text field names.
 *
 * <p>State: F partials, whose Javadoc tells their add and merge, bytes, accuracy and source; and
 * where a column tells, its values in the order in which they came. Merge: fold by fold. Rows of a
 * block go to each fold in their order; so what a fold sums does not depend on the rows of others.
 *
 * <p>Empty: folds of no rows; no folds where a column tells. A value that would be one fold more
 * than there is room for ends the sums: the summary then knows the values, and of more than {@link
 * FoldChoice#MOST} only that there are too many.
 *
 * <p>A piece of a partial has the sums of some rows of each fold's triangle.
 */
public final class FoldSums implements Partial<FoldSums> {

  private final SumProducts products;
  private final int columns;
  private final FoldChoice choice;
  private final int room;
  private final int piece; // or -1: a whole
  private final RowHash hash; // or null: text tells
  private final RowsOfFold rows;
  private final LabelIndex values = new LabelIndex();
  private final List<Counted<CrossProduct>> folds = new ArrayList<>();
  private boolean counting; // more values than there is room for, and no sums any more
  private boolean tooMany;

  /**
   * Of no rows.
   *
   * @param columns of the rows
   * @param room for how many folds there are sums
   * @param piece which piece of the triangles; -1 for all
   */
  FoldSums(SumProducts products, int columns, FoldChoice choice, int room, int piece) {
    this.products = products;
    this.columns = columns;
    this.choice = choice;
    this.room = room;
    this.piece = piece;
    this.hash = choice.isRandom() ? new RowHash(choice.seed(), SumFolds.PURPOSE) : null;
    this.rows = new RowsOfFold(columns);
    reset();
  }

  private void reset() {
    folds.clear();
    values.clear();
    counting = false;
    tooMany = false;
    int known = choice.byColumn() ? 0 : Math.max(1, choice.count());
    while (folds.size() < known) {
      folds.add(newFold());
    }
  }

  private Counted<CrossProduct> newFold() {
    return piece < 0 ? products.newPartial() : products.newPiece(piece);
  }

  /** The summaries of the folds. */
  List<Counted<CrossProduct>> folds() {
    return folds;
  }

  /** The values that tell the folds; none where they are drawn. */
  List<String> values() {
    return values.texts();
  }

  /** Whether there are no sums, as there were more folds than there is room for. */
  boolean isWithoutSums() {
    return counting || tooMany;
  }

  /** Whether there were more folds than there may be. */
  boolean tooMany() {
    return tooMany;
  }

  @Override
  public void add(RowBlock block) {
    rows.requireColumns(block);
    if (!choice.exists()) {
      folds.get(0).add(block);
      return;
    }
    int[] foldOf = new int[block.rows()];
    for (int row = 0; row < foldOf.length && !tooMany; row++) {
      foldOf[row] = choice.byColumn() ? named(block.text(), row) : drawn(block.number(row));
    }
    for (int fold = 0; fold < folds.size(); fold++) {
      RowBlock some = rows.of(block, foldOf, fold);
      if (some.rows() > 0) {
        folds.get(fold).add(some);
      }
    }
  }

  private int drawn(long number) {
    if (number < 0) {
      throw new IllegalArgumentException("rows without numbers cannot be drawn into folds");
    }
    return (int) (hash.uniform(number) * choice.count());
  }

  private int named(TextColumns text, int row) {
    if (text == null) {
      throw new IllegalArgumentException("rows without the text that tells their fold");
    }
    return number(text.bytes(), text.start(row, 0), text.end(row, 0));
  }

  /** The fold of a value, which is made when it is new; -1 when there are no sums. */
  private int number(byte[] bytes, int from, int to) {
    int fold = values.findOrAdd(bytes, from, to);
    if (fold >= FoldChoice.MOST || values.isTooLong()) {
      giveUp();
    } else if (fold >= room) {
      countOnly();
    }
    if (isWithoutSums()) {
      return -1;
    }
    if (fold == folds.size()) {
      folds.add(newFold());
    }
    return fold;
  }

  private void countOnly() {
    folds.clear();
    counting = true;
  }

  private void giveUp() {
    reset();
    tooMany = true;
  }

  private int numberOf(FoldSums other, int theirs) {
    if (!choice.byColumn()) {
      return theirs;
    }
    byte[] bytes = other.values.bytes(theirs);
    return number(bytes, 0, bytes.length);
  }

  /** Knows from now on what another knows of values, when it has no sums. */
  private void endLike(FoldSums other) {
    if (other.tooMany) {
      giveUp();
    }
    if (other.counting && !tooMany) {
      countOnly();
    }
    for (int theirs = 0; other.counting && theirs < other.values.size() && !tooMany; theirs++) {
      numberOf(other, theirs);
    }
  }

  @Override
  public void merge(FoldSums other) {
    if (other.columns != columns) {
      throw new IllegalArgumentException(
          "a summary of " + columns + " columns cannot take one of " + other.columns + " columns");
    }
    if (!choice.byColumn() && other.folds.size() != folds.size()) {
      throw new IllegalArgumentException(
          "a summary of " + folds.size() + " folds cannot take one of " + other.folds.size());
    }
    endLike(other);
    for (int theirs = 0; theirs < other.folds.size() && !tooMany; theirs++) {
      int fold = numberOf(other, theirs);
      if (fold >= 0) {
        folds.get(fold).merge(other.folds.get(theirs));
      }
    }
  }

  /** Puts in its place a piece that was merged elsewhere. */
  void join(FoldSums part) {
    endLike(part);
    for (int theirs = 0; theirs < part.folds.size() && !tooMany; theirs++) {
      int fold = numberOf(part, theirs);
      if (fold >= 0) {
        products.join(folds.get(fold), part.piece, part.folds.get(theirs));
      }
    }
  }

  @Override
  public void write(DataOutput out) throws IOException {
    writeValues(out);
    for (Counted<CrossProduct> fold : folds) {
      fold.write(out);
    }
  }

  /** Writes a piece of this whole. */
  void write(DataOutput out, int one) throws IOException {
    writeValues(out);
    for (Counted<CrossProduct> fold : folds) {
      products.writePiece(fold, one, out);
    }
  }

  private void writeValues(DataOutput out) throws IOException {
    out.writeBoolean(tooMany);
    out.writeInt(folds.size());
    values.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    reset();
    tooMany = in.readBoolean();
    int count = in.readInt();
    values.read(in, FoldChoice.MOST);
    counting = count < values.size();
    if (choice.byColumn() ? count != (counting ? 0 : values.size()) : count != folds.size()) {
      throw new IOException("a summary of " + count + " folds, expected " + folds.size());
    }
    for (int fold = 0; fold < count; fold++) {
      if (fold == folds.size()) {
        folds.add(newFold());
      }
      folds.get(fold).read(in);
    }
    if (choice.byColumn() && count > room) {
      countOnly();
    }
  }
}
