package org.daal4j.regression.robust;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;
import org.daal4j.core.WideFold;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;

/** The pass after a fit that sums products of scores, for robust standard errors. */
public final class SumScores implements WideFold<ScoreSums, Scores> {

  private final FeatureBasis basis;
  private final RobustErrors errors;
  private final double leastRest;
  private final SumCrossProducts products;

  /** Reads what {@link #write} has written. */
  public SumScores(DataInput in) throws IOException {
    this(
        RobustErrors.values()[
            NumberArrays.count(in, RobustErrors.values().length - 1, "robust errors")],
        in.readDouble(),
        FeatureBasis.readFrom(in));
  }

  /**
   * A pass over the rows of a fit.
   *
   * @param leastRest a row of which at most this is left of 1 beside the leverage has leverage 1,
   *     as far as rounding tells
   * @param basis of the fit
   */
  public SumScores(RobustErrors errors, double leastRest, FeatureBasis basis) {
    this.basis = basis;
    this.errors = errors;
    this.leastRest = leastRest;
    this.products = new SumCrossProducts(basis.coordinates(), Precision.DOUBLE);
  }

  FeatureBasis basis() {
    return basis;
  }

  RobustErrors errors() {
    return errors;
  }

  double leastRest() {
    return leastRest;
  }

  /** The products of the scores of one response. */
  SumCrossProducts products() {
    return products;
  }

  @Override
  public ScoreSums newPartial() {
    return new ScoreSums(this);
  }

  @Override
  public int pieces() {
    return basis.responses() * products.pieces();
  }

  @Override
  public ScoreSums newPiece(int piece) {
    return new ScoreSums(this, products.newPiece(piece % products.pieces()));
  }

  /** The count travels with the first piece. */
  @Override
  public void writePiece(ScoreSums whole, int piece, DataOutput out) throws IOException {
    out.writeLong(piece == 0 ? whole.fullLeverages() : 0);
    out.writeInt(1);
    products.writePiece(
        whole.products().get(piece / products.pieces()), piece % products.pieces(), out);
  }

  @Override
  public void join(ScoreSums whole, int piece, ScoreSums part) {
    whole.addFullLeverages(part.fullLeverages());
    products.join(
        whole.products().get(piece / products.pieces()),
        piece % products.pieces(),
        part.products().get(0));
  }

  /** For so many responses; a task that adds rows also holds the basis. */
  public static PartialSize sizeOf(int responses) {
    PartialSize one = new SumCrossProducts(1, Precision.DOUBLE).size();
    return new PartialSize(
        1,
        p -> responses * one.summary().applyAsLong(p),
        p ->
            responses * one.scratch().applyAsLong(p)
                + RowScores.bytes(p)
                + (long) Double.BYTES * p * p);
  }

  @Override
  public PartialSize size() {
    return sizeOf(basis.responses()).of(basis.coordinates());
  }

  @Override
  public Scores finish(ScoreSums merged) {
    return new Scores(
        merged.fullLeverages(), merged.products().stream().map(products::finish).toList());
  }

  @Override
  public String title() {
    return "robust errors";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(errors.ordinal());
    out.writeDouble(leastRest);
    basis.write(out);
  }
}
