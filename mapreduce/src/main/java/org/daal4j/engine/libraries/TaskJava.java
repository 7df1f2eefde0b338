package org.daal4j.engine.libraries;

import java.io.File;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.apache.hadoop.security.AccessControlException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.UserPath;

/**
 * The Java of tasks and application masters, as a user says: that of the cluster, one that every
 * node has in the same directory, or one in an archive, which each node fetches and unpacks once.
 *
 * @param home what JAVA_HOME is in a container; empty for the cluster's own
 * @param archive what a container finds unpacked as {@link #LINK}; empty when nothing is shipped
 */
public record TaskJava(Optional<String> home, Optional<Path> archive) {

  /** The cluster's own. */
  public static final TaskJava OF_CLUSTER = new TaskJava(Optional.empty(), Optional.empty());

  static final Setting JDK = Setting.named("jdk");

  /** Name of the unpacked archive in the directory of a container. */
  public static final String LINK = "daal4j-jdk";

  /** The oldest Java that reads our classes. */
  public static final int LEAST_VERSION = 17;

  /** The doors are those of hadoop.jvm.options in pom.xml: a cluster of Java 8 knows of none. */
  private static final String OPTIONS =
      "-XX:+IgnoreUnrecognizedVMOptions"
          + " --add-opens=java.base/java.lang=ALL-UNNAMED"
          + " --add-opens=java.base/java.net=ALL-UNNAMED"
          + " --add-opens=java.base/java.util=ALL-UNNAMED";

  private static final String LOCAL = "local:";

  /** What neither a shell nor a list of environment variables takes apart. */
  private static final Pattern PLAIN = Pattern.compile("[\\p{Alnum}._+@/-]+");

  /**
   * Reads what a user says, and looks into an archive.
   *
   * @param text {@code local:DIR}, or an archive: a path or URI as those of the input are
   * @throws UsageException when it names nothing that tasks could run on
   */
  public static TaskJava of(Configuration conf, String text) throws IOException {
    if (text.startsWith(LOCAL)) {
      return inDirectory(text, text.substring(LOCAL.length()));
    }
    String name = text.toLowerCase(Locale.ROOT);
    boolean zip = name.endsWith(".zip");
    if (!zip && !name.endsWith(".tar.gz") && !name.endsWith(".tgz")) {
      throw wrong(
          text,
          "is neither an archive, whose name ends in .tar.gz, .tgz or .zip, nor local: and a"
              + " directory that every node has. Name one of them.");
    }
    FileStatus file = find(conf, text);
    JdkArchive jdk;
    try (InputStream in = UserPath.fileSystemToRead(conf, file.getPath()).open(file.getPath())) {
      jdk = JdkArchive.read(in, zip);
    } catch (AccessControlException e) {
      throw e;
    } catch (IOException e) {
      throw wrong(
          text,
          "is not the archive of a JDK: "
              + e.getMessage()
              + ". Make one by tar -czf FILE.tar.gz of the JDK's directory.");
    }
    if (jdk.version().orElse(LEAST_VERSION) < LEAST_VERSION) {
      throw wrong(
          text,
          "holds Java "
              + jdk.version().getAsInt()
              + ", but daal4j needs "
              + LEAST_VERSION
              + " or newer. Name the archive of another.");
    }
    String home = "{{PWD}}/" + LINK + (jdk.home().isEmpty() ? "" : "/" + jdk.home());
    requirePlain(text, jdk.home(), "directory in it");
    return new TaskJava(Optional.of(home), Optional.of(file.getPath()));
  }

  private static TaskJava inDirectory(String text, String directory) {
    if (!directory.startsWith("/")) {
      throw wrong(
          text,
          "names no absolute path. Give the one that a JDK has on every node, as"
              + " local:/usr/lib/jvm/java-17.");
    }
    requirePlain(text, directory, "directory");
    return new TaskJava(Optional.of(directory), Optional.empty());
  }

  private static void requirePlain(String text, String directory, String what) {
    if (!directory.isEmpty() && !PLAIN.matcher(directory).matches()) {
      throw wrong(
          text,
          "cannot be used: the name of the "
              + what
              + " holds more than letters, digits and . _ + @ -, and would not reach a task"
              + " unchanged. Give it another name.");
    }
  }

  private static FileStatus find(Configuration conf, String text) throws IOException {
    UserPath named;
    try {
      named = UserPath.of(conf, text);
    } catch (IllegalArgumentException e) {
      throw wrong(text, "cannot be used: " + e.getMessage() + ". Correct the path.");
    }
    FileSystem fileSystem = named.fileSystem();
    FileStatus file;
    try {
      file = fileSystem.getFileStatus(fileSystem.makeQualified(named.path()));
    } catch (FileNotFoundException e) {
      throw wrong(text, "is not on " + fileSystem.getUri() + "." + hint(fileSystem, text));
    }
    if (file.isDirectory()) {
      throw wrong(
          text, "is a directory. Name an archive, or local: and a directory that every node has.");
    }
    if (file.getPath().toUri().getPath().indexOf(',') >= 0) {
      throw wrong(text, "has a comma in its path, which Hadoop takes apart. Rename it.");
    }
    return file;
  }

  private static String hint(FileSystem fileSystem, String text) {
    File here = new File(text);
    return !LibraryDirectory.isOfThisMachine(fileSystem) && here.isFile()
        ? " This machine has one: "
            + here.getAbsoluteFile().toURI().toString().replaceFirst("^file:/(?!/)", "file:///")
            + " is uploaded."
        : " Correct the path.";
  }

  private static UsageException wrong(String text, String reasonAndRemedy) {
    return new UsageException(JDK, "'" + text + "' " + reasonAndRemedy, "");
  }

  /** Environment variables of tasks and application masters, in YARN's spelling. */
  public Map<String, String> environment() {
    return home.map(directory -> Map.of("JAVA_HOME", directory)).orElse(Map.of());
  }

  /**
   * More environment variables, where the user sets them not: what the JVM needs that a cluster of
   * an older Java does not give it. Options in the cluster's settings that are of another Java are
   * passed over.
   */
  public Map<String, String> defaultEnvironment() {
    return home.isPresent() ? Map.of("JDK_JAVA_OPTIONS", OPTIONS) : Map.of();
  }

  /**
   * Sees to it that nodes can fetch the archive: one of this machine alone is uploaded.
   *
   * @return as nodes find it; empty when nothing is shipped
   */
  public Optional<ShippedFile> ship(Configuration conf, LibraryDirectory libraries)
      throws IOException {
    if (archive.isEmpty()) {
      return Optional.empty();
    }
    Path reachable = libraries.reachable(conf, archive.get());
    return Optional.of(new ShippedFile(reachable, LINK, ShippedFile.Kind.ARCHIVE));
  }
}
