package org.daal4j.cli;

import java.util.List;
import java.util.function.Supplier;
import org.daal4j.cli.verb.VerbCommand;

/**
 * A line of the catalogue.
 *
 * @param name what the user types
 * @param aliases other names, as daal4py's
 * @param fits what it does, in a few words
 * @param command makes the command
 * @param files what its result consists of besides model.json; directories end with a slash
 */
record Verb(
    String name,
    List<String> aliases,
    String fits,
    Supplier<VerbCommand> command,
    List<String> files) {

  boolean isCalled(String word) {
    return name.equals(word) || aliases.contains(word);
  }
}
