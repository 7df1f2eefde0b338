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

/**
 * The pass that sums the cross products of each fold. Where a column tells the folds, nobody knows
 * how many there are before the rows are read: there is room for some, which is counted, and of
 * more the pass tells only how many.
 */
public final class SumFolds implements WideFold<FoldSums, FoldProducts> {

  /** What the hash of a row is for. */
  static final long PURPOSE = 0x666f6c64; // "fold"

  private final int columns;
  private final Precision precision;
  private final FoldChoice choice;
  private final FoldRoom room;
  private final SumProducts products;

  /** Reads what {@link #write} has written. */
  public SumFolds(DataInput in) throws IOException {
    this(
        in.readInt(),
        in.readBoolean() ? Precision.EXTENDED : Precision.DOUBLE,
        new FoldChoice(in.readInt(), in.readLong(), in.readBoolean()),
        in.readInt(),
        in.readBoolean());
  }

  /**
   * Of so many columns, features and responses.
   *
   * @param most for how many folds there is room, at least as many as are drawn
   * @param sparse whether rows are sparse
   */
  SumFolds(int columns, Precision precision, FoldChoice choice, int most, boolean sparse) {
    this.columns = columns;
    this.precision = precision;
    this.choice = choice;
    this.room = new FoldRoom(precision, choice, most, sparse);
    this.products = new SumProducts(columns, precision);
  }

  /**
   * What it takes at least, of any number of columns: of the folds that are drawn, or of two, where
   * a column tells them.
   *
   * @param sparse whether rows are sparse
   */
  public static PartialSize leastSize(Precision precision, FoldChoice choice, boolean sparse) {
    return new FoldRoom(precision, choice, FoldRoom.LEAST, sparse).size(1);
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
    return new FoldSums(products, columns, choice, room.folds(), piece);
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

  /** Of all folds for which there is room, and of the rows that one leaves out. */
  @Override
  public PartialSize size() {
    return room.size(columns);
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

  /** Another's, when it differs by the room it has. */
  @Override
  public Optional<FoldSums> adopted(FoldSums partial, DataInput other) throws IOException {
    SumFolds pass = new SumFolds(other);
    return pass.columns == columns && pass.precision == precision && pass.choice.equals(choice)
        ? Optional.of(partial)
        : Optional.empty();
  }

  @Override
  public FoldProducts finish(FoldSums merged) {
    return FoldProducts.of(merged, products, choice);
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
    out.writeInt(room.folds());
    out.writeBoolean(room.sparse());
  }
}
