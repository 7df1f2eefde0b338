package org.daal4j.memory;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Setting;
import org.daal4j.core.TextColumns;
import org.daal4j.core.UsageException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FieldText;
import org.daal4j.table.Preparation;
import org.daal4j.table.TableLayout;

/**
 * Columns in memory, of numbers and of text, before it is said what each is for: those of an array,
 * called {@code c1} to {@code cp} or as they are named, then others beside them. They are not
 * copied before a table is made of them.
 */
public final class MemoryColumns {

  private final int rows;
  private final List<String> names = new ArrayList<>();
  private final List<MemoryColumn> columns = new ArrayList<>();
  private ColumnOrigin origin;

  /**
   * Of rows.
   *
   * @param array {@code double[n][p]}, NaN where there is no value
   * @throws IllegalArgumentException when there is no row or no column, or rows differ in length
   */
  public MemoryColumns(double[][] array) {
    rows = array.length;
    int width = rows == 0 || array[0] == null ? 0 : array[0].length;
    if (width == 0) {
      throw new IllegalArgumentException("a table needs a row and a column");
    }
    for (int i = 0; i < rows; i++) {
      if (array[i] == null) {
        throw new IllegalArgumentException("row " + i + " is null");
      }
      if (array[i].length != width) {
        throw new IllegalArgumentException(
            "row " + i + " has " + array[i].length + " numbers, the first " + width);
      }
    }
    for (int j = 0; j < width; j++) {
      int column = j;
      columns.add(new MemoryColumn(row -> array[row][column], null));
      names.add("c" + (j + 1));
    }
    origin = new ColumnOrigin(ColumnNaming.POSITIONS, width);
  }

  /**
   * Names the columns of the array.
   *
   * @throws IllegalArgumentException when there are not as many, or one cannot be a name
   */
  public void name(List<String> chosen) {
    if (chosen.size() != origin.width()) {
      throw new IllegalArgumentException(
          chosen.size() + " names for " + origin.width() + " columns");
    }
    for (int j = 0; j < chosen.size(); j++) {
      names.set(j, requireName(chosen.get(j)));
    }
    origin = new ColumnOrigin(ColumnNaming.HEADER, origin.width());
    requireDifferentNames();
  }

  /** Adds a column of numbers, NaN where there is none. */
  public void add(String name, double[] numbers) {
    add(name, numbers.length, new MemoryColumn(row -> numbers[row], null));
  }

  /** Adds a column of text, null where there is none. */
  public void add(String name, String[] text) {
    add(name, text.length, new MemoryColumn(null, row -> text[row]));
  }

  private void add(String name, int length, MemoryColumn column) {
    if (length != rows) {
      throw new IllegalArgumentException(
          "column " + name + " has " + length + " values for " + rows + " rows");
    }
    names.add(requireName(name));
    columns.add(column);
    requireDifferentNames();
  }

  /** What would not be read back from a saved model is no name. */
  private static String requireName(String name) {
    if (name.isEmpty()
        || !name.equals(name.strip())
        || name.length() > TableLayout.MOST_NAME_CHARACTERS
        || name.chars().anyMatch(Character::isISOControl)) {
      throw new IllegalArgumentException(
          FieldText.quote(name)
              + " cannot be the name of a column: it is empty or too long, begins or ends with a"
              + " space, or holds a control character");
    }
    return name;
  }

  private void requireDifferentNames() {
    Set<String> found = new HashSet<>();
    for (String name : names) {
      if (!found.add(name)) {
        throw new IllegalArgumentException("two columns are called " + FieldText.name(name));
      }
    }
  }

  /** Names of all columns. */
  public List<String> names() {
    return List.copyOf(names);
  }

  /** What the names mean. */
  public ColumnOrigin origin() {
    return origin;
  }

  /** Whether a column, from 0, holds text. */
  public boolean isText(int column) {
    return columns.get(column).isText();
  }

  /**
   * The table with columns in roles: a copy.
   *
   * @param roles of these columns
   * @param keepsMissing whether a feature may have no value
   * @throws UsageException when a column of text is used as numbers
   * @throws IllegalArgumentException when a number that is used is not finite, a weight or a count
   *     is negative, or a row has no label
   */
  public MemoryTable table(ColumnRoles roles, boolean keepsMissing) {
    requireNumbers(roles);
    int width = roles.numeric().length;
    List<DenseRows> blocks = new ArrayList<>();
    DenseRows block = null;
    for (int row = 0; row < rows; row++) {
      if (block == null || block.isFull()) {
        int most = Math.min(RowBlock.capacity(width), rows - row);
        block = new DenseRows(width, most, roles.weight() >= 0, roles.text().length);
        blocks.add(block);
      }
      new RowCopy(row, roles, keepsMissing).appendTo(block);
    }
    boolean[] text = new boolean[columns.size()];
    for (int j = 0; j < text.length; j++) {
      text[j] = isText(j);
    }
    return new MemoryTable(new MemoryLayout(names(), origin, roles, text), blocks);
  }

  private void requireNumbers(ColumnRoles roles) {
    for (int j = 0; j < roles.numeric().length; j++) {
      requireNumbers(
          roles.numeric()[j], j < roles.features() ? Setting.COLUMNS : Setting.RESPONSES);
    }
    if (roles.weight() >= 0) {
      requireNumbers(roles.weight(), Setting.WEIGHTS);
    }
  }

  private void requireNumbers(int column, Setting setting) {
    if (isText(column)) {
      throw new UsageException(
          setting,
          "column " + FieldText.name(names.get(column)) + " holds text, not numbers.",
          setting == Setting.COLUMNS
              ? "Name it in " + Preparation.CATEGORICAL + ", or choose others."
              : "Name another.");
    }
  }

  /** Takes a row over into a block. */
  private final class RowCopy {

    private final int row;
    private final ColumnRoles roles;
    private final boolean keepsMissing;

    RowCopy(int row, ColumnRoles roles, boolean keepsMissing) {
      this.row = row;
      this.roles = roles;
      this.keepsMissing = keepsMissing;
    }

    void appendTo(DenseRows block) {
      int place = block.rows();
      int[] numeric = roles.numeric();
      for (int j = 0; j < numeric.length; j++) {
        block.values()[place * numeric.length + j] = number(numeric[j], j < roles.features());
      }
      if (roles.weight() >= 0) {
        block.weights()[place] = weight(roles.weight());
      }
      for (int field = 0; field < roles.text().length; field++) {
        append(field, block.text());
      }
      block.setRows(place + 1);
    }

    private double number(int column, boolean feature) {
      double number = columns.get(column).number(row);
      boolean kept = feature && keepsMissing && Double.isNaN(number);
      if (!kept && !Double.isFinite(number)) {
        throw wrong(column, number + " is not finite");
      }
      if (feature && roles.countsOnly() && number < 0) {
        throw wrong(column, number + " is negative, and counts may not be");
      }
      return number;
    }

    private double weight(int column) {
      double weight = columns.get(column).number(row);
      if (!(weight >= 0) || Double.isInfinite(weight)) {
        throw wrong(column, weight + " is no weight");
      }
      return weight;
    }

    private void append(int field, TextColumns text) {
      int column = roles.text()[field];
      boolean label = field < roles.keys();
      MemoryColumn values = columns.get(column);
      String value = label || roles.isCategory(field) ? values.label(row) : values.written(row);
      if (value == null && (label || roles.isCategory(field) && !keepsMissing)) {
        throw wrong(column, "there is no " + (label ? "label" : "value"));
      }
      if (value == null) {
        text.appendMissing();
      } else {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        text.append(utf8, 0, utf8.length);
      }
    }

    private IllegalArgumentException wrong(int column, String what) {
      return new IllegalArgumentException(
          String.format(
              Locale.ROOT, "row %d, column %s: %s", row, FieldText.name(names.get(column)), what));
    }
  }
}
