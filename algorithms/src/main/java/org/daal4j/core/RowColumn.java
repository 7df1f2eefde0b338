package org.daal4j.core;

/**
 * A column of rows that are written.
 *
 * @param name its name
 * @param type of its fields
 * @param optional whether a field may have no value
 */
public record RowColumn(String name, FieldType type, boolean optional) {

  /** Of numbers. */
  public static RowColumn number(String name) {
    return new RowColumn(name, FieldType.NUMBER, false);
  }

  /** Of integers. */
  public static RowColumn integer(String name) {
    return new RowColumn(name, FieldType.INTEGER, false);
  }

  /** Of text. */
  public static RowColumn text(String name) {
    return new RowColumn(name, FieldType.TEXT, false);
  }

  /** The same under another name. */
  public RowColumn named(String other) {
    return new RowColumn(other, type, optional);
  }
}
