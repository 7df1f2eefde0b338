package org.daal4j.input.typed;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.core.ColumnNames;
import org.daal4j.core.FieldType;
import org.daal4j.core.Sendable;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.FieldText;
import org.daal4j.table.Preparation;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableLayout;
import org.daal4j.table.TableOptions;

/**
 * Columns whose types the files tell, as the first of them does, and what they are for. Which types
 * those are is each format's own.
 */
public final class TypedLayout implements TableLayout, Sendable {

  private final List<String> names;
  private final ColumnNaming naming;
  private final ColumnRoles roles;
  private final RowPolicy policy;
  private final StoredType[] types; // of each column; null where it is not used

  /** Reads what {@link #write} has written. */
  public TypedLayout(DataInput in) throws IOException {
    names = ColumnNames.read(in);
    naming = ColumnOrigin.read(in).naming();
    roles = ColumnRoles.read(in, names.size());
    policy = RowPolicy.read(in);
    types = new StoredType[names.size()];
    for (int column : used()) {
      types[column] = StoredType.read(in);
    }
  }

  /**
   * Of columns in roles.
   *
   * @throws UsageException when one cannot be read as it is used
   */
  static TypedLayout of(
      List<TypedColumn> columns, ColumnNaming naming, ColumnRoles roles, RowPolicy policy) {
    TypedLayout layout =
        new TypedLayout(columns.stream().map(TypedColumn::name).toList(), naming, roles, policy);
    layout.use(columns);
    return layout;
  }

  private TypedLayout(
      List<String> names, ColumnNaming naming, ColumnRoles roles, RowPolicy policy) {
    this.names = names;
    this.naming = naming;
    this.roles = roles;
    this.policy = policy;
    this.types = new StoredType[names.size()];
  }

  private void use(List<TypedColumn> columns) {
    List<Integer> unfit = new ArrayList<>();
    String first = null;
    for (int i = 0; i < roles.numeric().length; i++) {
      TypedColumn column = columns.get(roles.numeric()[i]);
      String complaint = column.complaint(true);
      if (complaint != null && i >= roles.features()) {
        throw unusable(Setting.RESPONSES, column, complaint, "Name another one.");
      } else if (complaint != null) {
        unfit.add(roles.numeric()[i]);
        first = first == null ? complaint : first;
      }
    }
    if (!unfit.isEmpty()) {
      TypedColumn column = columns.get(unfit.get(0));
      boolean text = column.content() == ColumnContent.TEXT;
      throw unusable(
          settingOfFeatures(Setting.COLUMNS),
          column,
          first,
          UnfitColumns.remedy(unfit.stream().sorted().toList(), names, text, roles.choice()));
    }
    if (roles.weight() >= 0) {
      refuse(Setting.WEIGHTS, columns.get(roles.weight()), true);
    }
    for (int i = 0; i < roles.text().length; i++) {
      refuse(
          roles.isCategory(i)
              ? settingOfFeatures(Preparation.CATEGORICAL)
              : i < roles.keys() ? settingOfKey(i) : TableOptions.KEEP,
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

  private Setting settingOfFeatures(Setting ofUser) {
    return roles.choice() == FeatureChoice.MODEL ? Setting.MODEL : ofUser;
  }

  private Setting settingOfKey(int field) {
    if (field < roles.labels()) {
      return Setting.LABEL;
    }
    return roles.choice() == FeatureChoice.MODEL ? Setting.MODEL : Setting.GROUP_BY;
  }

  private static void refuse(Setting option, TypedColumn column, boolean number) {
    String complaint = column.complaint(number);
    if (complaint != null) {
      throw unusable(option, column, complaint, "Name another one.");
    }
  }

  private static UsageException unusable(
      Setting option, TypedColumn column, String complaint, String remedy) {
    return new UsageException(
        option, "column " + FieldText.name(column.name()) + " " + complaint + ".", remedy);
  }

  /** The columns that are read, each once. */
  public int[] used() {
    IntStream numbers =
        IntStream.concat(
            IntStream.of(roles.numeric()),
            roles.weight() < 0 ? IntStream.empty() : IntStream.of(roles.weight()));
    return IntStream.concat(numbers, IntStream.of(roles.text())).distinct().toArray();
  }

  /**
   * Finds the used columns in a file, by name.
   *
   * @param own the columns of the file
   * @param file its name, for messages
   * @return {@code int[columns]}: for each column of the layout its place in the file, or -1 when
   *     it is not used
   * @throws BadInputException when one is not there, is there twice or is of another type
   */
  public int[] find(List<TypedColumn> own, String file) throws BadInputException {
    Map<String, Integer> places = new HashMap<>();
    Set<String> twice = new HashSet<>();
    for (int i = 0; i < own.size(); i++) {
      if (places.put(own.get(i).name(), i) != null) {
        twice.add(own.get(i).name());
      }
    }
    int[] found = new int[names.size()];
    Arrays.fill(found, -1);
    for (int column : used()) {
      String name = names.get(column);
      if (!places.containsKey(name)) {
        throw new BadInputException(
            file
                + ": has no column "
                + FieldText.name(name)
                + ", which the first file has. Read them apart, or leave the column out.");
      }
      TypedColumn there = own.get(places.get(name));
      TypedColumn once =
          twice.contains(name) ? TypedColumn.unusable(name, "is there twice") : there;
      if (!types[column].equals(once.type())) {
        throw new BadInputException(
            file
                + ": column "
                + FieldText.name(name)
                + ": is "
                + once.typeText()
                + ", and in the first file "
                + types[column].text()
                + ". Read them apart, or leave the column out.");
      }
      found[column] = places.get(name);
    }
    return found;
  }

  /** Name of a column, as messages show it. */
  public String shownName(int column) {
    return FieldText.name(names.get(column));
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
  public RowPolicy policy() {
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
    return new ColumnOrigin(naming, names.size());
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
    ColumnNames.write(out, names);
    origin().write(out);
    roles.write(out);
    policy.write(out);
    for (int column : used()) {
      types[column].write(out);
    }
  }
}
