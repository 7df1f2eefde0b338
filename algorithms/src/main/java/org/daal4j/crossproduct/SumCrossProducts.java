package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.WideFold;

/** The pass that sums cross products: covariance, PCA and linear models need no other. */
public final class SumCrossProducts implements WideFold<CrossProduct, CrossProducts> {

  private static final Setting PRECISION = Setting.named("precision");

  private final int columns;
  private final Precision precision;
  private final TrianglePieces pieces;

  /** Reads what {@link #write} has written. */
  public SumCrossProducts(DataInput in) throws IOException {
    precision = in.readBoolean() ? Precision.EXTENDED : Precision.DOUBLE;
    columns = in.readInt();
    if (columns < 0 || columns > Triangle.MOST_COLUMNS) {
      throw new IOException("not a number of columns: " + columns);
    }
    pieces = new TrianglePieces(columns, precision);
  }

  /**
   * A pass over a table.
   *
   * @param columns number of columns
   * @param precision how to carry the sums
   */
  public SumCrossProducts(int columns, Precision precision) {
    this.columns = columns;
    this.precision = precision;
    this.pieces = new TrianglePieces(columns, precision);
  }

  @Override
  public CrossProduct newPartial() {
    return new CrossProduct(columns, precision);
  }

  @Override
  public CrossProduct newPartialAfter(CrossProduct former) {
    return new CrossProduct(former);
  }

  @Override
  public int pieces() {
    return pieces.count();
  }

  @Override
  public CrossProduct newPiece(int piece) {
    return new CrossProduct(columns, precision, pieces.from(piece), pieces.to(piece));
  }

  @Override
  public void writePiece(CrossProduct whole, int piece, DataOutput out) throws IOException {
    whole.write(out, pieces.from(piece), pieces.to(piece));
  }

  @Override
  public void join(CrossProduct whole, int piece, CrossProduct part) {
    whole.put(part);
  }

  @Override
  public Optional<Map<Setting, String>> shape() {
    return Optional.of(Map.of(PRECISION, precision.name().toLowerCase(Locale.ROOT)));
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    return size(true);
  }

  /** The size of sparse rows, some of which may be dense, or of dense ones alone. */
  PartialSize size(boolean sparse) {
    return new PartialSize(
        columns,
        p -> CrossProduct.bytes(p, precision),
        p -> dense(p, precision) + (sparse ? SparsePanel.bytes(p, precision) : 0));
  }

  private static long dense(int p, Precision precision) {
    return precision == Precision.EXTENDED ? WideKernel.bytes(p) : DoubleKernel.bytes(p);
  }

  @Override
  public CrossProducts finish(CrossProduct merged) {
    return new CrossProducts(merged);
  }

  @Override
  public String title() {
    return "cross products";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeBoolean(precision == Precision.EXTENDED);
    out.writeInt(columns);
  }
}
