package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.VisibleText;
import org.daal4j.picture.SvgWriter.Anchor;

/**
 * Estimates with their intervals, a row each, and a line at the value that they are compared with:
 * a point is filled where its interval does not contain that value, and open where it does. At most
 * {@value #MOST_ROWS} are drawn. Immutable; each method returns a plot with something more.
 */
public final class IntervalPlot {

  static final int MOST_ROWS = 60;

  private static final int ROW = 20;
  private static final double NAME_ROOM = 120;
  private static final double RADIUS = 4;

  private final String title;
  private final String nameTitle;
  private final String valueTitle;
  private final double reference;
  private final List<Interval> intervals;

  private record Interval(String name, double estimate, double lower, double upper) {

    boolean isDrawn() {
      return Double.isFinite(estimate) && Double.isFinite(lower) && Double.isFinite(upper);
    }
  }

  /**
   * Without an interval yet.
   *
   * @param nameTitle what the names are of, a column's name in the data
   * @param valueTitle what the estimates are
   * @param reference what they are compared with, as 0; NaN for none
   */
  public IntervalPlot(String title, String nameTitle, String valueTitle, double reference) {
    this(title, nameTitle, valueTitle, reference, List.of());
  }

  private IntervalPlot(
      String title,
      String nameTitle,
      String valueTitle,
      double reference,
      List<Interval> intervals) {
    this.title = title;
    this.nameTitle = nameTitle;
    this.valueTitle = valueTitle;
    this.reference = reference;
    this.intervals = intervals;
  }

  /** With an interval more; one whose numbers are not finite is counted, not drawn. */
  public IntervalPlot interval(String name, double estimate, double lower, double upper) {
    List<Interval> more = new ArrayList<>(intervals);
    more.add(new Interval(name, estimate, lower, upper));
    return new IntervalPlot(title, nameTitle, valueTitle, reference, List.copyOf(more));
  }

  /** The picture; {@code caption} says in a sentence what it shows. */
  public Picture picture(String caption) {
    List<Interval> drawn = intervals.subList(0, Math.min(MOST_ROWS, intervals.size()));
    List<String> notes = new ArrayList<>();
    if (drawn.size() < intervals.size()) {
      notes.add(
          "The first " + drawn.size() + " of " + Figures.count(intervals.size()) + " are drawn.");
    }
    long lost = drawn.stream().filter(interval -> !interval.isDrawn()).count();
    notes.addAll(Plot.note(lost, "interval", "not drawn: not finite."));
    if (drawn.size() == lost) {
      return Picture.empty(title, caption, notes, data());
    }
    SvgWriter out = new SvgWriter();
    int height = draw(out, drawn);
    return Picture.of(title, caption, notes, height, out, data());
  }

  private int draw(SvgWriter out, List<Interval> drawn) {
    double left = 0;
    Range range = Double.isFinite(reference) ? Range.NONE.and(false, reference) : Range.NONE;
    for (Interval interval : drawn) {
      String shown = TextWidth.cut(VisibleText.of(interval.name), NAME_ROOM);
      left = Math.max(left, TextWidth.of(shown));
      if (interval.isDrawn()) {
        range = range.and(false, interval.lower, interval.estimate, interval.upper);
      }
    }
    left += 10;
    int bottom = drawn.size() * ROW + 4;
    Range roomy = Plot.roomy(range, false, 0.04);
    Axis x = Axis.across(roomy, false, left, Picture.WIDTH - 4.0, Picture.WIDTH);
    for (Ticks.Tick mark : x.marks()) {
      out.line(x.at(mark.value()), 0, x.at(mark.value()), bottom, "grid");
    }
    if (Double.isFinite(reference)) {
      out.line(x.at(reference), 0, x.at(reference), bottom, "mark");
    }
    drawIntervals(out, drawn, x);
    for (int i = 0; i < drawn.size(); i++) {
      out.text(left - 8, i * ROW + 16, Anchor.END, drawn.get(i).name, NAME_ROOM);
    }
    out.line(left, bottom, Picture.WIDTH - 4.0, bottom, "axis");
    x.drawBelow(out, bottom, Picture.WIDTH);
    double width = Picture.WIDTH;
    out.text(width, bottom + 38, Anchor.END, valueTitle, x.offset(), width, "q");
    return bottom + 44;
  }

  private void drawIntervals(SvgWriter out, List<Interval> drawn, Axis x) {
    PathData bars = new PathData();
    PathData filled = new PathData();
    PathData open = new PathData();
    for (int i = 0; i < drawn.size(); i++) {
      Interval interval = drawn.get(i);
      if (interval.isDrawn()) {
        double y = i * ROW + 12.0;
        double lower = x.at(interval.lower);
        double upper = x.at(interval.upper);
        bars.move(lower, y).line(upper, y);
        bars.move(lower, y - 4).line(lower, y + 4);
        bars.move(upper, y - 4).line(upper, y + 4);
        boolean contains = interval.lower <= reference && reference <= interval.upper;
        (contains ? open : filled).circle(x.at(interval.estimate), y, RADIUS);
      }
    }
    out.path(bars, "s0 k");
    out.path(filled, "s0 f");
    out.path(open, "s0 o");
  }

  private Table data() {
    return new Table()
        .texts(nameTitle, intervals.stream().map(Interval::name).toList())
        .numbers(valueTitle, intervals.stream().mapToDouble(Interval::estimate).toArray())
        .numbers("lower", intervals.stream().mapToDouble(Interval::lower).toArray())
        .numbers("upper", intervals.stream().mapToDouble(Interval::upper).toArray());
  }
}
