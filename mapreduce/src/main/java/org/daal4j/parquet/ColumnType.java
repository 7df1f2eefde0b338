package org.daal4j.parquet;

import java.util.Locale;
import org.apache.parquet.format.SchemaElement;
import org.apache.parquet.format.Type;
import org.daal4j.core.FieldType;
import org.daal4j.core.FieldType.Kind;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.StoredType;

/**
 * The type of a flat column.
 *
 * @param physical how a value is stored
 * @param length bytes of a value of fixed length, else 0
 * @param meaning what it stands for
 * @param scale digits after the point of a decimal, or of a second
 */
record ColumnType(Type physical, int length, Meaning meaning, int scale) {

  private static final int MOST_BYTES = 1 << 20;
  private static final int INT_DIGITS = 9;
  private static final int LONG_DIGITS = 18;
  private static final int UNSIGNED_LONG_DIGITS = 20;

  /**
   * The type that a schema says.
   *
   * @throws DamagedException when there is no such type
   */
  static ColumnType of(SchemaElement element) {
    Type physical = element.getType();
    boolean fixed = physical == Type.FIXED_LEN_BYTE_ARRAY;
    Meaning.Scaled scaled = Meaning.Scaled.of(element);
    ColumnType type =
        new ColumnType(
            physical, fixed ? element.getType_length() : 0, scaled.meaning(), scaled.scale());
    if (!type.isPossible()) {
      throw new DamagedException(
          "the footer gives column " + element.getName() + " the type " + type.text());
    }
    return type;
  }

  private boolean isPossible() {
    boolean bytes = physical == Type.BYTE_ARRAY || physical == Type.FIXED_LEN_BYTE_ARRAY;
    boolean integer = physical == Type.INT32 || physical == Type.INT64;
    boolean fits =
        switch (meaning) {
          case PLAIN, OTHER -> true;
          case UNSIGNED, TIME -> integer;
          case TIMESTAMP, LOCAL_TIMESTAMP -> physical == Type.INT64;
          case DATE -> physical == Type.INT32;
          case DECIMAL -> integer || bytes;
          case FLOAT16 -> physical == Type.FIXED_LEN_BYTE_ARRAY && length == 2;
          case UUID -> physical == Type.FIXED_LEN_BYTE_ARRAY && length == 16;
          case TEXT -> bytes;
        };
    boolean sized = physical != Type.FIXED_LEN_BYTE_ARRAY || length > 0 && length <= MOST_BYTES;
    return fits && sized && scale >= 0 && scale <= MOST_BYTES;
  }

  /** Bytes of a value as it is stored, or of the length that stands in front of one. */
  int size() {
    return switch (physical) {
      case BOOLEAN -> 0;
      case INT32, FLOAT, BYTE_ARRAY -> Integer.BYTES;
      case INT64, DOUBLE -> Long.BYTES;
      case INT96 -> 12;
      case FIXED_LEN_BYTE_ARRAY -> length;
    };
  }

  /** Whether its values are numbers. */
  boolean isNumber() {
    return switch (meaning) {
      case PLAIN ->
          physical != Type.INT96
              && physical != Type.BYTE_ARRAY
              && physical != Type.FIXED_LEN_BYTE_ARRAY;
      case TEXT, UUID, OTHER -> false;
      default -> true;
    };
  }

  /** Whether its values can be written as text. Bytes without a meaning are, if they are UTF-8. */
  boolean isText() {
    return meaning != Meaning.OTHER && physical != Type.INT96;
  }

  /** Whether values written as text are numbers: not so of what has a notation of its own. */
  boolean isNumberAsText() {
    return isNumber()
        && physical != Type.BOOLEAN
        && switch (meaning) {
          case DATE, TIME, TIMESTAMP, LOCAL_TIMESTAMP -> false;
          default -> true;
        };
  }

  /** What {@link FieldTexts its text} tells exactly. */
  FieldType fieldType() {
    return switch (meaning) {
      case PLAIN ->
          switch (physical) {
            case BOOLEAN -> FieldType.of(Kind.BOOLEAN);
            case INT32 -> FieldType.of(Kind.INT32);
            case INT64 -> FieldType.INTEGER;
            case FLOAT -> FieldType.FLOAT;
            case DOUBLE -> FieldType.NUMBER;
            case INT96, BYTE_ARRAY, FIXED_LEN_BYTE_ARRAY -> FieldType.TEXT;
          };
      case UNSIGNED ->
          physical == Type.INT32 ? FieldType.INTEGER : FieldType.decimal(UNSIGNED_LONG_DIGITS, 0);
      case DECIMAL -> FieldType.decimal(digits(), scale);
      case DATE -> FieldType.of(Kind.DATE);
      case TIMESTAMP -> FieldType.time(Kind.TIMESTAMP, scale);
      case LOCAL_TIMESTAMP -> FieldType.time(Kind.LOCAL_TIMESTAMP, scale);
      case FLOAT16 -> FieldType.FLOAT;
      case TIME, TEXT, UUID, OTHER -> FieldType.TEXT;
    };
  }

  /** The most digits of a decimal that is stored so; 0 where its length is not known. */
  private int digits() {
    return switch (physical) {
      case INT32 -> INT_DIGITS;
      case INT64 -> LONG_DIGITS;
      case FIXED_LEN_BYTE_ARRAY ->
          (int) Math.min(MOST_BYTES, Math.floor((Byte.SIZE * length - 1) * Math.log10(2)));
      default -> 0;
    };
  }

  /** As a message says it: {@code INT64 (timestamp, scale 6)}. */
  String text() {
    String stored = physical + (length > 0 ? "(" + length + ")" : "");
    return meaning == Meaning.PLAIN
        ? stored
        : String.format(
            Locale.ROOT,
            "%s (%s%s)",
            stored,
            meaning.noun(),
            scale > 0 || meaning == Meaning.DECIMAL ? ", scale " + scale : "");
  }

  /** What it can be used for. */
  StoredType stored() {
    return new StoredType(text(), isNumber(), isText(), isNumberAsText(), fieldType());
  }
}
