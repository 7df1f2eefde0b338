package org.daal4j.cli.progress;

import org.daal4j.cli.launch.Streams;
import org.daal4j.core.Progress;

/** Which progress suits the streams. */
public final class RunProgress {

  private RunProgress() {}

  /** Nothing when quiet, a line redrawn in place on a terminal, plain lines elsewhere. */
  public static Progress on(Streams streams, boolean quiet, boolean verbose) {
    if (quiet) {
      return Progress.NONE;
    }
    return streams.terminal()
        ? new LiveProgress(streams.err(), System::nanoTime, streams.width())
        : new PlainProgress(streams.err(), System::nanoTime, verbose);
  }
}
