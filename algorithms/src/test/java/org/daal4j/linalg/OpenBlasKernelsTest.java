package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpenBlasKernelsTest {

  @ParameterizedTest
  @CsvSource({
    "Haswell, true",
    "haswell, true",
    "ZEN, true",
    "SkylakeX, true",
    "Cooperlake, true",
    "SapphireRapids, true",
    "Nehalem, true",
    "Sandybridge, false",
    "Prescott, false",
    "Core2, false",
    "Barcelona, false",
    "'', false"
  })
  void ofTheEnvironment(String coreType, boolean suited) {
    assertThat(OpenBlasKernels.obstacle(coreType, "flags : avx2").isEmpty()).isEqualTo(suited);
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
    String processors =
        "processor\t: 0\nvendor_id\t: "
            + vendor
            + "\ncpu family\t: "
            + family
            + "\nmodel\t\t: 1\nflags\t\t: "
            + flags
            + "\n\nprocessor\t: 1\n";
    assertThat(OpenBlasKernels.obstacle(null, processors).isEmpty()).isEqualTo(suited);
  }

  @ParameterizedTest
  @CsvSource({"''", "'Features : fp asimd'"})
  void whatCannotBeKnownIsNoObstacle(String processors) {
    assertThat(OpenBlasKernels.obstacle(null, processors)).isEmpty();
  }
}
