package org.daal4j.input.typed;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneOffset;
import org.daal4j.core.NumberLabel;
import org.daal4j.core.ShortestDecimal;

/**
 * Values of several formats as text: of labels and of columns that are kept. Integers and decimals
 * in full, other numbers in the shortest form that reads back, dates and times as ISO 8601 has
 * them.
 */
public final class StoredTexts {

  private static final int NANO_DIGITS = 9;
  private static final long SECOND_NANOS = 1_000_000_000;

  private StoredTexts() {}

  /**
   * The bytes of a field.
   *
   * @param text of a value
   * @param label whether it is a number that has the one form of a label
   */
  public static byte[] bytes(String text, boolean label) {
    return (label ? NumberLabel.of(text) : text).getBytes(StandardCharsets.UTF_8);
  }

  /** A boolean. */
  public static String ofBoolean(boolean value) {
    return value ? "true" : "false";
  }

  /** The shortest decimal that reads back to the same double. */
  public static String ofDouble(double value) {
    return ShortestDecimal.format(value);
  }

  /** The shortest decimal that reads back to the same float. */
  public static String ofFloat(float value) {
    return Float.isFinite(value)
        ? ShortestDecimal.format(Double.parseDouble(Float.toString(value)))
        : ShortestDecimal.format(value);
  }

  /** A date. */
  public static String date(long daysSince1970) {
    return LocalDate.ofEpochDay(daysSince1970).toString();
  }

  /**
   * A time of a day.
   *
   * @param units since midnight, of 10<sup>-digits</sup> seconds
   */
  public static String time(long units, int digits) {
    return LocalTime.ofNanoOfDay(Math.multiplyExact(units, power(NANO_DIGITS - digits))).toString();
  }

  /**
   * A point of time.
   *
   * @param units since 1970-01-01 UTC, of 10<sup>-digits</sup> seconds
   */
  public static String timestamp(long units, int digits) {
    return pointOfTime(Math.floorDiv(units, power(digits)), nanos(units, digits));
  }

  /**
   * A date and time of no time zone.
   *
   * @param units since 1970-01-01, of 10<sup>-digits</sup> seconds
   */
  public static String localTimestamp(long units, int digits) {
    return dateAndTime(Math.floorDiv(units, power(digits)), nanos(units, digits));
  }

  /** A point of time, by seconds since 1970-01-01 UTC and nanoseconds of the next. */
  public static String pointOfTime(long second, int nanos) {
    return Instant.ofEpochSecond(second, nanos).toString();
  }

  /** A date and time of no time zone, by seconds since 1970-01-01 and nanoseconds of the next. */
  public static String dateAndTime(long second, int nanos) {
    return LocalDateTime.ofEpochSecond(second, nanos, ZoneOffset.UTC).toString();
  }

  private static int nanos(long units, int digits) {
    long second = power(digits);
    return (int) (Math.floorMod(units, second) * (SECOND_NANOS / second));
  }

  private static long power(int digits) {
    long power = 1;
    for (int i = 0; i < digits; i++) {
      power *= 10;
    }
    return power;
  }
}
