package org.daal4j.input;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.RowBlock;

/**
 * The rows of a split whose files are those that were planned: looked at before the first row is
 * read, after the last, and when reading fails or ends early.
 */
public final class UnchangedBlocks extends BlocksOfReader {

  private final Configuration conf;
  private final RowsSplit split;
  private boolean ended;

  private UnchangedBlocks(Configuration conf, RowsSplit split, BlockReader reader) {
    super(reader);
    this.conf = conf;
    this.split = split;
  }

  /** Opens the reader of a split. */
  @FunctionalInterface
  public interface Opener {
    /** Opens it. */
    BlockReader open() throws IOException;
  }

  /**
   * Opens a split.
   *
   * @throws org.daal4j.core.BadInputException when a file of it has changed
   */
  public static BlockReader open(Configuration conf, RowsSplit split, Opener opener)
      throws IOException {
    UnchangedBlocks before = new UnchangedBlocks(conf, split, null);
    before.check();
    try {
      return new UnchangedBlocks(conf, split, opener.open());
    } catch (IOException e) {
      throw before.explain(e);
    }
  }

  private void check() throws IOException {
    for (Segment segment : split.segments()) {
      ChangedInput.refuse(conf, segment);
    }
  }

  private IOException explain(IOException failure) {
    IOException explained = failure;
    for (Segment segment : split.segments()) {
      if (explained == failure) {
        explained = ChangedInput.explain(conf, segment, failure);
      }
    }
    return explained;
  }

  @Override
  public RowBlock next() throws IOException {
    RowBlock block;
    try {
      block = reader.next();
    } catch (IOException e) {
      ended = true;
      throw explain(e);
    }
    if (block == null && !ended) {
      ended = true;
      check();
    }
    return block;
  }

  /** Also looks at the files when not all rows were wanted. */
  @Override
  public void close() throws IOException {
    reader.close();
    if (!ended) {
      ended = true;
      check();
    }
  }
}
