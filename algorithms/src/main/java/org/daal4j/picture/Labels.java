package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.VisibleText;
import org.daal4j.picture.SvgWriter.Anchor;
import org.daal4j.picture.SvgWriter.Box;

/** Puts names beside points, where they overlap no other text, and little else. */
final class Labels {

  private static final double ROOM = 120;

  /** Points that stand for a line. */
  private static final int SAMPLES = 30;

  /** Where a name is tried, one after the other: the shift of its anchor from the point. */
  private enum Place {
    RIGHT(Anchor.START, 7, 4),
    LEFT(Anchor.END, -7, 4),
    ABOVE(Anchor.MIDDLE, 0, -8),
    BELOW(Anchor.MIDDLE, 0, 18),
    ABOVE_RIGHT(Anchor.START, 5, -7),
    ABOVE_LEFT(Anchor.END, -5, -7),
    BELOW_RIGHT(Anchor.START, 5, 16),
    BELOW_LEFT(Anchor.END, -5, 16),
    FAR_RIGHT(Anchor.START, 18, 4),
    FAR_LEFT(Anchor.END, -18, 4),
    FAR_ABOVE(Anchor.MIDDLE, 0, -22),
    FAR_BELOW(Anchor.MIDDLE, 0, 32);

    private final Anchor anchor;
    private final double x;
    private final double y;

    Place(Anchor anchor, double x, double y) {
      this.anchor = anchor;
      this.x = x;
      this.y = y;
    }
  }

  private final SvgWriter out;
  private final Axis x;
  private final Axis y;
  private final List<double[]> drawn = new ArrayList<>();

  Labels(SvgWriter out, Axis x, Axis y) {
    this.out = out;
    this.x = x;
    this.y = y;
  }

  /** Something is drawn there, which names should not cover. */
  void avoid(double across, double up) {
    drawn.add(new double[] {across, up});
  }

  /** A line is drawn. */
  void avoid(double x1, double y1, double x2, double y2) {
    for (int i = 0; i <= SAMPLES; i++) {
      double share = (double) i / SAMPLES;
      avoid(x1 + share * (x2 - x1), y1 + share * (y2 - y1));
    }
  }

  /** Returns whether there was a free place within the axes. */
  boolean place(double across, double up, String name) {
    String shown = TextWidth.cut(VisibleText.of(name), ROOM);
    Place best = null;
    long least = Long.MAX_VALUE;
    for (Place place : Place.values()) {
      Box box = SvgWriter.boxOf(across + place.x, up + place.y, place.anchor, shown);
      if (isFree(box)) {
        long covered = drawn.stream().filter(point -> box.contains(point[0], point[1])).count();
        if (covered < least) {
          best = place;
          least = covered;
        }
      }
    }
    if (best != null) {
      out.text(across + best.x, up + best.y, best.anchor, name, ROOM, "h");
    }
    return best != null;
  }

  private boolean isFree(Box box) {
    if (box.left() < x.start()
        || box.right() > x.end()
        || box.top() < y.start()
        || box.bottom() > y.end()) {
      return false;
    }
    return out.texts().stream().noneMatch(box::overlaps);
  }
}
