package org.daal4j.kmeans.evaluation;

import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.linalg.Fused;
import org.daal4j.linalg.PlaceSums;

/**
 * Adds the rows of one cluster in a dense block to the sums of the cluster, as good as exactly and
 * about as fast as plain sums.
 *
 * <p>No number of a column is beyond B = |c| + d, with c the centroid and d the distance of the
 * farthest of the rows. A sum of n numbers that starts from an anchor A = 1.5·2^e, n·B ≤ 2^(e-1),
 * stays between 2^e and 2^(e+1), where doubles have the spacing g = 2^(e-52). So what rounding
 * takes from an addition is found with two subtractions (Dekker 1971, doi:10.1007/BF01397083) and
 * is at most g/2; sums less A are multiples of g that add up without rounding; and only the sum of
 * what was lost is rounded. Products with weights lose at most g more each. With m additions of
 * what was lost, one after the other, the sum of n numbers is off by at most 2mng·2^-53. Where that
 * is more than 2^-56 of the sum, which takes numbers that cancel to some 2^-20, the numbers are
 * added one by one to three doubles.
 *
 * <p>Rows are copied to strips of some {@value #STRIP} numbers and summed place by place: the JVM
 * makes vector instructions of loops over the same place of all arrays, and of no others.
 */
final class AnchoredSums {

  private static final int STRIP = 160;

  /** Of fewer rows, each number goes to three doubles at once. */
  private static final int FEWEST_ROWS = 4;

  /** What a distance may be greater than computed: relative, and when squares underflow. */
  private static final double SLACK = 1 + 0x1p-20;

  private static final double LEAST = 1e-150;

  private final int p;
  private final CarriedSums totals; // k * p
  private final double[] anchors; // double[p]
  private final double[] first; // double[strip]
  private final double[] second; // double[strip]
  private final double[] high; // double[strip]: anchors and sums
  private final double[] low; // double[strip]: what was lost
  private double[] values;
  private double[] weights; // or null
  private int[] rows;
  private int from;
  private int to;

  /**
   * Adds to these sums.
   *
   * @param totals k·p sums
   */
  AnchoredSums(int columns, CarriedSums totals) {
    this.p = columns;
    this.totals = totals;
    int strip = stripRows(Integer.MAX_VALUE) * p;
    anchors = new double[p];
    first = new double[strip];
    second = new double[strip];
    high = new double[strip];
    low = new double[strip];
  }

  /** Rows of a strip for so many rows. */
  private int stripRows(int count) {
    return Math.min(PlaceSums.rows(p, STRIP), Integer.highestOneBit(Math.max(1, count / 8)));
  }

  /**
   * Adds rows.
   *
   * @param rows numbers of rows of the block
   * @param from first of them
   * @param to after the last
   * @param centroid the centroid of the cluster, at {@code centroid[at .. at + p - 1]}
   * @param at also where the sums of the cluster start
   * @param squared largest squared distance of the rows from the centroid
   */
  void add(
      DenseRows block, int[] rows, int from, int to, double[] centroid, int at, double squared) {
    this.values = block.values();
    this.weights = block.weights();
    this.rows = rows;
    this.from = from;
    this.to = to;
    if (to - from < FEWEST_ROWS || !setAnchors(centroid, at, squared)) {
      for (int j = 0; j < p; j++) {
        addOneByOne(j, at + j);
      }
      return;
    }
    int stripRows = stripRows(to - from);
    addStrips(stripRows);
    takeSums(stripRows, at);
  }

  /**
   * Returns whether the sums, and what rounding takes from products, are in the range of a double.
   */
  private boolean setAnchors(double[] centroid, int at, double squared) {
    double distance = Math.sqrt(squared) * SLACK + LEAST;
    double factor = (to - from) * SLACK * largestWeight();
    for (int j = 0; j < p; j++) {
      double bound = factor * (Math.abs(centroid[at + j]) + distance);
      if (!(bound > 0x1p-900 && bound < 0x1p1000)) {
        return false;
      }
      anchors[j] = 1.5 * Double.longBitsToDouble((Math.getExponent(bound) + 1025L) << 52);
    }
    return true;
  }

  private double largestWeight() {
    if (weights == null) {
      return 1;
    }
    double largest = 0;
    for (int n = from; n < to; n++) {
      largest = Math.max(largest, weights[rows[n]]);
    }
    return largest;
  }

  private void addStrips(int stripRows) {
    int numbers = stripRows * p;
    for (int i = 0; i < numbers; i += p) {
      System.arraycopy(anchors, 0, high, i, p);
    }
    Arrays.fill(low, 0, numbers, 0);
    int n = from;
    for (; n + 2 * stripRows <= to; n += 2 * stripRows) {
      copy(n, stripRows, first);
      copy(n + stripRows, stripRows, second);
      addTwo(first, second, high, low, numbers);
    }
    for (; n < to; n += stripRows) {
      int count = Math.min(stripRows, to - n);
      copy(n, count, first);
      addOne(first, high, low, count * p);
    }
  }

  private void copy(int start, int count, double[] strip) {
    for (int i = 0, at = 0; i < count; i++, at += p) {
      int row = rows[start + i];
      if (weights == null) {
        System.arraycopy(values, row * p, strip, at, p);
      } else {
        multiply(weights[row], values, row * p, strip, low, at, p);
      }
    }
  }

  private static void multiply(
      double weight, double[] values, int from, double[] products, double[] lost, int at, int n) {
    for (int j = 0; j < n; j++) {
      double value = values[from + j];
      double product = weight * value;
      products[at + j] = product;
      lost[at + j] += Fused.multiplyAdd(weight, value, -product);
    }
  }

  private static void addOne(double[] x, double[] high, double[] low, int n) {
    for (int i = 0; i < n; i++) {
      double before = high[i];
      double after = before + x[i];
      low[i] += x[i] - (after - before);
      high[i] = after;
    }
  }

  /** Two at once save half of the writing; of four the JVM (17) makes no vectors. */
  private static void addTwo(double[] x, double[] y, double[] high, double[] low, int n) {
    for (int i = 0; i < n; i++) {
      double before = high[i];
      double between = before + x[i];
      double after = between + y[i];
      low[i] += (x[i] - (between - before)) + (y[i] - (after - between));
      high[i] = after;
    }
  }

  private void takeSums(int stripRows, int at) {
    int count = to - from;
    double additions = 4.0 * (count / stripRows + 1) + stripRows;
    double relative = 0x1p56 * 0x1p-53 * 2 * additions * count;
    for (int j = 0; j < p; j++) {
      double sum = 0;
      double lost = 0;
      for (int i = j; i < stripRows * p; i += p) {
        sum += high[i] - anchors[j];
        lost += low[i];
      }
      if (Math.abs(sum + lost) >= relative * Math.ulp(anchors[j])) {
        totals.add(at + j, sum);
        totals.add(at + j, lost);
      } else if (weights != null || !zeros(j, stripRows)) {
        addOneByOne(j, at + j);
      }
    }
  }

  /**
   * Whether all sums of a column are as they began: columns of zeros are frequent. With weights
   * numbers other than zero may leave them so, as their products are no doubles.
   */
  private boolean zeros(int column, int stripRows) {
    for (int i = column; i < stripRows * p; i += p) {
      if (high[i] != anchors[column] || low[i] != 0) {
        return false;
      }
    }
    return true;
  }

  private void addOneByOne(int column, int target) {
    for (int n = from; n < to; n++) {
      double value = values[rows[n] * p + column];
      if (value == 0) {
        continue;
      }
      if (weights == null) {
        totals.add(target, value);
      } else {
        totals.addProduct(target, weights[rows[n]], value);
      }
    }
  }
}
