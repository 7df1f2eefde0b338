package org.daal4j.engine.libraries;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.OptionalInt;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JdkArchiveTest {

  private static final String RELEASE = "IMPLEMENTOR=\"x\"\nJAVA_VERSION=\"17.0.15\"\n";

  @TempDir Path directory;

  @Test
  void findsTheHomeAtTheTopAndInADirectory() throws IOException {
    for (String prefix : new String[] {"", "./"}) {
      byte[] top =
          new TarFile().file(prefix + "release", RELEASE).file(prefix + "bin/java", "x").gzipped();
      assertThat(tar(top)).isEqualTo(new JdkArchive("", OptionalInt.of(17)));
      byte[] inside =
          new TarFile()
              .file(prefix + "jdk-17/bin/java", "x")
              .file(prefix + "jdk-17/release", RELEASE)
              .gzipped();
      assertThat(tar(inside)).isEqualTo(new JdkArchive("jdk-17", OptionalInt.of(17)));
    }
  }

  /** As in the archives of Java 8, whose version is called 1.8. */
  @Test
  void theRuntimeInsideOfAJdkIsNotItsHome() throws IOException {
    byte[] java8 =
        new TarFile()
            .file("jdk8u392/jre/bin/java", "x")
            .file("jdk8u392/release", "JAVA_VERSION=\"1.8.0_392\"\n")
            .file("jdk8u392/bin/java", "x")
            .gzipped();
    assertThat(tar(java8)).isEqualTo(new JdkArchive("jdk8u392", OptionalInt.of(8)));
  }

  @Test
  void aReleaseOfAnotherDirectoryOrWithoutAVersionSaysNothing() throws IOException {
    byte[] archive =
        new TarFile()
            .file("doc/release", "JAVA_VERSION=\"11\"\n")
            .file("jdk/release", "NAME=\"x\"\n")
            .file("jdk/bin/java", "x")
            .gzipped();
    assertThat(tar(archive)).isEqualTo(new JdkArchive("jdk", OptionalInt.empty()));
  }

  @Test
  void longNamesOfAllKindsAreRead() throws IOException {
    String top = "j".repeat(120);
    TarFile[] archives = {
      new TarFile().gnuLongFile(top + "/bin/java", "x"),
      new TarFile().paxFile(top + "/bin/java", "x"),
      new TarFile().posixFile(top, "bin/java", "x"),
    };
    for (TarFile archive : archives) {
      assertThat(tar(archive.gzipped())).isEqualTo(new JdkArchive(top, OptionalInt.empty()));
    }
  }

  @Test
  void whatStandsBeforeIsPassedOver() throws IOException {
    byte[] archive =
        new TarFile()
            .file("jdk/lib/modules", "m".repeat(100_000))
            .file("jdk/lib/empty", "")
            .file("jdk/lib/block", "b".repeat(512))
            .file("jdk/bin/java", "x")
            .gzipped();
    assertThat(tar(archive).home()).isEqualTo("jdk");
  }

  @Test
  void readsNoFurtherThanItHasTo() throws IOException {
    byte[] noise = new byte[3_000_000];
    new Random(1).nextBytes(noise);
    byte[] archive =
        new TarFile()
            .file("jdk/release", RELEASE)
            .file("jdk/bin/java", "x")
            .file("jdk/lib/modules", new String(noise, StandardCharsets.US_ASCII))
            .gzipped();
    long[] read = new long[1];
    InputStream counting =
        new FilterInputStream(new ByteArrayInputStream(archive)) {
          @Override
          public int read(byte[] buffer, int from, int length) throws IOException {
            int count = super.read(buffer, from, length);
            read[0] += Math.max(0, count);
            return count;
          }
        };
    assertThat(JdkArchive.read(counting, false).version()).hasValue(17);
    assertThat(read[0]).isLessThan(archive.length / 2);
  }

  @Test
  void zipArchivesAreReadToo() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (String name : new String[] {"jdk/", "jdk/bin/java", "jdk/release"}) {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(
            RELEASE.getBytes(StandardCharsets.UTF_8), 0, name.endsWith("/") ? 0 : RELEASE.length());
      }
    }
    assertThat(zip(bytes.toByteArray())).isEqualTo(new JdkArchive("jdk", OptionalInt.of(17)));
  }

  /** tar, as it is on this machine, of a directory as it is made by jlink. */
  @Test
  void archivesOfTarItselfAreRead() throws Exception {
    Path jdk = Files.createDirectories(directory.resolve("runtime"));
    Files.writeString(Files.createDirectory(jdk.resolve("bin")).resolve("java"), "x");
    Files.writeString(jdk.resolve("release"), RELEASE);
    for (String format : new String[] {"gnu", "posix", "ustar", "v7", "oldgnu"}) {
      Path archive = directory.resolve(format + ".tar.gz");
      new ProcessBuilder("tar", "--format=" + format, "-czf", archive.toString(), "runtime")
          .directory(directory.toFile())
          .inheritIO()
          .start()
          .waitFor();
      assertThat(tar(Files.readAllBytes(archive)))
          .as(format)
          .isEqualTo(new JdkArchive("runtime", OptionalInt.of(17)));
    }
  }

  @Test
  void whatIsNoArchiveOfAJdkIsSaidInWords() throws IOException {
    byte[] jdk = new TarFile().file("jdk/lib/modules", RELEASE.repeat(900)).gzipped();
    fails(jdk, false, "it has no bin/java, neither at its top nor in a directory there");
    fails(new TarFile().file("a/b/bin/java", "x").gzipped(), false, "it has no bin/java");
    fails(new TarFile().gzipped(), false, "it has no bin/java");
    fails(Arrays.copyOf(jdk, jdk.length / 2), false, "it is cut short");
    fails(Arrays.copyOf(jdk, 5), false, "it is cut short");
    fails(jdk, true, "it is no zip file");
    fails(new byte[0], false, "it is no gzip file");
    fails(new byte[] {'P', 'K', 3, 4, 0, 0}, true, "it has no bin/java");
    fails(gzip("no archive ".repeat(100)), false, "it holds no tar archive, or a damaged one");
    fails(gzip("short"), false, "it is cut short");
    byte[] flipped = jdk.clone();
    flipped[flipped.length / 2] ^= 0x55;
    assertThatThrownBy(() -> tar(flipped)).isInstanceOf(IOException.class);
  }

  private static byte[] gzip(String text) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(text.getBytes(StandardCharsets.US_ASCII));
    }
    return bytes.toByteArray();
  }

  private static void fails(byte[] archive, boolean zip, String message) {
    assertThatThrownBy(() -> JdkArchive.read(new ByteArrayInputStream(archive), zip))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith(message);
  }

  private static JdkArchive tar(byte[] archive) throws IOException {
    return JdkArchive.read(new ByteArrayInputStream(archive), false);
  }

  private static JdkArchive zip(byte[] archive) throws IOException {
    return JdkArchive.read(new ByteArrayInputStream(archive), true);
  }
}
