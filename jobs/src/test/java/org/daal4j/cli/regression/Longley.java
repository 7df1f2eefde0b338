package org.daal4j.cli.regression;

import java.nio.file.Path;
import org.daal4j.cli.Shell;

/** The longley table of the samples. */
final class Longley {

  static final Path TABLE = Path.of(Shell.IRIS).resolveSibling("longley.csv");

  private Longley() {}
}
