package org.daal4j.engine.yarn;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.RawLocalFileSystem;
import org.apache.hadoop.mapreduce.Job;
import org.apache.hadoop.util.GenericOptionsParser;
import org.daal4j.core.UsageException;
import org.daal4j.engine.libraries.LibraryDirectory;
import org.daal4j.engine.libraries.ShippedFile;
import org.daal4j.engine.libraries.ShippedFile.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class GivenFilesTest {

  @TempDir Path directory;

  private final Configuration conf = new Configuration(false);
  private GivenFiles given;

  @BeforeEach
  void onACluster() {
    conf.set("fs.defaultFS", "raw:///");
    conf.set("fs.raw.impl", OtherFileSystem.class.getName());
    conf.set("fs.file.impl", "org.apache.hadoop.fs.LocalFileSystem");
    given =
        new GivenFiles(
            new LibraryDirectory(new org.apache.hadoop.fs.Path(directory.resolve("lib") + "")));
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

  private Path file(String name) throws IOException {
    Path file = directory.resolve(name);
    Files.createDirectories(file.getParent());
    return Files.writeString(file, name);
  }

  private void parse(String... options) throws IOException {
    assertThat(new GenericOptionsParser(conf, options).getRemainingArgs()).isEmpty();
  }

  private org.apache.hadoop.fs.Path uploaded(String name) {
    return new org.apache.hadoop.fs.Path("raw:" + directory.resolve("lib").resolve(name));
  }

  @Test
  void nothingIsGivenUnlessAnOptionSaysSo() throws IOException {
    assertThat(given.ship(conf)).isEmpty();
    assertThat(directory).isEmptyDirectory();
  }

  @Test
  void whatIsOnThisMachineAloneIsUploadedOnceUnderNamesThatMeetNoOther() throws IOException {
    file("tree/inner/leaf");
    String there = "raw:" + file("on/cluster.txt");
    parse("-libjars", file("a.jar") + "," + file("other/b.jar"));
    parse("-files", file("daal4j.jar") + "#other.jar," + there + "," + directory.resolve("tree"));
    parse("-archives", file("z.zip") + "#z");

    List<ShippedFile> shipped = given.ship(conf);

    assertThat(shipped)
        .containsExactly(
            new ShippedFile(uploaded("given-0/a.jar"), "a.jar", Kind.JAR),
            new ShippedFile(uploaded("given-1/b.jar"), "b.jar", Kind.JAR),
            new ShippedFile(uploaded("given-2/daal4j.jar"), "other.jar", Kind.FILE),
            new ShippedFile(new org.apache.hadoop.fs.Path(there), "cluster.txt", Kind.FILE),
            new ShippedFile(uploaded("given-4/tree"), "tree", Kind.FILE),
            new ShippedFile(uploaded("given-5/z.zip"), "z", Kind.ARCHIVE));
    assertThat(directory.resolve("lib/given-1/b.jar")).hasContent("other/b.jar");
    assertThat(directory.resolve("lib/given-4/tree/inner/leaf")).hasContent("tree/inner/leaf");
    Files.delete(directory.resolve("a.jar"));
    assertThat(given.ship(conf)).isSameAs(shipped);
  }

  /** Hadoop, which would upload the jars of each job, finds them in the cache instead. */
  @Test
  void aJobHasThemInItsCache() throws IOException {
    parse("-libjars", file("a.jar").toString(), "-files", file("f.txt") + "#g");
    parse("-archives", file("z.zip").toString());
    Job job = Job.getInstance(conf);

    given.addTo(job);

    assertThat(job.getFileClassPaths())
        .extracting(path -> path.toUri().getPath())
        .containsExactly(directory.resolve("lib/given-0/a.jar").toString());
    assertThat(job.getCacheFiles())
        .containsExactly(
            uploaded("given-0/a.jar").toUri(),
            URI.create(uploaded("given-1/f.txt").toUri() + "#g"));
    assertThat(job.getCacheArchives())
        .containsExactly(URI.create(uploaded("given-2/z.zip").toUri() + "#z.zip"));
    assertThat(job.getConfiguration().getPropsWithPrefix("tmp")).isEmpty();
  }

  @Test
  void twoOfOneNameAreRefused() throws IOException {
    parse("-libjars", file("a.jar") + "," + file("other/a.jar"));
    assertThatThrownBy(() -> given.ship(conf))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "-libjars, -files, -archives: two of them would be 'a.jar' in the directory of a task."
                + " Rename one.");
  }
}
