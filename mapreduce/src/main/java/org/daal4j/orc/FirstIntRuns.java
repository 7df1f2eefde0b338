package org.daal4j.orc;

import java.io.IOException;

/** Integers as the oldest writers have them: runs with a constant difference, or as they are. */
final class FirstIntRuns extends IntRuns {

  private static final int LEAST_RUN = 3;

  FirstIntRuns(OrcStream stream, boolean signed) {
    super(stream, signed);
  }

  @Override
  int readRun() throws IOException {
    int control = (byte) stream.next();
    if (control < 0) {
      for (int i = 0; i < -control; i++) {
        run[i] = number();
      }
      return -control;
    }
    int count = control + LEAST_RUN;
    int difference = (byte) stream.next();
    long value = number();
    for (int i = 0; i < count; i++, value += difference) {
      run[i] = value;
    }
    return count;
  }
}
