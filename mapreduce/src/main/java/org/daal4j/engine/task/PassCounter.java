package org.daal4j.engine.task;

/** The counters of a pass, in the group {@value #GROUP}. */
public enum PassCounter {
  /** Rows used. */
  ROWS("rows"),
  /** Rows left out. */
  SKIPPED_ROWS("skipped rows"),
  /** Bytes read of the input. */
  BYTES("bytes"),
  /** Of the rows used those that were in memory already. */
  CACHED_ROWS("cached rows"),
  /** Bytes of packed rows written. */
  PACKED_BYTES("packed bytes"),
  /** Time of map tasks without their start and sending: reading, computing, writing rows. */
  SPLIT_MILLIS("split milliseconds"),
  /** Partials merged by reducers. */
  MERGES("merges");

  /** The group. */
  public static final String GROUP = "daal4j";

  private final String title;

  PassCounter(String title) {
    this.title = title;
  }

  /** The name of the counter. */
  public String title() {
    return title;
  }
}
