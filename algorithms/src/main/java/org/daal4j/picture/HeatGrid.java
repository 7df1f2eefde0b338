package org.daal4j.picture;

import java.util.List;
import org.daal4j.core.VisibleText;
import org.daal4j.picture.SvgWriter.Anchor;

/** Where the cells of a heat map are, on whole pixels, and what they are called. */
final class HeatGrid {

  /** Of a cell without a number. */
  static final int NO_LEVEL = Integer.MIN_VALUE;

  private static final double NAME_ROOM = 110;
  private static final double UPRIGHT_ROOM = 90;
  private static final int NAMED_ROW = 18;
  private static final double NUMBER_ROOM = 20;
  private static final int WIDEST_CELL = 56;
  private static final int HIGHEST = 312;
  private static final int[] NUMBERED = {1, 2, 5, 10, 20, 50, 100};

  private final List<String> rows;
  private final List<String> columns;
  private final boolean named;

  /** Whether the rows' names have the numbers by which columns are called. */
  private final boolean namesNumbered;

  private final ColumnNames columnNames;
  private final int left;
  private final int top;
  private final double cellWidth;
  private final double cellHeight;

  private enum ColumnNames {
    FLAT,
    UPRIGHT,
    NUMBERS
  }

  /**
   * Of a row and a column at least.
   *
   * @param named whether rows have their names before them, not numbers
   */
  HeatGrid(List<String> rows, List<String> columns, boolean named) {
    this.columns = columns;
    this.named = named;
    double flat = widest(columns, Double.MAX_VALUE);
    double names = named ? widest(rows, NAME_ROOM) : TextWidth.of("000");
    double room = Picture.WIDTH - 2 - names - 6;
    double width = Math.min(WIDEST_CELL, room / columns.size());
    if (flat + 6 <= width) {
      columnNames = ColumnNames.FLAT;
    } else {
      columnNames = width >= NAMED_ROW ? ColumnNames.UPRIGHT : ColumnNames.NUMBERS;
    }
    this.rows = rows;
    namesNumbered = named && columnNames == ColumnNames.NUMBERS && rows.equals(columns);
    left = (int) Math.ceil(names + 6 + (namesNumbered ? NUMBER_ROOM : 0));
    top =
        columnNames == ColumnNames.UPRIGHT
            ? (int) Math.ceil(widest(columns, UPRIGHT_ROOM)) + 8
            : SvgWriter.LINE + 6;
    cellWidth = Math.min(WIDEST_CELL, (Picture.WIDTH - 2.0 - left) / columns.size());
    cellHeight = named ? NAMED_ROW : Math.min(6.0, HIGHEST / (double) rows.size());
  }

  private static double widest(List<String> names, double room) {
    double widest = 0;
    for (String name : names) {
      widest = Math.max(widest, TextWidth.of(TextWidth.cut(VisibleText.of(name), room)));
    }
    return widest;
  }

  private int x(int column) {
    return left + (int) Math.rint(column * cellWidth);
  }

  private int y(int row) {
    return top + (int) Math.rint(row * cellHeight);
  }

  double right() {
    return x(columns.size());
  }

  double bottom() {
    return y(rows.size());
  }

  List<String> notes() {
    boolean numbers = columnNames == ColumnNames.NUMBERS;
    if (named) {
      return numbers ? List.of("Columns are numbered from the left.") : List.of();
    }
    return List.of(
        numbers
            ? "Rows and columns are numbered from the top and the left."
            : "Rows are numbered from the top.");
  }

  void drawNames(SvgWriter out) {
    for (int i = 0; named && i < rows.size(); i++) {
      double middle = (y(i) + y(i + 1)) / 2.0;
      out.text(left - 6, middle + 4, Anchor.END, rows.get(i), NAME_ROOM);
      if (namesNumbered) {
        String number = Integer.toString(i + 1);
        out.text(NUMBER_ROOM - 4, middle + 4, Anchor.END, number, NUMBER_ROOM, "q");
      }
    }
    for (int j = 0; columnNames != ColumnNames.NUMBERS && j < columns.size(); j++) {
      double middle = (x(j) + x(j + 1)) / 2.0;
      if (columnNames == ColumnNames.FLAT) {
        out.text(middle, top - 6, Anchor.MIDDLE, columns.get(j), cellWidth - 4);
      } else {
        out.textUpwards(middle + 4, top - 5, columns.get(j), UPRIGHT_ROOM);
      }
    }
    if (columnNames == ColumnNames.NUMBERS) {
      double wide = TextWidth.of(Integer.toString(columns.size())) + 8;
      int every = every(cellWidth, wide);
      double before = 0;
      for (int j = every - 1; j < columns.size(); j += every) {
        double half = wide / 2;
        double middle = Math.min(Picture.WIDTH - half, (x(j) + x(j + 1)) / 2.0);
        // the last one may have no room but beside the one before
        if (j < every || middle - before >= wide) {
          out.text(middle, top - 6, Anchor.MIDDLE, Integer.toString(j + 1), wide, "q");
        }
        before = middle;
      }
    }
    int every = every(cellHeight, SvgWriter.LINE);
    for (int i = every - 1; !named && i < rows.size(); i += every) {
      double middle = (y(i) + y(i + 1)) / 2.0;
      out.text(left - 6, middle + 4, Anchor.END, Integer.toString(i + 1), left, "q");
    }
  }

  private static int every(double cell, double label) {
    for (int every : NUMBERED) {
      if (every * cell >= label) {
        return every;
      }
    }
    return HeatMap.MOST;
  }

  /** Neighbours in a row that have one level are one rectangle, those of a level one path. */
  void drawCells(SvgWriter out, int[][] levels) {
    PathData[] paths = new PathData[2 * Palette.LEVELS + 1];
    for (int k = 0; k < paths.length; k++) {
      paths[k] = new PathData();
    }
    PathData crosses = new PathData();
    for (int i = 0; i < levels.length; i++) {
      for (int j = 0; j < levels[i].length; ) {
        int level = levels[i][j];
        int first = j++;
        while (level != NO_LEVEL && j < levels[i].length && levels[i][j] == level) {
          j++;
        }
        if (level == NO_LEVEL) {
          double r = Math.min(4, Math.min(cellWidth, cellHeight) / 2);
          double x = (x(first) + x(j)) / 2.0;
          double y = (y(i) + y(i + 1)) / 2.0;
          crosses.strokes(x, y, -r, -r, r, r, -r, r, r, -r);
        } else if (level != 0) {
          paths[level + Palette.LEVELS].cell(x(first), y(i), x(j) - x(first), y(i + 1) - y(i));
        }
      }
    }
    for (int k = 0; k < paths.length; k++) {
      out.path(paths[k], "cells " + Palette.heatName(k - Palette.LEVELS));
    }
    out.path(crosses, "axis");
    out.rectangle(left, top, x(columns.size()) - left, bottom() - top, "axis");
  }

  /** In their cells, if all have room. */
  void drawValues(SvgWriter out, int[][] levels, double[][] values) {
    double widest = 0;
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        widest = Math.max(widest, TextWidth.of(Figures.number(values[i][j])));
      }
    }
    if (!named || widest + 2 > cellWidth) {
      return;
    }
    for (int i = 0; i < rows.size(); i++) {
      for (int j = 0; j < columns.size(); j++) {
        if (levels[i][j] != NO_LEVEL) {
          double middle = (x(j) + x(j + 1)) / 2.0;
          String style = "on-" + Palette.heatName(levels[i][j]);
          String text = Figures.number(values[i][j]);
          out.text(middle, y(i) + 13, Anchor.MIDDLE, text, cellWidth, style);
        }
      }
    }
  }
}
