package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Points, in colours and shapes by class, with names at chosen ones, arrows and straight lines.
 * Immutable; each method returns a chart with something more.
 */
public final class ScatterPlot extends Plot {

  /** More are thinned. */
  static final int MOST_POINTS = 2000;

  /** Up to the first number points are larger, beyond the second smaller. */
  private static final int FEW = 300;

  private static final int MANY = 1000;

  private final List<Points> classes;
  private final List<Named> chosen;
  private final List<Named> arrows;
  private final List<StraightLine> lines;

  private record Named(double x, double y, String name) {}

  private record StraightLine(double intercept, double slope) {}

  /** Without a point yet. */
  public ScatterPlot(String title, String xTitle, String yTitle) {
    this(title, xTitle, yTitle, List.of(), List.of(), List.of(), List.of());
  }

  private ScatterPlot(
      String title,
      String xTitle,
      String yTitle,
      List<Points> classes,
      List<Named> chosen,
      List<Named> arrows,
      List<StraightLine> lines) {
    super(title, xTitle, yTitle, false, false);
    this.classes = classes;
    this.chosen = chosen;
    this.arrows = arrows;
    this.lines = lines;
  }

  /**
   * With a class of points more. From the twelfth on all look the same.
   *
   * @param x n places
   * @param y n values
   * @throws IllegalArgumentException if they differ in number
   */
  public ScatterPlot points(String name, double[] x, double[] y) {
    return new ScatterPlot(
        title(), xTitle(), yTitle(), with(classes, new Points(name, x, y)), chosen, arrows, lines);
  }

  /**
   * With a ring around (x, y) and a name beside it; with the ring alone where the name is empty.
   */
  public ScatterPlot choose(double x, double y, String name) {
    return new ScatterPlot(
        title(), xTitle(), yTitle(), classes, with(chosen, new Named(x, y, name)), arrows, lines);
  }

  /** With an arrow from (0, 0) to (x, y), with a name at its tip. */
  public ScatterPlot arrow(double x, double y, String name) {
    return new ScatterPlot(
        title(), xTitle(), yTitle(), classes, chosen, with(arrows, new Named(x, y, name)), lines);
  }

  /** With the line of {@code intercept + slope x}, as far as it is within the axes. */
  public ScatterPlot line(double intercept, double slope) {
    StraightLine line = new StraightLine(intercept, slope);
    return new ScatterPlot(title(), xTitle(), yTitle(), classes, chosen, arrows, with(lines, line));
  }

  private static <T> List<T> with(List<T> list, T element) {
    List<T> more = new ArrayList<>(list);
    more.add(element);
    return List.copyOf(more);
  }

  @Override
  Range across() {
    return range(true);
  }

  @Override
  Range up() {
    return range(false);
  }

  private Range range(boolean places) {
    Range range = Points.range(classes, places, false, false);
    for (List<Named> list : List.of(chosen, arrows)) {
      for (Named named : list) {
        if (isFinite(named)) {
          range = range.and(false, places ? named.x : named.y);
        }
      }
    }
    if (!arrows.isEmpty()) {
      range = range.and(false, 0);
    }
    return roomy(range, false, 0.06);
  }

  private static boolean isFinite(Named named) {
    return Double.isFinite(named.x) && Double.isFinite(named.y);
  }

  private long count() {
    return classes.stream().mapToLong(Points::count).sum();
  }

  /** One point of that many is drawn. */
  private int every() {
    return (int) Math.max(1, (count() + MOST_POINTS - 1) / MOST_POINTS);
  }

  @Override
  List<String> draw(SvgWriter out, Axis x, Axis y, boolean small) {
    for (StraightLine line : lines) {
      draw(out, line, x, y);
    }
    Labels labels = new Labels(out, x, y);
    double radius = small ? 1.5 : size();
    long passed = 0;
    for (int c = 0; c < classes.size(); c++) {
      Points points = classes.get(c);
      int index = index(c);
      PathData path = new PathData();
      for (int i = 0; i < points.count(); i++) {
        if (passed++ % every() == 0 && points.isShown(i, false, false)) {
          double across = x.at(points.x()[i]);
          double up = y.at(points.y()[i]);
          Marker.of(index).add(path, across, up, radius);
          labels.avoid(across, up);
        }
      }
      out.path(path, Marker.of(index).style(index));
    }
    return drawNamed(out, x, y, labels, small);
  }

  private double size() {
    if (count() > MANY) {
      return 2;
    }
    return count() <= FEW ? 3.5 : 2.5;
  }

  private static int index(int index) {
    return Math.min(index, Palette.SERIES - 1);
  }

  private static void draw(SvgWriter out, StraightLine line, Axis x, Axis y) {
    double from = x.range().low();
    double to = x.range().high();
    if (line.slope != 0) {
      double low = (y.range().low() - line.intercept) / line.slope;
      double high = (y.range().high() - line.intercept) / line.slope;
      from = Math.max(from, Math.min(low, high));
      to = Math.min(to, Math.max(low, high));
    } else if (!y.shows(line.intercept)) {
      return;
    }
    if (from < to) {
      double start = within(y.range(), line.intercept + line.slope * from);
      double end = within(y.range(), line.intercept + line.slope * to);
      out.line(x.at(from), y.at(start), x.at(to), y.at(end), "mark");
    }
  }

  private static double within(Range range, double value) {
    return Math.max(range.low(), Math.min(range.high(), value));
  }

  private List<String> drawNamed(SvgWriter out, Axis x, Axis y, Labels labels, boolean small) {
    PathData heads = new PathData();
    PathData rings = new PathData();
    for (Named arrow : arrows) {
      if (isFinite(arrow)) {
        addArrow(heads, x.at(0), y.at(0), x.at(arrow.x), y.at(arrow.y));
        labels.avoid(x.at(0), y.at(0), x.at(arrow.x), y.at(arrow.y));
      }
    }
    for (Named point : chosen) {
      if (isFinite(point)) {
        rings.circle(x.at(point.x), y.at(point.y), small ? 3 : size() + 2.5);
      }
    }
    for (String style : List.of("halo", "arrow")) {
      out.path(heads, style);
      out.path(rings, style);
    }
    int left = 0;
    for (List<Named> list : small ? List.<List<Named>>of() : List.of(chosen, arrows)) {
      for (Named named : list) {
        boolean placed =
            named.name.isEmpty()
                || isFinite(named) && labels.place(x.at(named.x), y.at(named.y), named.name);
        left += placed ? 0 : 1;
      }
    }
    return note(left, "name", "left out for want of room.");
  }

  private static void addArrow(PathData path, double x0, double y0, double x1, double y1) {
    path.move(x0, y0).line(x1, y1);
    double length = Math.sqrt((x1 - x0) * (x1 - x0) + (y1 - y0) * (y1 - y0));
    if (length >= 1) {
      double along = 6 * (x1 - x0) / length;
      double across = 6 * (y1 - y0) / length;
      path.move(x1 - along - across / 2, y1 - across + along / 2).line(x1, y1);
      path.line(x1 - along + across / 2, y1 - across - along / 2);
    }
  }

  @Override
  List<String> notes() {
    List<String> notes = new ArrayList<>(Points.notes(classes, false, false));
    if (every() > 1) {
      notes.add(
          "1 of every " + every() + " of the " + Figures.count(count()) + " points is drawn.");
    }
    if (classes.size() > Palette.SERIES) {
      notes.add("Classes from the 12th on look the same.");
    }
    return notes;
  }

  @Override
  Legend legend(double width) {
    Legend legend = new Legend(10, width);
    for (int i = 0; i < (classes.size() < 2 ? 0 : Math.min(classes.size(), Palette.SERIES)); i++) {
      int index = i;
      boolean rest = index == Palette.SERIES - 1 && classes.size() > Palette.SERIES;
      String others = Figures.count(classes.size() - index) + " others";
      legend.add(
          rest ? others : classes.get(i).name(),
          (out, left, middle) -> {
            PathData shape = new PathData();
            Marker.of(index).add(shape, left + 5, middle, 3.5);
            out.path(shape, Marker.of(index).style(index));
          });
    }
    return legend;
  }

  @Override
  Table data() {
    return Points.data("class", xTitle(), yTitle(), classes);
  }
}
