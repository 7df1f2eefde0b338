package org.daal4j.picture;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.picture.SvgWriter.Anchor;

/**
 * A matrix of values in steps of colour, up to {@value #MOST} x {@value #MOST}. Up to {@value
 * #MOST_NAMED} rows have their names before them, as columns have above them where there is room;
 * else rows and columns are numbered. Immutable; each method returns a map with something changed.
 */
public final class HeatMap {

  static final int MOST = 200;
  static final int MOST_NAMED = 50;

  private static final int KEY_STEP = 6;

  private final String title;
  private final List<String> rowNames;
  private final List<String> columnNames;
  private final double[][] values;
  private final boolean diverging;
  private final double limit;
  private final boolean written;

  private HeatMap(
      String title,
      List<String> rowNames,
      List<String> columnNames,
      double[][] values,
      boolean diverging,
      double limit,
      boolean written) {
    this.title = title;
    this.rowNames = rowNames;
    this.columnNames = columnNames;
    this.values = values;
    this.diverging = diverging;
    this.limit = limit;
    this.written = written;
  }

  /**
   * Of values above and below 0, which is the colour of the page.
   *
   * @param rows n names
   * @param columns p names
   * @param values n x p, by rows
   * @throws IllegalArgumentException if the sizes do not fit
   */
  public static HeatMap diverging(
      String title, List<String> rows, List<String> columns, double[][] values) {
    return of(title, rows, columns, values, true);
  }

  /** Of values from 0 on, such as counts, without a colour for those below; as above. */
  public static HeatMap sequential(
      String title, List<String> rows, List<String> columns, double[][] values) {
    return of(title, rows, columns, values, false);
  }

  private static HeatMap of(
      String title, List<String> rows, List<String> columns, double[][] values, boolean diverging) {
    if (values.length != rows.size()) {
      throw new IllegalArgumentException(
          title + " has " + rows.size() + " names of rows, but " + values.length + " rows");
    }
    double[][] copy = new double[values.length][];
    double greatest = 0;
    for (int i = 0; i < values.length; i++) {
      if (values[i].length != columns.size()) {
        throw new IllegalArgumentException(
            title + ": row " + i + " has " + values[i].length + " values, not " + columns.size());
      }
      copy[i] = values[i].clone();
      for (double value : copy[i]) {
        greatest = Double.isFinite(value) ? Math.max(greatest, Math.abs(value)) : greatest;
      }
    }
    return new HeatMap(
        title, List.copyOf(rows), List.copyOf(columns), copy, diverging, greatest, false);
  }

  /** With the strongest colour for a value of {@code limit}, as 1 for correlations, and beyond. */
  public HeatMap upTo(double limit) {
    return new HeatMap(title, rowNames, columnNames, values, diverging, limit, written);
  }

  /** With the values written in the cells where all of them have room. */
  public HeatMap withValues() {
    return new HeatMap(title, rowNames, columnNames, values, diverging, limit, true);
  }

  /** The picture; {@code caption} says in a sentence what it shows. */
  public Picture picture(String caption) {
    int rows = Math.min(MOST, rowNames.size());
    int columns = Math.min(MOST, columnNames.size());
    if (rows == 0 || columns == 0) {
      return Picture.empty(title, caption, List.of(), data());
    }
    SvgWriter out = new SvgWriter();
    HeatGrid grid =
        new HeatGrid(
            rowNames.subList(0, rows), columnNames.subList(0, columns), rows <= MOST_NAMED);
    List<String> notes = new ArrayList<>();
    if (rows < rowNames.size() || columns < columnNames.size()) {
      notes.add("The first " + rows + " x " + columns + " of " + size() + " are drawn.");
    }
    int[][] levels = new int[rows][columns];
    long notFinite = 0;
    long below = 0;
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        levels[i][j] = level(values[i][j]);
        notFinite += levels[i][j] == HeatGrid.NO_LEVEL ? 1 : 0;
        below += !diverging && values[i][j] < 0 && levels[i][j] == 0 ? 1 : 0;
      }
    }
    notes.addAll(Plot.note(notFinite, "value", "not finite and crossed out."));
    notes.addAll(Plot.note(below, "value", "below 0 and without a colour."));
    notes.addAll(grid.notes());
    grid.drawNames(out);
    grid.drawCells(out, levels);
    if (written) {
      grid.drawValues(out, levels, values);
    }
    if (limit > 0) {
      drawKey(out, grid.right(), grid.bottom() + 10);
    }
    return Picture.of(title, caption, notes, (int) grid.bottom() + 28, out, data());
  }

  private String size() {
    return Figures.count(rowNames.size()) + " x " + Figures.count(columnNames.size());
  }

  private int level(double value) {
    if (!Double.isFinite(value)) {
      return HeatGrid.NO_LEVEL;
    }
    double share = limit == 0 ? 0 : Math.max(diverging ? -1 : 0, Math.min(1, value / limit));
    return (int) Math.rint(share * Palette.LEVELS);
  }

  /** The colours from the least to the greatest value. */
  private void drawKey(SvgWriter out, double end, double top) {
    int low = diverging ? -Palette.LEVELS : 0;
    String greatest = Figures.number(limit);
    String least = diverging ? Figures.number(-limit) : "0";
    double width = (Palette.LEVELS - low + 1) * KEY_STEP;
    double before = TextWidth.of(least) + 5;
    double behind = TextWidth.of(greatest) + 5;
    double right = Math.min(Picture.WIDTH - behind, Math.max(before + width, end));
    double left = right - width;
    for (int level = low; level <= Palette.LEVELS; level++) {
      double x = left + (level - low) * KEY_STEP;
      out.rectangle(x, top, KEY_STEP, 12, "cells " + Palette.heatName(level));
    }
    out.rectangle(left, top, right - left, 12, "axis");
    out.text(left - 5, top + 11, Anchor.END, least, left);
    out.text(right + 5, top + 11, Anchor.START, greatest, Picture.WIDTH);
  }

  private Table data() {
    Table table = new Table().texts("row", rowNames);
    for (int j = 0; j < columnNames.size(); j++) {
      double[] column = new double[values.length];
      for (int i = 0; i < column.length; i++) {
        column[i] = values[i][j];
      }
      table = table.numbers(columnNames.get(j), column);
    }
    return table;
  }
}
