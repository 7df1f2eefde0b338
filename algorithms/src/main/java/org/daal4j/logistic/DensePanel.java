package org.daal4j.logistic;

import java.util.Arrays;
import org.daal4j.core.SparseRows;
import org.daal4j.crossproduct.PanelProducts;

/**
 * Terms of some rows, which go to the sums of a likelihood together. All loops run over rows in
 * their order, in Java, so that the bits depend on no library but for the products of the Hessian.
 */
final class DensePanel {

  private static final int STRIPE = 128;
  private static final int FIRST_ROWS = 32;

  private final ModelPoint point;
  private final RowBasis basis;
  private final int q;
  private final int capacity;
  private final PanelProducts products;
  private RowTerms terms;
  private int height; // rows there is room for, up to the capacity
  private double[] panel = {}; // double[height, q] and room
  private double[] weighted; // the same, each row times the root of its weight in the Hessian
  private int[] labels = {}; // int[height]
  private double[] weights = {}; // double[height]
  private double[] curvatures; // double[height]
  private final double[] slope; // double[q]
  private final double[] stripe; // rows of a triangle
  private int rows;

  DensePanel(ModelPoint point) {
    this.point = point;
    this.basis = point.basis();
    this.q = basis.terms();
    this.capacity = capacity(q);
    this.products = PanelProducts.of(q);
    this.slope = new double[q];
    this.stripe = new double[products.results(Math.min(q, STRIPE))];
    grow(Math.min(capacity, FIRST_ROWS));
  }

  /** Of many panels most are of few rows: those of small groups. */
  private void grow(int rowsWanted) {
    height = rowsWanted;
    terms = new RowTerms(point.classes(), height);
    panel = Arrays.copyOf(panel, height * q + products.room());
    weighted = new double[height * q + products.room()];
    labels = Arrays.copyOf(labels, height);
    weights = Arrays.copyOf(weights, height);
    curvatures = new double[height];
  }

  /** Two panels of some 20 columns fit the second cache, some hundred rows are worth a product. */
  private static int capacity(int q) {
    return Math.max(128, Math.min(512, 16_384 / Math.max(1, q)));
  }

  static long bytes(int classes, int terms) {
    int rows = capacity(terms);
    return Double.BYTES * (2L * rows * terms + 3L * rows + (STRIPE + 16L) * terms)
        + RowTerms.bytes(classes, rows)
        + PanelProducts.bytes(terms);
  }

  boolean isFull() {
    return rows == capacity;
  }

  /** Adds the row of features {@code values[from .. from + p - 1]}. */
  void add(double[] values, int from, int label, double weight) {
    makeRoom();
    basis.put(values, from, panel, rows * q);
    end(label, weight);
  }

  private void makeRoom() {
    if (rows == height) {
      grow(Math.min(capacity, 4 * height));
    }
  }

  void add(SparseRows block, int row, int label, double weight) {
    makeRoom();
    basis.put(block, row, panel, rows * q);
    end(label, weight);
  }

  private void end(int label, double weight) {
    labels[rows] = label;
    weights[rows] = weight;
    rows++;
  }

  /** Adds the rows to sums, and is empty. */
  void flush(LikelihoodSums sums) {
    if (rows == 0) {
      return;
    }
    int classes = point.classes();
    for (int k = 1; k < classes; k++) {
      predict(panel, rows, q, point.coefficients(), (k - 1) * q, terms.predictors(), terms.at(k));
    }
    terms.compute(rows, labels, weights);
    sums.count(rows, terms);
    for (int k = 1; k < classes; k++) {
      addGradient(sums.gradient(), k);
      for (int l = k; l < classes; l++) {
        addBlock(sums.hessian(), k, l);
      }
    }
    rows = 0;
  }

  /** Four rows at a time: their sums do not wait for each other. */
  private static void predict(
      double[] panel, int rows, int q, double[] b, int from, double[] predictors, int to) {
    int row = 0;
    for (; row + 3 < rows; row += 4) {
      int at = row * q;
      double sum0 = 0;
      double sum1 = 0;
      double sum2 = 0;
      double sum3 = 0;
      for (int j = 0; j < q; j++) {
        double slope = b[from + j];
        sum0 += panel[at + j] * slope;
        sum1 += panel[at + q + j] * slope;
        sum2 += panel[at + 2 * q + j] * slope;
        sum3 += panel[at + 3 * q + j] * slope;
      }
      predictors[to + row] = sum0;
      predictors[to + row + 1] = sum1;
      predictors[to + row + 2] = sum2;
      predictors[to + row + 3] = sum3;
    }
    for (; row < rows; row++) {
      double sum = 0;
      for (int j = 0; j < q; j++) {
        sum += panel[row * q + j] * b[from + j];
      }
      predictors[to + row] = sum;
    }
  }

  private void addGradient(CarriedSums gradient, int k) {
    Arrays.fill(slope, 0);
    for (int row = 0; row < rows; row++) {
      addMultiple(panel, row * q, terms.residuals()[terms.at(k) + row], slope);
    }
    for (int j = 0; j < q; j++) {
      gradient.add((k - 1) * q + j, slope[j]);
    }
  }

  /** A method of its own, so that the compiler makes vector instructions of the loop. */
  private static void addMultiple(double[] panel, int from, double factor, double[] sums) {
    for (int j = 0; j < sums.length; j++) {
      sums[j] += factor * panel[from + j];
    }
  }

  private void addBlock(HessianBlocks hessian, int k, int l) {
    terms.curvatures(k, l, rows, curvatures);
    for (int row = 0; row < rows; row++) {
      multiply(panel, row * q, Math.sqrt(curvatures[row]), weighted, q);
    }
    double[] block = hessian.block(k, l);
    for (int from = 0; from < q; from += STRIPE) {
      int to = Math.min(q, from + STRIPE);
      products.multiply(weighted, rows, from, to, stripe);
      int next = products.lead(q - from) + 1; // from one number of the diagonal to the next
      for (int i = from; i < to; i++) {
        addStripe(stripe, (i - from) * next, block, hessian.row(i), q - i, k == l ? 1 : -1);
      }
    }
  }

  private static void multiply(double[] panel, int from, double factor, double[] results, int q) {
    for (int j = from; j < from + q; j++) {
      results[j] = factor * panel[j];
    }
  }

  private static void addStripe(
      double[] stripe, int from, double[] sums, int to, int count, double sign) {
    for (int j = 0; j < count; j++) {
      sums[to + j] += sign * stripe[from + j];
    }
  }
}
