package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines through points, up to {@value Palette#SERIES}, told from each other by colour, dashes and
 * the shapes of their points. A line is broken where a point cannot be drawn. Immutable; each
 * method returns a chart with something more.
 */
public final class LineChart extends Plot {

  /** Up to here each point has its shape. */
  private static final int MOST_SHAPES = 30;

  private static final int SHAPE = 3;
  private static final int DASHES = 4;

  private final List<Points> lines;
  private final List<Mark> marks;
  private final List<Bar> bars;

  private record Mark(double x, String name) {}

  private record Bar(double x, double low, double high) {}

  /** Without a line yet, between linear axes. */
  public LineChart(String title, String xTitle, String yTitle) {
    this(title, xTitle, yTitle, false, false, List.of(), List.of(), List.of());
  }

  private LineChart(
      String title,
      String xTitle,
      String yTitle,
      boolean logX,
      boolean logY,
      List<Points> lines,
      List<Mark> marks,
      List<Bar> bars) {
    super(title, xTitle, yTitle, logX, logY);
    this.lines = lines;
    this.marks = marks;
    this.bars = bars;
  }

  /**
   * With a line more.
   *
   * @param x n places, in the order in which the line goes through them
   * @param y n values
   * @throws IllegalArgumentException if they differ in number
   */
  public LineChart line(String name, double[] x, double[] y) {
    List<Points> more = new ArrayList<>(lines);
    more.add(new Points(name, x, y));
    return new LineChart(
        title(), xTitle(), yTitle(), isLogX(), isLogY(), List.copyOf(more), marks, bars);
  }

  /** With a vertical line at {@code x}, such as the value that was chosen. */
  public LineChart mark(double x, String name) {
    List<Mark> more = new ArrayList<>(marks);
    more.add(new Mark(x, name));
    return new LineChart(
        title(), xTitle(), yTitle(), isLogX(), isLogY(), lines, List.copyOf(more), bars);
  }

  /** With a vertical bar from {@code low} to {@code high} at {@code x}, as of an error. */
  public LineChart bar(double x, double low, double high) {
    List<Bar> more = new ArrayList<>(bars);
    more.add(new Bar(x, low, high));
    return new LineChart(
        title(), xTitle(), yTitle(), isLogX(), isLogY(), lines, marks, List.copyOf(more));
  }

  /** With a logarithmic horizontal axis. */
  public LineChart logX() {
    return new LineChart(title(), xTitle(), yTitle(), true, isLogY(), lines, marks, bars);
  }

  /** With a logarithmic vertical axis. */
  public LineChart logY() {
    return new LineChart(title(), xTitle(), yTitle(), isLogX(), true, lines, marks, bars);
  }

  @Override
  Range across() {
    Range range = Points.range(drawn(), true, isLogX(), isLogY());
    if (!range.isEmpty()) {
      for (Mark mark : marks) {
        range = range.and(isLogX(), mark.x);
      }
    }
    return roomy(range, isLogX(), 0.02);
  }

  @Override
  Range up() {
    Range range = Points.range(drawn(), false, isLogX(), isLogY());
    for (Bar bar : bars) {
      range = range.and(isLogY(), bar.low, bar.high);
    }
    return roomy(range, isLogY(), 0.05);
  }

  private List<Points> drawn() {
    return lines.subList(0, Math.min(lines.size(), Palette.SERIES));
  }

  @Override
  List<String> draw(SvgWriter out, Axis x, Axis y, boolean small) {
    for (Mark mark : marks) {
      if (x.shows(mark.x)) {
        out.line(x.at(mark.x), y.start(), x.at(mark.x), y.end(), "mark");
      }
    }
    for (Bar bar : bars) {
      if (x.shows(bar.x) && y.shows(bar.low) && y.shows(bar.high)) {
        out.line(x.at(bar.x), y.at(bar.low), x.at(bar.x), y.at(bar.high), "s0 l d0");
      }
    }
    for (int i = 0; i < drawn().size(); i++) {
      draw(out, i, x, y, small);
    }
    Labels labels = new Labels(out, x, y);
    int left = 0;
    for (Mark mark : small ? List.<Mark>of() : marks) {
      boolean placed = x.shows(mark.x) && labels.place(x.at(mark.x), y.start() + 8, mark.name);
      left += placed ? 0 : 1;
    }
    return note(left, "name", "left out for want of room.");
  }

  private void draw(SvgWriter out, int index, Axis x, Axis y, boolean small) {
    Points points = lines.get(index);
    boolean shapes = !small && points.count() <= MOST_SHAPES;
    PathData line = new PathData();
    PathData shape = new PathData();
    Thinning thinning = new Thinning(line);
    int run = 0;
    for (int i = 0; i < points.count(); i++) {
      if (!points.isShown(i, isLogX(), isLogY())) {
        thinning.end();
        run = 0;
        continue;
      }
      run++;
      double across = x.at(points.x()[i]);
      double up = y.at(points.y()[i]);
      boolean last = i + 1 == points.count() || !points.isShown(i + 1, isLogX(), isLogY());
      if (shapes || last && run == 1) {
        Marker.of(index).add(shape, across, up, SHAPE);
      }
      thinning.add(across, up);
    }
    thinning.end();
    out.path(line, "s" + index + " l d" + index % DASHES);
    out.path(shape, Marker.of(index).style(index));
  }

  /** Of the points in a pixel's width the first, the lowest, the highest and the last. */
  private static final class Thinning {
    private final PathData path;
    private boolean begun;
    private boolean inColumn;
    private double column;
    private double lastX;
    private double lastY;
    private double least;
    private double most;

    Thinning(PathData path) {
      this.path = path;
    }

    void add(double x, double y) {
      if (inColumn && Math.floor(x) == column) {
        least = Math.min(least, y);
        most = Math.max(most, y);
      } else {
        endColumn();
        path(x, y);
        column = Math.floor(x);
        least = y;
        most = y;
        inColumn = true;
      }
      lastX = x;
      lastY = y;
    }

    void end() {
      endColumn();
      begun = false;
    }

    private void endColumn() {
      if (inColumn && least < most) {
        path(lastX, least);
        path(lastX, most);
        path(lastX, lastY);
      }
      inColumn = false;
    }

    private void path(double x, double y) {
      if (begun) {
        path.line(x, y);
      } else {
        path.move(x, y);
      }
      begun = true;
    }
  }

  @Override
  List<String> notes() {
    List<String> notes = new ArrayList<>(Points.notes(drawn(), isLogX(), isLogY()));
    notes.addAll(note(lines.size() - drawn().size(), "line", "not drawn: there are more than 12."));
    return notes;
  }

  @Override
  Legend legend(double width) {
    Legend legend = new Legend(26, width);
    for (int i = 0; i < (drawn().size() == 1 ? 0 : drawn().size()); i++) {
      int index = i;
      boolean shapes = lines.get(i).count() <= MOST_SHAPES;
      legend.add(
          lines.get(i).name(),
          (out, left, middle) -> {
            String dashes = " l d" + index % DASHES;
            out.line(left, middle, left + 26, middle, "s" + index + dashes);
            if (shapes) {
              PathData shape = new PathData();
              Marker.of(index).add(shape, left + 13, middle, SHAPE);
              out.path(shape, Marker.of(index).style(index));
            }
          });
    }
    return legend;
  }

  @Override
  Table data() {
    return Points.data("line", xTitle(), yTitle(), lines);
  }
}
