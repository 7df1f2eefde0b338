package org.daal4j.benchmarks.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * How one contender does the work of a line.
 *
 * @param contender who
 * @param command the command; {@value #OUTPUT} in an argument stands for a new directory of the run
 * @param clock what its time is
 * @param check reads the number of its result that all contenders must agree on
 */
public record Entry(Contender contender, List<String> command, Clock clock, Check check) {

  /** Stands for the directory a run writes to, which does not exist before. */
  public static final String OUTPUT = "{output}";

  /** What the time of a run is. */
  public enum Clock {
    /** From the start of the process to its end. */
    PROCESS,
    /** What the process prints in a line {@code time SECONDS}. */
    STATED
  }

  /** Finds the number that contenders must agree on. */
  @FunctionalInterface
  public interface Check {

    /** None: any result will do. */
    Check NONE = (output, lines) -> Double.NaN;

    /** What the process prints in a line {@code check NUMBER}. */
    Check STATED =
        (output, lines) ->
            lines.stream()
                .filter(line -> line.startsWith("check "))
                .mapToDouble(line -> Double.parseDouble(line.substring(6)))
                .findFirst()
                .orElseThrow(() -> new IOException("the process printed no line 'check'"));

    /**
     * Finds it.
     *
     * @param output the directory the run wrote to
     * @param lines what it printed
     */
    double of(Path output, List<String> lines) throws IOException;
  }
}
