package org.daal4j.naivebayes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;

/** The pass that sums rows by class. */
public final class SumByClass implements Fold<ClassSums, ClassSums> {

  private int columns;

  /** For {@link #read}. */
  public SumByClass() {}

  SumByClass(int columns) {
    this.columns = columns;
  }

  @Override
  public ClassSums newPartial() {
    return new ClassSums(columns);
  }

  @Override
  public ClassSums finish(ClassSums merged) {
    return merged;
  }

  @Override
  public boolean takesSparseRows() {
    return true;
  }

  @Override
  public String title() {
    return "sums by class";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }

  @Override
  public void read(DataInput in) throws IOException {
    columns = in.readInt();
  }
}
