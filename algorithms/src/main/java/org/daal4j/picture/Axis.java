package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.daal4j.picture.SvgWriter.Anchor;
import org.daal4j.picture.SvgWriter.Box;
import org.daal4j.picture.Ticks.Tick;

/** A linear or logarithmic axis: where a value is drawn, and marks whose labels do not overlap. */
final class Axis {

  /** Pixels between two labels. */
  private static final int GAP = 8;

  private static final int MOST_MARKS = 8;

  private final Range range;
  private final boolean log;
  private final double from;
  private final double to;
  private final Ticks ticks;

  private Axis(Range range, boolean log, double from, double to, Ticks ticks) {
    this.range = range;
    this.log = log;
    this.from = from;
    this.to = to;
    this.ticks = ticks;
  }

  /** From left to right; the labels stay within 0 and {@code width} pixels. */
  static Axis across(Range range, boolean log, double from, double to, double width) {
    for (int most = MOST_MARKS; most > 1; most--) {
      Axis axis = with(range, log, from, to, most);
      if (axis.marks().size() > 1 && areApart(axis.labelsAcross(0, width))) {
        return axis;
      }
    }
    Axis ends = new Axis(range, log, from, to, Ticks.ends(range));
    boolean fit = ends.marks().size() > 1 && areApart(ends.labelsAcross(0, width));
    return fit ? ends : with(range, log, from, to, 1);
  }

  /** From {@code bottom} to {@code top}, the smaller of the two. */
  static Axis up(Range range, boolean log, double bottom, double top) {
    int most = Math.max(2, Math.min(MOST_MARKS, (int) ((bottom - top) / (2 * SvgWriter.LINE))));
    Axis axis = with(range, log, bottom, top, most);
    Ticks ends = Ticks.ends(range);
    boolean few = axis.marks().size() < 2 && ends.marks().size() == 2;
    return few ? new Axis(range, log, bottom, top, ends) : axis;
  }

  private static Axis with(Range range, boolean log, double from, double to, int most) {
    IntFunction<Ticks> ticks = log ? n -> Ticks.logarithmic(range, n) : n -> Ticks.linear(range, n);
    return new Axis(range, log, from, to, ticks.apply(most));
  }

  /** The pixel of a value that {@link #shows} is true for. */
  double at(double value) {
    double share =
        log
            ? logarithmOver(range.low(), value) / logarithmOver(range.low(), range.high())
            : range.share(value);
    return from + share * (to - from);
  }

  /** Of value / low, also where that overflows or is near 1. */
  private static double logarithmOver(double low, double value) {
    return value / low < 2
        ? StrictMath.log1p((value - low) / low)
        : StrictMath.log(value) - StrictMath.log(low);
  }

  /** Whether a value is in its range. */
  boolean shows(double value) {
    return value >= range.low() && value <= range.high();
  }

  Range range() {
    return range;
  }

  /** The least and the greatest pixel. */
  double start() {
    return Math.min(from, to);
  }

  double end() {
    return Math.max(from, to);
  }

  List<Tick> marks() {
    return ticks.marks();
  }

  /** What labels are counted from, as {@code " - 1,700,000,000"}; or nothing. */
  String offset() {
    String base = ticks.base();
    if (base.isEmpty()) {
      return "";
    }
    return base.startsWith("-") ? " + " + base.substring(1) : " - " + base;
  }

  /** Pixels of the widest label. */
  double labelWidth() {
    double width = 0;
    for (Tick mark : ticks.marks()) {
      width = Math.max(width, TextWidth.of(mark.label()));
    }
    return width;
  }

  /** Marks and labels below a horizontal axis at {@code y}. */
  void drawBelow(SvgWriter out, double y, double width) {
    double baseline = y + 20;
    List<Box> labels = labelsAcross(baseline, width);
    for (int i = 0; i < labels.size(); i++) {
      Tick mark = ticks.marks().get(i);
      out.line(at(mark.value()), y, at(mark.value()), y + 4, "axis");
      Box label = labels.get(i);
      out.text(label.left(), baseline, Anchor.START, mark.label(), width);
    }
  }

  /** Lines across from {@code left} to {@code right}, and labels to their left. */
  void drawLeft(SvgWriter out, double left, double right) {
    for (Tick mark : ticks.marks()) {
      double y = at(mark.value());
      out.line(left, y, right, y, "grid");
      out.text(left - 5, y + 4, Anchor.END, mark.label(), left);
    }
  }

  /** Around their marks, but for those that would leave the picture. */
  private List<Box> labelsAcross(double baseline, double width) {
    List<Box> labels = new ArrayList<>();
    for (Tick mark : ticks.marks()) {
      double half = TextWidth.of(mark.label()) / 2;
      double middle = Math.max(half, Math.min(width - half, at(mark.value())));
      labels.add(SvgWriter.boxOf(middle, baseline, Anchor.MIDDLE, mark.label()));
    }
    return labels;
  }

  private static boolean areApart(List<Box> labels) {
    for (int i = 1; i < labels.size(); i++) {
      if (labels.get(i).left() - labels.get(i - 1).right() < GAP) {
        return false;
      }
    }
    return true;
  }
}
