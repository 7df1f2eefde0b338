package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daal4j.launch.Child.Outcome;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;

/** Which Java tasks run on, and what is said when they have none or one that is too old. */
@ExtendWith(SharedCluster.class)
class ShippedJavaIT {

  private static final String JDK = "/shipped-java/daal4j-java.tar.gz";

  @TempDir static Path directory;

  private static PseudoCluster cluster;
  private static ShippedJava java;

  @BeforeAll
  static void put(PseudoCluster shared) throws Exception {
    cluster = shared;
    java = ShippedJava.find();
    cluster.put(java.archive(), JDK, 64 << 20);
    cluster.put(Child.CHECKOUT.resolve("samples/iris.csv"), "/shipped-java/iris.csv", 1024);
  }

  /** Without what a cluster of Java 17 knows of it, and with what one of Java 8 may have. */
  @Test
  void tasksRunOnAnArchiveOfThisMachineWhateverTheSiteSaysOfJava() throws Exception {
    Outcome run =
        cluster.hadoopJar(
            "moments -D mapreduce.job.ubertask.enable=false"
                + " -D mapreduce.jvm.add-opens-as-default=false"
                + " -D mapreduce.map.env=JAVA_HOME=/opt/none"
                + " -D yarn.app.mapreduce.am.command-opts=-XX:+UseConcMarkSweepGC"
                + " -D mapreduce.map.java.opts=-XX:MaxPermSize=64m"
                + " -D mapreduce.reduce.java.opts=-XX:+PrintGCDateStamps"
                + (" --jdk "
                    + java.archive().toUri().toString().replaceFirst("file:/+", "file:///"))
                + " -i /shipped-java/iris.csv --columns 1-4 -o /shipped-java/own-java");
    assertThat(run.status()).as(run.err()).isZero();
    java.assertRan(cluster, run);
    assertThat(cluster.exists("/shipped-java/own-java/_work")).isFalse();
  }

  @Test
  void aSessionRunsOnTheShippedJavaToo() throws Exception {
    Outcome run =
        cluster.hadoopJar(
            "kmeans -k 3 --columns 1-4 --engine tez --jdk "
                + JDK
                + " -i /shipped-java/iris.csv -o /shipped-java/session-java");
    assertThat(run.status()).as(run.err()).isZero();
    assertThat(run.out()).contains("by engine tez");
    java.assertRan(cluster, run);
  }

  @Test
  void tasksRunOnADirectoryOfEveryNode() throws Exception {
    Outcome run =
        cluster.hadoopJar(
            "moments --jdk local:"
                + java.home()
                + " -i /shipped-java/iris.csv --columns 1-4 -o /shipped-java/local-java");
    assertThat(run.status()).as(run.err()).isZero();
    java.assertRan(cluster, run, java.home().toRealPath().toString());
  }

  @Test
  void aDirectoryThatNodesDoNotHaveIsNamedWithTheRemedy() throws Exception {
    Outcome run =
        cluster.hadoopJar(
            "moments -D mapreduce.am.max-attempts=1 --jdk local:/opt/none"
                + " -i /shipped-java/iris.csv --columns 1-4 -o /shipped-java/no-java");
    assertThat(run.status()).isEqualTo(1);
    assertThat(run.err())
        .contains("tasks of the cluster have no Java on a node: /opt/none/bin/java: ")
        .contains("Give them one by --jdk: ");
    assertThat(cluster.exists("/shipped-java/no-java")).isFalse();
  }

  /** Classes of a newer Java than that of the cluster stand for ours on a cluster of Java 8. */
  @Test
  void aClusterOfAnOlderJavaIsToldSoWithTheRemedy() throws Exception {
    assumeTrue(
        java.isNewerThanTheDaemons(),
        "needs a second JDK, newer than " + Runtime.version() + ", on which this Hadoop runs");
    Path newer = directory.resolve("newer.jar");
    copyForJava(java.feature(), newer);
    ProcessBuilder driver =
        cluster.hadoopJarBuilder(
            newer,
            "moments -D mapreduce.map.maxattempts=1"
                + " -i /shipped-java/iris.csv --columns 1-4 -o /shipped-java/older-java");
    driver.environment().put("JAVA_HOME", java.home().toString());
    Outcome run = Child.run(driver);
    assertThat(run.status()).as(run.err()).isEqualTo(1);
    assertThat(run.err())
        .contains(
            "failed: tasks of the cluster run on Java "
                + Runtime.version().feature()
                + ", but daal4j needs 17 or newer. Give them one by --jdk: ");
  }

  /** The jar, its classes for another Java, but for the libraries in it and what Java 8 reads. */
  private static void copyForJava(int version, Path copy) throws IOException {
    try (JarFile jar = new JarFile(Child.JAR.toFile());
        ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(copy))) {
      for (JarEntry entry : jar.stream().toList()) {
        byte[] bytes = jar.getInputStream(entry).readAllBytes();
        if (entry.getName().matches("org/daal4j/(?!shaded/|.*door/).*[.]class")) {
          bytes[7] = (byte) (44 + version);
        }
        out.putNextEntry(new ZipEntry(entry.getName()));
        out.write(bytes);
      }
    }
  }
}
