package org.daal4j.quantile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.NumberArrays;

/**
 * Values that stream by, told by few: summaries of 1, 2, 4, ... bufferfuls, of which two of one
 * size become one of the next. Exact while the distinct values of no two of them are more than the
 * limit.
 */
public final class RankSketch {

  private static final int MOST_LEVELS = 64;
  private static final int FIRST = 64;

  private final int limit; // of what waits
  private final int told; // values that a summary is pruned to
  private double[] values; // double[limit] or less: not in a summary yet
  private double[] weights; // theirs
  private int waiting;
  private final RankSummary.Room room;
  private final List<RankSummary> levels = new ArrayList<>(); // EMPTY where there is none

  /**
   * Of nothing.
   *
   * @param limit how many values a summary may have; when it has more, half of that are told
   * @param room to merge in
   */
  public RankSketch(int limit, RankSummary.Room room) {
    this(limit, limit / 2, room);
  }

  /**
   * Of nothing.
   *
   * @param limit how many values wait until they become a summary
   * @param told how many values a summary tells, from 2 to half of the limit; twice as many where
   *     it comes to no more
   * @param room to merge in
   */
  public RankSketch(int limit, int told, RankSummary.Room room) {
    this.limit = limit;
    this.room = room;
    this.told = Math.max(2, told);
    values = new double[Math.min(FIRST, limit)];
    weights = new double[values.length];
  }

  /** Bytes of one, however many rows it has seen; summaries are told by half as many values. */
  static long bytes(int limit) {
    return 2L * Double.BYTES * limit + 24L * RankSummary.VALUE_BYTES * limit / 2;
  }

  /**
   * Bytes of one that is given sorted values only, which do not wait, however many.
   *
   * @param told how many values a summary tells; twice as many where it comes to no more
   */
  public static long bytesOfSorted(int told) {
    return 24L * RankSummary.VALUE_BYTES * 2 * told;
  }

  void add(double value, double weight) {
    ensure(waiting + 1);
    values[waiting] = value + 0.0; // no -0
    weights[waiting] = weight;
    waiting++;
    carryFull();
  }

  private void ensure(int size) {
    if (size > values.length) {
      int longer = Math.min(limit, Math.max(size, 2 * values.length));
      values = Arrays.copyOf(values, longer);
      weights = Arrays.copyOf(weights, longer);
    }
  }

  private void carryFull() {
    if (waiting == limit) {
      carry(sorted(), 0);
      waiting = 0;
    }
  }

  /**
   * Adds values of weight 1 that are in ascending order; of many, only some are told.
   *
   * @param sorted {@code double[count]} or longer, without -0 and NaN
   * @param count at most the limit
   */
  public void addSorted(double[] sorted, int count) {
    if (count > limit) {
      throw new IllegalArgumentException(count + " values for summaries of " + limit);
    }
    if (count > 0) {
      carry(RankSummary.of(sorted, count, told), 0);
    }
  }

  private RankSummary sorted() {
    boolean same = true;
    for (int i = 1; i < waiting; i++) {
      same &= weights[i] == weights[0];
    }
    double[] ordered = Arrays.copyOf(values, waiting);
    if (same) {
      room.sort(ordered, waiting);
      return RankSummary.of(ordered, weights, waiting);
    }
    int[] order =
        IntStream.range(0, waiting)
            .boxed()
            .sorted((a, b) -> Double.compare(values[a], values[b]))
            .mapToInt(Integer::intValue)
            .toArray();
    double[] theirs = new double[waiting];
    for (int i = 0; i < waiting; i++) {
      ordered[i] = values[order[i]];
      theirs[i] = weights[order[i]];
    }
    return RankSummary.of(ordered, theirs, waiting);
  }

  private void carry(RankSummary summary, int level) {
    RankSummary carried = summary;
    int at = level;
    while (at < levels.size() && levels.get(at).size() > 0) {
      carried = levels.get(at).merge(carried, 2 * told, told, room);
      levels.set(at, RankSummary.EMPTY);
      at++;
    }
    while (levels.size() <= at) {
      levels.add(RankSummary.EMPTY);
    }
    levels.set(at, carried);
  }

  /** Adds what another one, of the same limit, has seen. */
  public void merge(RankSketch other) {
    for (int level = 0; level < other.levels.size(); level++) {
      if (other.levels.get(level).size() > 0) {
        carry(other.levels.get(level), level);
      }
    }
    for (int from = 0; from < other.waiting; ) {
      int count = Math.min(limit - waiting, other.waiting - from);
      ensure(waiting + count);
      System.arraycopy(other.values, from, values, waiting, count);
      System.arraycopy(other.weights, from, weights, waiting, count);
      waiting += count;
      from += count;
      carryFull();
    }
  }

  /** All of it, without loss. */
  public RankSummary summary() {
    RankSummary all = waiting == 0 ? RankSummary.EMPTY : sorted();
    for (RankSummary level : levels) {
      all = all.merge(level);
    }
    return all;
  }

  /** Writes it. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(waiting);
    NumberArrays.write(out, values, 0, waiting);
    NumberArrays.write(out, weights, 0, waiting);
    out.writeInt(levels.size());
    for (RankSummary level : levels) {
      level.write(out);
    }
  }

  /** Becomes what {@link #write} has written, of the same limit. */
  public void read(DataInput in) throws IOException {
    waiting = NumberArrays.count(in, limit - 1, "values");
    values = NumberArrays.read(in, waiting);
    weights = NumberArrays.read(in, waiting);
    if (waiting < FIRST) {
      values = Arrays.copyOf(values, Math.min(FIRST, limit));
      weights = Arrays.copyOf(weights, values.length);
    }
    levels.clear();
    for (int left = NumberArrays.count(in, MOST_LEVELS, "summaries"); left > 0; left--) {
      levels.add(RankSummary.read(in, limit));
    }
  }
}
