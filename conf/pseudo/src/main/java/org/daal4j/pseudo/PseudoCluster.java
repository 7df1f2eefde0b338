package org.daal4j.pseudo;

import java.io.File;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.SafeModeAction;
import org.apache.hadoop.hdfs.DistributedFileSystem;
import org.apache.hadoop.hdfs.protocol.HdfsConstants.DatanodeReportType;
import org.apache.hadoop.yarn.api.records.NodeState;
import org.apache.hadoop.yarn.client.api.YarnClient;
import org.apache.hadoop.yarn.conf.YarnConfiguration;
import org.apache.hadoop.yarn.exceptions.YarnException;

/**
 * Starts, stops and shows HDFS (a NameNode, two DataNodes) and YARN (a ResourceManager, two
 * NodeManagers, a history server), each in a JVM of its own on 127.0.0.1.
 *
 * <p>{@code start TEMPLATES DIRECTORY}, {@code start-daemon DIRECTORY NAME}, {@code stop DIRECTORY}
 * or {@code status DIRECTORY}. Exits with 0 when the whole cluster runs, or after {@code stop} when
 * none of it does, else with 1.
 */
public final class PseudoCluster {

  private static final Duration START_LIMIT = Duration.ofMinutes(2);
  private static final Duration STOP_LIMIT = Duration.ofSeconds(15);
  private static final Duration POLL = Duration.ofMillis(200);
  private static final int WORKERS = 2;

  /** The JVM's options that Hadoop needs, as bin/pseudo-cluster has them. */
  private static final String JVM_OPTIONS = System.getProperty("daal4j.jvm.options", "");

  private final ClusterDirectory directory;

  private PseudoCluster(Path directory) {
    this.directory = new ClusterDirectory(directory);
  }

  /** For bin/pseudo-cluster. */
  public static void main(String[] arguments) throws InterruptedException {
    try {
      System.exit(run(arguments) ? 0 : 1);
    } catch (ClusterException | IOException | YarnException e) {
      System.err.println("error: " + e.getMessage());
      System.exit(1);
    }
  }

  private static boolean run(String[] arguments)
      throws IOException, InterruptedException, YarnException {
    switch (arguments[0]) {
      case "start":
        new PseudoCluster(Path.of(arguments[2])).start(Path.of(arguments[1]));
        return true;
      case "start-daemon":
        new PseudoCluster(Path.of(arguments[1])).start(Daemon.named(arguments[2]));
        return true;
      case "stop":
        return new PseudoCluster(Path.of(arguments[1])).stop();
      case "status":
        return new PseudoCluster(Path.of(arguments[1])).status();
      default:
        throw new ClusterException("'" + arguments[0] + "' is no command.");
    }
  }

  private void start(Path templates) throws IOException, InterruptedException, YarnException {
    for (Daemon daemon : Daemon.ALL) {
      if (directory.process(daemon).isPresent()) {
        throw new ClusterException(
            daemon.name() + " runs already. Use 'bin/pseudo-cluster stop' first.");
      }
    }
    String classPath = System.getProperty("java.class.path").replace(File.pathSeparatorChar, ',');
    directory.configure(templates, Map.of("CLASSPATH", classPath, "JVM_OPTIONS", JVM_OPTIONS));
    try {
      if (!directory.isFormatted()) {
        format();
      }
      for (Daemon daemon : Daemon.ALL) {
        start(daemon);
      }
      awaitHdfs();
      awaitYarn();
      awaitHistory();
    } catch (IOException | InterruptedException | RuntimeException | YarnException e) {
      stop();
      throw e;
    }
    System.out.println("HDFS and YARN run; settings in " + directory.conf());
  }

  private void format() throws IOException, InterruptedException {
    Daemon nameNode = Daemon.ALL.get(0);
    Process process = launch(nameNode, List.of("-format", "-nonInteractive"));
    if (!process.waitFor(START_LIMIT.toSeconds(), TimeUnit.SECONDS) || process.exitValue() != 0) {
      process.destroyForcibly();
      throw new ClusterException(
          "the NameNode cannot be formatted:\n" + directory.lastWords(nameNode));
    }
  }

  private void start(Daemon daemon) throws IOException {
    directory.remember(daemon, launch(daemon, List.of()).toHandle());
  }

  /** A process that goes on when this one, or the terminal, ends. */
  private Process launch(Daemon daemon, List<String> arguments) throws IOException {
    List<String> command = new ArrayList<>(List.of("nohup"));
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(Arrays.asList(JVM_OPTIONS.split(" +")));
    command.add("-Xmx" + daemon.megabytes() + "m");
    command.addAll(List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1"));
    command.add("-Ddaal4j.node=" + daemon.name());
    command.add("-cp");
    command.add(directory.conf() + File.pathSeparator + System.getProperty("java.class.path"));
    command.add(daemon.mainClass());
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(directory.path().toFile())
        .redirectInput(new File("/dev/null"))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(directory.log(daemon).toFile()))
        .start();
  }

  @FunctionalInterface
  private interface Check {
    boolean passes() throws IOException, YarnException;
  }

  private void await(String what, Check check)
      throws IOException, InterruptedException, YarnException {
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!check.passes()) {
      for (Daemon daemon : Daemon.ALL) {
        if (directory.process(daemon).isEmpty()) {
          throw new ClusterException(daemon.name() + " has ended:\n" + directory.lastWords(daemon));
        }
      }
      if (Instant.now().isAfter(limit)) {
        throw new ClusterException(
            what + " not there in time. See the logs in " + directory.path().resolve("logs"));
      }
      Thread.sleep(POLL.toMillis());
    }
  }

  private Configuration settings() {
    Configuration conf = new YarnConfiguration();
    for (String site : List.of("core", "hdfs", "mapred", "yarn")) {
      conf.addResource(
          new org.apache.hadoop.fs.Path(directory.conf().resolve(site + "-site.xml").toUri()));
    }
    return conf;
  }

  private void awaitHdfs() throws IOException, InterruptedException, YarnException {
    awaitPort("the NameNode", address("dfs.namenode.rpc-address", "fs.defaultFS"));
    try (FileSystem fileSystem = FileSystem.newInstance(settings())) {
      DistributedFileSystem hdfs = (DistributedFileSystem) fileSystem;
      await(
          "the DataNodes",
          () ->
              hdfs.getDataNodeStats(DatanodeReportType.LIVE).length == WORKERS
                  && !hdfs.setSafeMode(SafeModeAction.GET));
    }
  }

  private void awaitYarn() throws IOException, InterruptedException, YarnException {
    awaitPort("the ResourceManager", address("yarn.resourcemanager.address"));
    try (YarnClient yarn = YarnClient.createYarnClient()) {
      yarn.init(settings());
      yarn.start();
      await("the NodeManagers", () -> yarn.getNodeReports(NodeState.RUNNING).size() == WORKERS);
    }
  }

  private void awaitHistory() throws IOException, InterruptedException, YarnException {
    awaitPort("the history server", address("mapreduce.jobhistory.address"));
  }

  private InetSocketAddress address(String... keys) {
    Configuration conf = settings();
    for (String key : keys) {
      String value = conf.get(key, "");
      int colon = value.lastIndexOf(':');
      if (colon > 0) {
        return new InetSocketAddress("127.0.0.1", Integer.parseInt(value.substring(colon + 1)));
      }
    }
    throw new ClusterException("the settings do not have " + keys[0] + ".");
  }

  private void awaitPort(String what, InetSocketAddress address)
      throws IOException, InterruptedException, YarnException {
    await(what + " is", () -> listens(address));
  }

  private static boolean listens(InetSocketAddress address) {
    try (Socket socket = new Socket()) {
      socket.connect(address, (int) POLL.toMillis());
      return true;
    } catch (IOException refused) {
      return false;
    }
  }

  private boolean stop() throws IOException, InterruptedException {
    List<Daemon> backwards = new ArrayList<>(Daemon.ALL);
    Collections.reverse(backwards);
    List<ProcessHandle> stopped = new ArrayList<>();
    for (Daemon daemon : backwards) {
      directory.process(daemon).ifPresent(stopped::add);
    }
    stopped.forEach(ProcessHandle::destroy);
    Instant limit = Instant.now().plus(STOP_LIMIT);
    for (ProcessHandle process : stopped) {
      while (process.isAlive() && Instant.now().isBefore(limit)) {
        Thread.sleep(POLL.toMillis());
      }
      process.destroyForcibly();
    }
    for (Daemon daemon : backwards) {
      directory.forget(daemon);
    }
    System.out.println(
        stopped.isEmpty() ? "nothing ran" : "stopped " + stopped.size() + " daemons");
    return true;
  }

  private boolean status() throws IOException {
    if (!directory.isConfigured()) {
      System.out.println("never started in " + directory.path());
      return false;
    }
    boolean all = true;
    for (Daemon daemon : Daemon.ALL) {
      Optional<ProcessHandle> process = directory.process(daemon);
      all &= process.isPresent();
      System.out.printf(
          Locale.ROOT,
          "%-16s %s%n",
          daemon.name(),
          process.map(handle -> "process " + handle.pid()).orElse("does not run"));
    }
    Configuration conf = settings();
    System.out.println("HDFS     " + conf.get("fs.defaultFS"));
    System.out.println("YARN     http://" + conf.get("yarn.resourcemanager.webapp.address"));
    System.out.println("history  http://" + conf.get("mapreduce.jobhistory.webapp.address"));
    System.out.println("settings " + directory.conf());
    return all;
  }
}
