package org.daal4j.parquet;

import org.apache.parquet.format.Type;
import org.daal4j.input.typed.StoredNumbers;

/** Stored values as numbers: the doubles that are nearest to them. */
final class Numbers {

  private Numbers() {}

  /**
   * The next value as a number: a boolean is 0 or 1, a date days since 1970-01-01, a timestamp
   * seconds since then, a time seconds since midnight.
   */
  static double next(ColumnType type, Values values) {
    return switch (type.meaning()) {
      case PLAIN ->
          switch (type.physical()) {
            case FLOAT -> Float.intBitsToFloat((int) values.nextBits());
            case DOUBLE -> Double.longBitsToDouble(values.nextBits());
            default -> values.nextBits();
          };
      case DATE -> values.nextBits();
      case UNSIGNED -> unsigned(type, values.nextBits());
      case TIME, TIMESTAMP, LOCAL_TIMESTAMP ->
          StoredNumbers.scaled(values.nextBits(), type.scale());
      case DECIMAL -> decimal(type, values);
      case FLOAT16 -> {
        values.nextBytes();
        yield StoredNumbers.half(
            values.bytes[values.from] & 0xff | values.bytes[values.from + 1] << 8);
      }
      case TEXT, UUID, OTHER -> throw new IllegalStateException("no number: " + type.text());
    };
  }

  private static double unsigned(ColumnType type, long bits) {
    return type.physical() == Type.INT32 ? bits & 0xffffffffL : StoredNumbers.unsigned(bits);
  }

  private static double decimal(ColumnType type, Values values) {
    if (type.physical() == Type.INT32 || type.physical() == Type.INT64) {
      return StoredNumbers.scaled(values.nextBits(), type.scale());
    }
    values.nextBytes();
    return StoredNumbers.scaled(values.bytes, values.from, values.length, type.scale());
  }
}
