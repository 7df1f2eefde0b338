package org.daal4j.avro;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.TextRows;
import org.daal4j.table.RecordPlace;

/** The rows of a block. How many rows of the file are in front of them nothing tells. */
final class AvroRows implements RowGroup {

  private final AvroFile file;
  private final long start;
  private final AvroRecords records;
  private long left;

  /**
   * Of a block that was opened.
   *
   * @param start where it begins in the file
   */
  AvroRows(AvroFile file, long start, long rows, AvroRecords records) {
    this.file = file;
    this.start = start;
    this.left = rows;
    this.records = records;
  }

  @Override
  public long left() {
    return left;
  }

  @Override
  public int read(DenseRows block, int rows, TextRows text) throws IOException {
    int done = 0;
    try {
      while (done < rows && (text == null || !text.isFull())) {
        records.read(block, block.rows() + done, text);
        done++;
      }
      left -= done;
      if (left == 0) {
        records.requireEnd();
      }
    } catch (RuntimeException e) {
      throw file.explain(start, records.column(), e);
    }
    return done;
  }

  @Override
  public RecordPlace place(long row) {
    return new RecordPlace.OfRow(row + 1, "of the block at byte " + start);
  }
}
