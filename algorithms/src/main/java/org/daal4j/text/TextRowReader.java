package org.daal4j.text;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import org.daal4j.core.DenseRows;

/**
 * Reads one stretch of a file of delimited text into row blocks. A stretch [start, end) owns the
 * records whose first byte lies in it, so stretches that cover a file yield every row once,
 * wherever they are cut.
 */
public final class TextRowReader implements Closeable {

  /**
   * Opens a stretch.
   *
   * @param layout what the columns are
   * @param in stream positioned at byte {@code max(0, start - 1)} of the (decompressed) file;
   *     closed with this reader; read beyond {@code end} only to finish the last record
   * @param file name of the file, for messages
   * @param start first byte of the stretch; at 0 a byte-order mark and a header are looked for
   * @param end end of the stretch, exclusive; {@link Long#MAX_VALUE} for the rest of the file
   * @param counts added to while reading
   */
  public TextRowReader(
      TextLayout layout, InputStream in, String file, long start, long end, ReadCounts counts) {
    throw new UnsupportedOperationException();
  }

  /**
   * Appends rows to a block until it is full or the stretch is read.
   *
   * @param block from {@link TextLayout#newBlock()}; may hold rows of an earlier stretch
   * @return whether the stretch may hold more rows: false when it is read
   * @throws BadRecordException when a record is not what the options allow
   */
  public boolean readInto(DenseRows block) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void close() throws IOException {
    throw new UnsupportedOperationException();
  }
}
