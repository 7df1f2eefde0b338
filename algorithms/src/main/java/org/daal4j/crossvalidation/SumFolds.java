package org.daal4j.crossvalidation;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.WideFold;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumProducts;

/** The pass that sums the cross products of each fold. */
public final class SumFolds implements WideFold<FoldSums, FoldProducts> {

  /** Most bytes of all folds, and of the rows they wait for, where a column tells them. */
  static final long MOST_BYTES = 1L << 30;

  /** What the hash of a row is for. */
  static final long PURPOSE = 0x666f6c64; // "fold"

  /** Where a column tells, a fit has that many folds at least. */
  private static final int LEAST = 2;

  private static final int USUAL = 10;

  private final int columns;
  private final Precision precision;
  private final FoldChoice choice;
  private final SumProducts products;

  /** Reads what {@link #write} has written. */
  public SumFolds(DataInput in) throws IOException {
    this(
        in.readInt(),
        in.readBoolean() ? Precision.EXTENDED : Precision.DOUBLE,
        new FoldChoice(in.readInt(), in.readLong(), in.readBoolean()));
  }

  /** Of so many columns, features and responses. */
  public SumFolds(int columns, Precision precision, FoldChoice choice) {
    this.columns = columns;
    this.precision = precision;
    this.choice = choice;
    this.products = new SumProducts(columns, precision);
  }

  @Override
  public FoldSums newPartial() {
    return newPiece(-1);
  }

  @Override
  public int pieces() {
    return products.pieces();
  }

  @Override
  public FoldSums newPiece(int piece) {
    return new FoldSums(products, columns, choice, mostFolds(), piece);
  }

  /** How many folds a column can tell. */
  int mostFolds() {
    long fold = Math.max(1, products.size().addingBytes());
    return (int) Math.max(LEAST, Math.min(FoldChoice.MOST, MOST_BYTES / fold));
  }

  @Override
  public void writePiece(FoldSums whole, int piece, DataOutput out) throws IOException {
    whole.write(out, piece);
  }

  @Override
  public void join(FoldSums whole, int piece, FoldSums part) {
    whole.join(part);
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  /**
   * Of all folds, and of the rows that one leaves out. Where a column tells it is not known how
   * many there are; these are of {@value #USUAL}.
   */
  @Override
  public PartialSize size() {
    PartialSize one = products.size();
    int folds = choice.byColumn() ? Math.min(USUAL, mostFolds()) : choice.count();
    return new PartialSize(
        columns,
        p -> (folds + 1L) * one.summary().applyAsLong(p),
        p ->
            folds == 0
                ? one.scratch().applyAsLong(p)
                : folds * one.scratch().applyAsLong(p) + RowsOfFold.bytes(p));
  }

  /** None where rows are drawn: by their numbers, which are those of one table. */
  @Override
  public Optional<Map<Setting, String>> shape() {
    if (choice.isRandom()) {
      return Optional.empty();
    }
    Map<Setting, String> shape = new LinkedHashMap<>();
    products.shape().ifPresent(shape::putAll);
    shape.put(FoldChoice.FOLD_COLUMN, choice.byColumn() ? "there" : "not there");
    return Optional.of(shape);
  }

  @Override
  public FoldProducts finish(FoldSums merged) {
    return FoldProducts.of(merged, products, choice, mostFolds());
  }

  @Override
  public String title() {
    return choice.exists() ? "cross products of each fold" : "cross products";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeBoolean(precision == Precision.EXTENDED);
    out.writeInt(choice.count());
    out.writeLong(choice.seed());
    out.writeBoolean(choice.byColumn());
  }
}
