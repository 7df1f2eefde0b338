package org.daal4j.quantile;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * Some of the values of a multiset with weights, in ascending order, and for each of them bounds on
 * the weight of the values in front of it. Never changed.
 *
 * <p>Weighted quantile summaries as in Chen and Guestrin, XGBoost, 2016, appendix: merging keeps
 * the bounds true, and pruning a summary of weight W to m values widens them by at most W/(m - 1).
 * Nothing is drawn at random.
 */
public final class RankSummary {

  static final int VALUE_BYTES = 4 * Double.BYTES;

  /** Of nothing. */
  public static final RankSummary EMPTY =
      new RankSummary(new double[0], new double[0], new double[0], new double[0], 0, true);

  private final double[] values; // double[size], ascending, no two the same
  private final double[] least; // at least so much weight is in front of the value
  private final double[] most; // at most so much weight is in front of the value or is its own
  private final double[] own; // at least so much weight has the value itself
  private final double weight; // of all
  private final boolean exact; // whether all values are there

  private RankSummary(
      double[] values, double[] least, double[] most, double[] own, double weight, boolean exact) {
    this.values = values;
    this.least = least;
    this.most = most;
    this.own = own;
    this.weight = weight;
    this.exact = exact;
  }

  /** Where values are sorted and summaries merged, for as many sketches as one thread has. */
  public static final class Room {

    private final RunSort sort = new RunSort();
    private double[] values = {};
    private double[] least = {};
    private double[] most = {};
    private double[] own = {};
    private int[] kept = {};

    /**
     * Sorts the first numbers, in ascending order.
     *
     * @param numbers {@code double[count]} or longer, without NaN
     */
    public void sort(double[] numbers, int count) {
      sort.sort(numbers, count);
    }

    private void ensure(int size) {
      if (values.length < size) {
        values = new double[size];
        least = new double[size];
        most = new double[size];
        own = new double[size];
      }
    }

    /** Of the first {@code size} values, more than {@code told} of them. */
    private RankSummary pruned(int size, double weight, int told) {
      if (kept.length < told) {
        kept = new int[told];
      }
      int n = 1; // the first
      kept[0] = 0;
      for (int k = 1; k < told - 1; k++) {
        double rank = weight * k / (told - 1);
        int i = kept[n - 1] + 1;
        while (i < size - 1 && least[i] + most[i] < 2 * rank) {
          i++;
        }
        if (i < size - 1) {
          kept[n++] = i;
        }
      }
      kept[n++] = size - 1;
      return new RankSummary(
          pick(values, n), pick(least, n), pick(most, n), pick(own, n), weight, false);
    }

    private double[] pick(double[] from, int count) {
      double[] picked = new double[count];
      for (int i = 0; i < count; i++) {
        picked[i] = from[kept[i]];
      }
      return picked;
    }
  }

  /**
   * Of values in ascending order, some of which may be the same.
   *
   * @param sorted {@code double[count]} or longer
   * @param weights theirs, positive
   */
  static RankSummary of(double[] sorted, double[] weights, int count) {
    double[] values = new double[count];
    double[] own = new double[count];
    int size = 0;
    for (int i = 0; i < count; i++) {
      if (size == 0 || values[size - 1] != sorted[i]) {
        values[size++] = sorted[i];
      }
      own[size - 1] += weights[i];
    }
    double[] least = new double[size];
    double[] most = new double[size];
    double sum = 0;
    for (int i = 0; i < size; i++) {
      least[i] = sum;
      sum += own[i];
      most[i] = sum;
    }
    return new RankSummary(
        Arrays.copyOf(values, size), least, most, Arrays.copyOf(own, size), sum, true);
  }

  /**
   * Of values of weight 1 in ascending order, some of which may be the same.
   *
   * @param sorted {@code double[count]} or longer
   * @param told how many of the distinct ones are told at most, 2 or more: those at equal distances
   */
  static RankSummary of(double[] sorted, int count, int told) {
    int distinct = count == 0 ? 0 : 1;
    for (int i = 1; i < count; i++) {
      distinct += sorted[i] == sorted[i - 1] ? 0 : 1;
    }
    int most = Math.min(distinct, told);
    boolean all = most == distinct;
    double[] values = new double[most];
    double[] least = new double[most];
    double[] upTo = new double[most];
    double[] own = new double[most];
    int size = 0;
    int end = 0; // of the values that are the same as the last one told
    for (int k = 0; end < count && (all || k < told); k++) {
      int place = all ? end : (int) ((long) (count - 1) * k / (told - 1));
      if (place >= end) {
        int first = place;
        while (first > end && sorted[first - 1] == sorted[place]) {
          first--;
        }
        end = place + 1;
        while (end < count && sorted[end] == sorted[place]) {
          end++;
        }
        values[size] = sorted[place];
        least[size] = first;
        upTo[size] = end;
        own[size++] = end - first;
      }
    }
    if (size < most) {
      values = Arrays.copyOf(values, size);
      least = Arrays.copyOf(least, size);
      upTo = Arrays.copyOf(upTo, size);
      own = Arrays.copyOf(own, size);
    }
    return new RankSummary(values, least, upTo, own, count, all);
  }

  /**
   * Of all values of a column.
   *
   * @param distinct the values, ascending
   * @param counts how often each occurs, positive
   */
  public static RankSummary of(double[] distinct, long[] counts) {
    return of(distinct, Arrays.stream(counts).asDoubleStream().toArray(), distinct.length);
  }

  int size() {
    return values.length;
  }

  /** Of all values together. */
  public double weight() {
    return weight;
  }

  /** At most so much weight is in front of a value and its own, one of those that are told. */
  private double mostUpTo(double value) {
    int place = Arrays.binarySearch(values, value);
    return place < 0 ? weight : most[place];
  }

  /** At least so much weight is up to a value, one of those that are told. */
  private double leastUpTo(double value) {
    int place = Arrays.binarySearch(values, value);
    return place < 0 ? 0 : least[place] + own[place];
  }

  /** At most so much weight lies between two values that are told. */
  double mostBetween(double above, double below) {
    return Math.max(0, mostUpTo(below) - leastUpTo(above));
  }

  /** Whether all values are there, so that every rank is known. */
  boolean isExact() {
    return exact;
  }

  /** Of the values of both. */
  RankSummary merge(RankSummary other) {
    return merge(other, Integer.MAX_VALUE, Integer.MAX_VALUE, new Room());
  }

  /**
   * Of the values of both, told by fewer where there are many.
   *
   * @param many the most that are all told
   * @param told how many are told, 2 or more, where there are more
   * @param room for all of them
   */
  RankSummary merge(RankSummary other, int many, int told, Room room) {
    if (other.size() == 0 || size() == 0) {
      return size() == 0 ? other : this;
    }
    int n = mergeInto(room, other);
    double both = weight + other.weight;
    return n > many
        ? room.pruned(n, both, told)
        : new RankSummary(
            Arrays.copyOf(room.values, n),
            Arrays.copyOf(room.least, n),
            Arrays.copyOf(room.most, n),
            Arrays.copyOf(room.own, n),
            both,
            exact && other.exact);
  }

  /** Returns how many values there are. */
  private int mergeInto(Room room, RankSummary other) {
    room.ensure(size() + other.size());
    double[] allValues = room.values;
    double[] allLeast = room.least;
    double[] allMost = room.most;
    double[] allOwn = room.own;
    int n = 0;
    int i = 0;
    int j = 0;
    while (i < size() || j < other.size()) {
      double mine = i < size() ? values[i] : Double.POSITIVE_INFINITY;
      double theirs = j < other.size() ? other.values[j] : Double.POSITIVE_INFINITY;
      if (mine < theirs) {
        allValues[n] = mine;
        allLeast[n] = least[i] + other.inFront(j);
        allMost[n] = most[i] + other.before(j);
        allOwn[n] = own[i++];
      } else if (theirs < mine) {
        allValues[n] = theirs;
        allLeast[n] = inFront(i) + other.least[j];
        allMost[n] = before(i) + other.most[j];
        allOwn[n] = other.own[j++];
      } else {
        allValues[n] = mine;
        allLeast[n] = least[i] + other.least[j];
        allMost[n] = most[i] + other.most[j];
        allOwn[n] = own[i++] + other.own[j++];
      }
      n++;
    }
    return n;
  }

  /** At least so much weight is in front of what would stand right in front of a place. */
  private double inFront(int place) {
    return place == 0 ? 0 : least[place - 1] + own[place - 1];
  }

  /** At most so much weight is in front of the value of a place. */
  private double before(int place) {
    return place == size() ? weight : most[place] - own[place];
  }

  /**
   * A value that is smaller than every one up to which there is more than a weight; negative
   * infinity when none is known.
   */
  double below(double rank) {
    double found = Double.NEGATIVE_INFINITY;
    for (int i = 0; i < size() && most[i] <= rank; i++) {
      found = values[i];
    }
    return found;
  }

  /**
   * The smallest value known up to which there is more than a weight; infinity when there is none.
   */
  double above(double rank) {
    for (int i = 0; i < size(); i++) {
      if (least[i] + own[i] > rank) {
        return values[i];
      }
    }
    return Double.POSITIVE_INFINITY;
  }

  /** The largest value, which is always told; there is one. */
  double last() {
    return values[size() - 1];
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size());
    NumberArrays.write(out, values);
    NumberArrays.write(out, least);
    NumberArrays.write(out, most);
    NumberArrays.write(out, own);
    out.writeDouble(weight);
    out.writeBoolean(exact);
  }

  static RankSummary read(DataInput in, int largest) throws IOException {
    int size = NumberArrays.count(in, largest, "values of a summary");
    return new RankSummary(
        NumberArrays.read(in, size),
        NumberArrays.read(in, size),
        NumberArrays.read(in, size),
        NumberArrays.read(in, size),
        in.readDouble(),
        in.readBoolean());
  }
}
