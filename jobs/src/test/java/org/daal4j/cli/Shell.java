package org.daal4j.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.launch.ExitStatus;
import org.daal4j.cli.launch.Launcher;
import org.daal4j.cli.launch.Streams;
import org.daal4j.cli.page.Page;
import org.daal4j.input.ForklessLocalFileSystem;

/** Calls the program in this JVM, as a shell would, and keeps what it said. */
public final class Shell {

  /** The iris table of the samples. */
  public static final String IRIS = Path.of("../samples/iris.csv").toAbsolutePath().toString();

  private Shell() {}

  /**
   * What a command came to.
   *
   * @param status exit status
   * @param out standard output
   * @param err standard error
   */
  public record Outcome(int status, String out, String err) {

    /** The line of standard error that begins with {@code error:}, without the prefix. */
    public String error() {
      return err.lines()
          .filter(line -> line.startsWith("error: "))
          .map(line -> line.substring("error: ".length()))
          .reduce((first, second) -> first + " AND " + second)
          .orElse("");
    }

    /** The last line of standard output. */
    public String lastLine() {
      List<String> lines = out.lines().toList();
      return lines.isEmpty() ? "" : lines.get(lines.size() - 1);
    }
  }

  /** Calls {@code daal4j} with a fresh configuration. */
  public static Outcome daal4j(String... arguments) {
    return daal4j(new Configuration(), arguments);
  }

  /** Calls {@code daal4j} with a configuration. */
  public static Outcome daal4j(Configuration conf, String... arguments) {
    return daal4j(conf, new Launcher(name -> null, name -> null), arguments);
  }

  /** Calls {@code daal4j} as started by some launcher. */
  public static Outcome daal4j(Configuration conf, Launcher launcher, String... arguments) {
    return daal4j(conf, launcher, Page.UNLIMITED, arguments);
  }

  /** Calls {@code daal4j} with standard output on a terminal of some width. */
  public static Outcome onTerminal(int width, String... arguments) {
    Launcher byHand = new Launcher(name -> null, name -> null);
    return daal4j(new Configuration(), byHand, width, arguments);
  }

  private static Outcome daal4j(
      Configuration conf, Launcher launcher, int width, String... arguments) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    Streams streams = new Streams(stream(out), stream(err), false, width);
    ForklessLocalFileSystem.useIn(conf); // as in a process of its own
    ExitStatus status = new Main(streams, conf, launcher).run(arguments);
    return new Outcome(
        status.code(), out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** Joins the words of a line, cut at spaces, and further arguments. */
  public static String[] words(String line, String... more) {
    List<String> words = new ArrayList<>(List.of(line.strip().split(" +")));
    words.addAll(Arrays.asList(more));
    return words.toArray(String[]::new);
  }

  private static PrintStream stream(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }
}
