package org.daal4j.orc;

import java.io.IOException;

/** Bytes in runs: many times the same one, or some as they are. */
final class ByteRuns {

  private static final int LEAST_RUN = 3;

  private final OrcStream stream;
  private int left; // of the run
  private boolean same;
  private byte value; // of a run of the same

  ByteRuns(OrcStream stream) {
    this.stream = stream;
  }

  /** The next byte, with its sign. */
  byte next() throws IOException {
    if (left == 0) {
      int control = (byte) stream.next();
      same = control >= 0;
      left = same ? control + LEAST_RUN : -control;
      value = same ? (byte) stream.next() : 0;
    }
    left--;
    return same ? value : (byte) stream.next();
  }
}
