package org.daal4j.text;

import java.io.InputStream;
import org.daal4j.core.RowBlock;
import org.daal4j.core.Sendable;
import org.daal4j.table.ReadCounts;
import org.daal4j.table.TableLayout;

/** The layout of text in records: how a stretch of bytes becomes row blocks. */
public interface RecordLayout extends TableLayout, Sendable {

  /**
   * A stretch that starts here or before is read from the start of its file, so that the lines that
   * are left out there, and a header, are known.
   */
  int NEAR_BYTES = 1 << 16;

  /** Where in its file reading begins, for a stretch that starts at {@code start}. */
  static long readFrom(long start) {
    return start <= NEAR_BYTES ? 0 : start - 1;
  }

  /** An empty block that rows of this layout fit in. */
  RowBlock newBlock();

  /**
   * Reads one stretch of a file. A stretch [start, end) owns the records whose first byte lies in
   * it, so stretches that cover a file yield every row once, wherever they are cut.
   *
   * @param in stream positioned at byte {@link #readFrom} of the (decompressed) file; closed with
   *     the reader; read beyond {@code end} only to finish the last record
   * @param file name of the file, for messages
   * @param start first byte of the stretch
   * @param end end of the stretch, exclusive; {@link Long#MAX_VALUE} for the rest of the file
   * @param counts added to while reading
   */
  RowReader reader(InputStream in, String file, long start, long end, ReadCounts counts);
}
