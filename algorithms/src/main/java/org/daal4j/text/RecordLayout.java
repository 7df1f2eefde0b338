package org.daal4j.text;

import java.io.InputStream;
import org.daal4j.core.RowBlock;

/** The layout of text in records: how a stretch of bytes becomes row blocks. */
public sealed interface RecordLayout extends TableLayout permits TextLayout, LibsvmLayout {

  /** An empty block that rows of this layout fit in. */
  RowBlock newBlock();

  /**
   * Reads one stretch of a file. A stretch [start, end) owns the records whose first byte lies in
   * it, so stretches that cover a file yield every row once, wherever they are cut.
   *
   * @param in stream positioned at byte {@code max(0, start - 1)} of the (decompressed) file;
   *     closed with the reader; read beyond {@code end} only to finish the last record
   * @param file name of the file, for messages
   * @param start first byte of the stretch
   * @param end end of the stretch, exclusive; {@link Long#MAX_VALUE} for the rest of the file
   * @param counts added to while reading
   */
  RowReader reader(InputStream in, String file, long start, long end, ReadCounts counts);
}
