package org.daal4j.cli;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.util.ShutdownHookManager;
import org.daal4j.cli.launch.ExitStatus;
import org.daal4j.cli.launch.Failure;
import org.daal4j.cli.launch.GenericOptions;
import org.daal4j.cli.launch.Launcher;
import org.daal4j.cli.launch.SettingsDirectory;
import org.daal4j.cli.launch.Streams;
import org.daal4j.cli.progress.LiveProgress;
import org.daal4j.core.Spelling;
import org.daal4j.core.UsageException;
import org.daal4j.engine.task.TaskBlas;
import org.daal4j.input.ForklessLocalFileSystem;
import org.daal4j.input.HdfsWaits;
import org.daal4j.result.VersionInfo;

/**
 * The program: {@code VERB [generic options] [options]}. Finds the verb, lets Hadoop take its
 * generic options, fills in ours, runs, and turns what happened into an exit status.
 */
public final class Main {

  private final Streams streams;
  private final Configuration conf;
  private final Launcher launcher;

  /**
   * A program that speaks on some streams.
   *
   * @param conf changed by generic options and by what the launcher says
   */
  public Main(Streams streams, Configuration conf, Launcher launcher) {
    this.streams = streams;
    this.conf = conf;
    this.launcher = launcher;
  }

  /** Runs, then exits the process. */
  public static void main(String[] arguments) {
    SettingsDirectory.addToContext();
    Configuration conf = new Configuration();
    conf.addResource("mapred-site.xml");
    ForklessLocalFileSystem.useIn(conf);
    Main program = new Main(Streams.ofProcess(), conf, Launcher.ofProcess());
    System.exit(program.run(arguments).code());
  }

  /** Runs one command. */
  public ExitStatus run(String... arguments) {
    long start = System.nanoTime();
    boolean verbose = Arrays.asList(arguments).contains("--verbose");
    try {
      dispatch(Arrays.asList(arguments), start);
      if (streams.out().checkError()) {
        throw new IOException(
            "cannot write to standard output: it is closed, or its disk is full;"
                + " a result directory is complete when it holds _SUCCESS");
      }
      return ExitStatus.DONE;
    } catch (IOException | RuntimeException | Error thrown) {
      if (streams.terminal()) {
        streams.err().print(LiveProgress.CLEAR);
      }
      Failure failure = Failure.of(thrown);
      if (ShutdownHookManager.get().isShutdownInProgress()) {
        Failure.printStopped(streams.err());
      } else {
        failure.print(streams.err());
      }
      if (verbose) {
        Failure.printTrace(streams.err(), thrown);
      }
      return failure.status();
    } finally {
      streams.out().flush();
      streams.err().flush();
    }
  }

  private void dispatch(List<String> arguments, long start) throws IOException {
    if (arguments.isEmpty() || List.of("--help", "-h", "help").contains(arguments.get(0))) {
      TopHelp.print(streams.out());
      return;
    }
    String word = arguments.get(0);
    if (word.equals("--version")) {
      streams.out().println("daal4j " + VersionInfo.version());
      return;
    }
    Verb verb = VerbCatalog.find(word).orElseThrow(() -> unknown(word));
    launcher.addSettings(conf);
    List<String> own = GenericOptions.takeFrom(conf, arguments.subList(1, arguments.size()));
    HdfsWaits.useIn(conf);
    TaskBlas.configure(conf);
    launcher.addTagsAndTokens(conf);
    ForklessLocalFileSystem.openIn(conf);
    new VerbLine(verb, own).run(conf, launcher, streams, start);
  }

  private static UsageException unknown(String word) {
    String verbs = String.join(", ", VerbCatalog.VERBS.stream().map(Verb::name).toList());
    if (word.startsWith("-")) {
      return new UsageException(
          "the verb comes first, but the first argument is '"
              + GenericOptions.shown(word)
              + "'. Verbs: "
              + verbs
              + ".");
    }
    return new UsageException(
        "unknown verb '"
            + word
            + "'."
            + Spelling.hint(word, VerbCatalog.words())
            + " Verbs: "
            + verbs
            + ".");
  }
}
