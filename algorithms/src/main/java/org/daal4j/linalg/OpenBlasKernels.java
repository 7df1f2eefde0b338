package org.daal4j.linalg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The kernels OpenBLAS takes on a processor of the x86_64 kind. Those of processors without AVX2,
 * but for one, begin their loops at a multiple of 16 or 32 bytes of memory, and so add in an order
 * that hangs on where an array happens to lie: the same call with the same numbers returns other
 * last bits ({@code dgemv} of Sandybridge; {@code ddot} and {@code dtrmv} of Prescott, Core2 and
 * Barcelona). They are left out; {@code SameBitsAnywhereTest} looks at those that are not.
 *
 * <p>For a processor of Intel that it does not know OpenBLAS takes the kernels of Prescott,
 * whatever the processor can do. What each build does not know was found by running its detection
 * with every number of family and model ({@code docs/design-notes.md}).
 */
final class OpenBlasKernels {

  /** What OpenBLAS reads, and what a user forces a kernel by. */
  private static final String SETTING = "OPENBLAS_CORETYPE";

  private static final Set<String> SUITED =
      Set.of("nehalem", "atom", "nano", "haswell", "zen", "skylakex", "cooperlake");

  /**
   * Other names it has kernels for. With a name that it does not have it looks at the processor.
   */
  private static final Set<String> UNSUITED =
      Set.of(
          "katmai",
          "coppermine",
          "northwood",
          "prescott",
          "banias",
          "core2",
          "penryn",
          "dunnington",
          "athlon",
          "opteron",
          "opteron_sse3",
          "barcelona",
          "bobcat",
          "sandybridge",
          "bulldozer",
          "piledriver",
          "steamroller",
          "excavator");

  /** AMD's last kind of Bulldozer has AVX2, and kernels of its own. */
  private static final Pattern EXCAVATOR =
      Pattern.compile("AuthenticAMD.*^cpu family\\s*:\\s*21$", Pattern.DOTALL | Pattern.MULTILINE);

  private static final Pattern INTEL =
      Pattern.compile(
          "GenuineIntel.*?^cpu family\\s*:\\s*(\\d+)$.*?^model\\s*:\\s*(\\d+)$",
          Pattern.DOTALL | Pattern.MULTILINE);

  /** Of family 6: Raptor Lake, Lunar Lake, Emerald Rapids and what came after. */
  private static final int FIRST_INTEL_UNKNOWN_TO_OLDER = 176;

  private OpenBlasKernels() {}

  /** Why a build is left out in this process; empty when it is not. */
  static Optional<String> obstacle(OpenBlasBuild build) {
    return System.getProperty("os.arch").equals("amd64")
        ? obstacle(build, System.getenv(SETTING), processors())
        : Optional.empty();
  }

  /**
   * The same for any process.
   *
   * @param coreType what the environment forces, or null
   * @param processors text of {@code /proc/cpuinfo}; empty when there is none
   */
  static Optional<String> obstacle(OpenBlasBuild build, String coreType, String processors) {
    String forced = coreType == null ? "" : coreType.toLowerCase(Locale.ROOT);
    if (SUITED.contains(forced)) {
      return Optional.empty();
    }
    if (UNSUITED.contains(forced)) {
      return Optional.of(leftOut(build, "its kernels for " + SETTING + "=" + coreType));
    }
    String processor = processors.split("\n\n", 2)[0]; // all are of one kind
    Optional<String> flags = processor.lines().filter(line -> line.startsWith("flags")).findFirst();
    if (flags.isEmpty()) {
      return Optional.empty();
    }
    List<String> found = List.of(flags.get().split("\\s+"));
    if (found.contains("avx2") && isUnknown(build, processor)) {
      return Optional.of(
          leftOut(build, "the kernels it takes for a processor it does not know")
              + "; "
              + SETTING
              + "=Haswell gives it others");
    }
    boolean nehalem = found.contains("sse4_2") && !found.contains("avx");
    boolean suited = nehalem || found.contains("avx2") && !EXCAVATOR.matcher(processor).find();
    return suited
        ? Optional.empty()
        : Optional.of(leftOut(build, "its kernels for this processor"));
  }

  private static boolean isUnknown(OpenBlasBuild build, String processor) {
    Matcher intel = INTEL.matcher(processor);
    if (!intel.find()) {
      return false;
    }
    int family = Integer.parseInt(intel.group(1));
    int model = Integer.parseInt(intel.group(2));
    return family != 6 || build == OpenBlasBuild.OLDER && model >= FIRST_INTEL_UNKNOWN_TO_OLDER;
  }

  private static String leftOut(OpenBlasBuild build, String kernels) {
    return "OpenBLAS "
        + build.version()
        + " is left out: "
        + kernels
        + " round by where numbers lie in memory";
  }

  private static String processors() {
    try {
      return Files.readString(Path.of("/proc/cpuinfo"));
    } catch (IOException | RuntimeException none) {
      return "";
    }
  }
}
