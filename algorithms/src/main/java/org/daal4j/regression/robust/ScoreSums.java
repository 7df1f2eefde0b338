package org.daal4j.regression.robust;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.crossproduct.CrossProduct;

/**
 * Summarises rows of features and responses by the products of their scores: for each response Σ
 * φ(h)·(we)²·u·uᵀ, with u the coordinates of a row in a {@link FeatureBasis}, e what the fit leaves
 * of the response, w the weight, h = w·uᵀu the leverage and φ what {@link RobustErrors} say of it.
 *
 * <p>State: for each of q responses a {@link CrossProduct} of r + 1 columns, 4q(r + 1)² bytes, and
 * how many rows have a leverage of 1, of which nothing is told where φ divides by 1 - h. Adding a
 * row costs (2 + 2q)(r + 1)² flops. Merging is that of cross products: sums of products about
 * means, which are positive semidefinite, so none cancels.
 *
 * <p>Empty: all 0. Rows of weight 0 change nothing. Huge numbers: features whose squares are in the
 * range of a double, as those of a fit are, make scores below 2 in size where φ is 1; others leave
 * infinite sums or NaN, or leverages above 1. Accuracy: scores are of double precision, see {@link
 * RowScores}; pinned by {@code RInferenceTest}.
 */
public final class ScoreSums implements Partial<ScoreSums> {

  private final SumScores pass;
  private final List<CrossProduct> products; // one for each response, or one piece of one
  private final boolean whole;
  private RowScores scores; // made when needed
  private DenseRows room; // for the scores of some rows, made when needed
  private long fullLeverages;

  /** Of no rows. */
  ScoreSums(SumScores pass) {
    this.pass = pass;
    this.whole = true;
    this.products = new ArrayList<>();
    for (int t = 0; t < pass.basis().responses(); t++) {
      products.add(pass.products().newPartial());
    }
  }

  /** A piece of that. */
  ScoreSums(SumScores pass, CrossProduct piece) {
    this.pass = pass;
    this.whole = false;
    this.products = List.of(piece);
  }

  List<CrossProduct> products() {
    return products;
  }

  long fullLeverages() {
    return fullLeverages;
  }

  void addFullLeverages(long more) {
    fullLeverages += more;
  }

  @Override
  public void add(RowBlock block) {
    FeatureBasis basis = pass.basis();
    if (block.columns() != basis.columns()) {
      throw new IllegalArgumentException(
          "rows of " + block.columns() + " columns, scores of " + basis.columns() + " columns");
    }
    if (!whole) {
      throw new IllegalStateException("rows cannot be added to a piece of a summary");
    }
    DenseRows rows = (DenseRows) block;
    if (scores == null) {
      scores = new RowScores(basis);
      room = new DenseRows(basis.coordinates(), RowScores.TILE, false, 0);
    }
    for (int from = 0; from < rows.rows(); from += RowScores.TILE) {
      scores.look(rows, from, Math.min(rows.rows(), from + RowScores.TILE));
      fullLeverages += scores.fullLeverages(pass.leastRest());
      for (int t = 0; t < products.size(); t++) {
        scores.fill(t, pass.errors(), pass.leastRest(), room);
        products.get(t).add(room);
      }
    }
  }

  @Override
  public void merge(ScoreSums other) {
    if (other.products.size() != products.size()) {
      throw new IllegalArgumentException(
          "scores of "
              + products.size()
              + " responses cannot take those of "
              + other.products.size()
              + " responses");
    }
    for (int t = 0; t < products.size(); t++) {
      products.get(t).merge(other.products.get(t));
    }
    fullLeverages += other.fullLeverages;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeLong(fullLeverages);
    out.writeInt(products.size());
    for (CrossProduct product : products) {
      product.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    fullLeverages = in.readLong();
    int written = in.readInt();
    if (written != products.size()) {
      throw new IOException("scores of " + written + " responses, expected " + products.size());
    }
    for (CrossProduct product : products) {
      product.read(in);
    }
  }
}
