package org.daal4j.parquet;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.FieldType;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Portable;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FieldText;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableLayout;

/** The columns of Parquet files, as the footer of the first tells them, and what they are for. */
public final class ParquetLayout implements TableLayout, Portable {

  private static final int MOST_NAME_BYTES = 1 << 28;

  private List<String> names;
  private ColumnRoles roles;
  private RowPolicy policy;
  private ColumnType[] types; // of each column; null where it is not used

  /** For {@link #read}. */
  public ParquetLayout() {}

  /**
   * Of columns in roles.
   *
   * @throws UsageException when one cannot be read as it is used
   */
  static ParquetLayout of(List<FileColumn> columns, ColumnRoles roles, RowPolicy policy) {
    ParquetLayout layout = new ParquetLayout();
    layout.names = columns.stream().map(FileColumn::name).toList();
    layout.roles = roles;
    layout.policy = policy;
    layout.types = new ColumnType[columns.size()];
    layout.use(columns);
    return layout;
  }

  private void use(List<FileColumn> columns) {
    List<Integer> unfit = new ArrayList<>();
    String first = null;
    for (int i = 0; i < roles.numeric().length; i++) {
      FileColumn column = columns.get(roles.numeric()[i]);
      String complaint = complaint(column, true);
      if (complaint != null && i >= roles.features()) {
        throw unusable("--responses", column, complaint, "Name another one.");
      } else if (complaint != null) {
        unfit.add(roles.numeric()[i]);
        first = first == null ? complaint : first;
      }
    }
    if (!unfit.isEmpty()) {
      throw unusable(
          "--columns",
          columns.get(unfit.get(0)),
          first,
          unfit.size() == names.size()
              ? "The table has no column of numbers."
              : UnfitColumns.remedy(unfit.stream().sorted().toList(), names, roles.chosen()));
    }
    if (roles.weight() >= 0) {
      refuse("--weights", columns.get(roles.weight()), true);
    }
    for (int i = 0; i < roles.text().length; i++) {
      refuse(
          roles.isCategory(i) ? "--categorical" : i < roles.labels() ? "--label" : "--keep",
          columns.get(roles.text()[i]),
          false);
    }
    Map<String, Long> count = names.stream().collect(groupingBy(name -> name, counting()));
    for (int column : used()) {
      types[column] = columns.get(column).type();
      if (count.get(names.get(column)) > 1) {
        throw new UsageException(
            "column "
                + FieldText.name(names.get(column))
                + ": another column has the same name, so that it is not known which one is meant."
                + " Rename one of them, or leave both out.");
      }
    }
  }

  private static void refuse(String option, FileColumn column, boolean number) {
    String complaint = complaint(column, number);
    if (complaint != null) {
      throw unusable(option, column, complaint, "Name another one.");
    }
  }

  private static UsageException unusable(
      String option, FileColumn column, String complaint, String remedy) {
    return new UsageException(
        option + ": column " + FieldText.name(column.name()) + " " + complaint + ". " + remedy);
  }

  /** Why a column cannot be used so; null when it can. */
  private static String complaint(FileColumn column, boolean number) {
    if (!column.trouble().isEmpty()) {
      return column.trouble();
    }
    boolean fits = number ? column.type().isNumber() : column.type().isText();
    return fits
        ? null
        : "holds no " + (number ? "numbers" : "text") + ": its type is " + column.type().text();
  }

  /** The columns that are read, each once. */
  int[] used() {
    IntStream numbers =
        IntStream.concat(
            IntStream.of(roles.numeric()),
            roles.weight() < 0 ? IntStream.empty() : IntStream.of(roles.weight()));
    return IntStream.concat(numbers, IntStream.of(roles.text())).distinct().toArray();
  }

  /** The type of a column that is used. */
  ColumnType type(int column) {
    return types[column];
  }

  @Override
  public String typeName(int column) {
    return types[column] == null ? "" : types[column].text();
  }

  @Override
  public FieldType fieldType(int column) {
    return types[column].fieldType();
  }

  /** What becomes of rows that are not as they should be. */
  RowPolicy policy() {
    return policy;
  }

  @Override
  public boolean isText() {
    return false;
  }

  @Override
  public List<String> fileColumns() {
    return names;
  }

  @Override
  public ColumnOrigin origin() {
    return new ColumnOrigin(ColumnNaming.HEADER, names.size());
  }

  @Override
  public ColumnRoles roles() {
    return roles;
  }

  @Override
  public boolean hasNumberLabels() {
    return IntStream.range(0, roles.labels())
        .allMatch(label -> types[roles.text()[label]].isNumberAsText());
  }

  @Override
  public void write(DataOutput out) throws IOException {
    byte[] bytes = ColumnNames.encode(names);
    out.writeInt(bytes.length);
    out.write(bytes);
    roles.write(out);
    policy.write(out);
    for (int column : used()) {
      types[column].write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    byte[] bytes = new byte[NumberArrays.count(in, MOST_NAME_BYTES, "bytes of names")];
    in.readFully(bytes);
    names = ColumnNames.decode(bytes);
    roles = ColumnRoles.read(in, names.size());
    policy = RowPolicy.read(in);
    types = new ColumnType[names.size()];
    for (int column : used()) {
      types[column] = ColumnType.read(in);
    }
  }
}
