package org.daal4j.cli.launch;

import java.util.Map;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.UsageException;
import org.daal4j.result.ResultCatalogue;

/**
 * One call of a verb.
 *
 * @param verb its name in the catalogue
 * @param resumable whether the verb can go on with an unfinished run
 * @param iterates whether the verb reads its rows again and again
 * @param conf Hadoop's configuration, generic options included
 * @param launcher what has started the process
 * @param streams where to speak
 * @param given whether the option of that long name was on the command line
 * @param options the options that shape the result, by name without dashes; a verb may change it
 * @param results what the results of all verbs consist of
 * @param startNanos {@link System#nanoTime} when the call began
 */
public record Invocation(
    String verb,
    boolean resumable,
    boolean iterates,
    Configuration conf,
    Launcher launcher,
    Streams streams,
    Predicate<String> given,
    Map<String, Object> options,
    ResultCatalogue results,
    long startNanos) {

  /**
   * Refuses an option that was given without a value, as by a script whose variable is empty.
   *
   * @throws UsageException when it is on the command line and its value is blank
   */
  public void refuseBlank(String option, String value) {
    if (given.test(option) && value.isBlank()) {
      throw new UsageException(option + ": the value is empty. Give one, or leave the option out.");
    }
  }

  /**
   * The same call, as one of another verb that goes over no rows.
   *
   * @param other name of the verb
   * @param itsOptions those that shape the result
   */
  public Invocation as(String other, Map<String, Object> itsOptions) {
    return new Invocation(
        other, false, false, conf, launcher, streams, given, itsOptions, results, startNanos);
  }

  /** Seconds since the call began. */
  public double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
