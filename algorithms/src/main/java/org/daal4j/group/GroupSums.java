package org.daal4j.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Turns rows of groups into summaries, as late as it pays: while the rows of a group take not many
 * more bytes than their summary, they are kept as they are. What is done depends on the rows and
 * their order alone.
 *
 * @param <P> the summary
 */
final class GroupSums<P extends Partial<P>> {

  /** A summary takes no less, with what the heap needs for it. */
  private static final int LEAST_BYTES = 512;

  /** Rows that wait take at most half of a summary more than it would, or than it does. */
  private static final double SLACK = 0.5;

  private final Fold<P, ?> fold;
  private final RowForm form;
  private final RowBytes coding;
  private final byte[] nothing; // a summary of no rows
  private final long summaryBytes;
  private P scratch;
  private RowBlock block;
  private final ByteArrayOutputStream written = new ByteArrayOutputStream();

  /**
   * Of rows of a form.
   *
   * @param firstGroup where in the blocks the text fields of the group begin
   * @param groupFields how many there are
   */
  GroupSums(Fold<P, ?> fold, RowForm form, int firstGroup, int groupFields) {
    this.fold = fold;
    this.form = form;
    this.coding = new RowBytes(form, firstGroup, groupFields);
    this.nothing = bytes(fold.newPartial());
    this.summaryBytes = Math.max(LEAST_BYTES, fold.size().summaryBytes());
  }

  /** Appends a row to a group, whose rows are summarised when they make a block and it pays. */
  void append(GroupState<P> group, RowBlock rows, int row) {
    boolean full = group.append(coding, rows, row, form);
    if (full && (group.live != null || group.tailBytes >= summaryBytes)) {
      if (group.live == null) {
        group.live = fold.newPartial();
        if (group.summary != null) {
          read(group.live, group.summary);
          group.summary = null;
        }
      }
      addTail(group.live, group);
      group.dropTail();
    }
  }

  /** Ends the adding of rows: no summary is live, and rows are summarised where that is shorter. */
  void settle(GroupState<P> group) {
    if (group.live != null) {
      addTail(group.live, group);
      group.summary = bytes(group.live);
      group.live = null;
      group.dropTail();
    } else if (group.tailBytes > mostTail(group)) {
      P sums = scratch();
      read(sums, group.summary == null ? nothing : group.summary);
      addTail(sums, group);
      group.summary = bytes(sums);
      group.dropTail();
    }
    group.seal();
  }

  private long mostTail(GroupState<P> group) {
    return (long) ((group.summary == null ? 1 + SLACK : SLACK) * summaryBytes);
  }

  /**
   * Adds the rows of another group, as if they followed; both are settled, and so is the result.
   */
  void merge(GroupState<P> group, GroupState<P> next) {
    if (group.rows == 0) {
      group.summary = next.summary;
      group.setTail(next.tail, next.tailRows);
      group.rows = next.rows;
      return;
    }
    if (next.summary == null) {
      byte[] both = Arrays.copyOf(group.tail, Math.addExact(group.tailBytes, next.tailBytes));
      System.arraycopy(next.tail, 0, both, group.tailBytes, next.tailBytes);
      group.setTail(both, group.tailRows + next.tailRows);
    } else {
      P first = partial(group);
      P second = scratch();
      read(second, next.summary);
      first.merge(second);
      group.summary = bytes(first);
      group.setTail(next.tail, next.tailRows);
    }
    group.rows += next.rows;
    settle(group);
  }

  /** A new summary of all rows of a settled group. */
  P partial(GroupState<P> group) {
    P sums = fold.newPartial();
    if (group.summary != null) {
      read(sums, group.summary);
    }
    addTail(sums, group);
    return sums;
  }

  /** Bytes of the heap that the rows and the summary of a group take. */
  long bytes(GroupState<P> group) {
    return group.bytes() + (group.live == null ? 0 : liveBytes());
  }

  /** Bytes of a summary to which rows are added. */
  long liveBytes() {
    return Math.max(LEAST_BYTES, fold.size().addingBytes());
  }

  private void addTail(P sums, GroupState<P> group) {
    if (group.tailRows == 0) {
      return;
    }
    if (block == null) {
      block = form.newBlock();
    }
    block.clear();
    int at = 0;
    for (int row = 0; row < group.tailRows; row++) {
      at = coding.decode(group.tail, at, block);
      if (block.isFull()) {
        sums.add(block);
        block.clear();
      }
    }
    if (block.rows() > 0) {
      sums.add(block);
    }
  }

  private P scratch() {
    if (scratch == null) {
      scratch = fold.newPartial();
    }
    return scratch;
  }

  private byte[] bytes(P sums) {
    written.reset();
    try {
      sums.write(new DataOutputStream(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory
    }
    return written.toByteArray();
  }

  private void read(P sums, byte[] bytes) {
    try {
      sums.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    } catch (IOException e) {
      throw new UncheckedIOException("a summary of a group cannot be read again", e);
    }
  }
}
