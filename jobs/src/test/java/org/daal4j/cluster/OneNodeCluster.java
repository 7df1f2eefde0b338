package org.daal4j.cluster;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.apache.hadoop.conf.Configuration;

/**
 * HDFS and YARN in a JVM of their own, with the daemons' own class path, so that the client under
 * test meets them as it would meet a cluster: over the network.
 */
final class OneNodeCluster implements AutoCloseable {

  private static final Duration START_LIMIT = Duration.ofMinutes(3);

  private final Process process;
  private final Path clientConfiguration;

  private OneNodeCluster(Process process, Path clientConfiguration) {
    this.process = process;
    this.clientConfiguration = clientConfiguration;
  }

  /** Starts the daemons and waits until they serve. */
  static OneNodeCluster start(Path directory) throws IOException, InterruptedException {
    Path log = directory.resolve("cluster.log");
    List<String> command = new ArrayList<>(javaWithHadoopOptions());
    command.add("-Xmx1g");
    command.add("-cp");
    command.add(Files.readString(Path.of("../conf/pseudo/target/classpath")).trim());
    command.add(Path.of("src/test/cluster/OneNodeCluster.java").toAbsolutePath().toString());
    command.add(directory.toString());
    Process process =
        new ProcessBuilder(command)
            .directory(directory.toFile())
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    Path client = directory.resolve("client");
    OneNodeCluster cluster = new OneNodeCluster(process, client);
    Instant limit = Instant.now().plus(START_LIMIT);
    while (!Files.exists(client.resolve("core-site.xml"))) {
      if (!process.isAlive() || Instant.now().isAfter(limit)) {
        cluster.close();
        throw new IOException("the cluster did not start:\n" + Files.readString(log));
      }
      Thread.sleep(100);
    }
    return cluster;
  }

  /** The java of this JVM with the options Hadoop needs on it. */
  static List<String> javaWithHadoopOptions() {
    List<String> command = new ArrayList<>();
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of(System.getProperty("hadoop.jvm.options").split(" ")));
    return command;
  }

  /** The directory to put on a client's class path, as HADOOP_CONF_DIR is. */
  File clientConfiguration() {
    return clientConfiguration.toFile();
  }

  /** The client's configuration, for use in this JVM. */
  Configuration configuration() {
    Configuration conf = new Configuration();
    conf.addResource(
        new org.apache.hadoop.fs.Path(clientConfiguration.resolve("core-site.xml").toUri()));
    return conf;
  }

  @Override
  public void close() throws IOException {
    process.getOutputStream().close();
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
