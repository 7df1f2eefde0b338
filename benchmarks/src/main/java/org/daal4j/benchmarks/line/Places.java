package org.daal4j.benchmarks.line;

import java.nio.file.Path;
import org.daal4j.benchmarks.data.DataDirectory;

/**
 * Where everything is.
 *
 * @param home the checkout
 * @param scale what the numbers of rows are multiplied by
 */
public record Places(Path home, double scale) {

  /** The directory of this module. */
  public Path benchmarks() {
    return home.resolve("benchmarks");
  }

  /** What is built and generated. */
  public Path target() {
    return benchmarks().resolve("target");
  }

  /** Settings, logs and data of the pseudo cluster. */
  public Path cluster() {
    return target().resolve("cluster");
  }

  /** The generated tables. */
  public DataDirectory data() {
    return new DataDirectory(target().resolve("data"));
  }

  /** Whether the tables have the sizes of the document. */
  public boolean fullSize() {
    return scale == 1;
  }

  /** The raw results: those that are kept, or of another scale those that are not. */
  public Path results() {
    return fullSize() ? benchmarks().resolve("results") : target().resolve("results-" + scale);
  }

  /** The document. */
  public Path document() {
    return fullSize() ? home.resolve("docs/benchmarks.md") : results().resolve("benchmarks.md");
  }

  /** So many rows, scaled. */
  long rows(long full) {
    return Math.max(1000, Math.round(full * scale));
  }
}
