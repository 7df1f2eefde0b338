package org.daal4j.cli.option;

import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.daal4j.cli.launch.Invocation;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.engine.choice.EngineChoice;
import org.daal4j.engine.libraries.TaskJava;
import org.daal4j.result.OutputDirectory;
import org.daal4j.result.Overlap;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** What every verb asks of its output and of the way it runs. */
public final class OutputOptions {

  /** The option of {@link #precision}. */
  public static final String PRECISION = "--precision";

  @Option(
      names = {"-o", "--output"},
      paramLabel = "DIR",
      order = 2,
      description = "Where the result goes; must not exist. Required.")
  private String output;

  @Option(
      names = "--overwrite",
      order = 60,
      description = "Replace an existing result, only once the new one is complete")
  private boolean overwrite;

  @Option(
      names = PRECISION,
      paramLabel = "P",
      order = 61,
      defaultValue = "double",
      description =
          "double, extended: precision of sums; extended carries 106 bits, where the verb has it."
              + " Default: ${DEFAULT-VALUE}")
  private String precision;

  @Option(
      names = "--engine",
      paramLabel = "E",
      order = 62,
      defaultValue = "auto",
      description =
          "auto, inprocess, mapreduce, tez: where it runs. auto: where the configuration names YARN,"
              + " tez for kmeans and kmeans-init, which take many passes, and mapreduce for the rest;"
              + " mapreduce under hadoop jar without YARN; else in this process."
              + " Default: ${DEFAULT-VALUE}")
  private String engine;

  @Option(
      names = "--work",
      paramLabel = "DIR",
      order = 63,
      description =
          "Where unfinished work is kept. Default: _work in the output directory; when that is in a"
              + " store of objects (s3a, gs, ...), a directory below ~/.daal4j on the default HDFS")
  private String work;

  @Option(
      names = "--jdk",
      paramLabel = "JDK",
      order = 64,
      description =
          "Java of the tasks on a cluster, 17 or newer: a tar.gz, tgz or zip on a file system of"
              + " the cluster, or one of this machine (file:///...), which is uploaded; or"
              + " local:DIR, a directory that every node has. Default: the cluster's")
  private String jdk;

  @Option(
      names = "--dry-run",
      order = 65,
      description =
          "Print files, columns with their roles, splits, passes, bytes and memory, and what would be"
              + " written; read the beginning of the input only, and write nothing")
  private boolean dryRun;

  @Mixin private SpeechOptions speech;

  /**
   * Checks the options of this group in themselves, for a verb that sums in double only.
   *
   * @throws UsageException when one is wrong
   */
  public void check(Invocation invocation) {
    checkWithPrecision(invocation);
    if (precision() == Precision.EXTENDED) {
      throw new UsageException(
          "--precision: 'extended' does not apply to "
              + invocation.verb()
              + ", which works in double. Leave --precision out.");
    }
  }

  /**
   * Checks the options of this group in themselves, for a verb that has both precisions.
   *
   * @throws UsageException when one is wrong
   */
  public void checkWithPrecision(Invocation invocation) {
    speech.check();
    path();
    work();
    engine().requirePossible(invocation.conf());
    precision();
  }

  /** The precision of sums. */
  public Precision precision() {
    return Precision.valueOf(
        new OptionValue("--precision", precision)
            .choice("double", "extended")
            .toUpperCase(Locale.ROOT));
  }

  /**
   * The output directory, checked: it may be written, and is apart from what is read.
   *
   * @param resume whether an unfinished run may be taken over
   */
  public OutputDirectory directory(Invocation invocation, boolean resume, Source... sources)
      throws IOException {
    OutputDirectory directory =
        new OutputDirectory(
            invocation.conf(), path(), work(), overwrite(), resume, invocation.results());
    for (Source source : sources) {
      boolean replaced =
          overwrite
              && source.replaceable()
              && Overlap.isOutput(invocation.conf(), directory, source.paths().get(0));
      if (!replaced) {
        Overlap.refuse(invocation.conf(), directory, source.option(), source.paths());
      }
    }
    directory.check();
    return directory;
  }

  /** The output directory as the user wrote it. */
  public String path() {
    if (output == null || output.isBlank()) {
      throw new UsageException("--output is missing. Name a directory for the result.");
    }
    return visible("--output", output);
  }

  /** The work directory as the user wrote it; empty when it was not named. */
  private Optional<String> work() {
    if (work != null && work.isBlank()) {
      throw new UsageException("--work is empty. Name a directory, or leave --work out.");
    }
    return Optional.ofNullable(work).map(name -> visible("--work", name));
  }

  private static String visible(String option, String name) {
    boolean padded = isBlank(name.codePointAt(0)) || isBlank(name.codePointBefore(name.length()));
    if (padded || name.codePoints().anyMatch(Character::isISOControl)) {
      throw new UsageException(
          option
              + ": the name begins or ends with white space, or holds a control character."
              + " Take it out, as nobody would see it in the name of a directory.");
    }
    return name;
  }

  private static boolean isBlank(int codePoint) {
    return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
  }

  /** Whether an existing result may be replaced. */
  public boolean overwrite() {
    return overwrite;
  }

  /** Lets the verb run in this process. */
  public void runHere() {
    engine = "inprocess";
  }

  /** Where to run. */
  public EngineChoice engine() {
    return EngineChoice.of(
        new OptionValue("--engine", engine).choice("auto", "inprocess", "mapreduce", "tez"));
  }

  /**
   * The Java of tasks, checked.
   *
   * @throws UsageException when it cannot be used, or no cluster runs tasks
   */
  public TaskJava taskJava(Invocation invocation) throws IOException {
    if (jdk == null) {
      return TaskJava.OF_CLUSTER;
    }
    invocation.refuseBlank("--jdk", jdk);
    if (!engine().usesCluster(invocation.conf())) {
      throw new UsageException(
          "--jdk: this run takes place in this process and has no tasks on a cluster. Leave --jdk"
              + " out; the Java of this process is that of JAVA_HOME.");
    }
    return TaskJava.of(invocation.conf(), jdk);
  }

  /** Whether nothing is to be done but to tell what would be. */
  public boolean dryRun() {
    return dryRun;
  }

  /** How much is said, and in which form. */
  public SpeechOptions speech() {
    return speech;
  }
}
