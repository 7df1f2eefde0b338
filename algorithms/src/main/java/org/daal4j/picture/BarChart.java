package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.VisibleText;
import org.daal4j.picture.SvgWriter.Anchor;

/**
 * Bars of named values: each in a row of its own with its value ({@link #horizontal}), or side by
 * side above an axis ({@link #vertical}). Immutable.
 */
public final class BarChart {

  static final int MOST_ROWS = 50;
  static final int MOST_SIDE_BY_SIDE = 100;

  private static final int ROW = 20;
  private static final int HEIGHT = 180;
  private static final double NAME_ROOM = 120;

  /** Names are cut to this width before any is left out. */
  private static final double CUT_NAME = 44;

  private final boolean horizontal;
  private final String title;
  private final String nameTitle;
  private final String valueTitle;
  private final List<String> names;
  private final double[] values;

  private BarChart(
      boolean horizontal,
      String title,
      String nameTitle,
      String valueTitle,
      List<String> names,
      double[] values) {
    if (names.size() != values.length) {
      throw new IllegalArgumentException(
          title + " has " + names.size() + " names, but " + values.length + " values");
    }
    this.horizontal = horizontal;
    this.title = title;
    this.nameTitle = nameTitle;
    this.valueTitle = valueTitle;
    this.names = List.copyOf(names);
    this.values = values.clone();
  }

  /**
   * A bar a row, its name before it and its value behind it; the first {@value #MOST_ROWS}.
   *
   * @param nameTitle what the names are of, a column's name in the data
   * @param valueTitle what the values are
   * @throws IllegalArgumentException if there are not as many names as values
   */
  public static BarChart horizontal(
      String title, String nameTitle, String valueTitle, List<String> names, double[] values) {
    return new BarChart(true, title, nameTitle, valueTitle, names, values);
  }

  /**
   * Bars side by side, for values in an order, as components; the first {@value
   * #MOST_SIDE_BY_SIDE}. Parameters as above.
   */
  public static BarChart vertical(
      String title, String nameTitle, String valueTitle, List<String> names, double[] values) {
    return new BarChart(false, title, nameTitle, valueTitle, names, values);
  }

  /** The picture; {@code caption} says in a sentence what it shows. */
  public Picture picture(String caption) {
    int most = horizontal ? MOST_ROWS : MOST_SIDE_BY_SIDE;
    int drawn = Math.min(names.size(), most);
    List<String> notes = new ArrayList<>();
    Range range = Range.NONE.and(false, 0);
    int notFinite = 0;
    for (int i = 0; i < drawn; i++) {
      range = range.and(false, values[i]);
      notFinite += Double.isFinite(values[i]) ? 0 : 1;
    }
    if (drawn < names.size()) {
      notes.add("The first " + drawn + " of " + Figures.count(names.size()) + " are drawn.");
    }
    notes.addAll(Plot.note(notFinite, "value", "not drawn: not finite."));
    Table data = new Table().texts(nameTitle, names).numbers(valueTitle, values);
    if (drawn == 0) {
      return Picture.empty(title, caption, notes, data);
    }
    SvgWriter out = new SvgWriter();
    Range whole = range.low() < range.high() ? range : new Range(0, 1);
    int height = horizontal ? rows(out, drawn, whole) : sideBySide(out, drawn, whole);
    return Picture.of(title, caption, notes, height, out, data);
  }

  private int rows(SvgWriter out, int drawn, Range range) {
    double nameWidth = 0;
    double valueWidth = 0;
    for (int i = 0; i < drawn; i++) {
      nameWidth = Math.max(nameWidth, TextWidth.of(shownName(i)));
      valueWidth = Math.max(valueWidth, TextWidth.of(Figures.number(values[i])));
    }
    double left = nameWidth + 6 + (range.low() < 0 ? valueWidth + 5 : 0);
    double right = Picture.WIDTH - valueWidth - 5;
    double zero = left + range.share(0) * (right - left);
    PathData bars = new PathData();
    int top = valueTitle.isEmpty() ? 0 : ROW;
    for (int i = 0; i < drawn; i++) {
      double y = top + i * ROW;
      out.text(nameWidth, y + 14, Anchor.END, names.get(i), NAME_ROOM);
      boolean negative = values[i] < 0 && values[i] >= -Double.MAX_VALUE;
      double end =
          Double.isFinite(values[i]) ? left + range.share(values[i]) * (right - left) : zero;
      if (end != zero) {
        bars.rectangle(Math.min(end, zero), y + 3, Math.max(end, zero), y + ROW - 3);
      }
      double label = negative ? end - 4 : end + 4;
      Anchor anchor = negative ? Anchor.END : Anchor.START;
      out.text(label, y + 14, anchor, Figures.number(values[i]), Picture.WIDTH);
    }
    out.path(bars, "s0 f");
    out.line(zero, top, zero, top + drawn * ROW, "axis");
    out.text(Picture.WIDTH, SvgWriter.FIRST, Anchor.END, valueTitle, Picture.WIDTH, "q");
    return top + drawn * ROW + 2;
  }

  private String shownName(int i) {
    return TextWidth.cut(VisibleText.of(names.get(i)), NAME_ROOM);
  }

  private int sideBySide(SvgWriter out, int drawn, Range range) {
    double top = 28;
    double bottom = top + HEIGHT;
    Axis y = Axis.up(range, false, bottom, top);
    double left = y.labelWidth() + 8;
    double slot = (Picture.WIDTH - left) / drawn;
    y.drawLeft(out, left, Picture.WIDTH);
    PathData bars = new PathData();
    double gap = Math.min(8, slot * 0.15);
    double bar = Math.min(48, slot - 2 * gap);
    for (int i = 0; i < drawn; i++) {
      if (Double.isFinite(values[i]) && values[i] != 0) {
        double middle = left + (i + 0.5) * slot;
        double end = y.at(values[i]);
        double zero = y.at(0);
        bars.rectangle(
            middle - bar / 2, Math.min(end, zero), middle + bar / 2, Math.max(end, zero));
      }
    }
    out.path(bars, "s0 f");
    out.line(left, y.at(0), Picture.WIDTH, y.at(0), "axis");
    out.text(0, SvgWriter.FIRST, Anchor.START, valueTitle, y.offset(), Picture.WIDTH, "q");
    drawNames(out, drawn, left, slot, bottom + 20);
    out.text(Picture.WIDTH, bottom + 38, Anchor.END, nameTitle, Picture.WIDTH, "q");
    return (int) bottom + 44;
  }

  /** Of every bar, or of every second, fifth, tenth... */
  private void drawNames(SvgWriter out, int drawn, double left, double slot, double baseline) {
    double widest = 0;
    for (int i = 0; i < drawn; i++) {
      widest = Math.max(widest, TextWidth.of(shownName(i)));
    }
    int every = 1;
    for (int next : new int[] {2, 5, 10, 20, 50, 100}) {
      if (every * slot < Math.min(CUT_NAME, widest) + 6) {
        every = next;
      }
    }
    double half = Math.min(widest, every * slot - 6) / 2;
    double free = 0;
    for (int i = 0; i < drawn; i += every) {
      double middle = left + (i + 0.5) * slot;
      middle = Math.max(half, Math.min(Picture.WIDTH - half, middle));
      if (middle - half >= free) {
        out.text(middle, baseline, Anchor.MIDDLE, names.get(i), 2 * half);
        free = middle + half + 2;
      }
    }
  }
}
