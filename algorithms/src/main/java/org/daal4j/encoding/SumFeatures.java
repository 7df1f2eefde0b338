package org.daal4j.encoding;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.PartialSize;

/** The pass that finds the means of numbers and the levels of categories. */
public final class SumFeatures implements Fold<FeatureSums, FeatureSums> {

  private final int numbers;
  private final int categories;
  private final int most;

  /** Reads what {@link #write} has written. */
  public SumFeatures(DataInput in) throws IOException {
    numbers = in.readInt();
    categories = in.readInt();
    most = in.readInt();
  }

  /**
   * Of a table whose features may have no value.
   *
   * @param numbers how many of the first columns of a row are features
   * @param categories how many of the last text fields of a row are
   * @param most levels of a category that are kept
   */
  SumFeatures(int numbers, int categories, int most) {
    this.numbers = numbers;
    this.categories = categories;
    this.most = most;
  }

  @Override
  public FeatureSums newPartial() {
    return new FeatureSums(numbers, categories, most);
  }

  @Override
  public FeatureSums finish(FeatureSums merged) {
    return merged;
  }

  @Override
  public PartialSize size() {
    return new PartialSize(numbers, p -> 64L * p, p -> 0);
  }

  @Override
  public String title() {
    return categories > 0 ? "levels of categories" : "means of columns";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(numbers);
    out.writeInt(categories);
    out.writeInt(most);
  }
}
