package org.daal4j.crossproduct;

import java.util.Arrays;
import org.daal4j.core.SparseRows;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * Products of sparse rows. A panel collects rows; a column of which more than half the weight is
 * stored is taken about its mean in the panel and then has a number in every row, the others stay
 * as they are. With a the numbers of the panel, T = Σ wa and W = Σ w, the products about the mean
 * are Σ w a_i a_j - T_i T_j / W.
 *
 * <p>What is subtracted costs no more than a digit in base 2: by Cauchy's inequality T_j² / W is at
 * most half of Σ w a_j² in a column of which at most half the weight is not 0, and next to nothing
 * in one about its mean. In double precision the subtraction of the mean is rounded once, and a
 * product is a plain sum; in extended precision both have some 100 bits.
 *
 * <p>A row of z numbers costs z²/2 products, a panel p²/2 additions to the triangle; a panel is
 * full when it has {@link #manyNumbers} numbers. Memory: {@link #bytes}.
 */
final class SparsePanel {

  private static final int LEAST_NUMBERS = 65_536;
  private static final int NUMBERS_BY_COLUMN = 32;

  private final int p;
  private final boolean wide;
  private int[] starts = new int[1024]; // int[rows + 1]
  private double[] weights = new double[1024]; // double[rows]
  private int[] columns = new int[4096]; // int[stored], ascending in a row
  private double[] values = new double[4096]; // double[stored]
  private int rows;

  SparsePanel(int p, Precision precision) {
    this.p = p;
    this.wide = precision == Precision.EXTENDED;
  }

  /** How many numbers make a panel of p columns full. */
  static int manyNumbers(int p) {
    return Math.max(LEAST_NUMBERS, NUMBERS_BY_COLUMN * p);
  }

  /** How many numbers a panel has at most, those that a block brings beyond full included. */
  private static long mostCollected(int p) {
    return manyNumbers(p) + SparseRows.MANY_NUMBERS + (long) p;
  }

  /** How many of them about the mean, unless it is a single row. */
  private static long mostNumbers(int p) {
    return 2 * mostCollected(p);
  }

  /**
   * Bytes for p columns: the numbers, in arrays that may have room for twice as many, the numbers
   * about the mean, and where each column has them.
   */
  static long bytes(int p, Precision precision) {
    int parts = precision == Precision.EXTENDED ? 2 : 1;
    long collected = 2 * mostCollected(p) * (Integer.BYTES + Double.BYTES);
    long centred = mostNumbers(p) * (3L * Integer.BYTES + (long) parts * Double.BYTES);
    return collected + centred + 20L * Double.BYTES * p;
  }

  /** Takes a copy of one row of weight more than 0. */
  void add(SparseRows block, int row) {
    int from = block.start(row);
    int count = block.start(row + 1) - from;
    int stored = starts[rows];
    if (rows + 2 > starts.length) {
      starts = Arrays.copyOf(starts, 2 * starts.length);
      weights = Arrays.copyOf(weights, 2 * weights.length);
    }
    if (stored + count > columns.length) {
      int longer = Math.max(stored + count, 2 * columns.length);
      columns = Arrays.copyOf(columns, longer);
      values = Arrays.copyOf(values, longer);
    }
    System.arraycopy(block.indices(), from, columns, stored, count);
    System.arraycopy(block.values(), from, values, stored, count);
    weights[rows++] = block.weight(row);
    starts[rows] = stored + count;
  }

  /** Whether the panel should be flushed before more rows are added. */
  boolean isFull() {
    return starts[rows] >= manyNumbers(p);
  }

  /** Adds the rows taken to the sums and the products of those before, and forgets them. */
  void flush(WeightedSums sums, TriangleRows products) {
    if (rows > 0) {
      flush(0, rows, sums, products);
      rows = 0;
    }
  }

  private void flush(int from, int to, WeightedSums sums, TriangleRows products) {
    Summary summary = new Summary(from, to);
    if (summary.numbers > mostNumbers(p) && to - from > 1) {
      // A heavy row makes columns dense that few rows store.
      int middle = (from + to) >>> 1;
      flush(from, middle, sums, products);
      flush(middle, to, sums, products);
      return;
    }
    Centred numbers = new Centred(from, to, summary);
    MeanGap gap = MeanGap.between(sums, summary.sums);
    numbers.addProducts(products, gap);
    sums.merge(summary.sums, gap);
  }

  /** The sums of some rows, and which columns are taken about their mean. */
  private final class Summary {

    private final WeightedSums sums = new WeightedSums(p);
    private final double[] mean = new double[p];
    private final boolean[] centred = new boolean[p];
    private final long numbers; // once the centred columns have one in every row

    Summary(int from, int to) {
      double[] storedWeight = new double[p];
      int[] storedRows = new int[p];
      for (int row = from; row < to; row++) {
        sums.count(weights[row]);
        for (int k = starts[row]; k < starts[row + 1]; k++) {
          sums.add(columns[k], values[k], weights[row]);
          storedWeight[columns[k]] += weights[row];
          storedRows[columns[k]]++;
        }
      }
      long count = starts[to] - starts[from];
      double half = sums.weight().high() / 2;
      for (int j = 0; j < p; j++) {
        if (storedRows[j] > 0) {
          mean[j] = sums.mean(j).high();
        }
        if (storedRows[j] < to - from) {
          sums.spread(j, mean[j]); // that of the zeros
        }
        if (storedWeight[j] > half) {
          centred[j] = true;
          count += to - from - storedRows[j];
        }
      }
      this.numbers = count;
    }
  }

  /** The numbers of the panel, those of some columns about their mean. */
  private final class Centred {

    private final int from;
    private final Summary summary;
    private final WeightedSums totals = new WeightedSums(p); // T
    private final double[] mean = new double[p]; // 0 for columns that stay as they are
    private final double[] meanLow = new double[p];
    private final int[] dense; // columns with a number in every row, ascending
    private final int[] rowStarts; // int[rows + 1]
    private final int[] column;
    private final double[] high;
    private final double[] low; // what rounding took; null in double precision
    private int stored;

    Centred(int from, int to, Summary summary) {
      this.from = from;
      this.summary = summary;
      int[] centred = new int[p];
      int count = 0;
      for (int j = 0; j < p; j++) {
        if (summary.centred[j]) {
          DoubleDouble middle = summary.sums.mean(j);
          mean[j] = middle.high();
          boolean counts =
              !wide && Math.abs(middle.low()) > MeanGap.NOTHING * Math.abs(middle.high());
          meanLow[j] = counts ? middle.low() : 0;
          centred[count++] = j;
        }
      }
      this.dense = Arrays.copyOf(centred, count);
      int numbers = Math.toIntExact(summary.numbers);
      this.column = new int[numbers];
      this.high = new double[numbers];
      this.low = wide ? new double[numbers] : null;
      this.rowStarts = new int[to - from + 1];
      for (int row = from; row < to; row++) {
        putRow(row);
        rowStarts[row - from + 1] = stored;
      }
    }

    /** Merges the numbers of a row with the columns that have one in every row. */
    private void putRow(int row) {
      int next = 0;
      for (int k = starts[row]; k < starts[row + 1]; k++) {
        int j = columns[k];
        while (next < dense.length && dense[next] < j) {
          put(dense[next++], 0, weights[row]);
        }
        put(j, values[k], weights[row]);
        if (summary.centred[j]) {
          next++;
        }
      }
      while (next < dense.length) {
        put(dense[next++], 0, weights[row]);
      }
    }

    private void put(int j, double value, double weight) {
      double difference = value - mean[j];
      column[stored] = j;
      if (wide) {
        double part = difference - value;
        low[stored] = (value - (difference - part)) - (mean[j] + part);
        totals.add(j, low[stored], weight);
      } else {
        difference -= meanLow[j];
      }
      high[stored++] = difference;
      totals.add(j, difference, weight);
      summary.sums.spread(j, value - summary.mean[j]);
    }

    /** Adds the products to the triangle, a row of it at a time. */
    void addProducts(TriangleRows products, MeanGap gap) {
      int[] columnStarts = new int[p + 1];
      int[] places = new int[stored]; // in the rows, column by column
      int[] rowOf = new int[stored];
      arrange(columnStarts, places, rowOf);
      double[] sum = new double[p];
      double[] rest = new double[p];
      DoubleDouble weight = summary.sums.weight();
      for (int i = 0; i < p; i++) {
        if (columnStarts[i] == columnStarts[i + 1] && gap.scaledHigh[i] == 0) {
          continue; // nothing to add
        }
        Arrays.fill(sum, 0, p - i, 0);
        Arrays.fill(rest, 0, p - i, 0);
        for (int n = columnStarts[i]; n < columnStarts[i + 1]; n++) {
          int row = rowOf[n];
          if (wide) {
            addWide(places[n], rowStarts[row + 1], weights[from + row], sum, rest);
          } else {
            addPlain(places[n], rowStarts[row + 1], weights[from + row], sum);
          }
        }
        DoubleDouble total = totals.sum(i);
        if (total.high() != 0) {
          subtractMean(i, total.divide(weight), sum, rest);
        }
        products.addRow(i, sum, wide ? rest : null, 0, gap);
      }
    }

    private void arrange(int[] columnStarts, int[] places, int[] rowOf) {
      for (int k = 0; k < stored; k++) {
        columnStarts[column[k] + 1]++;
      }
      for (int j = 0; j < p; j++) {
        columnStarts[j + 1] += columnStarts[j];
      }
      int[] next = Arrays.copyOf(columnStarts, p);
      for (int row = 0; row < rowStarts.length - 1; row++) {
        for (int k = rowStarts[row]; k < rowStarts[row + 1]; k++) {
          int n = next[column[k]]++;
          places[n] = k;
          rowOf[n] = row;
        }
      }
    }

    /** Adds w a_i a_j for j from i on: a_i stands at {@code at}, the row ends at {@code end}. */
    private void addPlain(int at, int end, double weight, double[] sum) {
      int i = column[at];
      double left = weight * high[at];
      for (int k = at; k < end; k++) {
        sum[column[k] - i] += left * high[k];
      }
    }

    private void addWide(int at, int end, double weight, double[] sum, double[] rest) {
      int i = column[at];
      double left = weight * high[at];
      double leftLow = Fused.multiplyAdd(weight, high[at], -left) + weight * low[at];
      for (int k = at; k < end; k++) {
        double product = left * high[k];
        double error = Fused.multiplyAdd(left, high[k], -product);
        error = Fused.multiplyAdd(left, low[k], Fused.multiplyAdd(leftLow, high[k], error));
        int target = column[k] - i;
        double before = sum[target];
        double after = before + product;
        double part = after - before;
        rest[target] += (before - (after - part)) + (product - part) + error;
        sum[target] = after;
      }
    }

    /** Takes T_i T_j / W away. */
    private void subtractMean(int i, DoubleDouble meanOfRow, double[] sum, double[] rest) {
      for (int j = i; j < p; j++) {
        DoubleDouble total = totals.sum(j);
        if (total.high() == 0) {
          continue;
        }
        DoubleDouble product = meanOfRow.multiply(total);
        if (wide) {
          DoubleDouble about = DoubleDouble.normalized(sum[j - i], rest[j - i]).subtract(product);
          sum[j - i] = about.high();
          rest[j - i] = about.low();
        } else {
          sum[j - i] -= product.high();
        }
      }
    }
  }
}
