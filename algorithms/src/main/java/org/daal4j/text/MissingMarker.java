package org.daal4j.text;

/** The fields that stand for a value that is not there: empty, NA, NaN, null, {@code ?}. */
final class MissingMarker {

  private MissingMarker() {}

  /** Whether a field is a marker; spaces and tabs around it and the case of letters are ignored. */
  static boolean matches(byte[] bytes, int from, int to) {
    while (from < to && Blank.is(bytes[from])) {
      from++;
    }
    while (to > from && Blank.is(bytes[to - 1])) {
      to--;
    }
    return switch (to - from) {
      case 0 -> true;
      case 1 -> bytes[from] == '?';
      case 2 -> letters(bytes, from, "na");
      case 3 -> letters(bytes, from, "nan");
      case 4 -> letters(bytes, from, "null");
      default -> false;
    };
  }

  private static boolean letters(byte[] bytes, int from, String lowerCase) {
    for (int i = 0; i < lowerCase.length(); i++) {
      if ((bytes[from + i] | 0x20) != lowerCase.charAt(i)) {
        return false;
      }
    }
    return true;
  }
}
