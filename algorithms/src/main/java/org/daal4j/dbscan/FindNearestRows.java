package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.PartialSize;

/** The pass that finds how far from rows the weight of their neighbours is enough. */
public final class FindNearestRows implements Fold<NearestRows, double[]> {

  private static final int MOST_COLUMNS = 1 << 24;

  private final double[] values; // double[rows * columns], of the asked rows
  private final double[] farthest; // double[rows]
  private final int columns;
  private final long enough;
  private final int limit;
  private final RowTree tree;

  /** Reads what {@link #write} has written. */
  public FindNearestRows(DataInput in) throws IOException {
    columns = NumberArrays.count(in, MOST_COLUMNS, "columns");
    int rows = NumberArrays.count(in, Integer.MAX_VALUE / Math.max(1, columns), "asked rows");
    enough = in.readLong();
    limit = in.readInt();
    values = NumberArrays.read(in, rows * columns);
    farthest = NumberArrays.read(in, rows);
    tree = new RowTree(values.clone(), rows, columns, NearestCore.NO_RADIUS);
  }

  /**
   * Around some rows.
   *
   * @param values of them, {@code double[rows * columns]}
   * @param farthest squared distance of each at which the weight is known to be enough, or infinite
   * @param enough weight, at least 1
   * @param limit how many neighbours of a row are kept at most
   */
  FindNearestRows(double[] values, double[] farthest, int columns, long enough, int limit) {
    this.values = values;
    this.farthest = farthest;
    this.columns = columns;
    this.enough = enough;
    this.limit = limit;
    this.tree = new RowTree(values.clone(), farthest.length, columns, NearestCore.NO_RADIUS);
  }

  @Override
  public NearestRows newPartial() {
    return new NearestRows(tree, columns, farthest, enough, limit);
  }

  @Override
  public double[] finish(NearestRows merged) {
    return merged.squaredDistances();
  }

  @Override
  public PartialSize size() {
    long numbers = 2L * limit + 8;
    return new PartialSize(
        columns, p -> 8 * numbers * farthest.length, p -> 48L * p * farthest.length);
  }

  @Override
  public String title() {
    return "distances to neighbours";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(columns);
    out.writeInt(farthest.length);
    out.writeLong(enough);
    out.writeInt(limit);
    NumberArrays.write(out, values);
    NumberArrays.write(out, farthest);
  }
}
