package org.daal4j.core;

/** Hears how a run goes on. Called from one thread at a time. */
public interface Progress {

  /** Hears nothing. */
  Progress NONE = new Progress() {};

  /**
   * A pass begins.
   *
   * @param pass its number, from 1
   * @param title what it does
   * @param bytes how many bytes it will read
   */
  default void passStarted(int pass, String title, long bytes) {}

  /** The pass has come so far; both numbers count from the start of the pass. */
  default void passAdvanced(long rows, long bytes) {}

  /** The pass is over. */
  default void passEnded(long rows, double seconds) {}

  /**
   * Something worth a line of log: a job identifier, which BLAS runs, a table that does not fit.
   *
   * @param line its settings as {@link Setting#tell} takes them
   */
  default void note(String line) {}

  /**
   * The cluster has taken a job; a line of log is a {@link #note} of its own.
   *
   * @param job its identifier
   */
  default void jobSubmitted(String job) {}
}
