package org.daal4j.benchmarks.line;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How programs are started. */
public final class Programs {

  /** Runs scripts of R. */
  public static final String R = "/usr/bin/Rscript";

  private static final String JAVA =
      Path.of(System.getProperty("java.home"), "bin", "java").toString();

  /** The doors of the JDK that Hadoop and Spark need. */
  private static final List<String> DOORS =
      List.of(
          "java.base/java.lang",
          "java.base/java.lang.invoke",
          "java.base/java.lang.reflect",
          "java.base/java.io",
          "java.base/java.net",
          "java.base/java.nio",
          "java.base/java.util",
          "java.base/java.util.concurrent",
          "java.base/java.util.concurrent.atomic",
          "java.base/sun.nio.ch",
          "java.base/sun.nio.cs",
          "java.base/sun.security.action",
          "java.base/sun.util.calendar");

  private Programs() {}

  /** The Python of the peers. */
  public static String python() {
    String chosen = System.getenv("BENCHMARK_PYTHON");
    return chosen == null ? "/usr/bin/python3" : chosen;
  }

  /** A script for Python. */
  static List<String> python(Places places, String script) {
    return List.of(python(), places.benchmarks().resolve("peers").resolve(script).toString());
  }

  /** A script for R. */
  static List<String> r(Places places, String script) {
    return List.of(R, places.benchmarks().resolve("peers").resolve(script).toString());
  }

  static List<String> spark(Places places) {
    return java(
        List.of("-Xmx6g"), peer(places, "spark"), "org.daal4j.benchmarks.spark.SparkAnalysis");
  }

  /**
   * The same with executors on YARN: one for each of the two nodes, as large as the node is with
   * the master of the application beside it. Together they have as many cores as this machine.
   */
  static List<String> sparkOnYarn(Places places) {
    int cores = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);
    List<String> options =
        List.of(
            "-Xmx1g",
            "-Dspark.master=yarn",
            "-Dspark.submit.deployMode=client",
            "-Dspark.jars="
                + places.benchmarks().resolve("spark/target/daal4j-benchmarks-spark.jar"),
            "-Dspark.yarn.archive=hdfs://" + HdfsPlaces.SPARK,
            "-Dspark.yarn.am.memory=512m",
            "-Dspark.executor.instances=2",
            "-Dspark.executor.memory=1792m",
            "-Dspark.executor.cores=" + cores);
    List<String> command = new ArrayList<>(onCluster(places));
    command.addAll(
        java(
            options,
            places.cluster().resolve("conf") + ":" + peer(places, "spark"),
            "org.daal4j.benchmarks.spark.SparkAnalysis"));
    return command;
  }

  /** A verb follows. */
  static List<String> hadoopJar(Places places) {
    List<String> command = new ArrayList<>(onCluster(places));
    command.add(places.home().resolve("bin/hadoop").toString());
    command.add("jar");
    command.add(places.home().resolve("jobs/target/daal4j.jar").toString());
    return command;
  }

  /** Starts, stops or shows the cluster. */
  public static List<String> pseudoCluster(Places places, String what) {
    List<String> command = new ArrayList<>(onCluster(places));
    command.add(places.home().resolve("bin/pseudo-cluster").toString());
    command.add(what);
    return command;
  }

  /** Whatever cluster the environment names, ours is meant. */
  private static List<String> onCluster(Places places) {
    return List.of(
        "env",
        "DAAL4J_CLUSTER_DIR=" + places.cluster(),
        "HADOOP_CONF_DIR=" + places.cluster().resolve("conf"));
  }

  static List<String> duckdb(Places places) {
    return java(List.of(), peer(places, "duckdb"), "org.daal4j.benchmarks.duckdb.DuckdbAnalysis");
  }

  static List<String> mahout(Places places) {
    List<String> command =
        new ArrayList<>(
            java(
                List.of("-Xmx4g"),
                peer(places, "mahout"),
                "org.daal4j.benchmarks.mahout.MahoutKMeans"));
    command.add(Entry.OUTPUT);
    return command;
  }

  /** A program of this module. */
  static List<String> own(List<String> options, String main) {
    return java(options, System.getProperty("java.class.path"), main);
  }

  /** The file in which Maven left the class path of a peer. */
  public static Path classPathFile(Places places, String peer) {
    return places.benchmarks().resolve(peer).resolve("target/classpath");
  }

  private static String peer(Places places, String peer) {
    Path libraries = classPathFile(places, peer);
    try {
      String path = Files.exists(libraries) ? Files.readString(libraries) : "";
      return libraries.resolveSibling("classes") + ":" + path;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static List<String> java(List<String> options, String classPath, String main) {
    List<String> command = new ArrayList<>();
    command.add(JAVA);
    for (String door : DOORS) {
      command.add("--add-opens=" + door + "=ALL-UNNAMED");
    }
    command.add("-Djava.net.preferIPv4Stack=true");
    command.addAll(options);
    command.addAll(List.of("-cp", classPath, main));
    return command;
  }
}
