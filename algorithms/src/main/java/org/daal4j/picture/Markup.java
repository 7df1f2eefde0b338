package org.daal4j.picture;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.regex.Pattern;
import org.daal4j.core.VisibleText;

/** Texts of others and coordinates as they may stand in HTML and SVG. */
final class Markup {

  private static final Pattern BEFORE_UNIT =
      Pattern.compile("(?<=[0-9]) (?=[%kMGT](?![\\p{L}\\p{N}]))");

  private Markup() {}

  /** A text on one line: characters that are not seen are spelled out, markup is none. */
  static String text(String text) {
    return escaped(VisibleText.of(text));
  }

  /** A text whose line feeds are its own. */
  static String lines(String text) {
    return escaped(VisibleText.ofLines(text));
  }

  /**
   * As {@link #text}, for HTML: words that are written from right to left stand in a {@code <bdi>},
   * so that the words and numbers around them stay in their order, and a number and its unit stay
   * on one line.
   */
  static String prose(String text) {
    String visible = VisibleText.of(text);
    StringBuilder out = new StringBuilder(visible.length() + 16);
    int done = 0;
    for (int i = 0; i < visible.length(); ) {
      if (!isRightToLeft(visible.codePointAt(i))) {
        i += Character.charCount(visible.codePointAt(i));
        continue;
      }
      int end = endOfRightToLeft(visible, i);
      out.append(escaped(visible.substring(done, i)));
      out.append("<bdi>").append(escaped(visible.substring(i, end))).append("</bdi>");
      done = end;
      i = end;
    }
    out.append(escaped(visible.substring(done)));
    return BEFORE_UNIT.matcher(out).replaceAll("&#160;");
  }

  /** Behind the last character from right to left before one from left to right. */
  private static int endOfRightToLeft(String text, int start) {
    int end = start;
    for (int i = start; i < text.length(); ) {
      int character = text.codePointAt(i);
      i += Character.charCount(character);
      if (isRightToLeft(character)) {
        end = i;
      } else if (Character.getDirectionality(character) == Character.DIRECTIONALITY_LEFT_TO_RIGHT) {
        break;
      }
    }
    return end;
  }

  private static boolean isRightToLeft(int character) {
    byte direction = Character.getDirectionality(character);
    return direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT
        || direction == Character.DIRECTIONALITY_RIGHT_TO_LEFT_ARABIC;
  }

  private static String escaped(String text) {
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      char character = text.charAt(i);
      switch (character) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        case '\'' -> out.append("&#39;");
        default -> out.append(character);
      }
    }
    return out.toString();
  }

  /**
   * A coordinate with at most one decimal.
   *
   * @throws IllegalArgumentException if it is not finite
   */
  static String coordinate(double pixels) {
    if (!Double.isFinite(pixels)) {
      throw new IllegalArgumentException("A coordinate is " + pixels);
    }
    BigDecimal tenths = new BigDecimal(pixels).setScale(1, RoundingMode.HALF_EVEN);
    return tenths.signum() == 0 ? "0" : tenths.stripTrailingZeros().toPlainString();
  }
}
