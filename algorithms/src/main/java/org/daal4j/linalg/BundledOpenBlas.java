package org.daal4j.linalg;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * An {@link OpenBlasBuild} on disk: its files are written to the first of some {@link UnpackPlace}s
 * that works, and loaded from there. A build that needs a newer glibc than this system has fails at
 * the first small file, before the large one is written.
 *
 * @param path of the loaded library; null when there is none
 * @param description which library, or why there is none
 */
record BundledOpenBlas(Path path, String description) {

  private static final Map<OpenBlasBuild, BundledOpenBlas> OF_PROCESS =
      new EnumMap<>(OpenBlasBuild.class);

  /** That of this process, loaded at the first call. */
  static synchronized BundledOpenBlas ofProcess(OpenBlasBuild build) {
    return OF_PROCESS.computeIfAbsent(build, BundledOpenBlas::load);
  }

  /** Loads from the first place from which all files load. */
  static BundledOpenBlas load(String title, List<BundledFile> files, List<UnpackPlace> places) {
    List<String> failures = new ArrayList<>();
    for (UnpackPlace place : places) {
      try {
        Path directory = place.open();
        for (BundledFile file : files) {
          System.load(file.unpackTo(directory).toString());
        }
        Path path = directory.resolve(files.get(files.size() - 1).name());
        return new BundledOpenBlas(path, title + " in " + directory + threads());
      } catch (IOException | RuntimeException | UnsatisfiedLinkError e) {
        failures.add(LoadFailure.reason(e));
        if (LoadFailure.isOfAnOldSystem(e)) {
          break;
        }
      }
    }
    return new BundledOpenBlas(null, title + " did not load: " + String.join(", ", failures));
  }

  /** OpenBLAS reads it when it is loaded; nothing in Java can change it. */
  private static String threads() {
    String threads = System.getenv("OPENBLAS_NUM_THREADS");
    return threads == null ? ", OPENBLAS_NUM_THREADS not set" : ", OPENBLAS_NUM_THREADS=" + threads;
  }

  private static BundledOpenBlas load(OpenBlasBuild build) {
    String system = System.getProperty("os.name") + " " + System.getProperty("os.arch");
    String platform =
        switch (system) {
          case "Linux amd64" -> "linux-x86_64";
          case "Linux aarch64" -> "linux-arm64";
          default -> null;
        };
    if (platform == null) {
      return new BundledOpenBlas(null, "daal4j.jar has no OpenBLAS for " + system);
    }
    try {
      List<BundledFile> files = build.files(platform);
      String name =
          String.format(
              Locale.ROOT,
              "openblas-%s-%s-%08x",
              build.version(),
              platform,
              files.get(files.size() - 1).checksum());
      return load("OpenBLAS " + build.version(), files, UnpackPlace.ofProcess(name));
    } catch (IOException | RuntimeException e) {
      return new BundledOpenBlas(null, "OpenBLAS: " + LoadFailure.reason(e));
    }
  }
}
