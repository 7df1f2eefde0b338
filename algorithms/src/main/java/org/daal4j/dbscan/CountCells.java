package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;

/** Looks on while the rows are packed: how many are where? */
public final class CountCells implements Fold<DensityGrid, DensityGrid> {

  private static final int MOST_NUMBERS = 1 << 19; // in the places of all cells
  private static final int MOST_CELLS = 1 << 17;
  private static final int MOST_COLUMNS = 1 << 24;

  private final double[] origin;
  private final double epsilon;

  /** Reads what {@link #write} has written. */
  public CountCells(DataInput in) throws IOException {
    origin = NumberArrays.read(in, NumberArrays.count(in, MOST_COLUMNS, "columns"));
    epsilon = in.readDouble();
  }

  /**
   * In cells whose side is the radius, or more.
   *
   * @param origin amid the rows, {@code double[p]}
   */
  CountCells(double[] origin, double epsilon) {
    this.origin = origin;
    this.epsilon = epsilon;
  }

  @Override
  public DensityGrid newPartial() {
    return new DensityGrid(origin, epsilon, mostCells(origin.length));
  }

  private static int mostCells(int columns) {
    return Math.max(16, Math.min(MOST_CELLS, MOST_NUMBERS / Math.max(1, columns)));
  }

  @Override
  public DensityGrid finish(DensityGrid merged) {
    return merged;
  }

  @Override
  public PartialSize size() {
    return sizeOf(origin.length);
  }

  static PartialSize sizeOf(int columns) {
    return new PartialSize(columns, p -> mostCells(p) * (8L * p + 8 + 16), p -> 0);
  }

  @Override
  public String title() {
    return "read, pack and count rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(origin.length);
    NumberArrays.write(out, origin);
    out.writeDouble(epsilon);
  }
}
