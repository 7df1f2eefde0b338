package org.daal4j.crossproduct;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;
import org.daal4j.core.WideFold;
import org.daal4j.statistics.Counted;
import org.daal4j.statistics.Counts;
import org.daal4j.statistics.WeightCounts;

/** The pass of the normal equations: cross products, and what the weights count. */
public final class SumProducts implements WideFold<Counted<CrossProduct>, Counts<CrossProducts>> {

  private static final Setting METHOD = Setting.named("method"); // of linear regression

  private final SumCrossProducts products;

  /** Reads what {@link #write} has written. */
  public SumProducts(DataInput in) throws IOException {
    products = new SumCrossProducts(in);
  }

  /** Of so many columns, features and responses. */
  public SumProducts(int columns, Precision precision) {
    products = new SumCrossProducts(columns, precision);
  }

  @Override
  public Counted<CrossProduct> newPartial() {
    return new Counted<>(products.newPartial());
  }

  @Override
  public Counted<CrossProduct> newPartialAfter(Counted<CrossProduct> former) {
    return new Counted<>(products.newPartialAfter(former.summary()));
  }

  @Override
  public int pieces() {
    return products.pieces();
  }

  @Override
  public Counted<CrossProduct> newPiece(int piece) {
    return new Counted<>(products.newPiece(piece));
  }

  /** The counts travel with the first piece. */
  @Override
  public void writePiece(Counted<CrossProduct> whole, int piece, DataOutput out)
      throws IOException {
    (piece == 0 ? whole.counts() : new WeightCounts()).write(out);
    products.writePiece(whole.summary(), piece, out);
  }

  @Override
  public void join(Counted<CrossProduct> whole, int piece, Counted<CrossProduct> part) {
    whole.counts().merge(part.counts());
    products.join(whole.summary(), piece, part.summary());
  }

  @Override
  public Optional<Map<Setting, String>> shape() {
    Map<Setting, String> shape = new LinkedHashMap<>();
    shape.put(METHOD, "normEq");
    products.shape().ifPresent(shape::putAll);
    return Optional.of(shape);
  }

  @Override
  public boolean takesSparseRows() {
    return products.takesSparseRows();
  }

  @Override
  public PartialSize size() {
    return products.size();
  }

  /**
   * The size where it is known whether rows are sparse.
   *
   * @param sparse whether they are, so that their numbers may wait as such
   */
  public PartialSize size(boolean sparse) {
    return products.size(sparse);
  }

  @Override
  public Counts<CrossProducts> finish(Counted<CrossProduct> merged) {
    return Counts.of(merged.counts(), products.finish(merged.summary()));
  }

  @Override
  public String title() {
    return "cross products";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    products.write(out);
  }
}
