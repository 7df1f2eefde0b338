package org.daal4j.cli;

import java.io.IOException;
import java.util.List;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.launch.Defaults;
import org.daal4j.cli.launch.GenericOptions;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.cli.launch.Launcher;
import org.daal4j.cli.launch.Streams;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.core.Spelling;
import org.daal4j.core.UsageException;
import picocli.CommandLine;
import picocli.CommandLine.Help;
import picocli.CommandLine.MissingParameterException;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.OverwrittenOptionException;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/**
 * A verb with its own arguments.
 *
 * @param verb the verb
 * @param arguments what follows the generic options
 */
record VerbLine(Verb verb, List<String> arguments) {

  /** Shows help, or fills in the options and runs the verb. */
  void run(Configuration conf, Launcher launcher, Streams streams, long startNanos)
      throws IOException {
    VerbCommand command = verb.command().get();
    CommandLine line = commandLine(command);
    Defaults defaults = launcher.defaults();
    VerbDefaults own = new VerbDefaults(verb.name(), defaults, command.refused());
    own.requireKnown();
    line.setDefaultValueProvider(own);
    ParseResult parsed = parse(line);
    if (line.isUsageHelpRequested()) {
      line.usage(streams.out(), Help.Ansi.OFF);
      return;
    }
    if (!parsed.hasMatchedOption("--quiet")) {
      own.tell(line.getCommandSpec(), parsed, streams);
    }
    command.run(
        new Invocation(
            verb.name(),
            line.getCommandSpec().findOption("--resume") != null,
            command.iterates(),
            conf,
            launcher,
            streams,
            parsed::hasMatchedOption,
            RecordedOptions.of(line.getCommandSpec(), command.refused()),
            VerbCatalog.results(),
            startNanos));
  }

  /** The parser of a verb, set up for what the contract of the command line says. */
  static CommandLine commandLine(VerbCommand command) {
    CommandLine line =
        new CommandLine(command)
            .setExpandAtFiles(false)
            .setPosixClusteredShortOptionsAllowed(false)
            .setUsageHelpWidth(90);
    line.getCommandSpec()
        .usageMessage()
        .sortOptions(false)
        .customSynopsis("daal4j " + line.getCommandName() + " [generic options] [options]")
        .optionListHeading("%nOptions:%n")
        .descriptionHeading("%n");
    for (String name : command.refused()) {
      OptionSpec option = line.getCommandSpec().findOption(name);
      line.getCommandSpec().remove(option);
      line.getCommandSpec().addOption(OptionSpec.builder(option).hidden(true).build());
    }
    new TreeMap<>(command.retold()) // their order is that of help and completion
        .forEach(
            (name, description) -> {
              OptionSpec option = line.getCommandSpec().findOption(name);
              line.getCommandSpec().remove(option);
              line.getCommandSpec()
                  .addOption(OptionSpec.builder(option).description(description).build());
            });
    return line;
  }

  private ParseResult parse(CommandLine line) {
    try {
      return line.parseArgs(arguments.toArray(String[]::new));
    } catch (UnmatchedArgumentException e) {
      throw unmatched(line, e.getUnmatched().get(0));
    } catch (MissingParameterException e) {
      throw new UsageException(
          e.getMissing().isEmpty()
              ? e.getMessage()
              : longestName(e.getMissing().get(0)) + " needs a value." + seeHelp());
    } catch (OverwrittenOptionException e) {
      throw new UsageException(longestName(e.getOverwritten()) + " is given twice.");
    } catch (ParameterException e) {
      throw new UsageException(e.getMessage() + "." + seeHelp());
    }
  }

  private UsageException unmatched(CommandLine line, String argument) {
    int index = arguments.indexOf(argument);
    String before = index > 0 ? arguments.get(index - 1) : "";
    if (GenericOptions.isGeneric(argument) || before.equals("-D")) {
      return new UsageException(
          (before.equals("-D") ? before : GenericOptions.shown(argument))
              + " is an option of Hadoop, which comes first, right after "
              + verb.name()
              + ".");
    }
    if (argument.startsWith("-")) {
      String option = argument.replaceFirst("=.*", "");
      List<String> known =
          line.getCommandSpec().options().stream().map(each -> each.longestName()).toList();
      List<String> others = otherVerbs(option);
      if (!others.isEmpty()) {
        return new UsageException(
            option
                + " does not apply to "
                + verb.name()
                + ", but to "
                + String.join(", ", others)
                + ". Leave it out.");
      }
      return new UsageException(
          "unknown option '" + option + "'." + Spelling.hint(option, known) + seeHelp());
    }
    return new UsageException(
        "unexpected argument '"
            + argument
            + "'. Several inputs are joined by commas; a glob is quoted.");
  }

  /** Names of the verbs that have an option. */
  private static List<String> otherVerbs(String option) {
    return VerbCatalog.VERBS.stream()
        .filter(
            other -> commandLine(other.command().get()).getCommandSpec().findOption(option) != null)
        .map(Verb::name)
        .toList();
  }

  private String seeHelp() {
    return " See daal4j " + verb.name() + " --help.";
  }

  private static String longestName(CommandLine.Model.ArgSpec argument) {
    return argument instanceof OptionSpec option ? option.longestName() : argument.paramLabel();
  }
}
