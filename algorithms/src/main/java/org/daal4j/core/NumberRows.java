package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Writes for each row its numbers, and its weight after them where the table has weights. */
public final class NumberRows implements RowMap {

  private static final Setting STORAGE = Setting.named("storage");
  private static final int MOST_NAME_BYTES = 1 << 28;

  private final List<String> names;
  private final boolean weighted;
  private final boolean floats;

  /** Reads what {@link #write} has written. */
  public NumberRows(DataInput in) throws IOException {
    byte[] bytes = new byte[NumberArrays.count(in, MOST_NAME_BYTES, "bytes of names")];
    in.readFully(bytes);
    names = ColumnNames.decode(bytes);
    weighted = in.readBoolean();
    floats = in.readBoolean();
  }

  /**
   * Of a table.
   *
   * @param names of its columns
   * @param weight name of its weights; empty when it has none
   * @param floats whether numbers are to be floats; weights never are
   */
  public NumberRows(List<String> names, String weight, boolean floats) {
    this.names = new ArrayList<>(names);
    this.weighted = !weight.isEmpty();
    this.floats = floats;
    if (weighted) {
      this.names.add(weight);
    }
  }

  @Override
  public List<RowColumn> columns() {
    List<RowColumn> columns = new ArrayList<>();
    for (String name : names) {
      boolean weight = weighted && columns.size() == names.size() - 1;
      columns.add(
          new RowColumn(name, floats && !weight ? FieldType.FLOAT : FieldType.NUMBER, false));
    }
    return columns;
  }

  @Override
  public Function open(int split) {
    return this::write;
  }

  private void write(RowBlock block, RowWriter out) throws IOException {
    DenseRows rows = (DenseRows) block;
    for (int row = 0; row < rows.rows(); row++) {
      for (int column = 0; column < rows.columns(); column++) {
        double value = rows.value(row, column);
        if (floats && Math.abs(value) > Float.MAX_VALUE) {
          throw new UnfitRowException(beyondFloats(names.get(column), value));
        }
        out.number(value);
      }
      if (weighted) {
        out.number(rows.weight(row));
      }
      out.endRow();
    }
  }

  /** What is wrong with a number that cannot be a float, and what to do. */
  public static String beyondFloats(String column, double value) {
    return "column "
        + column
        + ": "
        + ShortestDecimal.format(value)
        + " is beyond the range of a float (3.4e38). Use "
        + STORAGE.to("double")
        + ".";
  }

  @Override
  public String title() {
    return "store rows";
  }

  @Override
  public void write(DataOutput out) throws IOException {
    byte[] bytes = ColumnNames.encode(names);
    out.writeInt(bytes.length);
    out.write(bytes);
    out.writeBoolean(weighted);
    out.writeBoolean(floats);
  }
}
