package org.daal4j.parquet;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.UUID;
import org.apache.parquet.format.Type;
import org.daal4j.core.NumberLabel;
import org.daal4j.core.ShortestDecimal;

/** Stored values as text: of labels and of columns that are kept. */
final class FieldTexts {

  private static final int NANO_DIGITS = 9;
  private static final long SECOND_NANOS = 1_000_000_000;

  private FieldTexts() {}

  /**
   * Goes to the next value and puts its text where {@link Values#nextBytes} puts bytes: integers
   * and decimals in full, other numbers in the shortest form that reads back, dates and times as
   * ISO 8601 has them; of text, what is stored, UTF-8 or not.
   *
   * @param label whether a number has the one form of a label
   */
  static void next(ColumnType type, boolean label, Values values) {
    if (isBytes(type)) {
      values.nextBytes();
      return;
    }
    String text = text(type, values);
    byte[] bytes =
        (label && type.isNumberAsText() ? NumberLabel.of(text) : text)
            .getBytes(StandardCharsets.UTF_8);
    values.bytes = bytes;
    values.from = 0;
    values.length = bytes.length;
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
            case BOOLEAN -> values.nextBits() == 1 ? "true" : "false";
            case FLOAT -> ofFloat(Float.intBitsToFloat((int) values.nextBits()));
            case DOUBLE -> ShortestDecimal.format(Double.longBitsToDouble(values.nextBits()));
            default -> Long.toString(values.nextBits());
          };
      case UNSIGNED ->
          type.physical() == Type.INT32
              ? Integer.toUnsignedString((int) values.nextBits())
              : Long.toUnsignedString(values.nextBits());
      case DECIMAL -> decimal(type, values).toPlainString();
      case DATE -> LocalDate.ofEpochDay(values.nextBits()).toString();
      case TIME -> LocalTime.ofNanoOfDay(nanos(type, values.nextBits())).toString();
      case TIMESTAMP -> instant(type, values.nextBits()).toString();
      case LOCAL_TIMESTAMP ->
          LocalDateTime.ofInstant(instant(type, values.nextBits()), ZoneOffset.UTC).toString();
      case FLOAT16 -> ofFloat((float) Numbers.next(type, values));
      case UUID -> {
        values.nextBytes();
        long high = big(values, values.from);
        yield new UUID(high, big(values, values.from + Long.BYTES)).toString();
      }
      case TEXT, OTHER -> throw new IllegalStateException("no text: " + type.text());
    };
  }

  /** The shortest decimal that reads back to the same float. */
  private static String ofFloat(float value) {
    return Float.isFinite(value)
        ? ShortestDecimal.format(Double.parseDouble(Float.toString(value)))
        : ShortestDecimal.format(value);
  }

  private static BigDecimal decimal(ColumnType type, Values values) {
    if (type.physical() == Type.INT32 || type.physical() == Type.INT64) {
      return BigDecimal.valueOf(values.nextBits(), type.scale());
    }
    values.nextBytes();
    return new BigDecimal(Numbers.integer(values), type.scale());
  }

  private static long nanos(ColumnType type, long units) {
    return Math.multiplyExact(units, power(NANO_DIGITS - type.scale()));
  }

  private static Instant instant(ColumnType type, long units) {
    long second = power(type.scale());
    long nanos = Math.floorMod(units, second) * (SECOND_NANOS / second);
    return Instant.ofEpochSecond(Math.floorDiv(units, second), nanos);
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }

  private static long big(Values values, int at) {
    long value = 0;
    for (int i = at; i < at + Long.BYTES; i++) {
      value = value << 8 | values.bytes[i] & 0xff;
    }
    return value;
  }
}
