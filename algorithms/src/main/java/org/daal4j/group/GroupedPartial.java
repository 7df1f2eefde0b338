package org.daal4j.group;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.function.IntFunction;
import org.daal4j.core.Fold;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Partial;
import org.daal4j.core.RowBlock;

/**
 * Summarises rows by the group that some of their text fields tell: for each group, in the order
 * they were met, the partial of its rows.
 *
 * <p>State: for each group its key, number of rows, a summary as bytes, and rows that follow those
 * of the summary ({@link GroupSums}), in few arrays for all groups ({@link KeptGroups}). Add: the
 * rows of a group are collected over all blocks of a split and added as full blocks, as if there
 * were no others: with one split, the partial of a group is, to the bit, that of its rows alone
 * where they are dense and those that wait take less than {@value #MOST_PENDING} bytes; else to
 * rounding. Merge: group by group, in order. A piece holds the groups of one bucket of their keys.
 *
 * <p>Empty: no group. What numbers do is as in the partial of a group. Bytes: key and some 110 a
 * group, and the lesser of its rows (8p + 8 each) and its summary, half as much again where both
 * are kept; {@value #MOST_PENDING} of rows at most wait while rows are added, beside those that are
 * shorter than their summaries. What would fill the heap is refused ({@link GroupMemory}).
 * Accuracy: that of the partial; pinned by {@code GroupedPartialTest}.
 *
 * @param <P> the partial of a group
 */
public final class GroupedPartial<P extends Partial<P>> implements Partial<GroupedPartial<P>> {

  private static final long MOST_PENDING = 64L << 20;

  private static final int NOBODY = -1;

  private static final int MOST_KEY_BYTES = 1 << 26;
  private static final int MOST_BYTES = Integer.MAX_VALUE - 8;

  private final Fold<P, ?> fold;
  private final int firstGroup;
  private final int fields;
  private final int buckets;
  private final GroupKey key;
  private final GroupMemory memory;
  private final long mostPending;
  private KeyIndex index = new KeyIndex();
  private long keyBytes; // of all keys
  private RowForm form; // null before the first block, as the next two
  private GroupSums<P> sums;
  private KeptGroups<P> kept;
  private int[] numbers = {}; // scratch: of the groups of a block's rows
  private boolean settled = true;
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
    key = of.newKey();
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
    if (fields > 0 && (rows.text() == null || rows.text().columns() < firstGroup + fields)) {
      throw new IllegalArgumentException("rows without the columns of their group");
    }
    settled = false;
    // All groups before all rows: so the processor waits for several places of memory at a time.
    takeNumbers(rows.rows());
    for (int row = 0; row < rows.rows(); row++) {
      numbers[row] =
          key.take(rows, row) ? group(index.findOrAdd(key.bytes(), key.from(), key.to())) : NOBODY;
    }
    for (int row = 0; row < rows.rows(); row++) {
      if (numbers[row] != NOBODY) {
        sums.append(kept, numbers[row], rows, row);
      }
    }
    if (kept.live() * sums.liveBytes() > mostPending || usedBytes() > settleAt) {
      settle();
      settleAt = usedBytes() + mostPending;
    }
    count();
  }

  private void takeNumbers(int count) {
    if (numbers.length < count) {
      numbers = new int[count];
    }
  }

  /** Makes room for a group that is new. */
  private int group(int number) {
    if (number == kept.size()) {
      kept.add();
      keyBytes += index.length(number);
    }
    return number;
  }

  private void take(RowForm rows) {
    if (form == null) {
      fold.newPartial().add(rows.newBlock(0)); // which complains of another number of columns
      form = rows;
      sums = new GroupSums<>(fold, form, firstGroup, fields);
      kept = new KeptGroups<>(form);
    } else if (!form.equals(rows)) {
      throw new IllegalArgumentException("a summary of " + form + " cannot take " + rows);
    }
  }

  /** What groups take, as their rows alone tell. */
  private long usedBytes() {
    return keyBytes + KeyIndex.KEY_BYTES * (long) index.size() + kept.usedBytes();
  }

  /** Tells how much of the heap is taken. */
  private void count() {
    memory.hold(
        keyBytes
            + KeyIndex.KEY_BYTES * (long) index.size()
            + kept.heldBytes()
            + kept.live() * sums.liveBytes(),
        index.size());
  }

  /** Summarises rows where that is shorter. */
  private void settle() {
    if (!settled) {
      for (int number = 0; number < kept.size(); number++) {
        sums.settle(kept, number);
      }
      settled = true;
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
    if (index.size() == 0) {
      index = other.index.copy();
      keyBytes = other.keyBytes;
      kept = other.kept.copy();
    } else {
      int[] numberOf = new int[other.index.size()];
      for (int theirs = 0; theirs < numberOf.length; theirs++) {
        numberOf[theirs] = group(index.findOrAdd(other.index, theirs));
      }
      for (int theirs = 0; theirs < numberOf.length; theirs++) {
        sums.merge(kept, numberOf[theirs], other.kept, theirs);
      }
    }
    other.memory.release(); // engines have no more use for it
    count();
  }

  /** Bytes that the groups take. */
  long bytes() {
    return usedBytes();
  }

  /** How many groups there are. */
  int size() {
    return index.size();
  }

  /** The key of a group, by its number. */
  byte[] key(int number) {
    return index.bytes(number);
  }

  /** How many rows a group has. */
  long rows(int number) {
    return kept.rows(number);
  }

  /** Makes partials of groups, for one thread; nothing is added or merged any more. */
  IntFunction<P> reader() {
    settle();
    if (form == null) {
      return null;
    }
    GroupSums<P> own = new GroupSums<>(fold, form, firstGroup, fields);
    KeptGroups<P> view = kept.view();
    return number -> own.partial(view, number);
  }

  /** Bucket by bucket, as its pieces write themselves. */
  @Override
  public void write(DataOutput out) throws IOException {
    settle();
    writeForm(out, index.size());
    int[] bucketOf = bucketsOfAll();
    for (int bucket = 0; bucket < buckets; bucket++) {
      writeGroups(bucketOf, bucket, out);
    }
  }

  /** Writes the groups of a bucket. */
  void write(int bucket, DataOutput out) throws IOException {
    settle();
    int[] bucketOf = bucketsOfAll();
    int count = 0;
    for (int each : bucketOf) {
      count += each == bucket ? 1 : 0;
    }
    writeForm(out, count);
    writeGroups(bucketOf, bucket, out);
  }

  private int[] bucketsOfAll() {
    int[] bucketOf = new int[index.size()];
    for (int number = 0; number < bucketOf.length; number++) {
      int start = index.start(number);
      bucketOf[number] =
          GroupKey.bucket(index.array(number), start, start + index.length(number), buckets);
    }
    return bucketOf;
  }

  private void writeForm(DataOutput out, int count) throws IOException {
    out.writeInt(fields);
    out.writeBoolean(form != null);
    if (form != null) {
      form.write(out);
      out.writeInt(count);
    }
  }

  private void writeGroups(int[] bucketOf, int bucket, DataOutput out) throws IOException {
    for (int number = 0; number < bucketOf.length; number++) {
      if (bucketOf[number] == bucket) {
        writeGroup(number, out);
      }
    }
  }

  private void writeGroup(int number, DataOutput out) throws IOException {
    out.writeInt(index.length(number));
    out.write(index.array(number), index.start(number), index.length(number));
    out.writeLong(kept.rows(number));
    int length = kept.summaryBytes(number);
    out.writeInt(length == 0 ? -1 : length);
    out.write(kept.summary(number), 0, length);
    out.writeInt(kept.tailRows(number));
    out.writeInt(kept.tailBytes(number));
    out.write(kept.tail(number), 0, kept.tailBytes(number));
  }

  @Override
  public void read(DataInput in) throws IOException {
    NumberArrays.expect(in, fields, "columns of groups");
    index = new KeyIndex();
    keyBytes = 0;
    form = null;
    sums = null;
    kept = null;
    settled = true;
    settleAt = mostPending;
    memory.release();
    if (in.readBoolean()) {
      take(RowForm.read(in));
      for (int left = NumberArrays.count(in, MOST_BYTES, "groups"); left > 0; left--) {
        readGroup(in);
      }
      count();
    }
  }

  private void readGroup(DataInput in) throws IOException {
    byte[] bytes = Bytes.read(in, NumberArrays.count(in, MOST_KEY_BYTES, "bytes of a group's key"));
    int number = index.findOrAdd(bytes, 0, bytes.length);
    if (number < kept.size()) {
      throw new IOException("a summary by group with a group twice");
    }
    group(number);
    kept.addRows(number, in.readLong());
    int length = in.readInt();
    if (length >= 0) {
      kept.setSummary(number, Bytes.read(in, length), length);
    }
    int tailRows = NumberArrays.count(in, MOST_BYTES, "rows of a group");
    int tailBytes = NumberArrays.count(in, MOST_BYTES, "bytes of a group's rows");
    kept.appendTail(number, Bytes.read(in, tailBytes), tailBytes, tailRows);
  }

  /** Takes over the groups of a piece that was merged elsewhere. */
  void join(GroupedPartial<P> piece) {
    merge(piece);
  }
}
