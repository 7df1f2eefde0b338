package org.daal4j.cli.merge;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.daal4j.cli.verb.AnalysisVerb;
import org.daal4j.core.BadInputException;
import org.daal4j.result.SavedModel;
import picocli.CommandLine;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;

/** Gives a verb the options that a result was fitted with. */
final class RecordedVerb {

  /** Of options that are of the table and the run: what they shape is in the summary. */
  private static final List<String> NOT_OF_THE_FIT = List.of("save-partial", "merge-with");

  private RecordedVerb() {}

  /**
   * Fills in the options.
   *
   * @param verb that has fitted the result
   * @param result its fields
   * @param name of the result, for messages
   * @throws BadInputException when the result does not tell them
   */
  static void fill(AnalysisVerb<?> verb, SavedModel result, String name) throws BadInputException {
    CommandLine line = new CommandLine(verb).setExpandAtFiles(false);
    Map<String, String> recorded = result.options();
    List<String> arguments = new ArrayList<>();
    for (OptionSpec option : line.getCommandSpec().options()) {
      String key = option.longestName().substring("--".length());
      String value = recorded.get(key);
      boolean given = value != null && !(option.defaultValue() == null && value.equals("auto"));
      if (given && !NOT_OF_THE_FIT.contains(key)) {
        if (option.typeInfo().isBoolean()) {
          arguments.add(value.equals("false") && option.negatable() ? "--no-" + key : "--" + key);
          if (value.equals("false") && !option.negatable()) {
            arguments.remove(arguments.size() - 1);
          }
        } else {
          arguments.add("--" + key + "=" + value);
        }
      }
    }
    if (recorded.isEmpty()) {
      throw broken(name, "holds no options, as of a program: merge it there", null);
    }
    try {
      line.parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException e) {
      throw broken(name, "holds options that its verb does not take", e);
    }
  }

  private static BadInputException broken(String name, String reason, Exception cause) {
    return new BadInputException(
        name + "/" + SavedModel.NAME + ": " + reason + ". Fit the model again.", cause);
  }
}
