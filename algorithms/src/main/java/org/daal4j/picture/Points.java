package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;

/** Named points, n places and n values. */
record Points(String name, double[] x, double[] y) {

  /** Copies both. */
  Points {
    if (x.length != y.length) {
      throw new IllegalArgumentException(
          name + " has " + x.length + " places, but " + y.length + " values");
    }
    x = x.clone();
    y = y.clone();
  }

  int count() {
    return x.length;
  }

  boolean isShown(int i, boolean logX, boolean logY) {
    return Range.isShown(x[i], logX) && Range.isShown(y[i], logY);
  }

  /** The places (or else the values) of the points that can be drawn. */
  static Range range(List<Points> all, boolean places, boolean logX, boolean logY) {
    Range range = Range.NONE;
    for (Points points : all) {
      for (int i = 0; i < points.count(); i++) {
        if (points.isShown(i, logX, logY)) {
          range = range.and(false, places ? points.x[i] : points.y[i]);
        }
      }
    }
    return range;
  }

  /** Sentences about the points that cannot be drawn. */
  static List<String> notes(List<Points> all, boolean logX, boolean logY) {
    long notFinite = 0;
    long notPositive = 0;
    for (Points points : all) {
      for (int i = 0; i < points.count(); i++) {
        if (!Double.isFinite(points.x[i]) || !Double.isFinite(points.y[i])) {
          notFinite++;
        } else if (!points.isShown(i, logX, logY)) {
          notPositive++;
        }
      }
    }
    List<String> notes = new ArrayList<>();
    notes.addAll(Plot.note(notFinite, "point", "not drawn: not finite."));
    notes.addAll(
        Plot.note(notPositive, "point", "not drawn: a logarithmic axis has no 0 or below."));
    return notes;
  }

  /** All points, one below the other; which are whose is in the first of three columns. */
  static Table data(String kind, String xTitle, String yTitle, List<Points> all) {
    List<String> names = new ArrayList<>();
    List<Table> tables = new ArrayList<>();
    for (Points points : all) {
      names.add(points.name);
      tables.add(new Table().numbers(xTitle, points.x).numbers(yTitle, points.y));
    }
    return Table.stacked(kind, names, tables);
  }
}
