package org.daal4j.cli;

/** The value of {@code --delimiter}. */
record DelimiterOption(OptionValue value) {

  /** The character that separates fields. */
  char character() {
    String text = value.text();
    if (text.equals("\\t")) {
      return '\t';
    }
    if (text.equals("space")) {
      return ' ';
    }
    if (text.length() != 1 || text.charAt(0) > '~') {
      throw value.wrong("is not a delimiter. Give one ASCII character, \\t or space.");
    }
    char character = text.charAt(0);
    boolean usedInFields = Character.isLetterOrDigit(character) || "+-.\"".indexOf(character) >= 0;
    if (usedInFields || character < ' ' && character != '\t') {
      throw value.wrong(
          "cannot separate fields. Give a character that is not part of numbers or names.");
    }
    return character;
  }
}
