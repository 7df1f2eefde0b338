package org.daal4j.input.typed;

import org.daal4j.table.ColumnContent;

/**
 * A column as a file tells of it.
 *
 * @param name its name
 * @param type its type; null when there is a trouble
 * @param trouble why it cannot be used, as {@code is nested}; empty when it can
 */
public record TypedColumn(String name, StoredType type, String trouble) {

  /** One that can be used. */
  public static TypedColumn of(String name, StoredType type) {
    return new TypedColumn(name, type, "");
  }

  /** One that cannot. */
  public static TypedColumn unusable(String name, String trouble) {
    return new TypedColumn(name, null, trouble);
  }

  /** What it holds. */
  public ColumnContent content() {
    if (type == null || !type.isText() && !type.isNumber()) {
      return ColumnContent.NEITHER;
    }
    return type.isNumber() ? ColumnContent.NUMBERS : ColumnContent.TEXT;
  }

  /** What a message calls its type. */
  String typeText() {
    return type == null ? "a column that " + trouble : type.text();
  }

  /** Why it cannot be used so; null when it can. */
  String complaint(boolean number) {
    if (!trouble.isEmpty()) {
      return trouble;
    }
    boolean fits = number ? type.isNumber() : type.isText();
    return fits
        ? null
        : "holds no " + (number ? "numbers" : "text") + ": its type is " + type.text();
  }
}
