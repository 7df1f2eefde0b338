package org.daal4j.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;

/**
 * The options of a run that shape its result, as model.json and the identity of a run have them.
 */
final class RecordedOptions {

  /** Options that say where things are, or how the run goes about it. */
  private static final Set<String> OF_THE_RUN =
      Set.of(
          "--input",
          "--output",
          "--overwrite",
          "--engine",
          "--work",
          "--jdk",
          "--dry-run",
          "--json",
          "--quiet",
          "--verbose",
          "--help",
          "--resume");

  /** What stands for an option without a default that was not given. */
  private static final String NOT_GIVEN = "auto";

  private RecordedOptions() {}

  /**
   * All others, by name, with their values; those the verb refuses are not among them.
   *
   * @param spec a command whose options have been filled in
   */
  static Map<String, Object> of(CommandSpec spec, List<String> refused) {
    Map<String, Object> options = new LinkedHashMap<>();
    for (OptionSpec option : spec.options()) {
      String name = option.longestName();
      if (!OF_THE_RUN.contains(name) && !refused.contains(name)) {
        Object value = option.getValue();
        options.put(name.substring("--".length()), value == null ? NOT_GIVEN : value);
      }
    }
    return options;
  }
}
