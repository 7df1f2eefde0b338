package org.daal4j.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Portable;

/**
 * How the splits of a table are read. Sent to tasks, so an implementation that leaves the process
 * has a public constructor without arguments; shared by threads.
 */
public interface RowSource extends Portable {

  /** Opens one split. */
  BlockReader open(Configuration conf, RowsSplit split) throws IOException;
}
