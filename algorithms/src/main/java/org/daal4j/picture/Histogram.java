package org.daal4j.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Numbers of rows in the bins of a number line. Bars of bins that differ in width have areas, not
 * heights, that are their numbers of rows. A bar of any rows is at least a pixel high.
 */
public final class Histogram extends Plot {

  /** More bins are merged with their neighbours. */
  static final int MOST_BARS = 100;

  private static final double SAME_WIDTH = 1e-6;

  private final double[] edges;
  private final double[] rows;

  /**
   * Of n bins.
   *
   * @param xTitle what is counted
   * @param edges n + 1, none below the one before; the outer ones may be infinite
   * @param rows n, none negative; weights where rows have some
   * @throws IllegalArgumentException if they are not so
   */
  public Histogram(String title, String xTitle, double[] edges, double[] rows) {
    super(title, xTitle, heightTitle(edges), false, false);
    if (edges.length != rows.length + 1) {
      throw new IllegalArgumentException(
          "A histogram of " + rows.length + " bins has " + edges.length + " edges");
    }
    for (int i = 0; i < rows.length; i++) {
      if (!(edges[i] <= edges[i + 1])) {
        throw new IllegalArgumentException(
            "Bin " + i + " is from " + edges[i] + " to " + edges[i + 1]);
      }
      if (!(rows[i] >= 0 && rows[i] <= Double.MAX_VALUE)) {
        throw new IllegalArgumentException("Bin " + i + " has " + rows[i] + " rows");
      }
    }
    this.edges = edges.clone();
    this.rows = rows.clone();
  }

  private static String heightTitle(double[] edges) {
    return areEven(edges) ? "rows" : "rows per bin of average width";
  }

  private static boolean isDrawn(double low, double high) {
    return Double.isFinite(low) && Double.isFinite(high) && width(low, high) > 0;
  }

  private static double width(double low, double high) {
    return high / 2 - low / 2; // half of it: the whole may be infinite
  }

  private static boolean areEven(double[] edges) {
    double least = Double.POSITIVE_INFINITY;
    double most = 0;
    for (int i = 1; i < edges.length; i++) {
      if (isDrawn(edges[i - 1], edges[i])) {
        least = Math.min(least, width(edges[i - 1], edges[i]));
        most = Math.max(most, width(edges[i - 1], edges[i]));
      }
    }
    return most == 0 || most - least <= SAME_WIDTH * most;
  }

  /** All rows have one value: their bin has no width. */
  private boolean isOneValue() {
    return rows.length > 0 && edges[0] == edges[rows.length] && Double.isFinite(edges[0]);
  }

  private record Bar(double low, double high, double height) {}

  private List<Bar> bars() {
    if (isOneValue()) {
      Range around = new Range(edges[0], edges[0]).widened(false);
      double eighth = around.high() / 8 - around.low() / 8;
      double all = 0;
      for (double count : rows) {
        all += count;
      }
      double low = Math.max(around.low(), edges[0] - eighth);
      double high = Math.min(around.high(), edges[0] + eighth);
      return List.of(new Bar(low, high, all));
    }
    int merged = merged();
    boolean even = areEven(edges);
    double average = averageWidth();
    List<Bar> bars = new ArrayList<>();
    for (int first = 0; first < rows.length; first += merged) {
      double low = Double.POSITIVE_INFINITY;
      double high = Double.NEGATIVE_INFINITY;
      double sum = 0;
      for (int i = first; i < Math.min(rows.length, first + merged); i++) {
        if (isDrawn(edges[i], edges[i + 1])) {
          low = Math.min(low, edges[i]);
          high = edges[i + 1];
          sum += rows[i];
        }
      }
      if (low < high) {
        double height = even ? sum : sum * (average / width(low, high));
        bars.add(new Bar(low, high, Math.min(height, Double.MAX_VALUE)));
      }
    }
    return bars;
  }

  private int merged() {
    return Math.max(1, (rows.length + MOST_BARS - 1) / MOST_BARS);
  }

  private double averageWidth() {
    double sum = 0;
    int drawn = 0;
    for (int i = 0; i < rows.length; i++) {
      if (isDrawn(edges[i], edges[i + 1])) {
        sum += width(edges[i], edges[i + 1]);
        drawn++;
      }
    }
    return sum / Math.max(1, drawn);
  }

  @Override
  Range across() {
    if (isOneValue()) {
      return new Range(edges[0], edges[0]).widened(false);
    }
    Range range = Range.NONE;
    for (Bar bar : bars()) {
      range = range.and(false, bar.low, bar.high);
    }
    return range;
  }

  @Override
  Range up() {
    Range range = Range.NONE;
    for (Bar bar : bars()) {
      range = range.and(false, 0, bar.height);
    }
    return range.high() == 0 ? new Range(0, 1) : range;
  }

  @Override
  List<String> draw(SvgWriter out, Axis x, Axis y, boolean small) {
    PathData path = new PathData();
    for (Bar bar : bars()) {
      if (bar.height > 0) {
        double left = x.at(bar.low);
        double right = x.at(bar.high);
        double gap = right - left >= 4 ? 0.5 : 0;
        double top = Math.min(y.at(bar.height), y.end() - 1);
        path.rectangle(left + gap, top, right - gap, y.end());
      }
    }
    out.path(path, "s0 f");
    out.line(x.start(), y.end(), x.end(), y.end(), "axis");
    return List.of();
  }

  @Override
  List<String> notes() {
    List<String> notes = new ArrayList<>();
    if (isOneValue()) {
      notes.add("All rows have the value " + Figures.number(edges[0]) + ".");
      return notes;
    }
    int bins = 0;
    double lost = 0;
    for (int i = 0; i < rows.length; i++) {
      if (!isDrawn(edges[i], edges[i + 1])) {
        bins++;
        lost += rows[i];
      }
    }
    notes.addAll(
        note(
            bins,
            "bin",
            "not drawn: without width or end, rows there: " + Figures.number(lost) + "."));
    if (!areEven(edges)) {
      notes.add("The bins differ in width: areas are numbers of rows.");
    }
    if (merged() > 1) {
      notes.add("Each bar is of " + merged() + " neighbouring bins.");
    }
    return notes;
  }

  @Override
  Legend legend(double width) {
    return new Legend(0, width);
  }

  @Override
  Table data() {
    int bins = rows.length;
    double[] lower = Arrays.copyOfRange(edges, 0, bins);
    double[] upper = Arrays.copyOfRange(edges, 1, bins + 1);
    return new Table().numbers("lower", lower).numbers("upper", upper).numbers("rows", rows);
  }
}
