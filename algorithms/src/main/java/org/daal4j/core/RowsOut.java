package org.daal4j.core;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Where the rows that a map makes go, and how.
 *
 * @param directory name of the directory of the result, as {@code assignments}
 * @param format of its files
 * @param columns of the rows: kept ones, then those that the map makes
 */
public record RowsOut(String directory, RowFormat format, List<RowColumn> columns) {

  /** Of more, what files tell of columns would be more than what is in them. */
  private static final Setting OUTPUT_FORMAT = Setting.named("outputFormat");

  private static final int MOST_PARQUET_COLUMNS = 20_000;

  private static final int MOST_NAME_BYTES = 1 << 28;

  /** Lines without a header, whose columns have no names. */
  public static RowsOut csv(String directory) {
    return new RowsOut(directory, RowFormat.CSV, List.of());
  }

  /** The rows of a map that keeps no columns of the table. */
  public static RowsOut of(String directory, RowFormat format, RowMap map) {
    return of(directory, format, List.of(), map.columns(), "");
  }

  /**
   * Kept columns and those made beside them. One that is made under the name of a kept one gets
   * another.
   *
   * @param prefix of that other name, as {@code predicted_}
   * @throws UsageException when two columns have the same name all the same, and the format has
   *     names
   */
  public static RowsOut of(
      String directory,
      RowFormat format,
      List<RowColumn> kept,
      List<RowColumn> made,
      String prefix) {
    Set<String> taken = new HashSet<>();
    kept.forEach(column -> taken.add(column.name()));
    List<RowColumn> columns = new ArrayList<>(kept);
    for (RowColumn column : made) {
      boolean clashes = taken.contains(column.name());
      columns.add(clashes ? column.named(prefix + column.name()) : column);
    }
    RowsOut out = new RowsOut(directory, format, List.copyOf(columns));
    if (format.isNamed()) {
      out.requireNames();
    }
    return out;
  }

  private void requireNames() {
    if (format == RowFormat.PARQUET && columns.size() > MOST_PARQUET_COLUMNS) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s: %,d columns are more than the %,d of a Parquet file, of which each takes room in"
                  + " each group of rows. Choose fewer, or another %s.",
              directory,
              columns.size(),
              MOST_PARQUET_COLUMNS,
              OUTPUT_FORMAT));
    }
    Set<String> names = new HashSet<>();
    for (RowColumn column : columns) {
      if (!names.add(column.name())) {
        throw new UsageException(
            directory
                + ": two of its columns would be called "
                + VisibleText.of(column.name())
                + ". Rename one of them in the input, or leave it out.");
      }
    }
  }

  /** Writes all of it, for the tasks that write the rows. */
  public void write(DataOutput out) throws IOException {
    out.writeUTF(directory);
    out.writeByte(format.ordinal());
    byte[] names = ColumnNames.encode(columns.stream().map(RowColumn::name).toList());
    out.writeInt(columns.size());
    out.writeInt(names.length);
    out.write(names);
    for (RowColumn column : columns) {
      column.type().write(out);
      out.writeBoolean(column.optional());
    }
  }

  /** Reads what {@link #write} has written. */
  public static RowsOut read(DataInput in) throws IOException {
    String directory = in.readUTF();
    int format = in.readByte();
    int count = in.readInt();
    byte[] bytes = new byte[NumberArrays.count(in, MOST_NAME_BYTES, "bytes of names")];
    in.readFully(bytes);
    List<String> names = count == 0 ? List.of() : ColumnNames.decode(bytes);
    if (format < 0 || format >= RowFormat.values().length || count != names.size()) {
      throw new IOException("not a form of rows: " + format + ", " + count + " columns");
    }
    List<RowColumn> columns = new ArrayList<>();
    for (String name : names) {
      columns.add(new RowColumn(name, FieldType.read(in), in.readBoolean()));
    }
    return new RowsOut(directory, RowFormat.values()[format], List.copyOf(columns));
  }
}
