package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** The pass of one step of Newton's method: the likelihood and its derivatives at a point. */
public final class EvaluateLikelihood implements Fold<LikelihoodSums, Likelihood> {

  private final ModelPoint point;
  private final String title;

  /** Reads what {@link #write} has written. */
  public EvaluateLikelihood(DataInput in) throws IOException {
    point = new ModelPoint(in);
    title = in.readUTF();
  }

  EvaluateLikelihood(ModelPoint point, String title) {
    this.point = point;
    this.title = title;
  }

  @Override
  public LikelihoodSums newPartial() {
    return new LikelihoodSums(point);
  }

  @Override
  public Likelihood finish(LikelihoodSums merged) {
    if (merged.strangers() > 0) {
      throw new IllegalStateException(merged.strangers() + " packed rows are of no class");
    }
    return merged.likelihood();
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public PartialSize size() {
    RowBasis basis = point.basis();
    return sizeOf(basis.features(), point.classes(), basis.intercept());
  }

  /** The size of a partial of so many features and classes, and of other features. */
  static PartialSize sizeOf(int features, int classes, boolean intercept) {
    return new PartialSize(
        features,
        p -> LikelihoodSums.bytes(classes, RowBasis.terms(p, intercept)),
        p -> LikelihoodSums.scratch(classes, RowBasis.terms(p, intercept)));
  }

  @Override
  public String title() {
    return title;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    point.write(out);
    out.writeUTF(title);
  }
}
