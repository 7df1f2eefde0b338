package org.daal4j.linalg;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.daal4j.core.UsageException;

/**
 * Where the search for a BLAS and a LAPACK begins; what does not load is followed by the next. The
 * system property {@value #PROPERTY} says it, else it is {@link #BUNDLED}.
 */
public enum BlasSource {
  /** The OpenBLAS that comes in the jar, for Linux on x86_64 and arm64. */
  BUNDLED,
  /** Of the two builds of OpenBLAS in the jar the one for older systems, wherever it runs. */
  OLDER,
  /** {@code libblas.so.3} and {@code liblapack.so.3} as the system's loader finds them. */
  SYSTEM,
  /** Pure Java. */
  JAVA;

  /** The system property, and the setting of Hadoop's configuration that becomes one. */
  public static final String PROPERTY = "daal4j.blas";

  /**
   * The source of that name.
   *
   * @throws UsageException when there is none
   */
  public static BlasSource of(String name) {
    for (BlasSource source : values()) {
      if (source.label().equals(name)) {
        return source;
      }
    }
    String names = Arrays.stream(values()).map(BlasSource::label).collect(Collectors.joining(", "));
    throw new UsageException(
        PROPERTY + ": its value is not a source of BLAS. Choose one of " + names + ".");
  }

  /** What this process was told. */
  static BlasSource ofProcess() {
    return of(System.getProperty(PROPERTY, BUNDLED.label()));
  }

  /** The builds in the jar that are tried, the best first. */
  List<OpenBlasBuild> builds() {
    return switch (this) {
      case BUNDLED -> List.of(OpenBlasBuild.values());
      case OLDER -> List.of(OpenBlasBuild.OLDER);
      case SYSTEM, JAVA -> List.of();
    };
  }

  /** The name in settings and messages. */
  public String label() {
    return name().toLowerCase(Locale.ROOT);
  }
}
