package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.core.RowBlock;
import org.daal4j.linalg.DoubleDouble;

/**
 * Products in double precision: √w(x - c) of many rows, c being near the mean, stand in a panel,
 * which is multiplied with itself, a stripe of the triangle at a time. What c lacks to the mean, δ,
 * is known, and W·δ_i·δ_j is taken from the products.
 *
 * <p>c is the mean of the panel before, which saves a look at the rows; for the first panel, and
 * for rows with weights, it is their own. However far the mean moves from one panel to the next,
 * this costs a bit or two: the same distance is between the panels, as many rows on each side, and
 * so in the sum of squares of both.
 *
 * <p>A panel has 512 rows, or half as many as a full block when that is more: blocks of wide tables
 * have few rows, and adding a product to the triangle costs as much traffic to memory as some
 * hundred rows of multiplying. Memory: 8p(512 + 128) bytes for panel and stripe.
 */
final class DoubleKernel implements ProductKernel {

  private static final int LEAST_ROWS = 512;
  private static final int STRIPE = 128;

  private final PanelLoops loops;
  private final int p;
  private final int capacity;
  private final double[] weights; // double[capacity]
  private final double[] panel; // double[capacity, p] and room: rows, then what is left of them
  private final double[] stripe; // rows of the triangle
  private final double[] centre; // double[p]
  private final double[] gaps; // double[p]: the mean less the centre
  private int rows;
  private boolean weighted;
  private boolean hasCentre;

  /** With the fastest loops of this process. */
  DoubleKernel(int p) {
    this(p, PanelLoops.fastest(p));
  }

  DoubleKernel(int p, PanelLoops loops) {
    this.loops = loops;
    this.p = p;
    this.capacity = capacity(p);
    this.weights = new double[capacity];
    this.panel = new double[capacity * p + loops.room()];
    this.stripe = new double[loops.results(Math.min(p, STRIPE))];
    this.centre = new double[p];
    this.gaps = new double[p];
  }

  private static int capacity(int p) {
    return Math.max(LEAST_ROWS, RowBlock.capacity(p) / 2);
  }

  /** Bytes of a kernel for p columns. */
  static long bytes(int p) {
    return (long) Double.BYTES * p * (capacity(p) + Math.min(p, STRIPE) + 4) + PanelLoops.bytes(p);
  }

  @Override
  public void add(double[] values, int at, double weight) {
    System.arraycopy(values, at, panel, rows * p, p);
    weights[rows++] = weight;
    weighted |= weight != 1;
  }

  @Override
  public int addAll(double[] values, int at, int count) {
    int taken = Math.min(count, capacity - rows);
    System.arraycopy(values, at, panel, rows * p, taken * p);
    Arrays.fill(weights, rows, rows + taken, 1);
    rows += taken;
    return taken;
  }

  @Override
  public void restart() {
    rows = 0;
    weighted = false;
    hasCentre = false;
  }

  @Override
  public boolean isFull() {
    return rows == capacity;
  }

  @Override
  public void flush(WeightedSums sums, TriangleRows products) {
    if (rows == 0) {
      return;
    }
    WeightedSums own = weighted ? centreWeighted() : centreRows();
    MeanGap gap = MeanGap.between(sums, own);
    for (int from = 0; from < p; from += STRIPE) {
      int to = Math.min(p, from + STRIPE);
      loops.multiply(panel, rows, from, to, stripe);
      addStripe(from, to, own, products, gap);
    }
    sums.merge(own, gap);
    rows = 0;
    weighted = false;
  }

  private WeightedSums centreWeighted() {
    WeightedSums own = new WeightedSums(p);
    for (int row = 0; row < rows; row++) {
      own.count(weights[row]);
      own.add(panel, row * p, weights[row]);
    }
    moveCentre(own);
    for (int row = 0; row < rows; row++) {
      double root = Math.sqrt(weights[row]);
      for (int j = 0, at = row * p; j < p; j++, at++) {
        double difference = panel[at] - centre[j];
        own.spread(j, difference);
        panel[at] = difference * root;
      }
    }
    moveCentre(own);
    return own;
  }

  private WeightedSums centreRows() {
    if (!hasCentre) {
      WeightedSums first = new WeightedSums(p);
      loops.sum(panel, rows, first);
      moveCentre(first);
      hasCentre = true;
    }
    WeightedSums own = new WeightedSums(p);
    loops.sumAndCentre(panel, rows, centre, own);
    moveCentre(own);
    return own;
  }

  /** Moves the centre to the mean of the rows, rounded, and notes how far that was. */
  private void moveCentre(WeightedSums own) {
    for (int j = 0; j < p; j++) {
      DoubleDouble mean = own.mean(j);
      double gap = (mean.high() - centre[j]) + mean.low();
      gaps[j] = Math.abs(gap) > MeanGap.NOTHING * Math.abs(mean.high()) ? gap : 0;
      centre[j] = mean.high();
    }
  }

  /** Takes from the rows [from, to) what the centre lacks, and adds them to the triangle. */
  private void addStripe(int from, int to, WeightedSums own, TriangleRows products, MeanGap gap) {
    double weight = own.weight().high();
    int next = loops.lead(p - from) + 1; // from one number of the diagonal to the next
    for (int i = from; i < to; i++) {
      int at = (i - from) * next;
      double scaled = weight * gaps[i];
      for (int j = i; scaled != 0 && j < p; j++) {
        stripe[at + j - i] -= scaled * gaps[j];
      }
      own.spread(i, stripe[at] > 0 ? Math.sqrt(stripe[at] / weight) : widestDistance(i));
      products.addRow(i, stripe, null, at, gap);
    }
  }

  /** How far the numbers of a column are from the first one: its squares may be too small. */
  private double widestDistance(int j) {
    double widest = 0;
    for (int row = 0; row < rows; row++) {
      widest = Math.max(widest, Math.abs(panel[row * p + j] - panel[j]));
    }
    return widest;
  }
}
