package org.daal4j.text;

import java.io.InputStream;
import java.util.List;
import org.daal4j.core.Portable;
import org.daal4j.core.RowBlock;

/**
 * Everything a reader has to know to turn the bytes of a table into row blocks: what the user said
 * of it, resolved against its columns. Sent to tasks.
 */
public sealed interface TableLayout extends Portable permits TextLayout, LibsvmLayout {

  /** Names of the numeric columns: features, then responses. */
  List<String> columns();

  /** How many of {@link #columns()} are features; the others are responses. */
  int features();

  /** Position from 1, in the file, of each of {@link #columns()}. */
  int[] positions();

  /** Names of the text columns, in the order of the options. */
  List<String> textColumns();

  /** How many of {@link #textColumns()}, from the first, are labels. */
  int labels();

  /** Names of all columns of the file, in file order. */
  List<String> fileColumns();

  /** Whether the first file has a header. */
  boolean hasHeader();

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
