package org.daal4j.dbscan;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * The nearest rows of a row, ascending by squared distance, of equal ones the heaviest first: no
 * more than it takes until their weights are enough, and never more than a limit. Which they are
 * depends neither on the order in which rows come nor on how lists are merged.
 */
final class NeighbourList {

  private final double farthest;
  private final long enough;
  private final int limit;
  private double[] distances = new double[4]; // double[size], squared
  private double[] weights; // double[size], or null: each row weighs 1
  private int size;
  private boolean full;

  // the sum of the weights is that of the first two, to within the third
  private double sum;
  private double sumTail;
  private double sumError;

  /**
   * Empty.
   *
   * @param farthest squared distance, at which the weight is known to be enough, or infinite
   * @param enough weight, at least 1
   * @param limit how many rows it holds at most
   */
  NeighbourList(double farthest, long enough, int limit) {
    this.farthest = Math.nextUp(farthest);
    this.enough = enough;
    this.limit = limit;
  }

  /** Rows from here on change nothing. */
  double bound() {
    if (!full && size < limit) {
      return farthest;
    }
    double last = distances[size - 1];
    return weights == null ? last : Math.nextUp(last);
  }

  /** The squared distance at which the weight is enough; infinite when it is not or not known. */
  double squaredDistance() {
    return full ? distances[size - 1] : Double.POSITIVE_INFINITY;
  }

  /** Takes a row that is nearer than the {@link #bound}. */
  void add(double distance, double weight) {
    if (weight == 0) {
      return;
    }
    if (weight != 1 && weights == null) {
      weights = new double[distances.length];
      Arrays.fill(weights, 0, size, 1);
    }
    insert(distance, weight);
    addToSum(weight);
    full = isEnough();
    while (full && size > 1) {
      double last = removeLast();
      if (!isEnough()) {
        size++;
        addToSum(last);
        break;
      }
    }
    if (size > limit) {
      removeLast();
      full = isEnough();
    }
  }

  private void insert(double distance, double weight) {
    int place = place(distance, weight);
    if (size == distances.length) {
      int more = (int) Math.min(limit + 1L, 2L * size);
      distances = Arrays.copyOf(distances, more);
      weights = weights == null ? null : Arrays.copyOf(weights, more);
    }
    System.arraycopy(distances, place, distances, place + 1, size - place);
    distances[place] = distance;
    if (weights != null) {
      System.arraycopy(weights, place, weights, place + 1, size - place);
      weights[place] = weight;
    }
    size++;
  }

  /** How many rows come before one. */
  private int place(double distance, double weight) {
    int low = 0;
    int high = size;
    while (low < high) {
      int middle = (low + high) >>> 1;
      double other = distances[middle];
      if (other < distance || other == distance && weight(middle) >= weight) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  private double weight(int index) {
    return weights == null ? 1 : weights[index];
  }

  /** Its place keeps its weight until another takes it. */
  private double removeLast() {
    double weight = weight(--size);
    addToSum(-weight);
    return weight;
  }

  /** Adds in two doubles; what is rounded away after those is counted (Knuth's TwoSum). */
  private void addToSum(double weight) {
    double head = sum + weight;
    double error = twoSumError(sum, weight, head);
    double tail = sumTail + error;
    sumError += Math.abs(twoSumError(sumTail, error, tail));
    sum = head + tail;
    sumTail = twoSumError(head, tail, sum);
  }

  private static double twoSumError(double a, double b, double rounded) {
    double part = rounded - a;
    return (a - (rounded - part)) + (b - part);
  }

  /** Whether the weights are enough; exact. */
  private boolean isEnough() {
    if (weights == null) {
      return size >= enough;
    }
    double over = (sum - enough) + sumTail; // of the right sign, as near numbers differ exactly
    if (sumError == 0 || Math.abs(over) > 2 * sumError) {
      return over >= 0;
    }
    BigDecimal exact = BigDecimal.ZERO;
    for (int i = 0; i < size; i++) {
      exact = exact.add(new BigDecimal(weights[i]));
    }
    return exact.compareTo(BigDecimal.valueOf(enough)) >= 0;
  }

  void clear() {
    size = 0;
    weights = null;
    full = false;
    sum = 0;
    sumTail = 0;
    sumError = 0;
  }

  void merge(NeighbourList other) {
    for (int i = 0; i < other.size && other.distances[i] < bound(); i++) {
      add(other.distances[i], other.weight(i));
    }
  }

  void write(DataOutput out) throws IOException {
    out.writeInt(size);
    out.writeBoolean(weights != null);
    NumberArrays.write(out, distances, 0, size);
    if (weights != null) {
      NumberArrays.write(out, weights, 0, size);
    }
  }

  /** Reads what {@link #write} has written. */
  void read(DataInput in) throws IOException {
    clear();
    int count = NumberArrays.count(in, limit, "neighbours");
    boolean weighted = in.readBoolean();
    double[] from = NumberArrays.read(in, count);
    double[] heavy = weighted ? NumberArrays.read(in, count) : null;
    for (int i = 0; i < count; i++) {
      add(from[i], weighted ? heavy[i] : 1);
    }
  }
}
