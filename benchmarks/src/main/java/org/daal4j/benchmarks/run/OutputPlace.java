package org.daal4j.benchmarks.run;

import java.io.IOException;
import java.nio.file.Path;

/** The directory that runs write to, one after the other. */
interface OutputPlace {

  /** How commands call it. */
  String name();

  /** What a run has written, as a directory of this machine; it need not exist. */
  Path result() throws IOException;

  /** Deletes it, when it is there. */
  void delete() throws IOException;
}
