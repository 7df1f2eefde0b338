package org.daal4j.cli.page;

/**
 * How many places of a terminal a text takes: none for combining marks, two for wide East Asian
 * characters and emoji.
 */
final class TextWidth {

  private TextWidth() {}

  /** Places of a text. */
  static int of(String text) {
    return text.codePoints().map(TextWidth::of).sum();
  }

  /** Places of a character. */
  static int of(int character) {
    if (character < 0x300) {
      return 1;
    }
    int type = Character.getType(character);
    if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
      return 0;
    }
    return isWide(character) ? 2 : 1;
  }

  /** Unicode's East_Asian_Width W and F, by the ranges of whole blocks. */
  private static boolean isWide(int character) {
    return character >= 0x1100 && character <= 0x115f
        || character >= 0x2e80 && character <= 0xa4cf && character != 0x303f
        || character >= 0xa960 && character <= 0xa97f
        || character >= 0xac00 && character <= 0xd7a3
        || character >= 0xf900 && character <= 0xfaff
        || character >= 0xfe30 && character <= 0xfe6f
        || character >= 0xff01 && character <= 0xff60
        || character >= 0xffe0 && character <= 0xffe6
        || character >= 0x1f300 && character <= 0x1f64f
        || character >= 0x1f680 && character <= 0x1f6ff
        || character >= 0x1f900 && character <= 0x1f9ff
        || character >= 0x20000 && character <= 0x3fffd;
  }

  /** The text with blanks in front up to a width. */
  static String right(String text, int width) {
    return " ".repeat(Math.max(0, width - of(text))) + text;
  }

  /** The text with blanks behind up to a width. */
  static String left(String text, int width) {
    return text + " ".repeat(Math.max(0, width - of(text)));
  }
}
