package org.daal4j.benchmarks.memory;

import java.io.IOException;

/**
 * What one run of an analysis gave.
 *
 * @param seconds how long it took
 * @param check the number all contenders must agree on
 */
record Timed(double seconds, double check) {

  /** Computes a number. */
  @FunctionalInterface
  interface Work {
    double check() throws IOException;
  }

  /** Runs work by the clock. */
  static Timed of(Work work) throws IOException {
    long start = System.nanoTime();
    double check = work.check();
    return new Timed((System.nanoTime() - start) * 1e-9, check);
  }
}
