package org.daal4j.linalg;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;

/**
 * The OpenBLAS that comes in the jar, and the Fortran library it needs: written to the first of
 * some {@link UnpackPlace}s that works, and loaded from there. It has BLAS and LAPACK and runs
 * where glibc is 2.34 or newer, as netlib's own native code does.
 *
 * @param path of the loaded library; null when there is none
 * @param description which library, or why there is none
 */
record BundledOpenBlas(Path path, String description) {

  private static final String RESOURCES = "/org/bytedeco/openblas/";

  private static final String LIBRARY = "libopenblas.so.0";

  /** Each after those it needs: the loader of the system would not look beside them. */
  private static final Map<String, List<String>> FILES =
      Map.of(
          "linux-x86_64", List.of("libquadmath.so.0", "libgfortran.so.5", LIBRARY),
          "linux-arm64", List.of("libgfortran.so.5", LIBRARY));

  /** That of this process, loaded at the first call. */
  static BundledOpenBlas ofProcess() {
    return OfProcess.LOADED;
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
      }
    }
    return new BundledOpenBlas(null, title + " did not load: " + String.join(", ", failures));
  }

  /** The files for a system, in the order to load them. */
  static List<BundledFile> files(String platform) throws IOException {
    List<BundledFile> files = new ArrayList<>();
    for (String name : FILES.get(platform)) {
      files.add(BundledFile.of(RESOURCES + platform + "/" + name));
    }
    return files;
  }

  /** The systems there are files for. */
  static List<String> platforms() {
    return List.copyOf(FILES.keySet());
  }

  /** OpenBLAS reads it when it is loaded; nothing in Java can change it. */
  private static String threads() {
    String threads = System.getenv("OPENBLAS_NUM_THREADS");
    return threads == null ? ", OPENBLAS_NUM_THREADS not set" : ", OPENBLAS_NUM_THREADS=" + threads;
  }

  private static final class OfProcess {

    private static final BundledOpenBlas LOADED = load();

    private static BundledOpenBlas load() {
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
        String version = version();
        List<BundledFile> files = files(platform);
        String name =
            String.format(
                Locale.ROOT,
                "openblas-%s-%s-%08x",
                version,
                platform,
                files.get(files.size() - 1).checksum());
        return BundledOpenBlas.load("OpenBLAS " + version, files, UnpackPlace.ofProcess(name));
      } catch (IOException | RuntimeException e) {
        return new BundledOpenBlas(null, "OpenBLAS: " + LoadFailure.reason(e));
      }
    }

    private static String version() throws IOException {
      try (InputStream in = BundledOpenBlas.class.getResourceAsStream("openblas.properties")) {
        Properties properties = new Properties();
        properties.load(in);
        return properties.getProperty("version");
      }
    }
  }
}
