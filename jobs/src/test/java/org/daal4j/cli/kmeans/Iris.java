package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.nio.file.Path;
import org.daal4j.cli.Runs;
import org.daal4j.cli.Shell;
import org.daal4j.cli.Shell.Outcome;

/** Runs of k-means on the iris table. */
final class Iris {

  private Iris() {}

  /** The generic option that cuts the table into so many splits. */
  static String splits(int splits) throws IOException {
    return Runs.splits(Path.of(Shell.IRIS), splits);
  }

  /** Runs {@code kmeans} on the four measures; must succeed. */
  static Outcome kmeans(Path output, String options) {
    return Runs.succeed("kmeans -i " + Shell.IRIS + " --columns 1-4 -o " + output + " " + options);
  }
}
