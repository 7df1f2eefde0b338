package org.daal4j.cli;

import java.io.PrintStream;

/**
 * Where a command speaks.
 *
 * @param out results and help
 * @param err logs, progress, warnings, errors
 * @param terminal whether {@code err} is a terminal that lines can be redrawn on
 */
public record Streams(PrintStream out, PrintStream err, boolean terminal) {

  /** System property in which {@code bin/daal4j} says whether standard error is a terminal. */
  public static final String TERMINAL_PROPERTY = "daal4j.terminal";

  /** Those of this process. */
  static Streams ofProcess() {
    String said = System.getProperty(TERMINAL_PROPERTY);
    // Without the script (under hadoop jar) the JDK knows only of standard input and output.
    boolean terminal = said == null ? System.console() != null : Boolean.parseBoolean(said);
    return new Streams(System.out, System.err, terminal);
  }
}
