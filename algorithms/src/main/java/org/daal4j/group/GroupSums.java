package org.daal4j.group;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Turns rows of groups into summaries, as late as it pays: while the rows of a group take not many
 * more bytes than their summary, they are kept as they are. What is done depends on the blocks of a
 * split and their order alone: on how many bytes of rows wait, not on how much memory is left.
 *
 * @param <P> the summary
 */
final class GroupSums<P extends Partial<P>> {

  /** Rows that wait take at most half of a summary more than it would, or than it does. */
  private static final double SLACK = 0.5;

  private final Fold<P, ?> fold;
  private final RowForm form;
  private final RowBytes coding;
  private final long summaryBytes;
  private P scratch;
  private P last; // summary that was made of a group
  private RowBlock block;
  private byte[] encoded = {}; // scratch: of a row
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
    this.summaryBytes = Math.max(GroupMemory.LEAST_SUMMARY_BYTES, fold.size().summaryBytes());
  }

  /** Appends a row to a group, whose rows are summarised when they make a block and it pays. */
  void append(KeptGroups<P> kept, int group, RowBlock rows, int row) {
    int length = coding.length(rows, row);
    if (encoded.length < length) {
      encoded = new byte[Math.addExact(length, length / 2)];
    }
    coding.encode(rows, row, encoded, 0);
    if (kept.append(group, encoded, length, RowBytes.numbers(rows, row), form)) {
      endBlock(kept, group);
    }
  }

  private void endBlock(KeptGroups<P> kept, int group) {
    P live = kept.live(group);
    if (live == null) {
      if (kept.tailBytes(group) < summaryBytes) {
        return;
      }
      live = fold.newPartial();
      readSummary(live, kept, group);
      kept.setLive(group, live);
    }
    addTail(live, kept, group);
    kept.dropTail(group);
  }

  /** Ends the adding of rows: no summary is live, and rows are summarised where that is shorter. */
  void settle(KeptGroups<P> kept, int group) {
    P sums = kept.live(group);
    if (sums != null) {
      kept.dropLive(group);
    } else if (kept.tailBytes(group) > mostTail(kept, group)) {
      sums = newPartial();
      readSummary(sums, kept, group);
    }
    if (sums != null) {
      addTail(sums, kept, group);
      kept.dropTail(group);
      keep(sums, kept, group);
    }
    kept.endBlock(group);
  }

  private long mostTail(KeptGroups<P> kept, int group) {
    return (long) ((kept.summaryBytes(group) == 0 ? 1 + SLACK : SLACK) * summaryBytes);
  }

  /**
   * Adds the rows of another group, as if they followed; both are settled, and so is the result.
   */
  void merge(KeptGroups<P> kept, int group, KeptGroups<P> others, int next) {
    if (others.summaryBytes(next) > 0) {
      if (kept.rows(group) == 0) {
        kept.setSummary(group, others.summary(next), others.summaryBytes(next));
      } else {
        P first = partial(kept, group);
        P second = scratch();
        readSummary(second, others, next);
        first.merge(second);
        kept.dropTail(group);
        keep(first, kept, group);
      }
    }
    kept.appendTail(group, others.tail(next), others.tailBytes(next), others.tailRows(next));
    kept.addRows(group, others.rows(next));
    settle(kept, group);
  }

  /** A new summary of all rows of a settled group. */
  P partial(KeptGroups<P> kept, int group) {
    P sums = newPartial();
    readSummary(sums, kept, group);
    addTail(sums, kept, group);
    return sums;
  }

  /** Bytes of a summary to which rows are added. */
  long liveBytes() {
    return Math.max(GroupMemory.LEAST_SUMMARY_BYTES, fold.size().addingBytes());
  }

  private void addTail(P sums, KeptGroups<P> kept, int group) {
    int left = kept.tailRows(group);
    if (left == 0) {
      return;
    }
    if (block == null) {
      block = form.newBlock();
    }
    block.clear();
    byte[] tail = kept.tail(group);
    int at = 0;
    for (; left > 0; left--) {
      at = coding.decode(tail, at, block);
      if (block.isFull()) {
        sums.add(block);
        block.clear();
      }
    }
    if (block.rows() > 0) {
      sums.add(block);
    }
  }

  private P newPartial() {
    last = last == null ? fold.newPartial() : fold.newPartialAfter(last);
    return last;
  }

  private P scratch() {
    if (scratch == null) {
      scratch = fold.newPartial();
    }
    return scratch;
  }

  private void keep(P sums, KeptGroups<P> kept, int group) {
    written.reset();
    try {
      sums.write(new DataOutputStream(written));
    } catch (IOException e) {
      throw new UncheckedIOException(e); // bytes in memory
    }
    byte[] bytes = written.toByteArray();
    kept.setSummary(group, bytes, bytes.length);
  }

  /** Replaces the state of a summary by that of a group, if it has one. */
  private void readSummary(P sums, KeptGroups<P> kept, int group) {
    if (kept.summaryBytes(group) > 0) {
      read(sums, kept.summary(group), kept.summaryBytes(group));
    }
  }

  private void read(P sums, byte[] bytes, int length) {
    try {
      sums.read(new DataInputStream(new ByteArrayInputStream(bytes, 0, length)));
    } catch (IOException e) {
      throw new UncheckedIOException("a summary of a group cannot be read again", e);
    }
  }
}
