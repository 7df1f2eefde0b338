package org.daal4j.group;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.TextColumns;

/**
 * Rows as bytes, one after the other: numbers ({@code double[columns]}, or of sparse rows how many,
 * then pairs of column and number), weight, and of each text field its length, -1 where it has no
 * value, and its bytes.
 */
final class RowBytes {

  private static final VarHandle DOUBLES =
      MethodHandles.byteArrayViewVarHandle(double[].class, ByteOrder.LITTLE_ENDIAN);
  private static final VarHandle INTS =
      MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);

  private static final int PAIR = Integer.BYTES + Double.BYTES;

  private final RowForm form;
  private final int firstText; // of the text fields behind those of the group
  private final int groupFields;

  /**
   * Of rows of a form.
   *
   * @param firstGroup where in the blocks that are encoded the text fields of the group begin
   * @param groupFields how many there are
   */
  RowBytes(RowForm form, int firstGroup, int groupFields) {
    this.form = form;
    this.firstText = firstGroup;
    this.groupFields = groupFields;
  }

  /** How many numbers a row stores. */
  static int numbers(RowBlock rows, int row) {
    return rows instanceof SparseRows sparse
        ? sparse.start(row + 1) - sparse.start(row)
        : rows.columns();
  }

  /** How many bytes a row takes. */
  int length(RowBlock rows, int row) {
    long length = form.weighted() ? Double.BYTES : 0;
    length +=
        form.sparse()
            ? Integer.BYTES + (long) PAIR * numbers(rows, row)
            : (long) Double.BYTES * form.columns();
    for (int i = 0; i < form.texts(); i++) {
      length += Integer.BYTES + rows.text().end(row, field(i)) - rows.text().start(row, field(i));
    }
    return Math.toIntExact(length);
  }

  /** Where in a block the text field of the row without its group is. */
  private int field(int text) {
    return text < firstText ? text : text + groupFields;
  }

  /** Writes a row to {@code bytes} from {@code at} on. */
  void encode(RowBlock rows, int row, byte[] bytes, int at) {
    int next = at;
    if (rows instanceof SparseRows sparse) {
      INTS.set(bytes, next, numbers(rows, row));
      next += Integer.BYTES;
      for (int k = sparse.start(row); k < sparse.start(row + 1); k++) {
        INTS.set(bytes, next, sparse.indices()[k]);
        DOUBLES.set(bytes, next + Integer.BYTES, sparse.values()[k]);
        next += PAIR;
      }
    } else {
      double[] values = ((DenseRows) rows).values();
      int p = form.columns();
      for (int j = 0; j < p; j++) {
        DOUBLES.set(bytes, next + j * Double.BYTES, values[row * p + j]);
      }
      next += p * Double.BYTES;
    }
    if (form.weighted()) {
      DOUBLES.set(bytes, next, rows.weight(row));
      next += Double.BYTES;
    }
    for (int i = 0; i < form.texts(); i++) {
      next = encodeText(rows.text(), row, field(i), bytes, next);
    }
  }

  private static int encodeText(TextColumns text, int row, int field, byte[] bytes, int at) {
    int length = text.end(row, field) - text.start(row, field);
    INTS.set(bytes, at, text.isMissing(row, field) ? -1 : length);
    System.arraycopy(text.bytes(), text.start(row, field), bytes, at + Integer.BYTES, length);
    return at + Integer.BYTES + length;
  }

  /**
   * Appends the row at {@code at} to a block that is not full.
   *
   * @return where the next one begins
   */
  int decode(byte[] bytes, int at, RowBlock block) {
    int next = at;
    int p = form.columns();
    if (block instanceof SparseRows sparse) {
      int count = (int) INTS.get(bytes, next);
      next += Integer.BYTES;
      for (int k = 0; k < count; k++) {
        sparse.append((int) INTS.get(bytes, next), (double) DOUBLES.get(bytes, next + 4));
        next += PAIR;
      }
    } else {
      DenseRows dense = (DenseRows) block;
      int place = dense.rows() * p;
      for (int j = 0; j < p; j++) {
        dense.values()[place + j] = (double) DOUBLES.get(bytes, next + j * Double.BYTES);
      }
      next += p * Double.BYTES;
    }
    double weight = 1;
    if (form.weighted()) {
      weight = (double) DOUBLES.get(bytes, next);
      next += Double.BYTES;
    }
    for (int i = 0; i < form.texts(); i++) {
      next = decodeText(bytes, next, block.text());
    }
    endRow(block, weight);
    return next;
  }

  private static int decodeText(byte[] bytes, int at, TextColumns text) {
    int length = (int) INTS.get(bytes, at);
    int start = at + Integer.BYTES;
    if (length < 0) {
      text.appendMissing();
      return start;
    }
    text.append(bytes, start, start + length);
    return start + length;
  }

  private static void endRow(RowBlock block, double weight) {
    if (block instanceof SparseRows sparse) {
      sparse.endRow(weight);
      return;
    }
    DenseRows dense = (DenseRows) block;
    if (dense.weighted()) {
      dense.weights()[dense.rows()] = weight;
    }
    dense.setRows(dense.rows() + 1);
  }
}
