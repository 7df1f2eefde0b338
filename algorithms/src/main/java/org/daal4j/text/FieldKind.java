package org.daal4j.text;

import java.nio.charset.StandardCharsets;
import org.daal4j.text.bytes.MissingMarker;
import org.daal4j.text.bytes.NumberParser;

/** What a field looks like, to tell a header from a row. */
enum FieldKind {
  /** A number. */
  NUMBER,
  /** No number, but of digits without letters: {@code 1,250}, {@code 12:30}, {@code 50%}. */
  NUMBER_LIKE,
  /** Neither a letter nor a digit: {@code -}, {@code .}, {@code ***}. */
  SYMBOLS,
  /** Text with a digit before its first letter: {@code 5kg}, {@code 1st}. */
  DIGIT_LED,
  /** A marker of a missing value. */
  MISSING,
  /** What other programs write for a missing value, as {@code None} or {@code #N/A}, or a name. */
  MARKER_LIKE,
  /** Nothing at all: a missing value, or a column without a name. */
  EMPTY,
  /** Any other text. */
  NAME;

  /** Looks at a field. */
  static FieldKind of(byte[] bytes, int from, int to, MissingMarkers missing, char decimal) {
    String text = new String(bytes, from, to - from, StandardCharsets.UTF_8).strip();
    if (text.isEmpty()) {
      return EMPTY;
    }
    if (missing.matches(bytes, from, to)) {
      return MISSING;
    }
    if (!Double.isNaN(NumberParser.parse(bytes, from, to, decimal))) {
      return NUMBER;
    }
    if (MissingMarker.resembles(text)) {
      return MARKER_LIKE;
    }
    int[] characters = text.codePoints().toArray();
    boolean digits = false;
    boolean letters = false;
    boolean digitLed = false;
    for (int character : characters) {
      boolean digit = Character.isDigit(character);
      digitLed |= digit && !letters;
      digits |= digit;
      letters |= Character.isLetter(character) || character == '_';
    }
    if (!letters) {
      return digits ? NUMBER_LIKE : SYMBOLS;
    }
    return digitLed ? DIGIT_LED : NAME;
  }
}
