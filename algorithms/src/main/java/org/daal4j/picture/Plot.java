package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.picture.Picture.Drawing;
import org.daal4j.picture.SvgWriter.Anchor;

/** A chart between two axes of numbers, alone or as one of {@link SmallMultiples}. */
public abstract sealed class Plot permits LineChart, Histogram, ScatterPlot {

  private static final int HEIGHT = 200;
  private static final int SMALL_HEIGHT = 80;
  private static final int RIGHT = 10;

  private final String title;
  private final String xTitle;
  private final String yTitle;
  private final boolean logX;
  private final boolean logY;

  Plot(String title, String xTitle, String yTitle, boolean logX, boolean logY) {
    this.title = title;
    this.xTitle = xTitle;
    this.yTitle = yTitle;
    this.logX = logX;
    this.logY = logY;
  }

  /** The numbers of the horizontal axis; none when there is nothing to draw. */
  abstract Range across();

  /** Those of the vertical axis. */
  abstract Range up();

  /** Draws all that is in the ranges of both axes, and returns sentences about what has no room. */
  abstract List<String> draw(SvgWriter out, Axis x, Axis y, boolean small);

  /** What is not drawn, or not as it is, in sentences. */
  abstract List<String> notes();

  /** The names of what is drawn; without entries where there is one thing only. */
  abstract Legend legend(double width);

  abstract Table data();

  String title() {
    return title;
  }

  String xTitle() {
    return xTitle;
  }

  String yTitle() {
    return yTitle;
  }

  boolean isLogX() {
    return logX;
  }

  boolean isLogY() {
    return logY;
  }

  /**
   * The picture.
   *
   * @param caption a sentence that says what it shows, with the numbers that matter; what cannot be
   *     drawn is added
   */
  public final Picture picture(String caption) {
    if (across().isEmpty() || up().isEmpty()) {
      return Picture.empty(title, caption, notes(), data());
    }
    SvgWriter out = new SvgWriter();
    int width = Picture.WIDTH;
    double top = 28;
    double bottom = top + HEIGHT;
    Axis y = Axis.up(up(), logY, bottom, top);
    double left = y.labelWidth() + 8;
    Axis x = Axis.across(across(), logX, left, width - RIGHT, width);
    out.text(0, SvgWriter.FIRST, Anchor.START, yTitle, y.offset(), width, "q");
    double below = drawFrame(out, x, y, width) + SvgWriter.LINE;
    out.text(width, below - 4, Anchor.END, xTitle, x.offset(), width, "q");
    List<String> notes = new ArrayList<>(notes());
    notes.addAll(draw(out, x, y, false));
    Legend legend = legend(width);
    legend.draw(out, below + 4);
    int height = (int) Math.ceil(below + 4 + legend.height());
    return Picture.of(title, caption, notes, height, out, data());
  }

  /** As one of several; a range that is empty is the plot's own. */
  final Drawing small(String description, Range sharedAcross, Range sharedUp) {
    SvgWriter out = new SvgWriter();
    int width = SmallMultiples.WIDTH;
    double top = 26;
    double bottom = top + SMALL_HEIGHT;
    int height = (int) bottom + 26;
    String offset = "";
    if (across().isEmpty() || up().isEmpty()) {
      out.text(width / 2.0, top + 30, Anchor.MIDDLE, "nothing to draw", width, "q");
    } else {
      Range acrossAll = sharedAcross.isEmpty() ? across() : sharedAcross;
      Axis y = Axis.up(sharedUp.isEmpty() ? up() : sharedUp, logY, bottom, top);
      double left = y.labelWidth() + 8;
      Axis x = Axis.across(acrossAll, logX, left, width - 4.0, width);
      drawFrame(out, x, y, width);
      draw(out, x, y, true);
      offset = x.offset() + (y.offset().isEmpty() ? "" : ", height" + y.offset());
    }
    out.text(0, SvgWriter.FIRST, Anchor.START, title, width);
    if (!offset.isEmpty()) {
      height += SvgWriter.LINE;
      out.text(width, height - 4, Anchor.END, xTitle, offset, width, "q");
    }
    return new Drawing(title, Picture.joined(description, notes()), width, height, out);
  }

  /** Returns the lowest pixel. */
  private static double drawFrame(SvgWriter out, Axis x, Axis y, double width) {
    y.drawLeft(out, x.start(), x.end());
    out.line(x.start(), y.end(), x.end(), y.end(), "axis");
    x.drawBelow(out, y.end(), width);
    return y.end() + 24;
  }

  /** A range with a length, and {@code share} of it free at both ends of a linear axis. */
  static Range roomy(Range range, boolean log, double share) {
    if (range.isEmpty() || log) {
      return range.isEmpty() ? range : range.widened(true);
    }
    return range.widened(false).padded(share);
  }

  /** A sentence for {@code count} values, {@code 1 value is} or {@code 7 values are}; or none. */
  static List<String> note(long count, String thing, String what) {
    if (count == 0) {
      return List.of();
    }
    String subject = count == 1 ? " " + thing + " is " : " " + thing + "s are ";
    return List.of(Figures.count(count) + subject + what);
  }
}
