package org.daal4j.group;

import java.util.Arrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * What is kept of a group: a summary of its first rows, then rows that are not in it yet. Bytes are
 * shared between states and never change once they are: who appends copies.
 *
 * @param <P> the summary
 */
final class GroupState<P extends Partial<P>> {

  private static final byte[] NONE = {};

  /** Of the rows, those of weight 0 included. */
  long rows;

  /** What {@code P.write} has written; null when no rows are summarised, or they are live. */
  byte[] summary;

  /** The summary while rows are added to it; null when they are not. */
  P live;

  /** Rows that follow those of the summary, as {@link RowBytes} has them. */
  byte[] tail = NONE;

  int tailBytes; // of the tail, from its start
  int tailRows;

  private boolean owned; // whether nobody else has the tail
  private int blockRows; // of the block that the next rows go to
  private int blockNumbers;

  /**
   * Appends a row.
   *
   * @return whether the rows appended so far make a full block, as engines cut them
   */
  boolean append(RowBytes coding, RowBlock rowsOfBlock, int row, RowForm form) {
    int length = coding.length(rowsOfBlock, row);
    int end = Math.addExact(tailBytes, length);
    if (end > tail.length || !owned) {
      int roomy = (int) Math.min(Integer.MAX_VALUE - 8, 2L * end);
      tail = Arrays.copyOf(tail, roomy);
      owned = true;
    }
    coding.encode(rowsOfBlock, row, tail, tailBytes);
    tailBytes = end;
    tailRows++;
    rows++;
    blockRows++;
    blockNumbers += RowBytes.numbers(rowsOfBlock, row);
    if (!form.isFull(blockRows, blockNumbers)) {
      return false;
    }
    blockRows = 0;
    blockNumbers = 0;
    return true;
  }

  /** Takes out the rows of the tail, which are summarised. */
  void dropTail() {
    tail = NONE;
    tailBytes = 0;
    tailRows = 0;
    owned = false;
    blockRows = 0;
    blockNumbers = 0;
  }

  /** Replaces the tail by bytes that nobody changes. */
  void setTail(byte[] bytes, int count) {
    dropTail();
    tail = bytes;
    tailBytes = bytes.length;
    tailRows = count;
  }

  /** Gives back the room that is left, so that the bytes may be shared. */
  void seal() {
    if (tail.length > tailBytes) {
      tail = Arrays.copyOf(tail, tailBytes);
    }
    owned = false;
    blockRows = 0;
    blockNumbers = 0;
  }

  /** Bytes of the heap, but for a live summary. */
  long bytes() {
    return (summary == null ? 0 : summary.length) + tail.length;
  }
}
