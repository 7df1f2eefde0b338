package org.daal4j.engine.written;

import org.apache.hadoop.fs.Path;
import org.daal4j.input.FileName;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;

/** Where a row of a split comes from, for messages. */
final class SplitRow {

  private SplitRow() {}

  /**
   * The file, and how far in it.
   *
   * @param before how many rows of the split are in front of it
   */
  static String place(RowsSplit split, long before) {
    Segment first = split.segments().get(0);
    int files = split.segments().size();
    return FileName.of(new Path(first.path()))
        + (files == 1 ? "" : " and the " + (files - 1) + " files after it")
        + ": row "
        + (before + 1)
        + " from byte "
        + first.start()
        + " on";
  }
}
