package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;

/** The first pass: classes, and what makes the first step of Newton's method. */
public final class LookAtClasses implements Fold<FirstLook, ClassTable> {

  private final int columns;

  /** Reads what {@link #write} has written. */
  public LookAtClasses(DataInput in) throws IOException {
    columns = in.readInt();
  }

  LookAtClasses(int columns) {
    this.columns = columns;
  }

  @Override
  public FirstLook newPartial() {
    return new FirstLook(columns);
  }

  @Override
  public ClassTable finish(FirstLook merged) {
    return new ClassTable(merged, new SumCrossProducts(columns, Precision.DOUBLE));
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public boolean packsLabels() {
    return true;
  }

  @Override
  public PartialSize size() {
    return sizeOf(columns);
  }

  /** Of two classes: how many there are is found in the pass. */
  static PartialSize sizeOf(int columns) {
    PartialSize products = new SumCrossProducts(columns, Precision.DOUBLE).size();
    return new PartialSize(
        columns, p -> products.summary().applyAsLong(p) + 64L * p, products.scratch());
  }

  @Override
  public String title() {
    return "classes and cross products";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }
}
