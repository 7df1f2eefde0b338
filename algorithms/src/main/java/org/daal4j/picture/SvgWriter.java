package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.VisibleText;

/**
 * Writes the inside of one {@code <svg>}: shapes that have their colours from classes of {@link
 * StyleSheet}, and texts, of which it knows the boxes.
 */
final class SvgWriter {

  /** Pixels from one line of text to the next. */
  static final int LINE = 16;

  /**
   * The baseline of a text at the upper edge: accents and other scripts are higher than letters.
   */
  static final int FIRST = 14;

  private static final int ASCENT = 12;
  private static final int DESCENT = 4;

  private final StringBuilder out = new StringBuilder();
  private final List<Box> texts = new ArrayList<>();

  /** Where the point of a text is. */
  enum Anchor {
    START("", 0),
    MIDDLE(" m", 0.5),
    END(" e", 1);

    private final String style;
    private final double share;

    Anchor(String style, double share) {
      this.style = style;
      this.share = share;
    }
  }

  /** A rectangle in pixels. */
  record Box(double left, double top, double right, double bottom) {

    /** Coordinates have one decimal. */
    private static final double ROUNDING = 0.05;

    boolean overlaps(Box other) {
      return left < other.right && other.left < right && top < other.bottom && other.top < bottom;
    }

    boolean contains(double x, double y) {
      return x >= left && x <= right && y >= top && y <= bottom;
    }

    boolean isInside(double width, double height) {
      return left >= -ROUNDING
          && top >= -ROUNDING
          && right <= width + ROUNDING
          && bottom <= height + ROUNDING;
    }
  }

  void line(double x1, double y1, double x2, double y2, String style) {
    path(new PathData().move(x1, y1).line(x2, y2), style);
  }

  void rectangle(double x, double y, double width, double height, String style) {
    out.append("<rect class=\"").append(style).append('"');
    attribute("x", x);
    attribute("y", y);
    attribute("width", width);
    attribute("height", height);
    out.append("/>");
  }

  /** Nothing for an empty path. */
  void path(PathData data, String style) {
    if (!data.isEmpty()) {
      out.append("<path class=\"").append(style).append("\" d=\"").append(data).append("\"/>");
    }
  }

  /** A text on one line; what is wider than {@code room} pixels is cut, and whole in its title. */
  void text(double x, double baseline, Anchor anchor, String text, double room) {
    text(x, baseline, anchor, text, room, "");
  }

  /** As above, with a class of its own. */
  void text(double x, double baseline, Anchor anchor, String text, double room, String style) {
    String visible = VisibleText.of(text);
    String shown = TextWidth.cut(visible, room);
    if (shown.isEmpty()) {
      return;
    }
    texts.add(boxOf(x, baseline, anchor, shown));
    out.append("<text");
    String classes = (style + anchor.style).strip();
    if (!classes.isEmpty()) {
      out.append(" class=\"").append(classes).append('"');
    }
    attribute("x", x);
    attribute("y", baseline);
    out.append('>');
    content(shown, visible);
  }

  /**
   * A name of others and a text of ours behind it, together at most {@code room} pixels wide. Not
   * one text: a name that is written from right to left would move a number behind it.
   */
  void text(
      double x,
      double baseline,
      Anchor anchor,
      String name,
      String behind,
      double room,
      String style) {
    double width = Math.min(room, TextWidth.of(behind));
    String shown = TextWidth.cut(VisibleText.of(name), room - width);
    double left = x - (TextWidth.of(shown) + width) * anchor.share;
    text(left, baseline, Anchor.START, name, room - width, style);
    text(left + TextWidth.of(shown), baseline, Anchor.START, behind, width, style);
  }

  /** A text that begins at (x, y) and is read upwards. */
  void textUpwards(double x, double y, String text, double room) {
    String visible = VisibleText.of(text);
    String shown = TextWidth.cut(visible, room);
    if (shown.isEmpty()) {
      return;
    }
    texts.add(new Box(x - ASCENT, y - TextWidth.of(shown), x + DESCENT, y));
    out.append("<text transform=\"translate(").append(Markup.coordinate(x)).append(' ');
    out.append(Markup.coordinate(y)).append(")rotate(-90)\">");
    content(shown, visible);
  }

  private void content(String shown, String whole) {
    if (!shown.equals(whole)) {
      out.append("<title>").append(Markup.text(whole)).append("</title>");
    }
    out.append(Markup.text(shown)).append("</text>");
  }

  /** What a text covers; of a cut one give what is shown. */
  static Box boxOf(double x, double baseline, Anchor anchor, String text) {
    double width = TextWidth.of(text);
    double left = x - width * anchor.share;
    return new Box(left, baseline - ASCENT, left + width, baseline + DESCENT);
  }

  /** The boxes of all texts so far. */
  List<Box> texts() {
    return List.copyOf(texts);
  }

  private void attribute(String name, double value) {
    out.append(' ').append(name).append("=\"").append(Markup.coordinate(value)).append('"');
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
