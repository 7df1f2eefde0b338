package org.daal4j.benchmarks.line;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;

/**
 * How one contender does the work of a line.
 *
 * @param contender who
 * @param command the command; {@value #OUTPUT} in an argument stands for a new directory of the run
 * @param clock what its time is
 * @param check reads the number of its result that all contenders must agree on
 * @param parts tells where its time went
 */
public record Entry(
    Contender contender, List<String> command, Clock clock, Check check, Parts parts) {

  /**
   * Stands for the directory a run writes to, which does not exist before; on HDFS for lines of a
   * cluster.
   */
  public static final String OUTPUT = "{output}";

  /** One that says itself where its time went, if at all. */
  Entry(Contender contender, List<String> command, Clock clock, Check check) {
    this(contender, command, clock, check, Parts.STATED);
  }

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
     * @param output what the run wrote, a directory of this machine
     * @param lines what it printed
     */
    double of(Path output, List<String> lines) throws IOException;
  }

  /** Tells where the time of a run went. */
  @FunctionalInterface
  public interface Parts {

    /** What the process prints in lines that begin with {@code part}. */
    Parts STATED =
        (seconds, output, errors) ->
            output.stream()
                .filter(line -> line.startsWith("part "))
                .map(line -> line.substring(5))
                .collect(Collectors.joining("; "));

    /**
     * Tells it; an empty text when nothing is known.
     *
     * @param seconds of the whole process
     * @param output what it printed on standard output
     * @param errors what it printed on standard error
     */
    String of(double seconds, List<String> output, List<String> errors);
  }
}
