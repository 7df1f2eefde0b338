package org.daal4j.cli.verb;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.launch.Invocation;

/** One verb: a picocli command with its options, and what it does with them. */
public interface VerbCommand {

  /**
   * Runs the verb; its options have been filled in.
   *
   * @throws org.daal4j.core.UsageException when an option is wrong or does not fit the table
   * @throws org.daal4j.core.BadInputException when input is missing, empty or malformed
   * @throws org.daal4j.result.OutputExistsException when the output exists
   */
  void run(Invocation invocation) throws IOException;

  /**
   * Options that come with those of all verbs, but which this one refuses: help leaves them out.
   */
  default List<String> refused() {
    return List.of();
  }

  /**
   * Options that come with those of other verbs, but of which this one has more to say: long name
   * to description.
   */
  default Map<String, String> retold() {
    return Map.of();
  }

  /**
   * Whether the verb reads its rows again and again, so that it gains from an engine that keeps
   * them, and its processes, from one pass to the next.
   */
  default boolean iterates() {
    return false;
  }
}
