package org.daal4j.cli.option;

import org.daal4j.core.UsageException;
import picocli.CommandLine.Option;

/** What every verb asks of what it says: how much, and in which form. */
public final class SpeechOptions {

  @Option(
      names = "--json",
      order = 66,
      description = "Print the result as one JSON object, the last line on standard output")
  private boolean json;

  @Option(
      names = "--quiet",
      order = 67,
      description = "Say nothing but warnings and errors, and with --json the result. Default: off")
  private boolean quiet;

  @Option(
      names = "--verbose",
      order = 68,
      description = "Say more on standard error; show the stack trace of an error")
  private boolean verbose;

  @Option(
      names = {"-h", "--help"},
      order = 69,
      usageHelp = true,
      description = "Show this help")
  private boolean help;

  /**
   * Checks the options of this group in themselves.
   *
   * @throws UsageException when they contradict each other
   */
  public void check() {
    if (quiet && verbose) {
      throw new UsageException("--quiet does not apply beside --verbose. Leave one of them out.");
    }
  }

  /** Whether the result is wanted as JSON. */
  public boolean json() {
    return json;
  }

  /** Whether the user wants to hear of trouble only. */
  public boolean quiet() {
    return quiet;
  }

  /** Whether the user wants to hear more. */
  public boolean verbose() {
    return verbose;
  }
}
