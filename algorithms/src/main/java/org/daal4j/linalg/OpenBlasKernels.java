package org.daal4j.linalg;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The kernels OpenBLAS takes on a processor of the x86_64 kind. Those of processors without AVX2,
 * but for one, begin their loops at a multiple of 16 or 32 bytes of memory, and so add in an order
 * that hangs on where an array happens to lie: the same call with the same numbers returns other
 * last bits ({@code dgemv} of Sandybridge; {@code ddot} and {@code dtrmv} of Prescott, Core2 and
 * Barcelona). They are left out; {@code SameBitsAnywhereTest} looks at those that are not.
 */
final class OpenBlasKernels {

  /** What OpenBLAS reads, and what a user forces a kernel by. */
  private static final String SETTING = "OPENBLAS_CORETYPE";

  private static final Set<String> SUITED =
      Set.of("nehalem", "haswell", "zen", "skylakex", "cooperlake", "sapphirerapids");

  /** AMD's last kind of Bulldozer has AVX2, and kernels of its own. */
  private static final Pattern EXCAVATOR =
      Pattern.compile("AuthenticAMD.*^cpu family\\s*:\\s*21$", Pattern.DOTALL | Pattern.MULTILINE);

  private OpenBlasKernels() {}

  /** Why OpenBLAS is left out in this process; empty when it is not. */
  static Optional<String> obstacle() {
    return OfProcess.OBSTACLE;
  }

  /**
   * The same for any process.
   *
   * @param coreType what the environment forces, or null
   * @param processors text of {@code /proc/cpuinfo}; empty when there is none
   */
  static Optional<String> obstacle(String coreType, String processors) {
    if (coreType != null) {
      return SUITED.contains(coreType.toLowerCase(Locale.ROOT))
          ? Optional.empty()
          : Optional.of(leftOut(SETTING + "=" + coreType));
    }
    Optional<String> flags =
        processors.lines().filter(line -> line.startsWith("flags")).findFirst();
    if (flags.isEmpty()) {
      return Optional.empty();
    }
    List<String> found = List.of(flags.get().split("\\s+"));
    boolean nehalem = found.contains("sse4_2") && !found.contains("avx");
    boolean suited = nehalem || found.contains("avx2") && !EXCAVATOR.matcher(processors).find();
    return suited ? Optional.empty() : Optional.of(leftOut("this processor"));
  }

  private static String leftOut(String what) {
    return "OpenBLAS is left out: its kernels for "
        + what
        + " round by where numbers lie in memory";
  }

  private static final class OfProcess {

    private static final Optional<String> OBSTACLE = find();

    private static Optional<String> find() {
      if (!System.getProperty("os.arch").equals("amd64")) {
        return Optional.empty();
      }
      String processors;
      try {
        processors = Files.readString(Path.of("/proc/cpuinfo"));
      } catch (IOException | RuntimeException none) {
        processors = "";
      }
      return obstacle(System.getenv(SETTING), processors);
    }
  }
}
