package org.daal4j.launch;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

/** daal4j in a process of its own. */
final class Child {

  static final Path CHECKOUT = Path.of("..").toAbsolutePath().normalize();
  static final Path JAR = CHECKOUT.resolve("jobs/target/daal4j.jar");

  /** With which a JVM that lives for seconds starts with the least work. */
  static final List<String> SHORT_LIVED = List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");

  private static final long MINUTES = 8;

  private Child() {}

  /** What a process came to. */
  record Outcome(int status, String out, String err) {}

  /** The command that runs the script. */
  static List<String> script(String line) {
    return command(List.of(CHECKOUT.resolve("bin/daal4j").toString()), line);
  }

  /** The command that {@code hadoop jar daal4j.jar} runs, with the settings of no cluster. */
  static List<String> hadoopJar(String line) throws IOException {
    return hadoopJar(CHECKOUT.resolve("conf/local"), line);
  }

  /** The command that {@code hadoop jar daal4j.jar} runs, with the settings in a directory. */
  static List<String> hadoopJar(Path conf, String line) throws IOException {
    String hadoop = Files.readString(CHECKOUT.resolve("jobs/target/hadoop-classpath")).strip();
    List<String> program = new ArrayList<>(javaForHadoop());
    program.addAll(SHORT_LIVED);
    program.addAll(
        List.of(
            "-Xmx512m",
            "-cp",
            conf + ":" + hadoop,
            "org.apache.hadoop.util.RunJar",
            JAR.toString()));
    return command(program, line);
  }

  /** The java of this process with the options Hadoop needs on it. */
  static List<String> javaForHadoop() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(List.of(System.getProperty("hadoop.jvm.options").split(" +")));
    return command;
  }

  private static List<String> command(List<String> program, String line) {
    List<String> command = new ArrayList<>(program);
    command.addAll(Arrays.asList(line.strip().split(" +")));
    return command;
  }

  /** Runs a command to its end. */
  static Outcome run(List<String> command) throws IOException, InterruptedException {
    return run(builder(command));
  }

  /** Runs a prepared process to its end. */
  static Outcome run(ProcessBuilder builder) throws IOException, InterruptedException {
    return run(builder, MINUTES);
  }

  /** Runs a prepared process to its end, which has to come in so many minutes. */
  static Outcome run(ProcessBuilder builder, long minutes)
      throws IOException, InterruptedException {
    Path out = Files.createTempFile("daal4j-", ".out");
    Path err = Files.createTempFile("daal4j-", ".err");
    Process process = builder.redirectOutput(out.toFile()).redirectError(err.toFile()).start();
    try {
      if (!process.waitFor(minutes, TimeUnit.MINUTES)) {
        throw new IllegalStateException("not done in time: " + Files.readString(err));
      }
      return new Outcome(process.exitValue(), Files.readString(out), Files.readString(err));
    } finally {
      process.destroyForcibly().waitFor();
      Files.delete(out);
      Files.delete(err);
    }
  }

  /** With it {@code hadoop jar} does not unpack the jar. */
  static final String SKIP_UNJAR = "HADOOP_CLIENT_SKIP_UNJAR";

  /**
   * A process in an environment without settings of this machine's Hadoop. {@code hadoop jar} runs
   * the jar as it is, which saves it seconds: {@code NativeLibraryIT} has it unpacked.
   */
  static ProcessBuilder builder(List<String> command) {
    ProcessBuilder builder = new ProcessBuilder(command);
    builder.environment().put(SKIP_UNJAR, "true");
    builder.environment().remove("HADOOP_CONF_DIR");
    builder.environment().remove("DAAL4J_OPTS");
    builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
    return builder;
  }

  /**
   * Starts a process and kills it (SIGKILL) when a line on standard error says so.
   *
   * @param delay milliseconds between the line and the kill
   * @return the lines of standard error until then
   */
  static List<String> killAt(ProcessBuilder builder, Predicate<String> line, long delay)
      throws IOException, InterruptedException {
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      List<String> lines = new ArrayList<>();
      if (!read(process, line, lines)) {
        throw new IllegalStateException("ended before it could be killed: " + lines);
      }
      Thread.sleep(delay);
      return lines;
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /**
   * Starts a process and stops it (SIGTERM) when a line on standard error says so, if one does.
   *
   * @param delay milliseconds between the line and the signal
   * @return its status
   */
  static int stopAt(ProcessBuilder builder, Predicate<String> line, long delay)
      throws IOException, InterruptedException {
    Process process = builder.redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
    try {
      if (read(process, line, new ArrayList<>())) {
        Thread.sleep(delay);
        process.toHandle().destroy(); // and what it still says can be read
        read(process, none -> false, new ArrayList<>());
      }
      return process.waitFor();
    } finally {
      process.destroyForcibly().waitFor();
    }
  }

  /** Reads lines of standard error up to one, if it comes. */
  private static boolean read(Process process, Predicate<String> line, List<String> lines)
      throws IOException {
    BufferedReader err = process.errorReader(StandardCharsets.UTF_8);
    String read;
    while ((read = err.readLine()) != null) {
      lines.add(read);
      if (line.test(read)) {
        return true;
      }
    }
    return false;
  }
}
