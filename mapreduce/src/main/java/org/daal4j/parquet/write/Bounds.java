package org.daal4j.parquet.write;

import java.util.Arrays;
import org.apache.parquet.format.Statistics;
import org.apache.parquet.format.Type;

/** The smallest and the largest value of a chunk, as readers leave out groups of rows by them. */
final class Bounds {

  /** Longer texts are not worth their place in the footer. */
  private static final int MOST_TEXT_BYTES = 64;

  private boolean any;
  private boolean wanted = true;
  private long least;
  private long most;
  private double leastNumber = Double.POSITIVE_INFINITY;
  private double mostNumber = Double.NEGATIVE_INFINITY;
  private byte[] leastText;
  private byte[] mostText;

  void add(long value) {
    least = any ? Math.min(least, value) : value;
    most = any ? Math.max(most, value) : value;
    any = true;
  }

  /** A number; one that is none has no order. */
  void add(double value) {
    if (value == value) {
      leastNumber = Math.min(leastNumber, value);
      mostNumber = Math.max(mostNumber, value);
      any = true;
    }
  }

  void add(byte[] text, int from, int to) {
    if (to - from > MOST_TEXT_BYTES) {
      wanted = false;
    }
    if (!wanted) {
      return;
    }
    if (!any || isLess(text, from, to, leastText)) {
      leastText = Arrays.copyOfRange(text, from, to);
    }
    if (!any || Arrays.compareUnsigned(text, from, to, mostText, 0, mostText.length) > 0) {
      mostText = Arrays.copyOfRange(text, from, to);
    }
    any = true;
  }

  private static boolean isLess(byte[] text, int from, int to, byte[] than) {
    return Arrays.compareUnsigned(text, from, to, than, 0, than.length) < 0;
  }

  /** Puts them into statistics, if there are any. */
  void tell(Type type, Statistics statistics) {
    if (!any || !wanted) {
      return;
    }
    switch (type) {
      case BOOLEAN -> set(statistics, new byte[] {(byte) least}, new byte[] {(byte) most});
      case INT32 ->
          set(statistics, LittleEndian.bytes((int) least), LittleEndian.bytes((int) most));
      case INT64 -> set(statistics, LittleEndian.bytes(least), LittleEndian.bytes(most));
      case FLOAT ->
          set(
              statistics,
              LittleEndian.bytes(Float.floatToRawIntBits((float) below(leastNumber))),
              LittleEndian.bytes(Float.floatToRawIntBits((float) above(mostNumber))));
      case DOUBLE ->
          set(
              statistics,
              LittleEndian.bytes(Double.doubleToRawLongBits(below(leastNumber))),
              LittleEndian.bytes(Double.doubleToRawLongBits(above(mostNumber))));
      case BYTE_ARRAY -> set(statistics, leastText, mostText);
      default -> throw new IllegalStateException("not compared: " + type);
    }
  }

  /** The format wants a least zero to be negative, and a largest positive. */
  private static double below(double least) {
    return least == 0 ? -0.0 : least;
  }

  private static double above(double most) {
    return most == 0 ? 0.0 : most;
  }

  private static void set(Statistics statistics, byte[] least, byte[] most) {
    statistics.setMin_value(least).setMax_value(most);
  }
}
