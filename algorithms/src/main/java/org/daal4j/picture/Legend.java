package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.VisibleText;
import org.daal4j.picture.SvgWriter.Anchor;

/** The names of lines or classes with the signs that they are drawn with, in rows. */
final class Legend {

  private static final int GAP = 14;

  private final List<Entry> entries = new ArrayList<>();
  private final int signWidth;
  private final double width;
  private double right;
  private int rows;

  /** Draws a sign at its left end and the middle of its height. */
  interface Sign {
    void draw(SvgWriter out, double left, double middle);
  }

  private record Entry(String name, Sign sign, double left, int row) {}

  /** Of signs that many pixels wide, in rows of {@code width} pixels. */
  Legend(int signWidth, double width) {
    this.signWidth = signWidth;
    this.width = width;
  }

  void add(String name, Sign sign) {
    String shown = TextWidth.cut(VisibleText.of(name), room());
    double entry = signWidth + 5 + TextWidth.of(shown);
    if (rows == 0 || right + GAP + entry > width) {
      rows++;
      right = -GAP;
    }
    entries.add(new Entry(name, sign, right + GAP, rows - 1));
    right += GAP + entry;
  }

  private double room() {
    return width - signWidth - 5;
  }

  int height() {
    return rows * SvgWriter.LINE;
  }

  void draw(SvgWriter out, double top) {
    for (Entry entry : entries) {
      double baseline = top + entry.row * SvgWriter.LINE + 12;
      entry.sign.draw(out, entry.left, baseline - 4);
      out.text(entry.left + signWidth + 5, baseline, Anchor.START, entry.name, room());
    }
  }
}
