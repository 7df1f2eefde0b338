package org.daal4j.core;

import java.nio.charset.StandardCharsets;
import org.daal4j.decimal.DecimalWriter;

/** The shortest decimal that reads back to the same double, as text. */
public final class ShortestDecimal {

  private ShortestDecimal() {}

  /**
   * Formats a number: {@code 5.1}, {@code 3} (no {@code .0}), {@code 1E23}, {@code NaN}, {@code
   * -Infinity}.
   */
  public static String format(double value) {
    byte[] bytes = new byte[DecimalWriter.MOST_BYTES];
    return new String(bytes, 0, DecimalWriter.write(value, bytes, 0), StandardCharsets.US_ASCII);
  }
}
