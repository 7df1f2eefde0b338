package org.daal4j.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.IntFunction;
import org.daal4j.core.Fold;
import org.daal4j.core.LabelIndex;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Summarises rows by the group that some of their text fields tell: for each group, in the order
 * they were met, the partial of its rows.
 *
 * <p>State: for each group its key, number of rows, a summary as bytes, and rows that follow those
 * of the summary ({@link GroupSums}). Add: the rows of a group are collected over all blocks of a
 * split and added as full blocks, as if there were no others: with one split, the partial of a
 * group is, to the bit, that of its rows alone. Merge: group by group, in order. A piece holds the
 * groups of one bucket of their keys.
 *
 * <p>Empty: no group. What numbers do is as in the partial of a group. Bytes: key and some 150 a
 * group, and the lesser of its rows (8p + 8 each) and its summary, half as much again where both
 * are kept; {@value #MOST_PENDING} of rows at most wait while rows are added, beside those that are
 * shorter than their summaries. What would fill the heap is refused ({@link GroupMemory}).
 * Accuracy: that of the partial; pinned by {@code GroupedPartialTest}.
 *
 * @param <P> the partial of a group
 */
public final class GroupedPartial<P extends Partial<P>> implements Partial<GroupedPartial<P>> {

  private static final long MOST_PENDING = 64L << 20;

  private static final int MOST_KEY_BYTES = 1 << 26;
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final Fold<P, ?> fold;
  private final int firstGroup;
  private final int fields;
  private final int buckets;
  private final GroupKey key;
  private final LabelIndex index = new LabelIndex();
  private final List<GroupState<P>> groups = new ArrayList<>();
  private final GroupMemory memory;
  private final long mostPending;
  private RowForm form; // null before the first block
  private GroupSums<P> sums;
  private boolean settled = true;
  private long live; // bytes of live summaries
  private long settleAt;

  /** Of no rows, for a fold. */
  GroupedPartial(GroupedFold<P, ?> of) {
    this(of, new GroupMemory(), MOST_PENDING);
  }

  /**
   * Of no rows, for a fold.
   *
   * @param memory counts what groups take
   * @param mostPending bytes of rows, and of live summaries, from which on rows are summarised
   */
  GroupedPartial(GroupedFold<P, ?> of, GroupMemory memory, long mostPending) {
    fold = of.fold();
    firstGroup = of.firstGroup();
    fields = of.fields();
    buckets = of.pieces();
    key = new GroupKey(firstGroup, fields);
    this.memory = memory;
    this.mostPending = mostPending;
    settleAt = mostPending;
  }

  @Override
  public void add(RowBlock rows) {
    if (rows.rows() == 0) {
      return;
    }
    take(RowForm.of(rows, fields));
    if (rows.text() == null || rows.text().columns() < firstGroup + fields) {
      throw new IllegalArgumentException("rows without the columns of their group");
    }
    settled = false;
    for (int row = 0; row < rows.rows(); row++) {
      key.take(rows.text(), row);
      GroupState<P> group = group(index.findOrAdd(key.bytes(), key.from(), key.to()));
      long before = group.bytes();
      boolean wasLive = group.live != null;
      sums.append(group, rows, row);
      memory.grow(group.bytes() - before);
      live += !wasLive && group.live != null ? sums.liveBytes() : 0;
    }
    if (live > mostPending || memory.bytes() > settleAt) {
      settle();
      settleAt = memory.bytes() + mostPending;
    }
    memory.require(groups.size());
  }

  private GroupState<P> group(int number) {
    if (number == groups.size()) {
      groups.add(new GroupState<>());
      memory.addGroup(index.bytes(number).length);
    }
    return groups.get(number);
  }

  private void take(RowForm rows) {
    if (form == null) {
      fold.newPartial().add(rows.newBlock(0)); // which complains of another number of columns
      form = rows;
      sums = new GroupSums<>(fold, form, firstGroup, fields);
    } else if (!form.equals(rows)) {
      throw new IllegalArgumentException("a summary of " + form + " cannot take " + rows);
    }
  }

  /** Summarises rows where that is shorter. */
  private void settle() {
    if (!settled) {
      for (GroupState<P> group : groups) {
        long before = group.bytes();
        sums.settle(group);
        memory.grow(group.bytes() - before);
      }
      settled = true;
      live = 0;
    }
  }

  @Override
  public void merge(GroupedPartial<P> other) {
    if (other.fields != fields || other.firstGroup != firstGroup) {
      throw new IllegalArgumentException(
          "groups of " + fields + " columns cannot take those of " + other.fields + " columns");
    }
    if (other.form == null) {
      return;
    }
    take(other.form);
    settle();
    other.settle();
    for (int theirs = 0; theirs < other.groups.size(); theirs++) {
      byte[] bytes = other.index.bytes(theirs);
      GroupState<P> group = group(index.findOrAdd(bytes, 0, bytes.length));
      long before = group.bytes();
      sums.merge(group, other.groups.get(theirs));
      memory.grow(group.bytes() - before);
    }
    memory.require(groups.size());
  }

  /** How many groups there are. */
  int size() {
    return groups.size();
  }

  /** The key of a group, by its number; not a copy. */
  byte[] key(int number) {
    return index.bytes(number);
  }

  /** How many rows a group has. */
  long rows(int number) {
    return groups.get(number).rows;
  }

  /** Makes partials of groups, for one thread; nothing is added or merged any more. */
  IntFunction<P> reader() {
    settle();
    GroupSums<P> own = form == null ? null : new GroupSums<>(fold, form, firstGroup, fields);
    return number -> own.partial(groups.get(number));
  }

  /** Bucket by bucket, as its pieces write themselves. */
  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    writeForm(out, groups.size());
    for (int bucket = 0; bucket < buckets; bucket++) {
      for (int number = 0; number < groups.size(); number++) {
        writeOf(bucket, number, out);
      }
    }
  }

  /** Writes the groups of a bucket. */
  void write(int bucket, DataOutput out) throws IOException {
    settle();
    int count = 0;
    for (int number = 0; number < groups.size(); number++) {
      count += bucketOf(number) == bucket ? 1 : 0;
    }
    writeForm(out, count);
    for (int number = 0; number < groups.size(); number++) {
      writeOf(bucket, number, out);
    }
  }

  private int bucketOf(int number) {
    return GroupKey.bucket(index.bytes(number), buckets);
  }

  private void writeForm(DataOutput out, int count) throws IOException {
    out.writeInt(fields);
    out.writeBoolean(form != null);
    if (form != null) {
      form.write(out);
      out.writeInt(count);
    }
  }

  private void writeOf(int bucket, int number, DataOutput out) throws IOException {
    if (bucketOf(number) != bucket) {
      return;
    }
    GroupState<P> group = groups.get(number);
    out.writeInt(index.bytes(number).length);
    out.write(index.bytes(number));
    out.writeLong(group.rows);
    out.writeInt(group.summary == null ? -1 : group.summary.length);
    if (group.summary != null) {
      out.write(group.summary);
    }
    out.writeInt(group.tailRows);
    out.writeInt(group.tailBytes);
    out.write(group.tail, 0, group.tailBytes);
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, fields, "columns of groups");
    index.clear();
    groups.clear();
    memory.clear();
    form = null;
    sums = null;
    settled = true;
    live = 0;
    settleAt = mostPending;
    if (in.readBoolean()) {
      take(RowForm.read(in));
      for (int left = NumberArrays.count(in, MOST_BYTES, "groups"); left > 0; left--) {
        readGroup(in);
      }
    }
  }

  private void readGroup(DataInput in) throws IOException {
    byte[] bytes = Bytes.read(in, NumberArrays.count(in, MOST_KEY_BYTES, "bytes of a group's key"));
    int number = index.findOrAdd(bytes, 0, bytes.length);
    if (number < groups.size()) {
      throw new IOException("a summary by group with a group twice");
    }
    GroupState<P> group = group(number);
    group.rows = in.readLong();
    int length = in.readInt();
    if (length >= 0) {
      group.summary = Bytes.read(in, length);
    }
    int tailRows = NumberArrays.count(in, MOST_BYTES, "rows of a group");
    group.setTail(
        Bytes.read(in, NumberArrays.count(in, MOST_BYTES, "bytes of a group's rows")), tailRows);
    memory.grow(group.bytes());
  }

  /** Takes over the groups of a piece that was merged elsewhere. */
  void join(GroupedPartial<P> piece) {
    merge(piece);
  }
}
