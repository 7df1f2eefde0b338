package org.daal4j.engine;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartedRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowExchange;

/**
 * Sends rows of two columns by what is in the first: to one part, to two, or to none, and at the
 * end of a split one more that counts its rows. Records what it met meanwhile.
 */
public final class RouteRows implements RowExchange<RecordRows.Rows, List<String>> {

  /** What a part that gets rows by their value is fewer than all parts. */
  static final int EMPTY = 2;

  private final int parts;
  private final boolean counts;
  private final boolean last;

  /**
   * To so many parts.
   *
   * @param counts whether a split sends its number of rows in the end
   */
  public RouteRows(int parts, boolean counts) {
    this(parts, counts, false);
  }

  /**
   * To so many parts.
   *
   * @param counts whether a split sends its number of rows in the end
   * @param last whether the rows are read no more
   */
  public RouteRows(int parts, boolean counts, boolean last) {
    this.parts = parts;
    this.counts = counts;
    this.last = last;
  }

  /** For tasks. */
  public RouteRows(DataInput in) throws IOException {
    this(in.readInt(), in.readBoolean(), in.readBoolean());
  }

  /** Where a row goes. */
  static int[] targets(int parts, double key) {
    int part = (int) key % Math.max(1, parts - EMPTY);
    return key % 7 == 0 ? new int[0] : key % 5 == 0 ? new int[] {part, 0, part} : new int[] {part};
  }

  @Override
  public int parts() {
    return parts;
  }

  @Override
  public boolean isLastToRead() {
    return last;
  }

  @Override
  public List<String> columns() {
    return List.of("second", "first", "copy");
  }

  @Override
  public Function<RecordRows.Rows> open(int split) {
    return new Function<>() {
      private final double[] row = new double[5];
      private long seen;

      @Override
      public void add(RowBlock block, RecordRows.Rows partial, PartedRows out) throws IOException {
        partial.add(block);
        DenseRows rows = (DenseRows) block;
        for (int i = 0; i < rows.rows(); i++) {
          row[2] = rows.value(i, 1);
          row[3] = rows.value(i, 0);
          row[4] = 0;
          for (int part : targets(parts, rows.value(i, 0))) {
            out.send(part, rows.number(i), row, 2);
            row[4]++;
          }
        }
        seen += rows.rows();
      }

      @Override
      public void finish(RecordRows.Rows partial, PartedRows out) throws IOException {
        if (counts) {
          out.alive();
          out.send(split % parts, seen, new double[] {0.1, split, -1}, 0);
        }
      }
    };
  }

  @Override
  public RecordRows.Rows newPartial() {
    return new RecordRows.Rows();
  }

  @Override
  public List<String> finish(RecordRows.Rows merged) {
    return new RecordRows().finish(merged);
  }

  @Override
  public String title() {
    return "route rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(parts);
    out.writeBoolean(counts);
    out.writeBoolean(last);
  }
}
