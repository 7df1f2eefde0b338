package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.classification.ClassSums;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;

/**
 * Summarises rows of p features, weight and label by all that logistic regression needs to know
 * before its first step: {@link CrossProduct}s of the features, {@link ClassSums} and {@link
 * ClassRanges}. What is said of these holds for them together.
 *
 * <p>At coefficients 0 all classes are equally probable, so the Hessian is a multiple of the cross
 * products and the gradient one of the sums of the classes: the step from there costs no pass.
 *
 * <p>Empty: no class. 4p² bytes, and 24p a class.
 */
public final class FirstLook implements Partial<FirstLook> {

  private final int p;
  private final CrossProduct products;
  private ClassSums sums;
  private final ClassRanges ranges;

  /** Of no rows. */
  FirstLook(int columns) {
    p = columns;
    products = new SumCrossProducts(columns, Precision.DOUBLE).newPartial();
    sums = new ClassSums(columns);
    ranges = new ClassRanges(columns);
  }

  @Override
  public void add(RowBlock rows) {
    products.add(rows);
    ranges.add(rows);
    if (!ranges.tooManyClasses()) {
      sums.add(rows);
    } else {
      sums = new ClassSums(p); // which would keep many more
    }
  }

  @Override
  public void merge(FirstLook other) {
    if (other.p != p) {
      throw new IllegalArgumentException(
          "a summary of " + p + " columns cannot take one of " + other.p + " columns");
    }
    products.merge(other.products);
    ranges.merge(other.ranges);
    if (!ranges.tooManyClasses()) {
      sums.merge(other.sums);
    } else {
      sums = new ClassSums(p);
    }
  }

  CrossProduct products() {
    return products;
  }

  ClassSums sums() {
    return sums;
  }

  ClassRanges ranges() {
    return ranges;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(p);
    products.write(out);
    sums.write(out);
    ranges.write(out);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, p, "columns");
    products.read(in);
    sums.read(in);
    ranges.read(in);
  }
}
