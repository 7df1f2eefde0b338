package org.daal4j.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Sendable;

/**
 * How the splits of a table are read. Sent to tasks, so an implementation that leaves the process
 * has a public constructor that takes a {@link java.io.DataInput}; shared by threads.
 */
public interface RowSource extends Sendable {

  /** Opens one split. */
  BlockReader open(Configuration conf, RowsSplit split) throws IOException;
}
