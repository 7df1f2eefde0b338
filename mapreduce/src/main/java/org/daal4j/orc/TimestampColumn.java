package org.daal4j.orc;

import java.io.IOException;
import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.TimeZone;
import org.daal4j.input.typed.DamagedException;
import org.daal4j.input.typed.StoredNumbers;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;

/**
 * A column of points of time, or of dates and times of no time zone. The latter were written as if
 * they were of the time zone of the writer, which the stripe names; a clock there shows them.
 */
final class TimestampColumn extends OrcColumn {

  private static final LocalDateTime BASE = LocalDateTime.of(2015, 1, 1, 0, 0);
  private static final int MILLI_NANOS = 1_000_000;
  private static final long SECOND_NANOS = 1_000_000_000;
  private static final long MOST_SECONDS = 9_000_000_000L; // whose nanoseconds are a long
  private static final int NANO_DIGITS = 9;

  private final IntRuns seconds;
  private final IntRuns nanos;
  private final TimeZone zone; // null for points of time
  private final long base; // seconds since 1970
  private long second;
  private int nano;

  /**
   * A column.
   *
   * @param zone in which dates and times were written, empty when it is not told; null for points
   *     of time
   */
  TimestampColumn(BitRuns present, boolean label, IntRuns seconds, IntRuns nanos, String zone) {
    super(present, label);
    this.seconds = seconds;
    this.nanos = nanos;
    ZoneId id = zoneId(zone == null || zone.isEmpty() ? "UTC" : zone);
    this.zone = zone == null ? null : TimeZone.getTimeZone(id);
    this.base = BASE.atZone(id).toEpochSecond();
  }

  private static ZoneId zoneId(String name) {
    try {
      return ZoneId.of(name, ZoneId.SHORT_IDS);
    } catch (DateTimeException e) {
      throw new DamagedException("it was written in a time zone that is not known, " + name);
    }
  }

  private void next() throws IOException {
    second = Math.addExact(seconds.next(), base);
    nano = nano(nanos.next());
    if (second < 0 && nano >= MILLI_NANOS) {
      second--; // as writers have rounded milliseconds towards zero
    }
    if (zone != null) {
      long millis = Math.multiplyExact(second, 1000) + nano / MILLI_NANOS;
      second += zone.getOffset(millis) / 1000;
    }
  }

  /** Nanoseconds of a number, without zeros at its end, of which the lowest bits tell how many. */
  private static int nano(long stored) {
    long value = stored >>> 3;
    int zeros = (int) stored & 7;
    for (int i = 0; zeros > 0 && i <= zeros; i++) {
      value *= 10;
    }
    if (value < 0 || value >= SECOND_NANOS) {
      throw new DamagedException("a second has " + value + " nanoseconds");
    }
    return (int) value;
  }

  @Override
  void values(double[] out, int at, int stride, int count) throws IOException {
    int to = at;
    for (int i = 0; i < count; i++, to += stride) {
      next();
      out[to] = nano == 0 ? second : fraction();
    }
  }

  private double fraction() {
    return Math.abs(second) < MOST_SECONDS
        ? StoredNumbers.scaled(second * SECOND_NANOS + nano, NANO_DIGITS)
        : BigDecimal.valueOf(second).add(BigDecimal.valueOf(nano, NANO_DIGITS)).doubleValue();
  }

  @Override
  void addText(TextRows fields) throws IOException {
    next();
    add(
        fields,
        zone == null
            ? StoredTexts.pointOfTime(second, nano)
            : StoredTexts.dateAndTime(second, nano),
        false);
  }
}
