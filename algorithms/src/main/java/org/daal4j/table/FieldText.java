package org.daal4j.table;

import java.nio.charset.StandardCharsets;
import org.daal4j.core.VisibleText;

/** Fields as they are shown in messages. */
public final class FieldText {

  private static final int MAX_CHARACTERS = 40;
  private static final int MAX_NAME_CHARACTERS = 100;

  private FieldText() {}

  /** A column's name in a message: the middle of a very long one goes. */
  public static String name(String name) {
    int half = MAX_NAME_CHARACTERS / 2;
    return name.codePointCount(0, name.length()) <= MAX_NAME_CHARACTERS
        ? name
        : name.substring(0, name.offsetByCodePoints(0, half))
            + ".."
            + name.substring(name.offsetByCodePoints(name.length(), -half));
  }

  /** A field in single quotes, shortened, what is not visible spelled out. */
  public static String quote(byte[] bytes, int from, int to) {
    // a character takes at most 4 bytes; no need to decode a field of many megabytes
    int end = Math.min(to, from + 4 * (MAX_CHARACTERS + 1));
    return quote(new String(bytes, from, end - from, StandardCharsets.UTF_8));
  }

  /** A text in single quotes, shortened, what is not visible spelled out. */
  public static String quote(String text) {
    int[] characters = text.codePoints().limit(MAX_CHARACTERS).toArray();
    String shown = VisibleText.of(new String(characters, 0, characters.length));
    boolean shortened = text.codePointCount(0, text.length()) > characters.length;
    return "'" + shown + (shortened ? "..." : "") + "'";
  }
}
