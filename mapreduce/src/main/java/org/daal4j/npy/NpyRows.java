package org.daal4j.npy;

import java.io.IOException;
import org.daal4j.core.DenseRows;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.RowGroup;
import org.daal4j.input.typed.StoredTexts;
import org.daal4j.input.typed.TextRows;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RecordPlace;

/**
 * Rows of an array that follow each other. So many at once are taken from the file as fit in a
 * buffer: all of their bytes when they lie row by row, else those of used columns.
 */
final class NpyRows implements RowGroup {

  /** Bytes of a buffer of rows that lie one by one: it should stay near the processor. */
  private static final int BUFFER = 1 << 18;

  /** Of one with columns, each of which is somewhere else in the file. */
  private static final int COLUMNS_BUFFER = 1 << 24;

  private final FileBytes file;
  private final NpyHeader header;
  private final ColumnRoles roles;
  private final int[] used;
  private final int[] places; // of a used column among them
  private final boolean all; // whether the numbers of a row are all of its values
  private final long first;
  private final long end;
  private final byte[] buffer;
  private final int most; // rows in the buffer
  private long next; // row
  private long bufferFirst;
  private int bufferRows;

  /** Rows {@code from .. to - 1}. */
  NpyRows(FileBytes file, NpyHeader header, TypedLayout layout, long from, long to) {
    this.file = file;
    this.header = header;
    this.roles = layout.roles();
    this.first = from;
    this.end = to;
    this.next = from;
    this.bufferFirst = from;
    used = layout.used();
    places = new int[header.columns()];
    for (int i = 0; i < used.length; i++) {
      places[used[i]] = i;
    }
    boolean inOrder = !header.byColumns() && roles.numeric().length == header.columns();
    for (int j = 0; inOrder && j < roles.numeric().length; j++) {
      inOrder = roles.numeric()[j] == j;
    }
    all = inOrder;
    int bytes = header.byColumns() ? used.length * header.type().size() : header.rowBytes();
    int fit = Math.max(1, (header.byColumns() ? COLUMNS_BUFFER : BUFFER) / bytes);
    most = (int) Math.min(fit, to - from);
    buffer = new byte[most * bytes];
  }

  @Override
  public long left() {
    return end - next;
  }

  @Override
  public int read(DenseRows block, int rows, TextRows text) throws IOException {
    int done = 0;
    boolean full = false;
    while (done < rows && !full) {
      if (next == bufferFirst + bufferRows) {
        fill();
      }
      int at = (int) (next - bufferFirst);
      int some = Math.min(rows - done, bufferRows - at);
      if (text != null) {
        some = addText(at, some, text);
        full = text.isFull();
      }
      addNumbers(block, block.rows() + done, at, some);
      next += some;
      done += some;
    }
    return done;
  }

  private void fill() throws IOException {
    bufferFirst = next;
    bufferRows = (int) Math.min(most, end - next);
    int size = header.type().size();
    if (header.byColumns()) {
      for (int i = 0; i < used.length; i++) {
        long row = used[i] * header.rows() + next;
        file.read(header.start() + row * size, buffer, i * most * size, bufferRows * size);
      }
    } else {
      long position = header.start() + next * header.rowBytes();
      file.read(position, buffer, 0, bufferRows * header.rowBytes());
    }
  }

  /** Where the value of a column is in the buffer. */
  private int place(int column, int row) {
    int size = header.type().size();
    return header.byColumns()
        ? (places[column] * most + row) * size
        : row * header.rowBytes() + column * size;
  }

  private void addNumbers(DenseRows block, int to, int row, int rows) {
    int columns = block.columns();
    int step = header.byColumns() ? header.type().size() : header.rowBytes();
    if (all) {
      numbers(0, row, header.type().size(), block.values(), to * columns, 1, rows * columns);
    } else {
      for (int j = 0; j < columns; j++) {
        numbers(roles.numeric()[j], row, step, block.values(), to * columns + j, columns, rows);
      }
    }
    if (roles.weight() >= 0) {
      numbers(roles.weight(), row, step, block.weights(), to, 1, rows);
    }
  }

  private void numbers(int column, int row, int step, double[] out, int at, int stride, int count) {
    header.type().numbers(header.big(), buffer, place(column, row), step, out, at, stride, count);
  }

  private int addText(int at, int rows, TextRows text) {
    for (int row = 0; row < rows; row++) {
      for (int i = 0; i < roles.text().length; i++) {
        boolean label = i < roles.keys() || roles.isCategory(i);
        int place = place(roles.text()[i], at + row);
        if (label && header.type().isNaN(header.big(), buffer, place)) {
          text.addMissing();
        } else {
          String value = header.type().text(header.big(), buffer, place);
          byte[] bytes = StoredTexts.bytes(value, label && header.type() != NpyType.BOOL);
          text.add(bytes, 0, bytes.length);
        }
      }
      if (text.isFull()) {
        return row + 1;
      }
    }
    return rows;
  }

  @Override
  public RecordPlace place(long row) {
    return new RecordPlace.OfRow(first + row + 1, "");
  }
}
