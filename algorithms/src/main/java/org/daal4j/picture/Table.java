package org.daal4j.picture;

import java.io.IOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.IntFunction;

/**
 * A table of a page: named columns of texts or numbers, all of the same length. Immutable. At most
 * {@value #MOST_ROWS} rows and {@value #MOST_COLUMNS} columns are written; a line says how many
 * more there are, and in which file.
 */
public final class Table {

  static final int MOST_ROWS = 100;
  static final int MOST_COLUMNS = 30;

  private final List<Column> columns;
  private final int rows;
  private final String file;

  /** The cells of the first rows only. */
  private record Column(String name, boolean numeric, List<String> cells) {}

  /** Without a column. */
  public Table() {
    this(List.of(), 0, "");
  }

  private Table(List<Column> columns, int rows, String file) {
    this.columns = columns;
    this.rows = rows;
    this.file = file;
  }

  /**
   * With a column of texts more.
   *
   * @throws IllegalArgumentException if it has not as many rows as the others
   */
  public Table texts(String name, List<String> values) {
    return with(name, false, values.size(), values::get);
  }

  /** As {@link #texts}, of numbers, in the shortest decimals that read back to the same doubles. */
  public Table numbers(String name, double[] values) {
    return with(name, true, values.length, row -> Figures.exact(values[row]));
  }

  /** As {@link #texts}, of whole numbers. */
  public Table counts(String name, long[] values) {
    return with(name, true, values.length, row -> Long.toString(values[row]));
  }

  /** The same, of which all rows stand in a file of this name. */
  public Table inFile(String name) {
    return new Table(columns, rows, name);
  }

  private Table with(String name, boolean numeric, int length, IntFunction<String> cell) {
    if (!columns.isEmpty() && length != rows) {
      throw new IllegalArgumentException(
          "Column " + name + " has " + length + " rows, not " + rows);
    }
    List<String> cells = new ArrayList<>();
    for (int row = 0; row < Math.min(length, MOST_ROWS); row++) {
      cells.add(cell.apply(row));
    }
    List<Column> more = new ArrayList<>(columns);
    more.add(new Column(name, numeric, List.copyOf(cells)));
    return new Table(List.copyOf(more), length, file);
  }

  /**
   * Tables with the same number of columns, one below the other under the names of the first, after
   * a column that says which.
   */
  static Table stacked(String name, List<String> labels, List<Table> tables) {
    List<String> which = new ArrayList<>();
    List<List<String>> cells = new ArrayList<>();
    List<Column> first = tables.isEmpty() ? List.of() : tables.get(0).columns;
    first.forEach(column -> cells.add(new ArrayList<>()));
    int rows = 0;
    for (int i = 0; i < tables.size(); i++) {
      Table table = tables.get(i);
      int shown = Math.min(table.rows, MOST_ROWS - which.size());
      which.addAll(Collections.nCopies(shown, labels.get(i)));
      for (int c = 0; c < first.size(); c++) {
        cells.get(c).addAll(table.columns.get(c).cells.subList(0, shown));
      }
      rows = Math.addExact(rows, table.rows);
    }
    List<Column> columns = new ArrayList<>();
    columns.add(new Column(name, false, which));
    for (int c = 0; c < first.size(); c++) {
      columns.add(new Column(first.get(c).name, first.get(c).numeric, cells.get(c)));
    }
    return new Table(List.copyOf(columns), rows, "");
  }

  boolean isEmpty() {
    return rows == 0;
  }

  /** In a box of its own, which scrolls. */
  void write(Writer out, String title) throws IOException {
    out.write("<div class=\"scroll\" tabindex=\"0\" role=\"region\" aria-label=\"");
    out.write(Markup.text(title));
    out.write("\"><table><thead><tr>");
    List<Column> shown = columns.subList(0, Math.min(columns.size(), MOST_COLUMNS));
    for (Column column : shown) {
      cell(out, column, "th scope=\"col\"", column.name);
    }
    out.write("</tr></thead><tbody>\n");
    for (int row = 0; row < Math.min(rows, MOST_ROWS); row++) {
      out.write("<tr>");
      for (Column column : shown) {
        cell(out, column, "td", column.cells.get(row));
      }
      out.write("</tr>\n");
    }
    out.write("</tbody></table></div>\n");
    more(out);
  }

  private static void cell(Writer out, Column column, String tag, String text) throws IOException {
    out.write("<" + tag + (column.numeric ? " class=\"n\">" : ">"));
    if (column.numeric && tag.equals("td")) {
      out.write(text);
    } else {
      out.write("<span>");
      out.write(Markup.prose(text));
      out.write("</span>");
    }
    out.write("</" + tag.substring(0, 2) + ">");
  }

  private static String more(int count, String what) {
    return Figures.count(count) + " more " + what + (count == 1 ? "" : "s");
  }

  private void more(Writer out) throws IOException {
    List<String> left = new ArrayList<>();
    if (rows > MOST_ROWS) {
      left.add(more(rows - MOST_ROWS, "row"));
    }
    if (columns.size() > MOST_COLUMNS) {
      left.add(more(columns.size() - MOST_COLUMNS, "column"));
    }
    if (!left.isEmpty()) {
      String where = file.isEmpty() ? "are not shown." : "stand in " + file + ".";
      out.write("<p class=\"more\">" + Markup.prose(String.join(" and ", left) + " " + where));
      out.write("</p>\n");
    }
  }
}
