package org.daal4j.cli.page;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.daal4j.core.VisibleText;

/**
 * A table of a report. On a terminal it is as wide as the terminal at most: first the blanks go by
 * which columns are wider than they need be, then the last columns, then the middle of names.
 * Elsewhere nothing is cut.
 */
public final class Table {

  private static final String BETWEEN = "  ";

  /** Names are not cut below this width, nor so far that they do not differ, for other columns. */
  private static final int LEAST_NAME = 12;

  /** Names that differ in more places only are cut all the same. */
  private static final int MOST_NAME = 40;

  /** Below this width nothing is cut. */
  private static final int LEAST_WIDTH = 8;

  private final List<Column> columns = new ArrayList<>();
  private int rows;
  private final String file;
  private final int mostRows;

  /**
   * A table without columns.
   *
   * @param file where all of it is, as {@code moments.csv}
   * @param mostRows how many rows are shown
   */
  public Table(String file, int mostRows) {
    this.file = file;
    this.mostRows = mostRows;
  }

  /**
   * A column.
   *
   * @param title what stands above it
   * @param width how wide it is where there is room, in places
   * @param name whether its cells are names, which may be cut
   * @param cells its text, one for each row
   */
  private record Column(String title, int width, boolean name, List<String> cells) {

    /** The places it needs at least. */
    int needs() {
      return Math.max(TextWidth.of(title), cells.stream().mapToInt(TextWidth::of).max().orElse(0));
    }
  }

  /** Adds a column of names, at the right border of so many places or more. */
  public Table names(String title, int width, List<?> names) {
    rows = Math.max(rows, names.size());
    columns.add(
        new Column(
            title,
            width,
            true,
            names.stream()
                .limit(mostRows)
                .map(name -> VisibleText.of(String.valueOf(name)))
                .toList()));
    return this;
  }

  /**
   * Adds a column of numbers.
   *
   * @param format of one of them, as {@code %.8g}
   */
  public Table numbers(String title, int width, String format, List<?> numbers) {
    rows = Math.max(rows, numbers.size());
    columns.add(
        new Column(
            title,
            width,
            false,
            numbers.stream().limit(mostRows).map(number -> cell(format, number)).toList()));
    return this;
  }

  /** JSON has no NaN or infinity: they are strings. A null is a cell left empty. */
  private static String cell(String format, Object number) {
    if (number == null) {
      return "";
    }
    Object value =
        format.endsWith("d")
            ? (Object) ((Number) number).longValue()
            : (Object) Double.valueOf(String.valueOf(number));
    return String.format(Locale.ROOT, format, value);
  }

  /**
   * The lines.
   *
   * @param terminal places of a line, or {@link Page#UNLIMITED}
   */
  List<String> lines(int terminal) {
    int shownRows = Math.min(rows, mostRows);
    int[] widths = widths(columns, terminal);
    List<Column> shown = new ArrayList<>();
    for (int i = 0; i < widths.length; i++) {
      Column column = columns.get(i);
      shown.add(
          column.name()
              ? new Column(
                  column.title(),
                  0,
                  true,
                  ShortNames.of(column.cells(), Math.max(LEAST_WIDTH, widths[i])))
              : column);
    }
    List<String> lines = new ArrayList<>();
    lines.add(line(shown, widths, -1));
    for (int row = 0; row < shownRows; row++) {
      lines.add(line(shown, widths, row));
    }
    if (shownRows < rows) {
      lines.add(
          TextWidth.right("...", widths[0])
              + String.format(Locale.ROOT, "  (%,d more in %s)", rows - shownRows, file));
    }
    if (shown.size() < columns.size()) {
      List<String> left =
          columns.subList(shown.size(), columns.size()).stream().map(Column::title).toList();
      lines.add("(too wide for this terminal: " + titles(left) + " in " + file + ")");
    }
    return lines;
  }

  /** Names of left out columns that differ; one title often stands over many. */
  private static String titles(List<String> left) {
    List<String> distinct = left.stream().filter(title -> !title.isEmpty()).distinct().toList();
    return distinct.isEmpty()
        ? left.size() + (left.size() == 1 ? " column" : " columns")
        : String.join(", ", distinct);
  }

  /** Widths of the columns that are shown, from the first. */
  private static int[] widths(List<Column> columns, int terminal) {
    int[] widths = new int[columns.size()];
    for (int i = 0; i < widths.length; i++) {
      widths[i] = Math.max(columns.get(i).width(), columns.get(i).needs());
    }
    if (terminal == Page.UNLIMITED || sum(widths) <= terminal) {
      return widths;
    }
    for (int i = 0; i < widths.length; i++) {
      widths[i] = columns.get(i).needs();
    }
    int[] least = widths.clone();
    for (int i = 0; i < widths.length; i++) {
      least[i] = columns.get(i).name() ? leastWidth(columns.get(i), widths[i]) : widths[i];
    }
    int shown = widths.length;
    int atLeast = firstNumbers(columns) + 1;
    while (shown > atLeast && sum(Arrays.copyOf(least, shown)) > terminal) {
      shown--;
    }
    widths = Arrays.copyOf(widths, shown);
    shrinkNames(columns, widths, least, terminal);
    int[] smallest = new int[shown];
    Arrays.fill(smallest, LEAST_WIDTH);
    shrinkNames(columns, widths, smallest, terminal);
    return widths;
  }

  private static int leastWidth(Column names, int needs) {
    return Math.min(needs, ShortNames.leastWidth(names.cells(), LEAST_NAME, MOST_NAME));
  }

  /** The first column of numbers, or the last of all. */
  private static int firstNumbers(List<Column> columns) {
    int first = 0;
    while (first < columns.size() - 1 && columns.get(first).name()) {
      first++;
    }
    return first;
  }

  /** Takes places from the widest column of names until the line fits, or none can be cut. */
  private static void shrinkNames(List<Column> columns, int[] widths, int[] least, int terminal) {
    for (int over = sum(widths) - terminal; over > 0; over--) {
      int widest = -1;
      for (int i = 0; i < widths.length; i++) {
        if (columns.get(i).name()
            && widths[i] > least[i]
            && (widest < 0 || widths[i] > widths[widest])) {
          widest = i;
        }
      }
      if (widest < 0) {
        return;
      }
      widths[widest]--;
    }
  }

  private static int sum(int[] widths) {
    return Arrays.stream(widths).sum() + BETWEEN.length() * (widths.length - 1);
  }

  /** One line; row -1 is the titles. */
  private static String line(List<Column> columns, int[] widths, int row) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < columns.size(); i++) {
      Column column = columns.get(i);
      String cell =
          row < 0 ? column.title() : row < column.cells().size() ? column.cells().get(row) : "";
      line.append(i == 0 ? "" : BETWEEN).append(TextWidth.right(cell, widths[i]));
    }
    return line.toString().stripTrailing();
  }
}
