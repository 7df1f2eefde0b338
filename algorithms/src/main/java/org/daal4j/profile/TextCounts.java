package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.NumberArrays;

/**
 * How often each text occurs: as {@link ValueCounts} does for numbers, where texts are told apart
 * by hashes of 128 bits and shown by their first {@value #SHOWN} characters. And how long the
 * shortest and the longest of all is, in characters.
 *
 * <p>At most some {@value #MOST_WAITING} texts of 4 × {@value #SHOWN} bytes at most.
 */
final class TextCounts {

  static final int MOST_EXACT = ValueCounts.MOST_EXACT;

  static final int SHOWN = 100;

  static final long BYTES = HashedCount.BYTES + 12_000L * (3 * Long.BYTES + 24 + 4 * SHOWN);

  private static final int MOST_KEPT = ValueCounts.MOST_KEPT;

  /** So many are kept before those are left out that are too many. */
  private static final int MOST_WAITING = 12_000;

  private static final int FIRST = 16;

  /**
   * A text.
   *
   * @param first half of its hash
   * @param second half of its hash
   * @param shown its first characters, in UTF-8
   * @param count how often it occurs
   */
  record Entry(long first, long second, byte[] shown, long count) {

    ColumnProfile.Value value() {
      return new ColumnProfile.Value(new String(shown, StandardCharsets.UTF_8), count);
    }
  }

  /** Texts that occur most often first, then by code points. */
  static final Comparator<Entry> MOST_FREQUENT =
      Comparator.comparingLong(Entry::count)
          .reversed()
          .thenComparing(Entry::shown, Arrays::compareUnsigned)
          .thenComparingLong(Entry::first)
          .thenComparingLong(Entry::second);

  private final ValueHash hash = new ValueHash();
  private int[] slots = new int[2 * FIRST]; // number of an entry from 1, or 0
  private long[] first = new long[FIRST];
  private long[] second = new long[FIRST];
  private long[] counts = new long[FIRST]; // at least so often
  private byte[][] shown = new byte[FIRST][];
  private int size;
  private long missed; // at most so much more often
  private HashedCount estimate; // null while all texts are there
  private long total;
  private long shortest = Long.MAX_VALUE;
  private long longest = -1;

  /** Adds {@code bytes[from .. to - 1]}, in UTF-8. */
  void add(byte[] bytes, int from, int to) {
    hash.take(bytes, from, to);
    total++;
    int characters = characters(bytes, from, to);
    shortest = Math.min(shortest, characters);
    longest = Math.max(longest, characters);
    if (estimate != null) {
      estimate.add(hash.first());
    }
    int entry = find(hash.first(), hash.second());
    if (entry < 0) {
      byte[] start = Arrays.copyOfRange(bytes, from, end(bytes, from, to, characters));
      entry = append(hash.first(), hash.second(), start);
    }
    counts[entry]++;
    leaveOut();
  }

  private static int characters(byte[] bytes, int from, int to) {
    int count = 0;
    for (int i = from; i < to; i++) {
      count += (bytes[i] & 0xC0) == 0x80 ? 0 : 1;
    }
    return count;
  }

  /** Where the characters end that are shown. */
  private static int end(byte[] bytes, int from, int to, int characters) {
    if (characters <= SHOWN) {
      return to;
    }
    int at = from;
    for (int passed = 0; passed <= SHOWN; at++) {
      passed += (bytes[at] & 0xC0) == 0x80 ? 0 : 1;
    }
    return at - 1; // before the first one that is not
  }

  private int slot(long a, long b) {
    int slot = (int) a & slots.length - 1;
    while (slots[slot] > 0 && (first[slots[slot] - 1] != a || second[slots[slot] - 1] != b)) {
      slot = slot + 1 & slots.length - 1;
    }
    return slot;
  }

  private int find(long a, long b) {
    return slots[slot(a, b)] - 1;
  }

  private int append(long a, long b, byte[] start) {
    if (size == first.length) {
      first = Arrays.copyOf(first, 2 * size);
      second = Arrays.copyOf(second, 2 * size);
      counts = Arrays.copyOf(counts, 2 * size);
      shown = Arrays.copyOf(shown, 2 * size);
      slots = new int[4 * size];
      for (int i = 0; i < size; i++) {
        slots[slot(first[i], second[i])] = i + 1;
      }
    }
    slots[slot(a, b)] = size + 1;
    first[size] = a;
    second[size] = b;
    counts[size] = 0;
    shown[size] = start;
    return size++;
  }

  /** When there are too many. */
  private void leaveOut() {
    if (estimate == null && size > MOST_EXACT) {
      estimate = new HashedCount();
      hashAll(estimate);
    }
    if (estimate == null || size <= MOST_WAITING) {
      return;
    }
    long less = Threshold.of(counts, size, MOST_KEPT);
    missed += less;
    int before = size;
    size = 0;
    for (int i = 0; i < before; i++) {
      if (counts[i] > less) {
        first[size] = first[i];
        second[size] = second[i];
        counts[size] = counts[i] - less;
        shown[size++] = shown[i];
      }
    }
    Arrays.fill(shown, size, before, null);
    Arrays.fill(slots, 0);
    for (int i = 0; i < size; i++) {
      slots[slot(first[i], second[i])] = i + 1;
    }
  }

  private void hashAll(HashedCount into) {
    for (int i = 0; i < size; i++) {
      into.add(first[i]);
    }
  }

  void merge(TextCounts other) {
    total += other.total;
    shortest = Math.min(shortest, other.shortest);
    longest = Math.max(longest, other.longest);
    if (other.estimate != null && estimate == null) {
      estimate = new HashedCount();
      hashAll(estimate);
    }
    if (other.estimate != null) {
      estimate.merge(other.estimate);
    }
    missed += other.missed;
    for (int i = 0; i < other.size; i++) {
      if (estimate != null) {
        estimate.add(other.first[i]);
      }
      int entry = find(other.first[i], other.second[i]);
      if (entry < 0) {
        entry = append(other.first[i], other.second[i], other.shown[i]);
      }
      counts[entry] += other.counts[i];
      leaveOut();
    }
  }

  /** How many texts there are. */
  long total() {
    return total;
  }

  /** Whether all distinct texts are there with their counts. */
  boolean isExact() {
    return estimate == null;
  }

  /** How many distinct texts there are, perhaps an estimate. */
  long distinct() {
    return estimate == null ? size : estimate.estimate();
  }

  /** Characters of the shortest text. */
  long shortest() {
    return shortest;
  }

  /** Characters of the longest text. */
  long longest() {
    return longest;
  }

  /** The texts that may occur so often, by their hash, and perhaps some others. */
  List<Entry> candidates(long times) {
    List<Entry> found = new ArrayList<>();
    for (int i : inOrder()) {
      if (counts[i] + missed >= times) {
        found.add(new Entry(first[i], second[i], shown[i], counts[i]));
      }
    }
    return found;
  }

  private int[] inOrder() {
    return IntStream.range(0, size)
        .boxed()
        .sorted(Comparator.<Integer>comparingLong(i -> first[i]).thenComparingLong(i -> second[i]))
        .mapToInt(Integer::intValue)
        .toArray();
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    for (int i : inOrder()) {
      out.writeLong(first[i]);
      out.writeLong(second[i]);
      out.writeLong(counts[i]);
      out.writeShort(shown[i].length);
      out.write(shown[i]);
    }
    out.writeLong(missed);
    out.writeLong(total);
    out.writeLong(shortest);
    out.writeLong(longest);
    out.writeBoolean(estimate != null);
    if (estimate != null) {
      estimate.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    size = 0;
    Arrays.fill(slots, 0);
    for (int left = NumberArrays.count(in, MOST_WAITING, "texts"); left > 0; left--) {
      long a = in.readLong();
      long b = in.readLong();
      long count = in.readLong();
      byte[] start = new byte[in.readUnsignedShort()];
      in.readFully(start);
      int entry = append(a, b, start); // which may replace the array
      counts[entry] = count;
    }
    missed = in.readLong();
    total = in.readLong();
    shortest = in.readLong();
    longest = in.readLong();
    estimate = in.readBoolean() ? HashedCount.read(in) : null;
  }
}
