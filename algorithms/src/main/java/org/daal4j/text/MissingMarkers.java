package org.daal4j.text;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.text.bytes.Blank;
import org.daal4j.text.bytes.MissingMarker;
import org.daal4j.text.bytes.NumberParser;

/**
 * The markers of a missing field that hold for one table: those of {@link MissingMarker} and the
 * user's own. One of those that is a number, as -999, is that number however a field writes it.
 */
final class MissingMarkers {

  private final byte[][] texts;
  private final double[] numbers;
  private final char decimal;

  MissingMarkers(TextSyntax syntax) {
    List<byte[]> own =
        syntax.missing().stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toList();
    decimal = syntax.decimal();
    texts = own.toArray(byte[][]::new);
    numbers =
        own.stream()
            .mapToDouble(text -> NumberParser.parse(text, 0, text.length, decimal))
            .filter(number -> !Double.isNaN(number))
            .toArray();
  }

  /** Whether a field is a marker; spaces and tabs around it are ignored. */
  boolean matches(byte[] bytes, int from, int to) {
    return MissingMarker.matches(bytes, from, to) || texts.length > 0 && isOwn(bytes, from, to);
  }

  private boolean isOwn(byte[] bytes, int from, int to) {
    int start = Blank.skip(bytes, from, to);
    int end = Blank.end(bytes, start, to);
    for (byte[] text : texts) {
      if (Arrays.equals(bytes, start, end, text, 0, text.length)) {
        return true;
      }
    }
    return hasNumbers() && isNumber(NumberParser.parse(bytes, start, end, decimal));
  }

  /** Whether a number may be a marker. */
  boolean hasNumbers() {
    return numbers.length > 0;
  }

  /** Whether a number is a marker. */
  boolean isNumber(double value) {
    for (double number : numbers) {
      if (number == value) {
        return true;
      }
    }
    return false;
  }
}
