package org.daal4j.linalg;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

/** The builds of OpenBLAS in the jar, in the order in which they are tried. */
enum OpenBlasBuild {
  /** Knows the processors of today; needs glibc 2.34. */
  CURRENT(
      "/org/bytedeco/openblas/",
      Map.of(
          "linux-x86_64", List.of("libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"),
          "linux-arm64", List.of("libgfortran.so.5", "libopenblas.so.0"))),

  /** Needs glibc 2.17 on x86_64 and 2.27 on arm64, and does not know some Intel processors. */
  OLDER(
      "/org/daal4j/linalg/older/",
      Map.of(
          "linux-x86_64", List.of("libquadmath.so.0", "libgfortran.so.5", "libopenblas.so.0"),
          "linux-arm64", List.of("libgfortran.so.4", "libopenblas.so.0")));

  private final String directory;

  /** Each after those it needs: the loader of the system would not look beside them. */
  private final Map<String, List<String>> names;

  OpenBlasBuild(String directory, Map<String, List<String>> names) {
    this.directory = directory;
    this.names = names;
  }

  /** The systems there are files for. */
  List<String> platforms() {
    return List.copyOf(names.keySet());
  }

  /** The files for a system, in the order to load them, OpenBLAS the last. */
  List<BundledFile> files(String platform) throws IOException {
    List<BundledFile> files = new ArrayList<>();
    for (String name : names.get(platform)) {
      files.add(BundledFile.of(directory + platform + "/" + name));
    }
    return files;
  }

  /** As Maven names it. */
  String version() {
    try (InputStream in = OpenBlasBuild.class.getResourceAsStream("openblas.properties")) {
      Properties properties = new Properties();
      properties.load(in);
      return properties.getProperty(this == CURRENT ? "current" : "older");
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
