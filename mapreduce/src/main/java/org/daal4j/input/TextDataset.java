package org.daal4j.input;

import java.io.IOException;
import java.util.List;
import java.util.OptionalLong;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Dataset;
import org.daal4j.text.TextLayout;
import org.daal4j.text.TextOptions;

/** A table in files of delimited text. */
public final class TextDataset implements Dataset {

  private TextDataset() {}

  /**
   * Finds the files, looks at the first lines and plans the splits.
   *
   * @param inputs files, directories, globs, each a path or URI
   * @throws org.daal4j.core.BadInputException when an input is missing, unreadable or empty
   */
  public static TextDataset open(Configuration conf, List<String> inputs, TextOptions options)
      throws IOException {
    throw new UnsupportedOperationException();
  }

  /** The resolved layout. */
  public TextLayout layout() {
    throw new UnsupportedOperationException();
  }

  /** Bytes of all files as stored. */
  public long bytes() {
    throw new UnsupportedOperationException();
  }

  /** Number of files. */
  public int files() {
    throw new UnsupportedOperationException();
  }

  /** Number of splits. */
  public int splits() {
    throw new UnsupportedOperationException();
  }

  /**
   * Identifies the input for {@code --resume}: a hash of the paths, lengths and modification times
   * of the files and of the splits.
   */
  public String fingerprint() {
    throw new UnsupportedOperationException();
  }

  /** The files, qualified, in input order. */
  public List<org.apache.hadoop.fs.Path> paths() {
    throw new UnsupportedOperationException();
  }

  @Override
  public List<String> columns() {
    throw new UnsupportedOperationException();
  }

  @Override
  public OptionalLong rowCount() {
    return OptionalLong.empty();
  }
}
