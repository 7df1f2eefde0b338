package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.apache.hadoop.fs.FileUtil;
import org.apache.hadoop.util.ComparableVersion;
import org.apache.hadoop.util.VersionInfo;

/**
 * A JDK that tests give to tasks: another than that of the daemons where this machine has one on
 * which Hadoop runs, else the same.
 *
 * @param home its directory
 * @param version as 25.0.3
 */
record ShippedJava(Path home, String version) {

  /** Before, Hadoop asks for a security manager, which Java 24 and newer do not have. */
  private static final String FIRST_HADOOP_OF_JAVA_24 = "3.4.2";

  private static final Path PAGE = Child.CHECKOUT.resolve("docs/cluster.md");

  private static final Pattern VERSION = Pattern.compile("(?m)^JAVA_VERSION=\"([^\"]+)\"");

  private static Path archive;

  /** Looks beside the JDK of this process, and where Linux keeps JDKs. */
  static ShippedJava find() throws IOException {
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    TreeSet<Path> homes = new TreeSet<>();
    for (Path place : List.of(own.getParent(), Path.of("/usr/lib/jvm"))) {
      if (Files.isDirectory(place)) {
        try (Stream<Path> found = Files.list(place)) {
          found.filter(home -> Files.isExecutable(home.resolve("bin/jlink"))).forEach(homes::add);
        }
      }
    }
    List<ShippedJava> others = new ArrayList<>();
    for (Path home : homes) {
      version(home)
          .map(version -> new ShippedJava(home, version))
          .filter(java -> java.feature() >= 17 && java.feature() <= newestForHadoop())
          .filter(java -> java.feature() != Runtime.version().feature())
          .ifPresent(others::add);
    }
    return others.stream()
        .max(Comparator.comparing(ShippedJava::feature))
        .orElse(new ShippedJava(own, version(own).orElseThrow()));
  }

  private static Optional<String> version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isReadable(release)) {
      return Optional.empty();
    }
    Matcher version = VERSION.matcher(Files.readString(release));
    return version.find() ? Optional.of(version.group(1)) : Optional.empty();
  }

  private static int newestForHadoop() {
    return new ComparableVersion(VersionInfo.getVersion())
                .compareTo(new ComparableVersion(FIRST_HADOOP_OF_JAVA_24))
            < 0
        ? 23
        : Integer.MAX_VALUE;
  }

  /** The 25 of 25.0.3. */
  int feature() {
    return Integer.parseInt(version.replaceFirst("[^0-9].*", ""));
  }

  boolean isNewerThanTheDaemons() {
    return feature() > Runtime.version().feature();
  }

  /** A runtime for tasks, made once for all tests of this JVM. */
  Path archive() throws IOException, InterruptedException {
    synchronized (ShippedJava.class) {
      if (archive == null) {
        System.out.println("tasks run on Java " + version + " from " + home);
        Path directory = Files.createTempDirectory("daal4j-java-");
        Runtime.getRuntime()
            .addShutdownHook(new Thread(() -> FileUtil.fullyDelete(directory.toFile())));
        archive = pack(directory);
      }
      return archive;
    }
  }

  /** All containers of a run have written that they are the runtime which the run has shipped. */
  void assertRan(PseudoCluster cluster, Child.Outcome run) throws IOException {
    assertRan(cluster, run, "daal4j-java");
  }

  /** All containers of a run have written which Java they are, and where it is. */
  void assertRan(PseudoCluster cluster, Child.Outcome run, String place) throws IOException {
    List<String> applications =
        Pattern.compile("application_[0-9]+_[0-9]+")
            .matcher(run.err())
            .results()
            .map(MatchResult::group)
            .distinct()
            .toList();
    assertThat(applications).isNotEmpty();
    for (String application : applications) {
      assertThat(cluster.containerProperties(application, "java.version"))
          .as(application)
          .containsExactly(version);
      assertThat(cluster.containerProperties(application, "java.home"))
          .isNotEmpty()
          .allSatisfy(home -> assertThat(home).contains(place));
    }
  }

  /**
   * Makes a runtime by the commands of the page about clusters.
   *
   * @return the archive, in the directory
   */
  private Path pack(Path directory) throws IOException, InterruptedException {
    String page = Files.readString(PAGE);
    int end = page.indexOf("\n```", page.indexOf("bin/jlink "));
    int start = page.lastIndexOf("```\n", end) + 4;
    ProcessBuilder commands =
        new ProcessBuilder("sh", "-ec", page.substring(start, end)).directory(directory.toFile());
    commands.environment().put("JAVA_HOME", home.toString());
    Child.Outcome made = Child.run(commands);
    if (made.status() != 0) {
      throw new IOException("no runtime from " + home + ": " + made.out() + made.err());
    }
    return directory.resolve("daal4j-java.tar.gz");
  }
}
