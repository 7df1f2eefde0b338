package org.daal4j.shared;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowNotes;

/**
 * What several folds know of the same rows.
 *
 * <p>State: a partial of each fold, in the order of the folds; and the key of each, under which it
 * finds what it has noted beside rows that stay in memory.
 *
 * <p>Adding a block adds it to one partial after the other, while it is in the caches, with a place
 * for what they all make of it; merging merges each with its counterpart. So each is, to the bit,
 * what it would be alone. Empty, huge and weighted rows are the partials' own affair. Bytes: those
 * of all, and nothing between them. Flops and accuracy are those of the partials; pinned by {@code
 * PartialListTest}.
 */
public final class PartialList implements Partial<PartialList> {

  private final List<Partial<?>> partials;
  private final int[] keys; // int[partials]
  private final DenseRows.Common common = new DenseRows.Common();

  /**
   * Of these partials.
   *
   * @param keys of their notes, {@code int[partials]}; not copied
   */
  PartialList(List<? extends Partial<?>> partials, int[] keys) {
    this.partials = new ArrayList<>(partials);
    this.keys = keys;
  }

  /** How many there are. */
  int size() {
    return partials.size();
  }

  /** One of them. */
  Partial<?> get(int index) {
    return partials.get(index);
  }

  /** Puts another in the place of one. */
  void set(int index, Partial<?> partial) {
    partials.set(index, partial);
  }

  @Override
  public void add(RowBlock rows) {
    if (!(rows instanceof DenseRows dense)) {
      addToEach(rows);
      return;
    }
    common.clear();
    dense.setCommon(common);
    try {
      addToEach(rows);
    } finally {
      dense.setCommon(null);
    }
  }

  private void addToEach(RowBlock rows) {
    RowNotes notes = rows.notes();
    for (int i = 0; i < keys.length; i++) {
      if (notes != null) {
        notes.turnTo(keys[i]);
      }
      partials.get(i).add(rows);
    }
    if (notes != null) {
      notes.turnTo(0);
    }
  }

  @Override
  public void merge(PartialList other) {
    if (other.size() != size()) {
      throw new IllegalArgumentException(
          "a list of " + size() + " summaries cannot take one of " + other.size());
    }
    for (int i = 0; i < size(); i++) {
      merge(partials.get(i), other.partials.get(i));
    }
  }

  /** Lists of the same folds have partials of the same type at the same place. */
  @SuppressWarnings("unchecked")
  private static <P extends Partial<P>> void merge(Partial<?> into, Partial<?> other) {
    ((P) into).merge((P) other);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    for (Partial<?> partial : partials) {
      partial.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    for (Partial<?> partial : partials) {
      partial.read(in);
    }
  }
}
