package org.daal4j.launch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.Callable;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.daal4j.launch.Child.Outcome;

/** HDFS and YARN of {@code bin/pseudo-cluster}, and what a test does to their processes. */
final class PseudoCluster implements AutoCloseable {

  private static final Duration PATIENCE = Duration.ofMinutes(2);

  private static final Pattern DAG_FINISHED =
      Pattern.compile("Event:DAG_FINISHED\\].* cached rows=(\\d+)");

  private final Path directory;
  private FileSystem hdfs;

  private PseudoCluster(Path directory) {
    this.directory = directory;
  }

  /** Starts the daemons, which keep everything in a new directory. */
  static PseudoCluster start(Path directory) throws IOException, InterruptedException {
    PseudoCluster cluster = new PseudoCluster(directory);
    Outcome started = cluster.script("start");
    if (started.status() != 0) {
      cluster.close();
      throw new IOException("the cluster did not start:\n" + started.err());
    }
    cluster.hdfs = FileSystem.newInstance(cluster.configuration());
    return cluster;
  }

  /** Runs bin/pseudo-cluster. */
  Outcome script(String... words) throws IOException, InterruptedException {
    return Child.run(builder("bin/pseudo-cluster", List.of(words)));
  }

  /** Runs the jar by bin/hadoop. */
  Outcome hadoopJar(String line) throws IOException, InterruptedException {
    return Child.run(hadoopJarBuilder(line));
  }

  /** The process of {@link #hadoopJar}, to be started. */
  ProcessBuilder hadoopJarBuilder(String line) {
    return hadoopJarBuilder(Child.JAR, line);
  }

  /** The process of another jar, to be started. */
  ProcessBuilder hadoopJarBuilder(Path jar, String line) {
    return builder(
        "bin/hadoop",
        Stream.concat(Stream.of("jar", jar.toString()), Stream.of(line.strip().split(" +")))
            .toList());
  }

  private ProcessBuilder builder(String script, List<String> words) {
    ProcessBuilder builder =
        Child.builder(
            Stream.concat(Stream.of(Child.CHECKOUT.resolve(script).toString()), words.stream())
                .toList());
    builder.environment().put("DAAL4J_CLUSTER_DIR", directory.toString());
    builder.environment().put("HADOOP_CLIENT_OPTS", String.join(" ", Child.SHORT_LIVED));
    return builder;
  }

  /** The settings of a client, for use in this JVM. */
  Configuration configuration() {
    Configuration conf = new Configuration();
    for (String site : List.of("core", "hdfs", "mapred", "yarn")) {
      conf.addResource(
          new org.apache.hadoop.fs.Path(directory.resolve("conf/" + site + "-site.xml").toUri()));
    }
    return conf;
  }

  /** What HADOOP_CONF_DIR names. */
  Path conf() {
    return directory.resolve("conf");
  }

  FileSystem hdfs() {
    return hdfs;
  }

  /** Where blocks of a DataNode, or containers of a NodeManager are. */
  Path data(String daemon) {
    return directory.resolve("data").resolve(daemon);
  }

  /** What a daemon has said. */
  String log(String daemon) throws IOException {
    return Files.readString(directory.resolve("logs").resolve(daemon + ".log"));
  }

  /** The last line in any log, of daemons and of containers, in which a pattern is found. */
  Optional<String> logged(String pattern) throws IOException {
    Pattern wanted = Pattern.compile(pattern);
    List<Path> logs;
    try (Stream<Path> files = Files.walk(directory.resolve("logs"))) {
      logs = files.filter(Files::isRegularFile).sorted().toList();
    }
    String last = null;
    for (Path log : logs) {
      String text = new String(Files.readAllBytes(log), StandardCharsets.ISO_8859_1);
      for (String line : text.lines().toList()) {
        Matcher found = wanted.matcher(line);
        if (found.find()) {
          last = found.group();
        }
      }
    }
    return Optional.ofNullable(last);
  }

  /** Rows that each DAG of a session has read from memory, by the counters that its master logs. */
  List<Long> cachedRows(String application) throws IOException {
    List<Long> rows = new ArrayList<>();
    List<Path> logs;
    try (Stream<Path> files = Files.walk(directory.resolve("logs"))) {
      logs =
          files
              .filter(file -> file.toString().contains(application))
              .filter(Files::isRegularFile)
              .toList();
    }
    for (Path log : logs) {
      Matcher counter = DAG_FINISHED.matcher(Files.readString(log, StandardCharsets.ISO_8859_1));
      while (counter.find()) {
        rows.add(Long.parseLong(counter.group(1)));
      }
    }
    return rows;
  }

  /** Copies a file to HDFS, in blocks of so many bytes. */
  void put(Path file, String target, long blockBytes) throws IOException {
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(target);
    try (var out = hdfs.create(path, true, 4096, (short) 2, blockBytes)) {
      Files.copy(file, out);
    }
  }

  /** What a result directory on HDFS holds. */
  Map<String, String> bits(String output) throws IOException {
    Path fetched = Files.createTempDirectory(directory, "fetched-").resolve("result");
    hdfs.copyToLocalFile(
        false,
        new org.apache.hadoop.fs.Path(output),
        new org.apache.hadoop.fs.Path(fetched.toUri()),
        true);
    return Results.bits(fetched);
  }

  boolean exists(String path) throws IOException {
    return hdfs.exists(new org.apache.hadoop.fs.Path(path));
  }

  /** The process of a daemon. */
  ProcessHandle daemon(String name) throws IOException {
    long pid = Long.parseLong(Files.readString(directory.resolve("pids").resolve(name)).strip());
    return ProcessHandle.of(pid).orElseThrow();
  }

  /** Kills a daemon (SIGKILL) and waits until it is gone. */
  void kill(String name) throws Exception {
    ProcessHandle process = daemon(name);
    process.destroyForcibly();
    process.onExit().get();
  }

  /** Starts a daemon that has ended. */
  void restart(String name) throws IOException, InterruptedException {
    Outcome started = script("start-daemon", name);
    if (started.status() != 0) {
      throw new IOException(started.err());
    }
  }

  /** What Hadoop wrote of a property of the JVM in the logs of an application's containers. */
  Set<String> containerProperties(String application, String property) throws IOException {
    Set<String> values = new TreeSet<>();
    try (Stream<Path> logs = Files.walk(directory.resolve("logs/containers"))) {
      for (Path log : logs.filter(file -> file.endsWith("syslog")).toList()) {
        if (log.toString().contains(application + "/")) {
          Files.readString(log, StandardCharsets.ISO_8859_1)
              .lines()
              .filter(line -> line.startsWith(property + ": "))
              .forEach(line -> values.add(line.substring(property.length() + 2)));
        }
      }
    }
    return values;
  }

  /** Waits for the JVM of a container whose command line contains some words. */
  ProcessHandle container(String... words) throws Exception {
    return await("a container " + List.of(words), () -> containers(words).findFirst().orElse(null));
  }

  /** The JVMs of containers whose command lines contain some words. */
  Stream<ProcessHandle> containers(String... words) {
    return ProcessHandle.allProcesses().filter(process -> isContainer(process, words));
  }

  private boolean isContainer(ProcessHandle process, String... words) {
    String line = commandLine(process).orElse("");
    String program = line.substring(0, Math.max(0, line.indexOf('\0')));
    return program.endsWith("/java")
        && line.contains(directory.resolve("logs/containers").toString())
        && Stream.of(words).allMatch(line::contains);
  }

  private static Optional<String> commandLine(ProcessHandle process) {
    try {
      Path file = Path.of("/proc", Long.toString(process.pid()), "cmdline");
      return Optional.of(new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1));
    } catch (IOException gone) {
      return Optional.empty();
    }
  }

  /** Sends a signal, as STOP or INT. */
  static void signal(String name, ProcessHandle process) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(process.pid())).start().waitFor();
  }

  /** Waits until something is there. */
  static <T> T await(String what, Callable<T> found) throws Exception {
    Instant limit = Instant.now().plus(PATIENCE);
    while (true) {
      T value = found.call();
      if (value != null && !Boolean.FALSE.equals(value)) {
        return value;
      }
      if (Instant.now().isAfter(limit)) {
        throw new AssertionError("not there in time: " + what);
      }
      Thread.sleep(20);
    }
  }

  @Override
  public void close() throws IOException {
    if (hdfs != null) {
      hdfs.close();
    }
    try {
      script("stop");
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
