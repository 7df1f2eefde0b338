package org.daal4j.cli;

import org.daal4j.core.Progress;

/** Which progress suits the streams. */
final class RunProgress {

  private RunProgress() {}

  /** A line redrawn in place on a terminal, plain lines elsewhere. */
  static Progress on(Streams streams, boolean verbose) {
    return streams.terminal()
        ? new LiveProgress(streams.err(), System::nanoTime, streams.width())
        : new PlainProgress(streams.err(), System::nanoTime, verbose);
  }
}
