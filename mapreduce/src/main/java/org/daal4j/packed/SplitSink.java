package org.daal4j.packed;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.RowBlock;

/** Takes the rows of one split that stay behind: as packed parts, as lines, as a stored file. */
public interface SplitSink extends Closeable {

  /** Keeps nothing. */
  SplitSink NONE =
      new SplitSink() {
        @Override
        public void add(RowBlock rows) {}

        @Override
        public List<WrittenPart> finish() {
          return List.of();
        }

        @Override
        public void close() {}
      };

  /** Sees rows that are added later, when it has seen all of the split. */
  default void look(RowBlock rows) throws IOException {}

  /** Keeps some rows. */
  void add(RowBlock rows) throws IOException;

  /**
   * Completes what was written; without this call nobody can read it.
   *
   * @return what it is, in input order
   */
  List<WrittenPart> finish() throws IOException;
}
