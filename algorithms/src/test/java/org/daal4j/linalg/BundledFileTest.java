package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundledFileTest {

  private final byte[] content = new byte[300_000];

  @TempDir Path directory;
  private Path target;
  private BundledFile file;

  @BeforeEach
  void makeJar() throws IOException {
    new Random(1).nextBytes(content);
    file = inJar(directory.resolve("a.jar"), content);
    target = Files.createDirectory(directory.resolve("target"));
  }

  static BundledFile inJar(Path jar, byte[] content) throws IOException {
    try (OutputStream out = Files.newOutputStream(jar);
        JarOutputStream entries = new JarOutputStream(out)) {
      entries.putNextEntry(new JarEntry("some/place/library.so"));
      entries.write(content);
      entries.closeEntry();
    }
    return BundledFile.of(URI.create("jar:" + jar.toUri() + "!/some/place/library.so").toURL());
  }

  @Test
  void isWrittenForItsUserAloneAndLeavesNothingElse() throws IOException {
    Path written = file.unpackTo(target);
    assertThat(written).isEqualTo(target.resolve("library.so")).hasBinaryContent(content);
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(written)))
        .isEqualTo("rw-------");
    assertThat(names()).containsExactly("library.so");
  }

  @Test
  void isNotWrittenAgain() throws IOException {
    Object before = Files.getAttribute(file.unpackTo(target), "unix:ino");
    assertThat(Files.getAttribute(file.unpackTo(target), "unix:ino")).isEqualTo(before);
  }

  @Test
  void replacesOneThatIsTruncated() throws IOException {
    Files.write(target.resolve("library.so"), new byte[10]);
    assertThat(file.unpackTo(target)).hasBinaryContent(content);
  }

  @Test
  void replacesOneWithAnotherBit() throws IOException {
    byte[] damaged = content.clone();
    damaged[200_000] ^= 4;
    Files.write(target.resolve("library.so"), damaged);
    assertThat(file.unpackTo(target)).hasBinaryContent(content);
    assertThat(names()).containsExactly("library.so");
  }

  @Test
  void replacesASymbolicLinkAndNotWhatItLeadsTo() throws IOException {
    Path elsewhere = Files.writeString(directory.resolve("elsewhere"), "precious");
    Files.createSymbolicLink(target.resolve("library.so"), elsewhere);
    assertThat(file.unpackTo(target)).hasBinaryContent(content).isRegularFile();
    assertThat(elsewhere).hasContent("precious");
    assertThat(Files.isSymbolicLink(target.resolve("library.so"))).isFalse();
  }

  @Test
  void leavesNothingWhenItCannotTakeItsPlace() throws IOException {
    Files.createDirectories(target.resolve("library.so/full"));
    assertThatThrownBy(() -> file.unpackTo(target)).isInstanceOf(IOException.class);
    assertThat(names()).containsExactly("library.so");
  }

  @Test
  void manyWritersAtOnceAllGetAWholeFile() throws IOException {
    assertThat(IntStream.range(0, 64).parallel().mapToObj(i -> unpacked())).containsOnly(true);
    assertThat(names()).containsExactly("library.so");
  }

  @Test
  void comesAsWellFromAJarThatWasUnpacked() throws IOException {
    Path unpacked = Files.write(directory.resolve("library.so"), content);
    BundledFile same = BundledFile.of(unpacked.toUri().toURL());
    assertThat(same.name()).isEqualTo(file.name());
    assertThat(same.size()).isEqualTo(file.size());
    assertThat(same.checksum()).isEqualTo(file.checksum());
    assertThat(same.unpackTo(target)).hasBinaryContent(content);
  }

  @Test
  void namesAResourceThatIsMissing() {
    assertThatThrownBy(() -> BundledFile.of("/no/such.so"))
        .isInstanceOf(IOException.class)
        .hasMessage("there is no /no/such.so in the jar");
  }

  private boolean unpacked() {
    try {
      return Arrays.equals(content, Files.readAllBytes(file.unpackTo(target)));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  private List<String> names() throws IOException {
    try (Stream<Path> files = Files.list(target)) {
      return files.map(path -> path.getFileName().toString()).toList();
    }
  }
}
