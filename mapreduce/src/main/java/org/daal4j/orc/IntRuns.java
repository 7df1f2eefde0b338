package org.daal4j.orc;

import java.io.IOException;

/** Integers in runs, of which there are two ways. */
abstract class IntRuns {

  /** Most integers of a run. */
  static final int MOST = 512;

  /** Where the runs are. */
  final OrcStream stream;

  /** Whether integers have a sign. */
  final boolean signed;

  /** The integers of the run. */
  final long[] run = new long[MOST];

  private int at;
  private int limit;
  private int taken;

  IntRuns(OrcStream stream, boolean signed) {
    this.stream = stream;
    this.signed = signed;
  }

  /**
   * Of a stream.
   *
   * @param second whether the runs are of the second way
   */
  static IntRuns of(OrcStream stream, boolean signed, boolean second) {
    return second ? new SecondIntRuns(stream, signed) : new FirstIntRuns(stream, signed);
  }

  /** Puts the next run where runs are, and tells how many integers it has. */
  abstract int readRun() throws IOException;

  /** The next integer. */
  final long next() throws IOException {
    return run[take(1)];
  }

  /**
   * Takes integers of one run.
   *
   * @param most how many are wanted
   * @return where in {@link #run} they begin; how many they are {@link #taken} tells
   */
  final int take(int most) throws IOException {
    while (at == limit) {
      limit = readRun();
      at = 0;
    }
    taken = Math.min(most, limit - at);
    at += taken;
    return at - taken;
  }

  /** How many were taken. */
  final int taken() {
    return taken;
  }

  /** An integer as it begins a run. */
  final long number() throws IOException {
    return signed ? stream.signedNumber() : stream.number();
  }
}
