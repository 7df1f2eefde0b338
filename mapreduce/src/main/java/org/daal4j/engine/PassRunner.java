package org.daal4j.engine;

import java.io.Closeable;
import java.io.IOException;
import org.daal4j.core.Partial;
import org.daal4j.core.PartialSize;
import org.daal4j.core.UsageException;
import org.daal4j.input.SplitDataset;
import org.daal4j.packed.PartSource;

/** What runs the passes of a {@link PassEngine}: threads of this process, or tasks of a cluster. */
public interface PassRunner extends Closeable {

  /** Its name, as the user chooses it. */
  String name();

  /** Ends what an earlier run has left that works in the same directory; before the first pass. */
  void begin() throws IOException;

  /**
   * Runs a pass.
   *
   * @param directory for its files; made by this method where one is needed
   * @return the merged result of all splits; of those up to one that cannot be used, its error
   */
  <P extends Partial<P>> PassResult<P> run(SplitDataset rows, Pass<P> pass, PassDirectory directory)
      throws IOException;

  /** How rows are read that a pass has packed. */
  PartSource packed(PassDirectory directory);

  /**
   * Rows that a pass has kept are read once more, each split once: they may go as they are read.
   */
  default void readLast(PassDirectory directory) {}

  /**
   * Frees the memory of rows that a pass has kept, if there are any; their files are deleted by the
   * caller.
   */
  default void release(PassDirectory directory) {}

  /** Whether rows that a pass has packed are files that another process can read. */
  boolean keepsPacked();

  /** See {@link org.daal4j.core.Engine#mostColumns}. */
  int mostColumns(PartialSize size);

  /**
   * Whether partials of that size fit in memory.
   *
   * @throws UsageException when they do not
   */
  void requireMemory(PartialSize size);

  /**
   * Ends a pass that is still running, and makes every later one fail; may be called from another
   * thread than the passes.
   */
  @Override
  void close() throws IOException;
}
