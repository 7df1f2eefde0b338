package org.daal4j.input.typed;

import java.io.DataOutput;
import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.input.BlockReader;
import org.daal4j.input.RowSource;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.UnchangedBlocks;

/** Reads splits of files whose columns have types. */
public abstract class TypedSource implements RowSource {

  private final TypedLayout layout;

  /** With a layout. */
  protected TypedSource(TypedLayout layout) {
    this.layout = layout;
  }

  /**
   * Opens a stretch of a file and compares the file with the layout.
   *
   * @throws org.daal4j.core.BadInputException when it is damaged, or a column that is used is not
   *     there or is of another type
   */
  protected abstract TypedFile open(Configuration conf, Segment segment, TypedLayout columns)
      throws IOException;

  @Override
  public final BlockReader open(Configuration conf, RowsSplit split) throws IOException {
    return UnchangedBlocks.open(
        conf, split, () -> new TypedBlocks(layout, split, segment -> open(conf, segment, layout)));
  }

  @Override
  public final void write(DataOutput out) throws IOException {
    layout.write(out);
  }
}
