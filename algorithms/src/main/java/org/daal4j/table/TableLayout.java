package org.daal4j.table;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.FieldType;
import org.daal4j.core.RowColumn;

/** The columns of a table and what each is for: what the user said, resolved against the files. */
public interface TableLayout {

  /** The longest name of a column that a header may have. */
  int MOST_NAME_CHARACTERS = 10_000;

  /** Names of all columns of the file, in file order. */
  List<String> fileColumns();

  /** Where the names of the columns come from. */
  ColumnOrigin origin();

  /** What each of {@link #fileColumns()} is for. */
  ColumnRoles roles();

  /** Whether a label that is a number has one form, however it is written. */
  boolean hasNumberLabels();

  /** Whether the files are text, which may have a header and delimiters. */
  default boolean isText() {
    return true;
  }

  /**
   * How the files store a column that is used, as {@code decimal(9, 2)}; empty where they do not
   * say.
   *
   * @param column its position from 0
   */
  default String typeName(int column) {
    return "";
  }

  /**
   * The type of the text of a column: what the files store, where the text tells it exactly.
   *
   * @param column its position from 0, that of a text column
   */
  default FieldType fieldType(int column) {
    return FieldType.TEXT;
  }

  /** The columns that are kept beside what is made of a row, as they are written. */
  default List<RowColumn> keptColumns() {
    ColumnRoles roles = roles();
    return Arrays.stream(roles.text(), roles.keys(), roles.text().length - roles.categories())
        .mapToObj(column -> new RowColumn(fileColumns().get(column), fieldType(column), true))
        .toList();
  }

  /** Name of the weights; empty when there are none. */
  default String weightColumn() {
    return roles().weight() < 0 ? "" : fileColumns().get(roles().weight());
  }

  /** Names of the numeric columns: features, then responses. */
  default List<String> columns() {
    return named(fileColumns(), roles().numeric());
  }

  /** How many of {@link #columns()} are features; the others are responses. */
  default int features() {
    return roles().features();
  }

  /** Position from 1, in the file, of each of {@link #columns()}. */
  default int[] positions() {
    return Arrays.stream(roles().numeric()).map(column -> column + 1).toArray();
  }

  /** Names of the text columns, in the order of the options; then of features with categories. */
  default List<String> textColumns() {
    return named(fileColumns(), roles().text());
  }

  /** How many of {@link #textColumns()}, from the first, are labels. */
  default int labels() {
    return roles().labels();
  }

  /** How many of {@link #textColumns()}, after the labels, tell the group of a row. */
  default int groups() {
    return roles().groups();
  }

  /**
   * Options with which the table would be read better, as its first lines look: whole sentences,
   * for messages about what is not found in it or cannot be read. Empty when there are none.
   */
  default String advice() {
    return "";
  }

  /** Some of the names, looked up when they are asked for: there may be millions. */
  private static List<String> named(List<String> names, int[] columns) {
    return new AbstractList<>() {
      @Override
      public String get(int index) {
        return names.get(columns[index]);
      }

      @Override
      public int size() {
        return columns.length;
      }
    };
  }
}
