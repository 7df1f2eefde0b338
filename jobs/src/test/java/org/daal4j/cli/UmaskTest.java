package org.daal4j.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.result.BreakingFileSystem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whom files on local disks belong to. */
class UmaskTest {

  private static final String KMEANS =
      "kmeans -i " + Shell.IRIS + " --columns 1-4 -k 3 --max-iterations 1 --assignments";

  @TempDir Path directory;

  @ParameterizedTest
  @CsvSource({
    "022, '', rwxr-xr-x, rw-r--r--",
    "077, '', rwx------, rw-------",
    "002, '', rwxrwxr-x, rw-rw-r--",
    "027, '', rwxr-x---, rw-r-----",
    "000, '', rwxrwxrwx, rw-rw-rw-",
    "022, -D fs.permissions.umask-mode=077, rwx------, rw-------"
  })
  void aResultHasTheUmaskOfTheProcess(
      String umask, String generic, String directories, String files) throws Exception {
    Path output = directory.resolve("parent/out");
    List<String> command = new ArrayList<>();
    command.addAll(List.of("/bin/sh", "-c", "umask " + umask + "; exec \"$@\"", "sh"));
    command.add(Path.of(System.getProperty("java.home"), "bin/java").toString());
    command.addAll(Arrays.asList(System.getProperty("hadoop.jvm.options", "").split(" +")));
    command.removeIf(String::isBlank);
    command.addAll(
        List.of(
            "-cp",
            System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
            Main.class.getName()));
    String options = KMEANS.replace("kmeans", "kmeans " + generic) + " -o " + output;
    command.addAll(Arrays.asList(Shell.words(options)));
    Process process =
        new ProcessBuilder(command)
            .redirectErrorStream(true)
            .redirectOutput(directory.resolve("log").toFile())
            .start();
    assertThat(process.waitFor()).as(Files.readString(directory.resolve("log"))).isZero();

    List<Path> all;
    try (Stream<Path> found = Files.walk(directory.resolve("parent"))) {
      all = found.toList();
    }
    assertThat(all).hasSizeGreaterThan(7);
    for (Path path : all) {
      assertThat(permissions(path))
          .as(path.toString())
          .isEqualTo(Files.isDirectory(path) ? directories : files);
    }
  }

  /** Nor what is above it, as long as that is the run's own: they could put another one there. */
  @Test
  void othersCannotWriteToTheWorkOfARun() throws IOException {
    int seen = 0;
    for (int changes = 0; changes < 40; changes++) {
      Path parent = directory.resolve("killed" + changes);
      Configuration conf = BreakingFileSystem.configuration();
      conf.set("fs.permissions.umask-mode", "000");
      BreakingFileSystem.breakAfter(changes);
      Shell.daal4j(conf, Shell.words(KMEANS + " -o " + parent.resolve("out")));

      Path work = parent.resolve("out/_work");
      for (Path path : new Path[] {parent, parent.resolve("out"), work}) {
        if (Files.exists(path)) {
          assertThat(permissions(path)).as(path.toString()).doesNotMatch("...(.w.|....w).*");
        }
      }
      if (Files.exists(work)) {
        seen++;
        assertThat(permissions(work)).isEqualTo("rwx------");
      }
    }
    assertThat(seen).as("runs that left their work").isGreaterThan(10);
  }

  /** As an older version may have left it. */
  @Test
  void whatOthersCouldWriteToIsClosed() throws IOException {
    Path output = directory.resolve("out");
    BreakingFileSystem.breakAfter(25);
    Shell.daal4j(BreakingFileSystem.configuration(), Shell.words(KMEANS + " -o " + output));
    Files.setPosixFilePermissions(
        output.resolve("_work"), PosixFilePermissions.fromString("rwxrwxrwx"));
    BreakingFileSystem.breakAfter(5);
    Configuration conf = BreakingFileSystem.configuration();
    Shell.daal4j(conf, Shell.words(KMEANS + " --resume -o " + output));
    assertThat(permissions(output.resolve("_work"))).isEqualTo("rwx------");
  }

  private static String permissions(Path path) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
  }
}
