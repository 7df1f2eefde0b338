package org.daal4j.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * HDFS and YARN in a JVM of their own, with the daemons' own class path, so that the client under
 * test meets them as it would meet a cluster: over the network.
 */
final class OneNodeCluster implements AutoCloseable {

  /** The programs that run with the class path of the daemons. */
  static final Path SOURCES = Child.CHECKOUT.resolve("jobs/src/test/cluster");

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path clientConfiguration;

  private OneNodeCluster(Process process, Path clientConfiguration) {
    this.process = process;
    this.clientConfiguration = clientConfiguration;
  }

  /**
   * Starts the daemons, which keep everything in a new directory, and waits until they serve.
   *
   * @param program options of the JVM and the class to run
   */
  static OneNodeCluster start(Path directory, List<String> program)
      throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Path log = directory.resolve("cluster.log");
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.addAll(Child.SHORT_LIVED);
    command.add("-Xmx1g");
    command.addAll(program);
    command.add(directory.toString());
    Process process =
        Child.builder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    OneNodeCluster cluster = new OneNodeCluster(process, directory.resolve("client"));
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!Files.exists(cluster.clientConfiguration.resolve("core-site.xml"))) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        cluster.close();
        throw new IOException("the cluster did not start:\n" + Files.readString(log));
      }
      Thread.sleep(100);
    }
    return cluster;
  }

  /** The class path of Hadoop's daemons. */
  static String classPath() throws IOException {
    return Files.readString(Child.CHECKOUT.resolve("conf/pseudo/target/classpath")).strip();
  }

  /** What HADOOP_CONF_DIR names for a client. */
  Path clientConfiguration() {
    return clientConfiguration;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close(); // the sign to stop
    try {
      if (!process.waitFor(30, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException e) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
