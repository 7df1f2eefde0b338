package org.daal4j.input.typed;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.FieldType;

/**
 * How files store the values of a column.
 *
 * @param text as a message says it, as {@code INT64 (timestamp, scale 6)}; two types that are read
 *     in different ways have different texts
 * @param isNumber whether its values are numbers
 * @param isText whether its values can be written as text
 * @param isNumberAsText whether values written as text are numbers: not so of what has a notation
 *     of its own, as dates have
 * @param fieldType what that text is, where it tells a value exactly
 */
public record StoredType(
    String text, boolean isNumber, boolean isText, boolean isNumberAsText, FieldType fieldType) {

  /** A number, which is written as one. */
  public static StoredType number(String text, FieldType field) {
    return new StoredType(text, true, true, true, field);
  }

  /** A number that is written in a notation of its own: a boolean, a date, a time. */
  public static StoredType notation(String text, FieldType field) {
    return new StoredType(text, true, true, false, field);
  }

  /** Text that is no number. */
  public static StoredType words(String text) {
    return new StoredType(text, false, true, false, FieldType.TEXT);
  }

  void write(DataOutput out) throws IOException {
    out.writeUTF(text);
    out.writeBoolean(isNumber);
    out.writeBoolean(isText);
    out.writeBoolean(isNumberAsText);
    fieldType.write(out);
  }

  static StoredType read(DataInput in) throws IOException {
    return new StoredType(
        in.readUTF(), in.readBoolean(), in.readBoolean(), in.readBoolean(), FieldType.read(in));
  }
}
