package org.daal4j.cli.launch;

import java.io.PrintStream;
import org.daal4j.cli.page.Page;
import org.daal4j.core.VisibleText;

/**
 * Where a command speaks.
 *
 * @param out results and help
 * @param err logs, progress, warnings, errors
 * @param terminal whether {@code err} is a terminal that lines can be redrawn on
 * @param width places of a line of {@code out}, or {@link Page#UNLIMITED} when it is no terminal
 */
public record Streams(PrintStream out, PrintStream err, boolean terminal, int width) {

  /** System property in which {@code bin/daal4j} says whether standard error is a terminal. */
  public static final String TERMINAL_PROPERTY = "daal4j.terminal";

  /**
   * System property in which {@code bin/daal4j} says how many places a line of standard output has;
   * 0 when that is no terminal.
   */
  public static final String WIDTH_PROPERTY = "daal4j.width";

  private static final int USUAL_WIDTH = 80;

  /** Those of this process. */
  public static Streams ofProcess() {
    String said = System.getProperty(TERMINAL_PROPERTY);
    // Without the script (under hadoop jar) the JDK knows only of standard input and output.
    boolean terminal = said == null ? System.console() != null : Boolean.parseBoolean(said);
    return new Streams(
        System.out,
        System.err,
        terminal,
        width(
            System.getProperty(WIDTH_PROPERTY),
            System.console() != null,
            System.getenv("COLUMNS")));
  }

  /**
   * Places of a line of standard output.
   *
   * @param said what the script says, or null
   * @param console whether there is a terminal as far as the JDK knows
   * @param columns the environment variable COLUMNS, or null
   */
  static int width(String said, boolean console, String columns) {
    String places = said != null ? said : console ? String.valueOf(columns) : "0";
    int width = places.matches("[0-9]{1,6}") ? Integer.parseInt(places) : USUAL_WIDTH;
    return width == 0 ? Page.UNLIMITED : width;
  }

  /** Where a report is written. */
  public Page page() {
    return new Page(out, width);
  }

  /** Says a line on standard error. */
  public void say(String line) {
    err.println(VisibleText.of(line));
  }
}
