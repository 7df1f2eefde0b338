package org.daal4j.cli.launch;

/** How a command ended, for scripts and schedulers. */
public enum ExitStatus {
  /** Done. */
  DONE(0),
  /** A job or a pass failed. */
  FAILED(1),
  /** The command was used wrongly. */
  USAGE(2),
  /** Input is missing, empty or malformed. */
  INPUT(3),
  /** The output exists. */
  OUTPUT_EXISTS(4);

  private final int code;

  ExitStatus(int code) {
    this.code = code;
  }

  /** The status a process exits with. */
  public int code() {
    return code;
  }
}
