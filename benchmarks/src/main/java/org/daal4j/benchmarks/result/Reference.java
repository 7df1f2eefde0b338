package org.daal4j.benchmarks.result;

import java.util.Map;
import java.util.Optional;

/**
 * What oneDAL 2026.2 took on 2,000,000 × 20 doubles in memory, on another machine of two cores, and
 * what Python took beside it.
 *
 * @param seconds of oneDAL
 * @param ratio to Python, of the same work; NaN when Python was not measured
 * @param python seconds of Python there; NaN when not known
 */
record Reference(double seconds, double ratio, double python) {

  private static final Map<String, Reference> ALL =
      Map.ofEntries(
          Map.entry("memory-1-moments", alone(0.049)),
          Map.entry("memory-2-moments", alone(0.025)),
          Map.entry("memory-1-covariance", new Reference(0.068, 0.068 / 0.226, 0.226)),
          Map.entry("memory-2-covariance", alone(0.037)),
          Map.entry("memory-1-linear-regression", new Reference(0.087, 0.64, 0.136)),
          Map.entry("memory-2-linear-regression", new Reference(0.047, 0.35, 0.047 / 0.35)),
          Map.entry("memory-1-svd", alone(0.143)),
          Map.entry("memory-2-svd", alone(0.080)),
          // With assignments and objective, which scikit-learn computes too.
          Map.entry("memory-1-kmeans-10", new Reference(0.853, 0.61, 1.395)),
          Map.entry("memory-2-kmeans-10", new Reference(0.453, 0.49, 0.453 / 0.49)),
          Map.entry("memory-1-kmeans-100", new Reference(4.042, 0.77, 6.035)),
          Map.entry("memory-2-kmeans-100", new Reference(2.107, 0.74, Double.NaN)));

  private static Reference alone(double seconds) {
    return new Reference(seconds, Double.NaN, Double.NaN);
  }

  /** That of a line. */
  static Optional<Reference> of(String line) {
    return Optional.ofNullable(ALL.get(line));
  }
}
