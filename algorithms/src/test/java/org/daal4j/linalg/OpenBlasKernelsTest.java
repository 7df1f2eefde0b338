package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class OpenBlasKernelsTest {

  @ParameterizedTest
  @CsvSource({
    "Haswell, true",
    "haswell, true",
    "ZEN, true",
    "SkylakeX, true",
    "Cooperlake, true",
    "Nehalem, true",
    "Atom, true", // those of Nehalem
    "Sandybridge, false",
    "Prescott, false",
    "Core2, false",
    "Barcelona, false",
    "excavator, false"
  })
  void ofTheEnvironment(String coreType, boolean suited) {
    for (OpenBlasBuild build : OpenBlasBuild.values()) {
      assertThat(OpenBlasKernels.obstacle(build, coreType, "flags : avx2").isEmpty())
          .isEqualTo(suited);
    }
  }

  /** The build has none of Sapphire Rapids: {@code OPENBLAS_VERBOSE=2} says so. */
  @ParameterizedTest
  @ValueSource(strings = {"", "SapphireRapids", "Unheard"})
  void withANameThatOpenBlasDoesNotHaveTheProcessorDecides(String coreType) {
    for (OpenBlasBuild build : OpenBlasBuild.values()) {
      assertThat(OpenBlasKernels.obstacle(build, coreType, "flags : avx avx2")).isEmpty();
      assertThat(OpenBlasKernels.obstacle(build, coreType, "flags : avx")).isPresent();
    }
  }

  @ParameterizedTest
  @CsvSource({
    "GenuineIntel, 6, fpu pni sse4_2 avx avx2 fma, true",
    "AuthenticAMD, 25, fpu pni sse4_2 avx avx2 fma, true",
    "AuthenticAMD, 21, fpu pni sse4_2 avx avx2 fma fma4, false", // Excavator
    "AuthenticAMD, 21, fpu pni sse4_2 avx fma4, false", // Bulldozer
    "GenuineIntel, 6, fpu pni sse4_2 avx, false", // Sandy Bridge
    "GenuineIntel, 6, fpu pni ssse3 sse4_1 sse4_2, true", // Nehalem
    "GenuineIntel, 6, fpu pni ssse3, false", // Core 2
    "GenuineIntel, 15, fpu pni, false"
  })
  void ofTheProcessor(String vendor, int family, String flags, boolean suited) {
    for (OpenBlasBuild build : OpenBlasBuild.values()) {
      assertThat(OpenBlasKernels.obstacle(build, null, processors(vendor, family, 1, flags)))
          .matches(obstacle -> obstacle.isEmpty() == suited);
    }
  }

  /**
   * What OpenBLAS itself takes, run with these numbers in place of those of the {@code cpuid}
   * instruction: Prescott's kernels for an Intel processor it does not know.
   */
  @ParameterizedTest
  @CsvSource({
    "GenuineIntel, 6, 63, true, true", // Haswell
    "GenuineIntel, 6, 143, true, true", // Sapphire Rapids
    "GenuineIntel, 6, 173, true, true", // Granite Rapids
    "GenuineIntel, 6, 175, true, true", // Sierra Forest
    "GenuineIntel, 6, 183, true, false", // Raptor Lake
    "GenuineIntel, 6, 207, true, false", // Emerald Rapids
    "GenuineIntel, 6, 221, true, false", // Clearwater Forest
    "GenuineIntel, 19, 1, false, false", // Diamond Rapids
    "AuthenticAMD, 23, 49, true, true", // Zen 2
    "AuthenticAMD, 25, 17, true, true", // Zen 4
    "AuthenticAMD, 26, 2, true, true", // Zen 5
    "HygonGenuine, 24, 1, true, true"
  })
  void ofAProcessorThatABuildMayNotKnow(
      String vendor, int family, int model, boolean current, boolean older) {
    String processors = processors(vendor, family, model, "fpu pni sse4_2 avx avx2 fma");
    assertThat(OpenBlasKernels.obstacle(OpenBlasBuild.CURRENT, null, processors))
        .matches(obstacle -> obstacle.isEmpty() == current);
    assertThat(OpenBlasKernels.obstacle(OpenBlasBuild.OLDER, null, processors))
        .matches(obstacle -> obstacle.isEmpty() == older);
    assertThat(OpenBlasKernels.obstacle(OpenBlasBuild.OLDER, "Haswell", processors)).isEmpty();
  }

  @Test
  void whatIsLeftOutForAProcessorItDoesNotKnowNamesARemedy() {
    String processors = processors("GenuineIntel", 6, 207, "avx avx2");
    assertThat(OpenBlasKernels.obstacle(OpenBlasBuild.OLDER, null, processors))
        .hasValueSatisfying(
            obstacle ->
                assertThat(obstacle)
                    .startsWith("OpenBLAS " + OpenBlasBuild.OLDER.version() + " is left out: ")
                    .endsWith("; OPENBLAS_CORETYPE=Haswell gives it others"));
  }

  @ParameterizedTest
  @CsvSource({"''", "'Features : fp asimd'"})
  void whatCannotBeKnownIsNoObstacle(String processors) {
    for (OpenBlasBuild build : OpenBlasBuild.values()) {
      assertThat(OpenBlasKernels.obstacle(build, null, processors)).isEmpty();
    }
  }

  private static String processors(String vendor, int family, int model, String flags) {
    return "processor\t: 0\nvendor_id\t: "
        + vendor
        + "\ncpu family\t: "
        + family
        + "\nmodel\t\t: "
        + model
        + "\nmodel name\t: A processor\nflags\t\t: "
        + flags
        + "\n\nprocessor\t: 1\n";
  }
}
