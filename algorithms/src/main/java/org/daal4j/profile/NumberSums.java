package org.daal4j.profile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;
import org.daal4j.quantile.RankSketch;
import org.daal4j.quantile.RankSummary;

/**
 * The numbers of a column. They wait until there are some thousand, which are sorted once: the
 * sketch of their ranks, the counts of distinct ones, range and signs take them in order.
 */
final class NumberSums {

  private static final int FIRST = 64;
  private static final int TOLD = 8; // one in so many of a run stands for the others

  private final int run; // how many numbers are sorted at once
  private double[] waiting; // double[run] or less
  private int count; // of those
  private long taken; // numbers that no longer wait
  private long zeros;
  private long negatives;
  private boolean whole = true; // all are
  private double minimum = Double.POSITIVE_INFINITY;
  private double maximum = Double.NEGATIVE_INFINITY;
  private final ExactSum sum = new ExactSum();
  private final RankSketch ranks;
  private final ValueCounts values = new ValueCounts();
  private final ValueCounts.Room room;
  private final RankSummary.Room merging;

  /**
   * Of none.
   *
   * @param run how many are sorted at once
   * @param room for what passes by; for one thread
   * @param merging for sorting and for summaries of ranks; of the same thread
   */
  NumberSums(int run, ValueCounts.Room room, RankSummary.Room merging) {
    this.run = run;
    this.room = room;
    this.merging = merging;
    waiting = new double[Math.min(FIRST, run)];
    ranks = new RankSketch(run, run / TOLD, merging);
  }

  /** Bytes of one, however many numbers it has seen. */
  static long bytes(int run) {
    return (long) Double.BYTES * run
        + RankSketch.bytesOfSorted(run / TOLD)
        + ValueCounts.BYTES
        + ExactSum.BYTES;
  }

  /** Adds a finite number. */
  void add(double value) {
    if (count == waiting.length) {
      waiting = Arrays.copyOf(waiting, Math.min(run, 2 * count));
    }
    waiting[count++] = value + 0.0; // no -0
    if (count == run) {
      takeWaiting();
    }
  }

  private void takeWaiting() {
    if (count == 0) {
      return;
    }
    double[] sorted = waiting;
    merging.sort(sorted, count);
    int below = countBelow(sorted, count, 0);
    negatives += below;
    zeros += countBelow(sorted, count, Double.MIN_VALUE) - below;
    minimum = Math.min(minimum, sorted[0]);
    maximum = Math.max(maximum, sorted[count - 1]);
    whole = whole && areWhole(sorted, count);
    sum.addAll(sorted, count);
    ranks.addSorted(sorted, count);
    values.addSorted(sorted, count, room);
    taken += count;
    count = 0;
  }

  /** How many of the first numbers, which are in ascending order, are smaller than a bound. */
  private static int countBelow(double[] sorted, int count, double bound) {
    int smaller = 0;
    int end = count;
    while (smaller < end) {
      int middle = (smaller + end) >>> 1;
      if (sorted[middle] < bound) {
        smaller = middle + 1;
      } else {
        end = middle;
      }
    }
    return smaller;
  }

  private static boolean areWhole(double[] numbers, int count) {
    int i = 0;
    while (i < count && Math.rint(numbers[i]) == numbers[i]) {
      i++;
    }
    return i == count;
  }

  void merge(NumberSums other) {
    taken += other.taken;
    zeros += other.zeros;
    negatives += other.negatives;
    whole &= other.whole;
    minimum = Math.min(minimum, other.minimum);
    maximum = Math.max(maximum, other.maximum);
    sum.merge(other.sum);
    ranks.merge(other.ranks);
    values.merge(other.values);
    for (int i = 0; i < other.count; i++) {
      add(other.waiting[i]);
    }
  }

  /** Numbers seen. */
  long count() {
    return taken + count;
  }

  /** What is known of them, once all are there. */
  NumberFacts facts() {
    takeWaiting();
    RankSummary all =
        values.isExact() ? RankSummary.of(values.values(), values.counts()) : ranks.summary();
    return new NumberFacts(
        taken, zeros, negatives, whole, minimum, maximum, Exact.mean(sum, taken), values, all);
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(count);
    NumberArrays.write(out, waiting, 0, count);
    out.writeLong(taken);
    out.writeLong(zeros);
    out.writeLong(negatives);
    out.writeBoolean(whole);
    out.writeDouble(minimum);
    out.writeDouble(maximum);
    sum.write(out);
    ranks.write(out);
    values.write(out);
  }

  void read(DataInput in) throws IOException {
    count = NumberArrays.count(in, run - 1, "numbers");
    waiting = NumberArrays.read(in, count);
    if (count < FIRST) {
      waiting = Arrays.copyOf(waiting, Math.min(FIRST, run));
    }
    taken = in.readLong();
    zeros = in.readLong();
    negatives = in.readLong();
    whole = in.readBoolean();
    minimum = in.readDouble();
    maximum = in.readDouble();
    sum.read(in);
    ranks.read(in);
    values.read(in);
  }
}
