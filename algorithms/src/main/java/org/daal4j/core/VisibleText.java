package org.daal4j.core;

/**
 * Text of others (names, fields, paths) as it is shown to people: what would not be seen, or would
 * move the cursor or turn the writing round, is spelled out. {@code \t}, {@code \n}, {@code \r};
 * {@code \x1b} below U+0080; {@code \}{@code u00a0} up to U+FFFF; {@code \}{@code u{e0041}} beyond.
 * Backslashes stay as they are, so text that is visible already does not change.
 */
public final class VisibleText {

  private VisibleText() {}

  /** A text on one line. */
  public static String of(String text) {
    return of(text, false);
  }

  /** A text whose line feeds and tabs are its own, as a stack trace. */
  public static String ofLines(String text) {
    return of(text, true);
  }

  private static String of(String text, boolean lines) {
    int seen = 0;
    while (seen < text.length() && isPlain(text.charAt(seen))) {
      seen++;
    }
    if (seen == text.length()) {
      return text;
    }
    StringBuilder visible = new StringBuilder(text.length() + 8);
    text.codePoints()
        .forEach(
            character -> {
              if (isVisible(character) || lines && (character == '\n' || character == '\t')) {
                visible.appendCodePoint(character);
              } else {
                visible.append(spelled(character));
              }
            });
    return visible.toString();
  }

  private static boolean isPlain(char character) {
    return character >= ' ' && character <= '~';
  }

  private static String spelled(int character) {
    return switch (character) {
      case '\t' -> "\\t";
      case '\n' -> "\\n";
      case '\r' -> "\\r";
      default -> {
        String digits = Integer.toHexString(character);
        if (character < 0x80) {
          yield "\\x" + "0".repeat(2 - digits.length()) + digits;
        }
        yield character < 0x10000
            ? "\\u" + "0".repeat(4 - digits.length()) + digits
            : "\\u{" + digits + "}";
      }
    };
  }

  /** Whether a character is seen as what it is. */
  static boolean isVisible(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL,
          Character.FORMAT,
          Character.LINE_SEPARATOR,
          Character.PARAGRAPH_SEPARATOR,
          Character.SURROGATE ->
          false;
      case Character.SPACE_SEPARATOR -> character == ' ';
      default -> !isIgnorable(character) && character != 0xfffd;
    };
  }

  /**
   * What fonts draw as nothing though it is no control, format or space: Unicode's
   * Default_Ignorable_Code_Point beyond those, the blank Braille pattern and noncharacters.
   */
  private static boolean isIgnorable(int character) {
    return character == 0x034f
        || character >= 0x115f && character <= 0x1160
        || character >= 0x17b4 && character <= 0x17b5
        || character >= 0x180b && character <= 0x180f
        || character >= 0x2060 && character <= 0x206f
        || character == 0x2800
        || character == 0x3164
        || character >= 0xfdd0 && character <= 0xfdef
        || character >= 0xfe00 && character <= 0xfe0f
        || character == 0xffa0
        || character >= 0xfff0 && character <= 0xfff8
        || character >= 0xe0000 && character <= 0xe0fff
        || (character & 0xfffe) == 0xfffe;
  }
}
