package org.daal4j.cli.option;

/** The value of {@code --delimiter}. */
public record DelimiterOption(OptionValue value) {

  private static final char NONE = '\uffff';

  /** The character that separates fields. */
  char character() {
    String text = value.text();
    if (text.equals("\\t")) {
      return '\t';
    }
    if (text.equals("space")) {
      return ' ';
    }
    char character;
    if (text.matches("\\\\[0-7]{1,3}")) {
      character = (char) Integer.parseInt(text.substring(1), 8);
    } else if (text.matches("\\\\x[0-9a-fA-F]{1,2}|\\\\u[0-9a-fA-F]{4}")) {
      character = (char) Integer.parseInt(text.substring(2), 16);
    } else if (text.length() == 1) {
      character = text.charAt(0);
    } else {
      character = NONE;
    }
    if (character > '~') {
      throw value.wrong(
          "is not a delimiter. Give one ASCII character, \\t, a code as \\001 or \\x01, or space.");
    }
    boolean usedInFields = Character.isLetterOrDigit(character) || "+-.\"".indexOf(character) >= 0;
    if (usedInFields || character == 0 || character == '\n' || character == '\r') {
      throw value.wrong(
          "cannot separate fields. Give a character that is not part of numbers or names.");
    }
    return character;
  }
}
