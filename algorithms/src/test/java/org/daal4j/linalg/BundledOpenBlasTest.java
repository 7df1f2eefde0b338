package org.daal4j.linalg;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@EnabledOnOs(OS.LINUX)
class BundledOpenBlasTest {

  private static final String HERE =
      System.getProperty("os.arch").equals("aarch64") ? "linux-arm64" : "linux-x86_64";

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource
  void hasLibrariesOfEachProcessor(OpenBlasBuild build) throws IOException {
    assertThat(build.platforms()).containsExactlyInAnyOrder("linux-x86_64", "linux-arm64");
    for (String platform : build.platforms()) {
      for (BundledFile file : build.files(platform)) {
        // ELF's numbers of processors.
        assertThat(machine(file)).as(file.name()).isEqualTo(platform.endsWith("arm64") ? 183 : 62);
      }
    }
  }

  private static int machine(BundledFile file) throws IOException {
    try (InputStream in = file.source().openStream()) {
      ByteBuffer header = ByteBuffer.wrap(in.readNBytes(20)).order(ByteOrder.LITTLE_ENDIAN);
      assertThat(header.getInt(0)).as("magic number").isEqualTo(0x464c457f);
      return header.getShort(18);
    }
  }

  @ParameterizedTest
  @EnumSource
  void loadsFromTheFirstPlaceThatWorks(OpenBlasBuild build) throws IOException {
    Path good = Files.createDirectory(directory.resolve("good"));
    BundledOpenBlas loaded =
        BundledOpenBlas.load("A", build.files(HERE), List.of(closed("full"), () -> good));
    assertThat(loaded.path()).isEqualTo(good.resolve("libopenblas.so.0"));
    assertThat(loaded.description()).startsWith("A in " + good + ", OPENBLAS_NUM_THREADS");
  }

  @Test
  void afterAPlaceWhereItDoesNotLoadComesTheNext() throws IOException {
    String foreign = HERE.equals("linux-arm64") ? "linux-x86_64" : "linux-arm64";
    List<BundledFile> files = OpenBlasBuild.CURRENT.files(foreign);
    Path one = Files.createDirectory(directory.resolve("one"));
    Path other = Files.createDirectory(directory.resolve("other"));
    BundledOpenBlas loaded =
        BundledOpenBlas.load("A", files, List.of(closed("denied"), () -> one, () -> other));
    assertThat(loaded.path()).isNull();
    assertThat(loaded.description())
        .startsWith("A did not load: IOException: denied, ")
        .contains(one.resolve(files.get(0).name()) + ": ")
        .contains(other.resolve(files.get(0).name()) + ": ")
        .doesNotContain("\n");
  }

  @Test
  void noOtherPlaceIsTriedForALibraryThatNeedsANewerGlibc() throws IOException {
    BundledFile file = OpenBlasBuild.CURRENT.files(HERE).get(0);
    String bytes;
    try (InputStream in = file.source().openStream()) {
      bytes = new String(in.readAllBytes(), ISO_8859_1);
    }
    Path future = directory.resolve(file.name());
    Files.write(future, bytes.replace("GLIBC_2", "GLIBC_9").getBytes(ISO_8859_1));
    Path one = Files.createDirectory(directory.resolve("one"));
    Path other = Files.createDirectory(directory.resolve("other"));

    BundledOpenBlas loaded =
        BundledOpenBlas.load(
            "A", List.of(BundledFile.of(future.toUri().toURL())), List.of(() -> one, () -> other));

    assertThat(loaded.path()).isNull();
    assertThat(loaded.description())
        .startsWith("A did not load: " + one.resolve(file.name()))
        .containsPattern("version `GLIBC_9[.0-9]*' not found")
        .doesNotContain(other.toString());
    assertThat(other).isEmptyDirectory();
  }

  @Test
  void isWhatThisProcessRunsUnlessToldOtherwise() {
    LinearAlgebra.blas();
    LinearAlgebra.lapack();
    boolean bundled =
        BlasSource.ofProcess().builds().stream()
            .anyMatch(build -> OpenBlasKernels.obstacle(build).isEmpty());
    assertThat(LinearAlgebra.chosen())
        .hasSize(2)
        .allMatch(choice -> choice.description().contains(": native (OpenBLAS ") == bundled);
  }

  private static UnpackPlace closed(String why) {
    return () -> {
      throw new IOException(why);
    };
  }
}
