package org.daal4j.text;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Portable;

/**
 * Everything a reader has to know to turn the bytes of a table into row blocks: the options,
 * resolved against the first lines of the first file. Sent to tasks.
 */
public final class TextLayout implements Portable {

  /** How many bytes from the start of the first file are enough for {@link #resolve}. */
  public static final int SAMPLE_BYTES = 1 << 16;

  /** For {@link #read}. */
  public TextLayout() {}

  /**
   * Resolves options against the beginning of a table.
   *
   * @param firstFile stream at the start of the first file that is not empty; read up to {@link
   *     #SAMPLE_BYTES} and beyond only to find the end of the first record; not closed
   * @param file its name, for messages
   * @throws org.daal4j.core.BadInputException when there is no record, or no row after the header
   *     of a file that ends within the sample (only when this is the one file: see callers)
   * @throws org.daal4j.core.UsageException when a selector does not fit the columns
   */
  public static TextLayout resolve(TextOptions options, InputStream firstFile, String file)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** Names of the numeric columns: features, then responses. */
  public List<String> columns() {
    throw new UnsupportedOperationException();
  }

  /** How many of {@link #columns()} are features; the others are responses. */
  public int features() {
    throw new UnsupportedOperationException();
  }

  /** Position from 1, in the file, of each of {@link #columns()}. */
  public int[] positions() {
    throw new UnsupportedOperationException();
  }

  /** Names of the text columns, in the order of the options. */
  public List<String> textColumns() {
    throw new UnsupportedOperationException();
  }

  /** Names of all columns of the file, in file order. */
  public List<String> fileColumns() {
    throw new UnsupportedOperationException();
  }

  /** Whether the first file has a header. */
  public boolean hasHeader() {
    throw new UnsupportedOperationException();
  }

  /** An empty block that rows of this layout fit in. */
  public DenseRows newBlock() {
    throw new UnsupportedOperationException();
  }

  @Override
  public void write(DataOutput out) throws IOException {
    throw new UnsupportedOperationException();
  }

  @Override
  public void read(DataInput in) throws IOException {
    throw new UnsupportedOperationException();
  }
}
