package org.daal4j.engine;

import org.apache.hadoop.mapreduce.Counter;
import org.apache.hadoop.mapreduce.Counters;
import org.apache.hadoop.mapreduce.TaskAttemptContext;

/** The counters of a pass, in the group {@code daal4j} of its job. */
enum PassCounter {
  /** Rows used. */
  ROWS("rows"),
  /** Rows left out. */
  SKIPPED_ROWS("skipped rows"),
  /** Bytes read of the input. */
  BYTES("bytes"),
  /** Bytes of packed rows written. */
  PACKED_BYTES("packed bytes"),
  /** Time of map tasks without their start and sending: reading, computing, writing rows. */
  SPLIT_MILLIS("split milliseconds"),
  /** Partials merged by reducers. */
  MERGES("merges");

  private static final String GROUP = "daal4j";

  private final String title;

  PassCounter(String title) {
    this.title = title;
  }

  Counter in(TaskAttemptContext context) {
    return context.getCounter(GROUP, title);
  }

  long valueIn(Counters counters) {
    return counters.findCounter(GROUP, title).getValue();
  }
}
