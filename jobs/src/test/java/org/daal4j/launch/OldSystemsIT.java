package org.daal4j.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.module.ModuleDescriptor.Version;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * How old a Linux may be: the versions of symbols that each native library of the jar asks for.
 * RHEL 7 has glibc 2.17 and libgcc 4.8, RHEL 8 and Debian 10 glibc 2.28, Debian 11 2.31, RHEL 9
 * 2.34.
 */
class OldSystemsIT {

  private static final String CURRENT = "org/daal4j/shaded/openblas/";
  private static final String OLDER = "org/daal4j/linalg/older/";

  private static final Map<String, NativeNeeds> LIBRARIES = new TreeMap<>();

  @BeforeAll
  static void readLibraries() throws IOException {
    try (JarFile jar = new JarFile(Child.JAR.toFile())) {
      List<? extends ZipEntry> entries =
          jar.stream().filter(entry -> entry.getName().matches(".*\\.so[.0-9]*")).toList();
      for (ZipEntry entry : entries) {
        LIBRARIES.put(entry.getName(), NativeNeeds.of(jar.getInputStream(entry).readAllBytes()));
      }
    }
  }

  @Test
  void netlibAndTheOlderOpenBlasRunWithGlibc217OnX86AndWith227OnArm() {
    Map<String, String> needed = new TreeMap<>();
    LIBRARIES.keySet().stream()
        .filter(name -> !name.startsWith(CURRENT))
        .forEach(name -> needed.put(name, newest(name, "GLIBC_").orElseThrow()));

    assertThat(needed)
        .isEqualTo(
            Map.of(
                OLDER + "linux-x86_64/libopenblas.so.0",
                "2.7",
                OLDER + "linux-x86_64/libgfortran.so.5",
                "2.17",
                OLDER + "linux-x86_64/libquadmath.so.0",
                "2.14",
                OLDER + "linux-arm64/libopenblas.so.0",
                "2.27",
                OLDER + "linux-arm64/libgfortran.so.4",
                "2.27",
                "resources/native/Linux-amd64/libnetlibblasjni.so",
                "2.4",
                "resources/native/Linux-amd64/libnetliblapackjni.so",
                "2.4",
                "resources/native/Linux-aarch64/libnetlibblasjni.so",
                "2.17",
                "resources/native/Linux-aarch64/libnetliblapackjni.so",
                "2.17"));
  }

  @Test
  void theCurrentOpenBlasRunsWithGlibc234() {
    assertThat(LIBRARIES.keySet())
        .filteredOn(name -> name.startsWith(CURRENT))
        .hasSize(5)
        .allMatch(name -> !later(newest(name, "GLIBC_").orElseThrow(), "2.34"));
  }

  @Test
  void libgccMayBeThatOfRhel7() {
    assertThat(LIBRARIES.keySet())
        .allMatch(
            name -> newest(name, "GCC_").filter(version -> later(version, "4.8.0")).isEmpty());
  }

  /** zlib comes with every Linux that has a package manager. */
  @Test
  void nothingIsNeededThatIsNeitherBesideItNorOnEverySystem() {
    LIBRARIES.forEach(
        (name, needs) -> {
          String directory = name.substring(0, name.lastIndexOf('/') + 1);
          TreeSet<String> elsewhere = new TreeSet<>(needs.libraries());
          elsewhere.removeIf(library -> LIBRARIES.containsKey(directory + library));
          assertThat(elsewhere)
              .as(name)
              .isSubsetOf(
                  "libc.so.6",
                  "libm.so.6",
                  "libpthread.so.0",
                  "libgcc_s.so.1",
                  "libz.so.1",
                  "ld-linux-x86-64.so.2",
                  "ld-linux-aarch64.so.1");
        });
  }

  @Test
  void eachIsOfTheProcessorThatItsDirectoryNames() {
    assertThat(LIBRARIES)
        .hasSize(14)
        .allSatisfy(
            (name, needs) ->
                assertThat(needs.machine())
                    .as(name)
                    .isEqualTo(name.matches(".*(arm64|aarch64).*") ? 183 : 62));
  }

  /** The newest of the versions that a library asks for with this prefix, without it. */
  private static Optional<String> newest(String name, String prefix) {
    return LIBRARIES.get(name).versions().values().stream()
        .flatMap(versions -> versions.stream())
        .filter(version -> version.startsWith(prefix))
        .map(version -> version.substring(prefix.length()))
        .max(Comparator.comparing(Version::parse));
  }

  private static boolean later(String version, String than) {
    return Version.parse(version).compareTo(Version.parse(than)) > 0;
  }
}
