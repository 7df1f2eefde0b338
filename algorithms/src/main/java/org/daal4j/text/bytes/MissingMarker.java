package org.daal4j.text.bytes;

import java.util.Locale;
import java.util.Set;

/**
 * The fields that stand for a value that is not there: empty, NA, N/A, NaN, null, {@code \N},
 * {@code ?}, and what C runtimes print for a NaN: {@code -nan}, {@code nan(0x8000)}, {@code
 * 1.#IND}, {@code -1.#QNAN0} and the like.
 */
public final class MissingMarker {

  private static final Set<String> WORDS =
      Set.of(
          "none",
          "nil",
          "missing",
          "undefined",
          "unknown",
          "<na>",
          "<null>",
          "(null)",
          "[null]",
          "#n/a",
          "#na",
          "#n/a n/a");

  private MissingMarker() {}

  /**
   * Whether other programs write a text for a value that is not there, though it is read as any
   * text: {@code None}, {@code <NA>}, {@code (null)}, {@code #N/A} and the errors of spreadsheets,
   * {@code #DIV/0!}, {@code #NAME?}. It may as well be a name.
   *
   * @param text without blanks around it
   */
  public static boolean resembles(String text) {
    boolean sheetError = text.startsWith("#") && (text.endsWith("!") || text.endsWith("?"));
    return sheetError || WORDS.contains(text.toLowerCase(Locale.ROOT));
  }

  /** Whether a field is a marker; spaces and tabs around it and the case of letters are ignored. */
  public static boolean matches(byte[] bytes, int from, int to) {
    if (to - from >= 4 && EightBytes.areOfNumber(bytes, from)) {
      return false; // nearly all numbers; each marker so long begins with another character
    }
    while (from < to && Blank.is(bytes[from])) {
      from++;
    }
    while (to > from && Blank.is(bytes[to - 1])) {
      to--;
    }
    return switch (to - from) {
      case 0 -> true;
      case 1 -> bytes[from] == '?';
      case 2 -> letters(bytes, from, "na") || bytes[from] == '\\' && bytes[from + 1] == 'N';
      case 3 -> letters(bytes, from, "nan") || letters(bytes, from, "n/a");
      case 4 -> letters(bytes, from, "null") || isNan(bytes, from, to);
      default -> isNan(bytes, from, to);
    };
  }

  /** Whether a field of more than three bytes is a NaN of a C runtime. */
  private static boolean isNan(byte[] bytes, int from, int to) {
    int i = bytes[from] == '-' || bytes[from] == '+' ? from + 1 : from;
    if ((bytes[i] | 0x20) == 'n') {
      return to - i >= 3
          && letters(bytes, i, "nan")
          && (i + 3 == to || inParentheses(bytes, i + 3, to));
    }
    return bytes[i] == '1' // nearly all numbers and labels end here, or with the third byte
        && to - i >= 6
        && bytes[i + 2] == '#'
        && (bytes[i + 1] == '.' || bytes[i + 1] == ',')
        && isKindOfNan(bytes, i + 3, to);
  }

  /** Whether it goes on as {@code (0x7ff8)}, {@code (ind)} or any other word. */
  private static boolean inParentheses(byte[] bytes, int from, int to) {
    if (to - from < 2 || bytes[from] != '(' || bytes[to - 1] != ')') {
      return false;
    }
    for (int i = from + 1; i < to - 1; i++) {
      int lower = bytes[i] | 0x20;
      boolean word = lower >= 'a' && lower <= 'z' || bytes[i] >= '0' && bytes[i] <= '9';
      if (!word && bytes[i] != '_') {
        return false;
      }
    }
    return true;
  }

  /** Whether it is IND, QNAN, SNAN or NAN, filled up with zeros to the digits that were asked. */
  private static boolean isKindOfNan(byte[] bytes, int from, int to) {
    int end = to;
    while (end > from && bytes[end - 1] == '0') {
      end--;
    }
    return switch (end - from) {
      case 3 -> letters(bytes, from, "ind") || letters(bytes, from, "nan");
      case 4 -> letters(bytes, from, "qnan") || letters(bytes, from, "snan");
      default -> false;
    };
  }

  private static boolean letters(byte[] bytes, int from, String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) {
      int lower = lowerCase.charAt(i) >= 'a' ? 0x20 : 0;
      if ((bytes[from + i] | lower) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
