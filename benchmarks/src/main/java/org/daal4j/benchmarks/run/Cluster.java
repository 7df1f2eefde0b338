package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.hdfs.client.HdfsDataInputStream;
import org.daal4j.benchmarks.data.DataDirectory;
import org.daal4j.benchmarks.line.Places;
import org.daal4j.benchmarks.line.Programs;

/**
 * The cluster of {@code bin/pseudo-cluster}, in a directory of this module. It is stopped by {@link
 * #close}, and when this process is ended by a signal.
 */
final class Cluster implements AutoCloseable {

  private final Places places;
  private final Path logs;
  private final Thread atExit = new Thread(this::endByShutdown, "stop the cluster");
  private FileSystem hdfs;

  private Cluster(Places places) {
    this.places = places;
    this.logs = logs(places);
  }

  /** Beside those of the runs: it may be stopped while one of them writes. */
  private static Path logs(Places places) {
    return places.target().resolve("run/cluster");
  }

  /** Starts it. One that somebody else has started there is left alone, and an error. */
  static Cluster start(Places places) throws IOException, InterruptedException {
    Cluster cluster = new Cluster(places);
    requireNone(places);
    Runtime.getRuntime().addShutdownHook(cluster.atExit);
    try {
      ProcessRun start = ProcessRun.of(Programs.pseudoCluster(places, "start"), cluster.logs);
      if (start.status() != 0) {
        throw new IOException("the cluster did not start: " + start.lastError());
      }
      cluster.hdfs = cluster.connect();
      return cluster;
    } catch (IOException | InterruptedException | RuntimeException e) {
      cluster.close();
      throw e;
    }
  }

  /** Complains of one that runs there: it is not ours to stop. */
  static void requireNone(Places places) throws IOException, InterruptedException {
    ProcessRun status = ProcessRun.of(Programs.pseudoCluster(places, "status"), logs(places));
    if (status.output().stream().anyMatch(line -> line.contains(" process "))) {
      throw new IOException(
          "a cluster runs in "
              + places.cluster()
              + " already. Stop it: DAAL4J_CLUSTER_DIR="
              + places.cluster()
              + " bin/pseudo-cluster stop");
    }
  }

  private FileSystem connect() throws IOException {
    Configuration conf = new Configuration();
    for (String file : List.of("core-site.xml", "hdfs-site.xml")) {
      conf.addResource(hadoop(places.cluster().resolve("conf").resolve(file)));
    }
    return FileSystem.newInstance(conf);
  }

  /** Where the runs on it write to. */
  OutputPlace output(LocalOutput copy) {
    return new HdfsOutput(hdfs, copy);
  }

  /**
   * Puts a file on HDFS, when it is not there as it is here.
   *
   * @param name the name there
   */
  void put(Path file, String name) throws IOException {
    org.apache.hadoop.fs.Path there = new org.apache.hadoop.fs.Path(name);
    if (hdfs.exists(there)) {
      FileStatus status = hdfs.getFileStatus(there);
      if (status.getLen() == Files.size(file)
          && status.getModificationTime() >= Files.getLastModifiedTime(file).toMillis()) {
        return;
      }
    }
    hdfs.copyFromLocalFile(false, true, hadoop(file), there);
  }

  /**
   * Reads all replicas of a file, so that the system has them in memory for whoever reads one next.
   *
   * @param name the name there
   */
  void warm(String name) throws IOException {
    Set<String> blocks = new HashSet<>();
    try (HdfsDataInputStream file =
        (HdfsDataInputStream) hdfs.open(new org.apache.hadoop.fs.Path(name))) {
      file.getAllBlocks().forEach(block -> blocks.add(block.getBlock().getBlockName()));
    }
    Files.walkFileTree(
        places.cluster().resolve("data"),
        new SimpleFileVisitor<>() {
          @Override
          public FileVisitResult visitFile(Path path, BasicFileAttributes attributes)
              throws IOException {
            if (blocks.contains(path.getFileName().toString())) {
              DataDirectory.warm(path);
            }
            return FileVisitResult.CONTINUE;
          }

          @Override
          public FileVisitResult visitFileFailed(Path path, IOException deleted) {
            return FileVisitResult.CONTINUE; // containers and other files come and go
          }

          @Override
          public FileVisitResult postVisitDirectory(Path path, IOException deleted) {
            return FileVisitResult.CONTINUE;
          }
        });
  }

  private static org.apache.hadoop.fs.Path hadoop(Path path) {
    return new org.apache.hadoop.fs.Path(path.toUri());
  }

  @Override
  public void close() throws IOException {
    try {
      if (hdfs != null) {
        hdfs.close();
      }
    } finally {
      stop();
    }
    if (!ProcessRun.isEnding()) {
      Runtime.getRuntime().removeShutdownHook(atExit);
    }
  }

  /** A signal ends this process. */
  private void endByShutdown() {
    try {
      ProcessRun.endAll();
      stop();
    } catch (IOException e) {
      System.err.println("error: " + e.getMessage());
    }
  }

  /**
   * Not by {@link ProcessRun}, which starts nothing when a signal ends this process. One after the
   * other: the signal may come while the cluster is being stopped.
   */
  private synchronized void stop() throws IOException {
    Files.createDirectories(logs);
    Path log = logs.resolve("stop.txt");
    Process stop =
        new ProcessBuilder(Programs.pseudoCluster(places, "stop"))
            .redirectErrorStream(true)
            .redirectOutput(log.toFile())
            .start();
    try {
      if (stop.waitFor() != 0) {
        throw new IOException("the cluster was not stopped, see " + log);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException("interrupted while the cluster stops");
    }
  }
}
