package org.daal4j.parquet;

import java.math.BigDecimal;
import java.util.UUID;
import org.apache.parquet.format.Type;
import org.daal4j.input.typed.StoredNumbers;
import org.daal4j.input.typed.StoredTexts;

/** Stored values as text: of labels and of columns that are kept. */
final class FieldTexts {

  private FieldTexts() {}

  /**
   * Goes to the next value and puts its text where {@link Values#nextBytes} puts bytes: integers
   * and decimals in full, other numbers in the shortest form that reads back, dates and times as
   * ISO 8601 has them; of text, what is stored, UTF-8 or not.
   *
   * @param label whether a number has the one form of a label
   * @return whether there is one: what is not a number is no label
   */
  static boolean next(ColumnType type, boolean label, Values values) {
    if (isBytes(type)) {
      values.nextBytes();
      return true;
    }
    boolean number = label && type.isNumberAsText();
    String text = text(type, values);
    byte[] bytes = StoredTexts.bytes(text, number);
    values.bytes = bytes;
    values.from = 0;
    values.length = bytes.length;
    return !number || !text.equals("NaN");
  }

  /** Whether the text is what is stored. */
  private static boolean isBytes(ColumnType type) {
    return type.meaning() == Meaning.TEXT
        || type.meaning() == Meaning.PLAIN
            && (type.physical() == Type.BYTE_ARRAY || type.physical() == Type.FIXED_LEN_BYTE_ARRAY);
  }

  private static String text(ColumnType type, Values values) {
    return switch (type.meaning()) {
      case PLAIN ->
          switch (type.physical()) {
            case BOOLEAN -> StoredTexts.ofBoolean(values.nextBits() == 1);
            case FLOAT -> StoredTexts.ofFloat(Float.intBitsToFloat((int) values.nextBits()));
            case DOUBLE -> StoredTexts.ofDouble(Double.longBitsToDouble(values.nextBits()));
            default -> Long.toString(values.nextBits());
          };
      case UNSIGNED ->
          type.physical() == Type.INT32
              ? Integer.toUnsignedString((int) values.nextBits())
              : Long.toUnsignedString(values.nextBits());
      case DECIMAL -> decimal(type, values).toPlainString();
      case DATE -> StoredTexts.date(values.nextBits());
      case TIME -> StoredTexts.time(values.nextBits(), type.scale());
      case TIMESTAMP -> StoredTexts.timestamp(values.nextBits(), type.scale());
      case LOCAL_TIMESTAMP -> StoredTexts.localTimestamp(values.nextBits(), type.scale());
      case FLOAT16 -> StoredTexts.ofFloat((float) Numbers.next(type, values));
      case UUID -> {
        values.nextBytes();
        yield new UUID(big(values, values.from), big(values, values.from + Long.BYTES)).toString();
      }
      case TEXT, OTHER -> throw new IllegalStateException("no text: " + type.text());
    };
  }

  private static BigDecimal decimal(ColumnType type, Values values) {
    if (type.physical() == Type.INT32 || type.physical() == Type.INT64) {
      return BigDecimal.valueOf(values.nextBits(), type.scale());
    }
    values.nextBytes();
    return new BigDecimal(
        StoredNumbers.integer(values.bytes, values.from, values.length), type.scale());
  }

  private static long big(Values values, int at) {
    return StoredNumbers.bigEndian(values.bytes, at, Long.BYTES);
  }
}
