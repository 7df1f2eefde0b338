package org.daal4j.text;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/** Fields as they are shown in messages. */
final class FieldText {

  private static final int MAX_CHARACTERS = 40;

  private FieldText() {}

  /** A field in single quotes, shortened, with control characters escaped. */
  static String quote(byte[] bytes, int from, int to) {
    // a character takes at most 4 bytes; no need to decode a field of many megabytes
    int end = Math.min(to, from + 4 * (MAX_CHARACTERS + 1));
    return quote(new String(bytes, from, end - from, StandardCharsets.UTF_8));
  }

  /** A text in single quotes, shortened, with control characters escaped. */
  static String quote(String text) {
    StringBuilder shown = new StringBuilder("'");
    int[] characters = text.codePoints().limit(MAX_CHARACTERS).toArray();
    for (int character : characters) {
      switch (character) {
        case '\t' -> shown.append("\\t");
        case '\r' -> shown.append("\\r");
        default -> {
          if (Character.isISOControl(character)) {
            shown.append(String.format(Locale.ROOT, "\\u%04x", character));
          } else {
            shown.appendCodePoint(character);
          }
        }
      }
    }
    boolean shortened = text.codePointCount(0, text.length()) > characters.length;
    return shown.append(shortened ? "..." : "").append('\'').toString();
  }
}
