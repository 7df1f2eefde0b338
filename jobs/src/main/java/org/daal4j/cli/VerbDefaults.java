package org.daal4j.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.daal4j.cli.launch.Defaults;
import org.daal4j.cli.launch.Streams;
import org.daal4j.core.Spelling;
import org.daal4j.core.UsageException;
import picocli.CommandLine.IDefaultValueProvider;
import picocli.CommandLine.Model.ArgSpec;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParseResult;

/**
 * The user's defaults, for a verb: those for all verbs count where the verb has the option and does
 * not refuse it.
 *
 * @param verb its name
 * @param defaults of the user
 * @param refused options that the verb does not take
 */
record VerbDefaults(String verb, Defaults defaults, List<String> refused)
    implements IDefaultValueProvider {

  @Override
  public String defaultValue(ArgSpec argument) {
    return argument instanceof OptionSpec option && !refused.contains(option.longestName())
        ? defaults.of(verb, name(option))
        : null;
  }

  private static String name(OptionSpec option) {
    return option.longestName().replaceFirst("^-+", "");
  }

  /**
   * Makes sure that each of them is an option of the verb it names, or of any.
   *
   * @throws UsageException that names the first that is not
   */
  void requireKnown() {
    for (Map.Entry<String, String> entry : defaults.values().entrySet()) {
      String key = entry.getKey();
      int point = key.lastIndexOf('.');
      String option = "--" + key.substring(point + 1);
      if (point < 0) {
        requireOption(key, option, VerbCatalog.VERBS);
      } else {
        String word = key.substring(0, point);
        Optional<Verb> named = VerbCatalog.find(word);
        if (named.isEmpty() || !named.get().name().equals(word)) {
          throw new UsageException(
              defaults.file()
                  + ": there is no verb '"
                  + word
                  + "', which "
                  + key
                  + " is for."
                  + Spelling.hint(word, VerbCatalog.words()));
        }
        requireOption(key, option, List.of(named.get()));
      }
    }
  }

  private void requireOption(String key, String option, List<Verb> verbs) {
    List<String> known =
        verbs.stream()
            .map(each -> VerbLine.commandLine(each.command().get()).getCommandSpec())
            .flatMap(spec -> spec.options().stream())
            .map(OptionSpec::longestName)
            .distinct()
            .toList();
    if (!known.contains(option)) {
      throw new UsageException(
          defaults.file() + ": unknown option '" + key + "'." + Spelling.hint(option, known));
    }
  }

  /** Says which of them count, so that nobody wonders about a result. */
  void tell(CommandSpec spec, ParseResult parsed, Streams streams) {
    List<String> used = new ArrayList<>();
    for (OptionSpec option : spec.options()) {
      String value = defaultValue(option);
      if (value != null && !parsed.hasMatchedOption(option)) {
        used.add(option.longestName() + " " + value);
      }
    }
    if (!used.isEmpty()) {
      streams.say("defaults of " + defaults.file() + ": " + String.join(", ", used));
    }
  }
}
