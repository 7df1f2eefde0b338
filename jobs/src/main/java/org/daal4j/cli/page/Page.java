package org.daal4j.cli.page;

import java.io.PrintStream;
import java.util.Arrays;
import java.util.Locale;
import org.daal4j.core.VisibleText;

/** Standard output as a report writes on it: numbers as everywhere, names made visible. */
public final class Page {

  /** The width of what is no terminal. */
  public static final int UNLIMITED = Integer.MAX_VALUE;

  private final PrintStream out;
  private final int width;

  /**
   * A page.
   *
   * @param width places of a line, or {@link #UNLIMITED}
   */
  public Page(PrintStream out, int width) {
    this.out = out;
    this.width = width;
  }

  /**
   * Writes a line.
   *
   * @param format of {@link String#format}, without a line end; texts among the arguments are made
   *     visible
   */
  public void line(String format, Object... arguments) {
    Object[] visible =
        Arrays.stream(arguments)
            .map(argument -> argument instanceof String text ? VisibleText.of(text) : argument)
            .toArray();
    out.println(String.format(Locale.ROOT, format, visible));
  }

  /** Writes an empty line. */
  public void line() {
    out.println();
  }

  /** Writes a table as wide as there is room. */
  public void table(Table table) {
    table.lines(width).forEach(out::println);
  }
}
