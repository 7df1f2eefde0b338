package org.daal4j.parquet.write;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import org.daal4j.core.FieldType;

/**
 * What the text of a field stands for, in a column that keeps its type: exactly the value that the
 * text was made of.
 *
 * @param type of the column
 */
record FieldValue(FieldType type) {

  private static final int NANO_DIGITS = 9;
  private static final int TEN = 10;

  boolean isTrue(byte[] bytes, int from, int to) {
    return Boolean.parseBoolean(text(bytes, from, to));
  }

  float floatOf(byte[] bytes, int from, int to) {
    return Float.parseFloat(text(bytes, from, to));
  }

  double doubleOf(byte[] bytes, int from, int to) {
    return Double.parseDouble(text(bytes, from, to));
  }

  /** A whole number, a day or a moment as the type counts them. */
  long longOf(byte[] bytes, int from, int to) {
    String text = text(bytes, from, to);
    return switch (type.kind()) {
      case DATE -> LocalDate.parse(text).toEpochDay();
      case TIMESTAMP -> units(Instant.parse(text));
      case LOCAL_TIMESTAMP -> units(LocalDateTime.parse(text).toInstant(ZoneOffset.UTC));
      case DECIMAL -> unscaled(text).longValueExact();
      default -> Long.parseLong(text);
    };
  }

  /** The unscaled value of a decimal, the high byte first. */
  byte[] decimalBytes(byte[] bytes, int from, int to) {
    byte[] least = unscaled(text(bytes, from, to)).toByteArray();
    byte[] all = new byte[Elements.decimalBytes(type.precision())];
    Arrays.fill(all, 0, all.length - least.length, (byte) (least[0] < 0 ? -1 : 0));
    System.arraycopy(least, 0, all, all.length - least.length, least.length);
    return all;
  }

  private BigInteger unscaled(String text) {
    return new BigDecimal(text).setScale(type.scale()).unscaledValue();
  }

  private long units(Instant instant) {
    long second = 1;
    for (int i = 0; i < type.scale(); i++) {
      second *= TEN;
    }
    long nanos = 1;
    for (int i = type.scale(); i < NANO_DIGITS; i++) {
      nanos *= TEN;
    }
    long seconds = instant.getEpochSecond();
    long rest = instant.getNano() / nanos;
    // so that the least moments of a type, which are before 1970, do not overflow on the way
    return seconds < 0
        ? Math.addExact(Math.multiplyExact(seconds + 1, second), rest - second)
        : Math.addExact(Math.multiplyExact(seconds, second), rest);
  }

  private static String text(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, StandardCharsets.US_ASCII);
  }
}
