package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * How often each number occurs: exactly up to {@value #MOST_EXACT} distinct ones. Beyond that their
 * number is estimated by a {@link HashedCount}, and {@value #MOST_KEPT} at most are kept, among
 * them all that make more than one in {@value #MOST_KEPT} of the values.
 *
 * <p>Those are counted as by Misra and Gries, 1982, merged as in Agarwal et al., Mergeable
 * summaries, 2012, doi:10.1145/2213556.2213562: when there are too many, the largest count that is
 * not kept is taken from all. {@link #missed()} is what was taken so.
 */
final class ValueCounts {

  static final int MOST_EXACT = 10_000;

  /** How many are kept where there are more. */
  static final int MOST_KEPT = 2_000;

  /** The most it takes while values are added. */
  static final long BYTES = 16L * (MOST_EXACT + MOST_KEPT) + HashedCount.BYTES;

  private double[] values = {}; // double[distinct], ascending
  private long[] counts = {}; // long[distinct]: at least so often
  private long missed; // at most so much more often
  private HashedCount estimate; // null while all values are there

  /** Room for what passes by while numbers are added; for one thread. */
  static final class Room {

    private double[] distinct = {};
    private long[] times = {};
    private double[] all = {};
    private long[] often = {};

    private void ensureRun(int count) {
      if (distinct.length < count) {
        distinct = new double[count];
        times = new long[count];
      }
    }

    private void ensureAll(int count) {
      if (all.length < count) {
        all = new double[count];
        often = new long[count];
      }
    }
  }

  /** Adds numbers that are in ascending order, without -0. */
  void addSorted(double[] sorted, int count, Room room) {
    room.ensureRun(count);
    double[] distinct = room.distinct;
    long[] times = room.times;
    int n = countEach(sorted, count, distinct, times);
    if (estimate != null) {
      hash(distinct, n, estimate);
    }
    take(distinct, times, n, room);
  }

  // The loops are methods of their own, so that each is compiled by itself, and soon.

  private static int countEach(double[] sorted, int count, double[] distinct, long[] times) {
    int n = 0;
    for (int i = 0; i < count; ) {
      int first = i;
      double value = sorted[first];
      do {
        i++;
      } while (i < count && sorted[i] == value);
      distinct[n] = value;
      times[n++] = i - first;
    }
    return n;
  }

  private static void hash(double[] distinct, int count, HashedCount estimate) {
    for (int i = 0; i < count; i++) {
      estimate.add(ValueHash.of(distinct[i]));
    }
  }

  private void take(double[] theirs, long[] times, int count, Room room) {
    room.ensureAll(values.length + count);
    int n = merge(theirs, times, count, room.all, room.often);
    if (estimate == null && n > MOST_EXACT) {
      estimate = new HashedCount();
      hash(room.all, n, estimate);
    }
    keep(room.all, room.often, n);
  }

  private int merge(double[] theirs, long[] times, int count, double[] all, long[] often) {
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < values.length && j < count) {
      double value = theirs[j];
      if (values[i] < value) {
        all[n] = values[i];
        often[n++] = counts[i++];
      } else {
        boolean both = values[i] == value;
        all[n] = value;
        often[n++] = times[j++] + (both ? counts[i++] : 0);
      }
    }
    int mine = values.length - i;
    System.arraycopy(values, i, all, n, mine);
    System.arraycopy(counts, i, often, n, mine);
    System.arraycopy(theirs, j, all, n + mine, count - j);
    System.arraycopy(times, j, often, n + mine, count - j);
    return n + mine + count - j;
  }

  private void keep(double[] all, long[] often, int n) {
    long less = estimate == null ? 0 : Threshold.of(often, n, MOST_KEPT);
    missed += less;
    int kept = less == 0 ? n : takeAway(less, all, often, n);
    values = Arrays.copyOf(all, kept);
    counts = Arrays.copyOf(often, kept);
  }

  /** Takes a number from all counts, and leaves those that are positive; returns how many. */
  private static int takeAway(long less, double[] all, long[] often, int n) {
    int kept = 0;
    for (int i = 0; i < n; i++) {
      if (often[i] > less) {
        all[kept] = all[i];
        often[kept++] = often[i] - less;
      }
    }
    return kept;
  }

  void merge(ValueCounts other) {
    if (other.estimate != null && estimate == null) {
      estimate = new HashedCount();
      hash(values, values.length, estimate);
    }
    if (other.estimate != null) {
      estimate.merge(other.estimate);
    } else if (estimate != null) {
      hash(other.values, other.values.length, estimate);
    }
    missed += other.missed;
    take(other.values, other.counts, other.values.length, new Room());
  }

  /** Whether all distinct numbers are there with their counts. */
  boolean isExact() {
    return estimate == null;
  }

  /** How many distinct numbers there are, perhaps an estimate. */
  long distinct() {
    return estimate == null ? values.length : estimate.estimate();
  }

  /** Those that are there, ascending. */
  double[] values() {
    return values.clone();
  }

  /** How often each occurs, at least. */
  long[] counts() {
    return counts.clone();
  }

  /** The numbers that may occur so often, ascending, and perhaps some others. */
  double[] candidates(long times) {
    double[] found = new double[values.length];
    int n = 0;
    for (int i = 0; i < values.length; i++) {
      if (counts[i] + missed >= times) {
        found[n++] = values[i];
      }
    }
    return Arrays.copyOf(found, n);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(values.length);
    NumberArrays.write(out, values);
    NumberArrays.write(out, counts);
    out.writeLong(missed);
    out.writeBoolean(estimate != null);
    if (estimate != null) {
      estimate.write(out);
    }
  }

  void read(DataInput in) throws IOException {
    int count = NumberArrays.count(in, MOST_EXACT, "distinct values");
    values = NumberArrays.read(in, count);
    counts = new long[count];
    NumberArrays.read(in, counts);
    missed = in.readLong();
    estimate = in.readBoolean() ? HashedCount.read(in) : null;
  }
}
