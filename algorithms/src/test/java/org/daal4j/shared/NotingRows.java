package org.daal4j.shared;

import java.io.DataInput;
import java.io.DataOutput;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/** Leaves a word beside the rows. */
final class NotingRows implements Partial<NotingRows> {

  private final String word;

  NotingRows(String word) {
    this.word = word;
  }

  @Override
  public void add(RowBlock rows) {
    rows.notes().begin(rows.rows());
    rows.notes().finish(word);
  }

  @Override
  public void merge(NotingRows other) {}

  @Override
  public void write(DataOutput out) {}

  @Override
  public void read(DataInput in) {}
}
