package org.daal4j.text;

import java.io.Closeable;
import java.io.IOException;
import org.daal4j.core.RowBlock;
import org.daal4j.table.BadRecordException;

/** Reads one stretch of a file into row blocks. */
public interface RowReader extends Closeable {

  /**
   * Appends rows to a block until it is full or the stretch is read.
   *
   * @param block from {@link RecordLayout#newBlock()}; may hold rows of an earlier stretch
   * @return whether the stretch may hold more rows: false when it is read
   * @throws BadRecordException when a record is not what the options allow
   */
  boolean readInto(RowBlock block) throws IOException;
}
