package org.daal4j.launch;

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

  /** Starts the daemons, which keep everything in a new directory, and waits until they serve. */
  static OneNodeCluster start(Path directory) throws IOException, InterruptedException {
    Files.createDirectories(directory);
    Path log = directory.resolve("cluster.log");
    List<String> command = new ArrayList<>(Child.javaForHadoop());
    command.add("-Xmx1g");
    command.add("-cp");
    command.add(Files.readString(Child.CHECKOUT.resolve("conf/pseudo/target/classpath")).strip());
    command.add(Child.CHECKOUT.resolve("jobs/src/test/cluster/OneNodeCluster.java").toString());
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

  /** What HADOOP_CONF_DIR names for a client. */
  Path clientConfiguration() {
    return clientConfiguration;
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
