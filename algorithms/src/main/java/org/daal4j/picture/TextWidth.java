package org.daal4j.picture;

/**
 * How wide a text is at most, without a font at hand. ASCII has the widths of DejaVu Sans, which
 * few fonts of user interfaces exceed; other characters have those of the widest of their kind.
 */
final class TextWidth {

  /** Pixels of an em: all text of pictures has this size. */
  static final int SIZE = 12;

  private static final String CUT = "…";

  /** In hundredths of an em, from U+0020 to U+007E. */
  private static final int[] ASCII = {
    32, 41, 46, 84, 64, 96, 78, 28, 40, 40, 50, 84, 32, 37, 32, 34, 64, 64, 64, 64, 64, 64, 64, 64,
    64, 64, 34, 34, 84, 84, 84, 54, 100, 69, 69, 70, 78, 64, 58, 78, 76, 30, 30, 66, 56, 87, 75, 79,
    61, 79, 70, 64, 62, 74, 69, 99, 69, 62, 69, 40, 34, 40, 84, 50, 50, 62, 64, 55, 64, 62, 36, 64,
    64, 28, 28, 58, 28, 98, 64, 62, 64, 64, 42, 53, 40, 64, 60, 82, 60, 60, 53, 64, 34, 64, 84
  };

  private static final String WIDE_SMALL_LETTERS = "æœŵŉωώжмфшщыюљњ";

  private TextWidth() {}

  /** In pixels. */
  static double of(String text) {
    return text.codePoints().map(TextWidth::hundredths).sum() * SIZE / 100.0;
  }

  /**
   * The text, or its beginning and an ellipsis where it is wider than {@code room} pixels; nothing
   * where that is, too.
   */
  static String cut(String text, double room) {
    if (of(text) <= room) {
      return text;
    }
    double left = (room - of(CUT)) * 100 / SIZE;
    if (left < 0) {
      return "";
    }
    int end = 0;
    while (end < text.length()) {
      int character = text.codePointAt(end);
      left -= hundredths(character);
      if (left < 0) {
        break;
      }
      end += Character.charCount(character);
    }
    return text.substring(0, end).stripTrailing() + CUT;
  }

  private static int hundredths(int character) {
    if (character >= ' ' && character <= '~') {
      return ASCII[character - ' '];
    }
    if (character < 0x180 || character >= 0x370 && character < 0x460) {
      boolean narrow =
          Character.isLowerCase(character) && WIDE_SMALL_LETTERS.indexOf(character) < 0;
      return narrow ? 72 : 110;
    }
    if (character < 0x530) {
      return 145; // Latin and Cyrillic letters that few write, some of them two in one
    }
    if (character < 0x700 || character >= 0x2010 && character < 0x2028) {
      return 100; // Armenian, Hebrew, Arabic; dashes, quotation marks, the ellipsis
    }
    if (character >= 0xfb50 && character < 0xfe00) {
      return 1000; // Arabic ligatures of whole sentences
    }
    if (character >= 0x12000 && character < 0x12550) {
      return 400; // cuneiform
    }
    return 145; // ideographs, and pictures, which are the widest
  }
}
