package org.daal4j.group.rounds;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.group.GroupKey;

/**
 * Summarises rows of one group by the fold of that group; the rows say which group it is, by their
 * last number, which the fold of the group does not see.
 *
 * <p>State: the code of the group, and its partial. Add: rows without their last number, some at a
 * time. Merge: that of the partials. Empty: no group yet. What is said of weights, accuracy, huge
 * numbers, bytes and flops is said of the partial of the group; pinned by {@code PartOfGroupTest}.
 */
public final class PartOfGroup implements Partial<PartOfGroup> {

  /** Numbers that are copied at a time. */
  private static final int CHUNK = 1 << 12;

  private final FoldOfGroups folds;
  private double code;
  private Partial<?> part; // null while there is no group

  PartOfGroup(FoldOfGroups folds) {
    this.folds = folds;
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.columns() != folds.columns()) {
      throw new IllegalArgumentException(
          "rows of "
              + rows.columns()
              + " columns, the last a code, in a summary of "
              + folds.columns()
              + " columns");
    }
    if (rows.rows() == 0) {
      return;
    }
    begin(GroupKey.code(rows, 0));
    if (rows instanceof DenseRows dense) {
      addDense(dense);
    } else {
      part.add(withoutCode((SparseRows) rows));
    }
  }

  private void begin(double group) {
    if (part == null) {
      code = group;
      part = folds.of(group).newPartial();
    } else if (group != code) {
      throw new IllegalArgumentException("a summary of a group cannot take rows of another one");
    }
  }

  private void addDense(DenseRows rows) {
    int columns = rows.columns();
    int most = Math.min(rows.rows(), Math.max(1, CHUNK / columns));
    DenseRows chunk = new DenseRows(columns - 1, most, rows.weighted(), 0);
    for (int from = 0; from < rows.rows(); from += most) {
      int count = Math.min(most, rows.rows() - from);
      for (int row = 0; row < count; row++) {
        System.arraycopy(
            rows.values(),
            (from + row) * columns,
            chunk.values(),
            row * (columns - 1),
            columns - 1);
        if (rows.weighted()) {
          chunk.weights()[row] = rows.weight(from + row);
        }
      }
      chunk.setRows(count);
      part.add(chunk);
    }
  }

  private static SparseRows withoutCode(SparseRows rows) {
    int last = rows.columns() - 1;
    SparseRows copy = new SparseRows(last, rows.weighted(), 0);
    for (int row = 0; row < rows.rows(); row++) {
      for (int k = rows.start(row); k < rows.start(row + 1); k++) {
        if (rows.indices()[k] < last) {
          copy.append(rows.indices()[k], rows.values()[k]);
        }
      }
      copy.endRow(rows.weight(row));
    }
    return copy;
  }

  @Override
  public void merge(PartOfGroup other) {
    if (other.folds.columns() != folds.columns()) {
      throw new IllegalArgumentException(
          "a summary of "
              + folds.columns()
              + " columns cannot take one of "
              + other.folds.columns()
              + " columns");
    }
    if (other.part != null) {
      begin(other.code);
      merge(part, other.part);
    }
  }

  @SuppressWarnings("unchecked") // of one group, and so of one fold
  private static <P extends Partial<P>> void merge(Partial<?> into, Partial<?> other) {
    ((P) into).merge((P) other);
  }

  /** The partial of the group; null when there are no rows. */
  Partial<?> part() {
    return part;
  }

  @Override
  public void write(DataOutput out) throws IOException {
    out.writeInt(folds.columns());
    out.writeBoolean(part != null);
    if (part != null) {
      out.writeDouble(code);
      part.write(out);
    }
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, folds.columns(), "columns");
    part = null;
    if (in.readBoolean()) {
      double group = in.readDouble();
      if (!folds.has(group)) {
        throw new IOException("a summary of a group that has no fold");
      }
      begin(group);
      part.read(in);
    }
  }
}
