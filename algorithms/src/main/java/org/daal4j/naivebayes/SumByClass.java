package org.daal4j.naivebayes;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import org.daal4j.classification.ClassSums;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;
import org.daal4j.core.Setting;

/** The pass that sums rows by class. */
public final class SumByClass implements Fold<ClassSums, ClassSums> {

  private final int columns;

  /** Reads what {@link #write} has written. */
  public SumByClass(DataInput in) throws IOException {
    columns = in.readInt();
  }

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

  /** Of two classes: how many there are is found in the pass, which gives up beyond a limit. */
  @Override
  public PartialSize size() {
    return sizeOf(columns);
  }

  /** The size of a partial of so many columns, and of others. */
  public static PartialSize sizeOf(int columns) {
    return new PartialSize(columns, p -> 2L * Double.BYTES * (p + 2L), p -> 0);
  }

  @Override
  public Optional<Map<Setting, String>> shape() {
    return Optional.of(Map.of());
  }

  @Override
  public String title() {
    return "sums by class";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
  }
}
