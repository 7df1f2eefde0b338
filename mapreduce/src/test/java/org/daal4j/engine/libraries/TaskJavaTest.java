package org.daal4j.engine.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.daal4j.core.UsageException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskJavaTest {

  @TempDir Path directory;

  private final Configuration conf = new Configuration(false);

  TaskJavaTest() {
    conf.set("fs.defaultFS", "file:///");
    conf.set("fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem");
  }

  @Test
  void theClustersOwnChangesNothing() throws IOException {
    assertThat(TaskJava.OF_CLUSTER.environment()).isEmpty();
    assertThat(TaskJava.OF_CLUSTER.defaultEnvironment()).isEmpty();
    assertThat(TaskJava.OF_CLUSTER.ship(conf, libraries())).isEmpty();
  }

  @Test
  void aDirectoryOfEveryNodeIsTakenAsItIs() throws IOException {
    TaskJava java = TaskJava.of(conf, "local:/opt/jdk-17.0.9+9");
    assertThat(java.environment()).containsEntry("JAVA_HOME", "/opt/jdk-17.0.9+9").hasSize(1);
    assertThat(java.defaultEnvironment().get("JDK_JAVA_OPTIONS"))
        .startsWith("-XX:+IgnoreUnrecognizedVMOptions --add-opens=java.base/java.lang=ALL-UNNAMED");
    assertThat(java.ship(conf, libraries())).isEmpty();
  }

  @Test
  void anArchiveIsUnpackedInTheDirectoryOfTheContainer() throws IOException {
    Path file = new TarFile().file("jdk-17/bin/java", "x").write(directory.resolve("a b.TAR.GZ"));
    TaskJava java = TaskJava.of(conf, file.toString());
    assertThat(java.environment()).containsEntry("JAVA_HOME", "{{PWD}}/daal4j-jdk/jdk-17");
    assertThat(java.ship(conf, libraries()).orElseThrow().path())
        .isEqualTo(new org.apache.hadoop.fs.Path("file:" + file));
    Path top = new TarFile().file("bin/java", "x").write(directory.resolve("b.tgz"));
    assertThat(TaskJava.of(conf, top.toUri().toString()).environment())
        .containsEntry("JAVA_HOME", "{{PWD}}/daal4j-jdk");
  }

  @Test
  void anArchiveOfThisMachineIsUploadedWhereTheClusterHasAnotherFileSystem() throws IOException {
    Path file = new TarFile().file("bin/java", "x").write(directory.resolve("jdk.tar.gz"));
    conf.set("fs.defaultFS", "raw:///");
    conf.set("fs.raw.impl", OtherFileSystem.class.getName());
    TaskJava java = TaskJava.of(conf, file.toUri().toString());
    org.apache.hadoop.fs.Path shipped = java.ship(conf, libraries()).orElseThrow().path();
    Path copy = directory.resolve("lib/jdk.tar.gz");
    assertThat(shipped.toUri().getPath()).isEqualTo(copy.toString());
    assertThat(copy).hasSameBinaryContentAs(file);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
        .isEqualTo("rw-r--r--");
  }

  /** Stands for that of a cluster. */
  public static final class OtherFileSystem extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("raw:///");
    }

    @Override
    public String getScheme() {
      return "raw";
    }
  }

  @Test
  void whatTasksCannotRunOnIsRefusedWithTheRemedy() throws IOException {
    Files.createDirectory(directory.resolve("d.zip"));
    Files.writeString(directory.resolve("text.zip"), "text");
    Files.createFile(directory.resolve("empty.tgz"));
    new TarFile()
        .file("jdk-11/release", "JAVA_VERSION=\"11.0.2\"\n")
        .file("jdk-11/bin/java", "x")
        .write(directory.resolve("jdk11.tgz"));
    new TarFile().file("my jdk/bin/java", "x").write(directory.resolve("blank.tgz"));
    new TarFile().file("bin/java", "x").write(directory.resolve("a,b.tgz"));

    refused("local:", "names no absolute path. Give the one that a JDK has on every node");
    refused("local:jdk-17", "names no absolute path.");
    refused("local:/opt/my jdk", "cannot be used: the name of the directory holds more than");
    refused("local:/opt/$JDK", "cannot be used: the name of the directory holds more than");
    refused(directory + "/jdk-17", "is neither an archive, whose name ends in .tar.gz, .tgz or");
    refused(directory + "/jdk.tar.xz", "is neither an archive");
    refused(directory + "/none.tar.gz", "is not on file:///. Correct the path.");
    refused("nofs://x/none.tar.gz", "cannot be used: No FileSystem for scheme \"nofs\".");
    refused(directory + "/d.zip", "is a directory. Name an archive, or local: and");
    refused(directory + "/text.zip", "is not the archive of a JDK: it is no zip file. Make one by");
    refused(directory + "/empty.tgz", "is not the archive of a JDK: it is no gzip file.");
    refused(directory + "/jdk11.tgz", "holds Java 11, but daal4j needs 17 or newer.");
    refused(directory + "/blank.tgz", "cannot be used: the name of the directory in it holds more");
    refused(directory + "/a,b.tgz", "has a comma in its path, which Hadoop takes apart.");
  }

  @Test
  void aFileThatIsOnlyHereIsNamedInTheRemedy() throws IOException {
    Path file = new TarFile().file("bin/java", "x").write(directory.resolve("jdk.tar.gz"));
    conf.set("fs.defaultFS", "empty:///");
    conf.set("fs.empty.impl", EmptyFileSystem.class.getName());
    refused(
        file.toString(),
        "is not on empty:///. This machine has one: file://" + file + " is uploaded.");
  }

  /** Has no files. */
  public static final class EmptyFileSystem extends RawLocalFileSystem {
    @Override
    public URI getUri() {
      return URI.create("empty:///");
    }

    @Override
    public FileStatus getFileStatus(org.apache.hadoop.fs.Path path) throws IOException {
      throw new FileNotFoundException(path.toString());
    }
  }

  private void refused(String text, String reason) {
    assertThatThrownBy(() -> TaskJava.of(conf, text))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("jdk: '" + text + "' " + reason);
  }

  private LibraryDirectory libraries() {
    return new LibraryDirectory(new org.apache.hadoop.fs.Path(directory.resolve("lib").toString()));
  }
}
