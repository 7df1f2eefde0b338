package org.daal4j.cli;

import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;

/**
 * One call of a verb.
 *
 * @param verb its name in the catalogue
 * @param conf Hadoop's configuration, generic options included
 * @param streams where to speak
 * @param given whether the option of that long name was on the command line
 * @param startNanos {@link System#nanoTime} when the call began
 */
public record Invocation(
    String verb, Configuration conf, Streams streams, Predicate<String> given, long startNanos) {

  /** Seconds since the call began. */
  public double seconds() {
    return (System.nanoTime() - startNanos) / 1e9;
  }
}
