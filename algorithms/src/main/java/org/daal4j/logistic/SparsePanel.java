package org.daal4j.logistic;

import org.daal4j.core.SparseRows;

/**
 * Sparse rows of one block, which go to the sums of a likelihood together: a row costs as many
 * products as it has pairs of stored numbers, the intercept one of them. Only for a basis in which
 * 0 stays 0.
 */
final class SparsePanel {

  private static final int CAPACITY = 512;

  private final ModelPoint point;
  private final RowBasis basis;
  private final int q;
  private final RowTerms terms;
  private final int[] labels = new int[CAPACITY];
  private final double[] weights = new double[CAPACITY];
  private final int[] numbers = new int[CAPACITY]; // of the rows in their block
  private final double[] curvatures = new double[CAPACITY];
  private SparseRows block;
  private int rows;
  private int[] places = new int[64]; // terms of a row that are not 0
  private double[] values = new double[64];

  SparsePanel(ModelPoint point) {
    this.point = point;
    this.basis = point.basis();
    this.q = basis.terms();
    this.terms = new RowTerms(point.classes(), CAPACITY);
  }

  static long bytes(int classes) {
    return RowTerms.bytes(classes, CAPACITY) + 4L * Double.BYTES * CAPACITY;
  }

  boolean isFull() {
    return rows == CAPACITY;
  }

  /** Adds a row of a block that stays as it is until the rows are flushed. */
  void add(SparseRows from, int row, int label, double weight) {
    block = from;
    numbers[rows] = row;
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
    for (int row = 0; row < rows; row++) {
      int count = load(numbers[row]);
      for (int k = 1; k < classes; k++) {
        double eta = 0;
        for (int i = 0; i < count; i++) {
          eta += values[i] * point.coefficients()[(k - 1) * q + places[i]];
        }
        terms.predictors()[terms.at(k) + row] = eta;
      }
    }
    terms.compute(rows, labels, weights);
    sums.count(rows, terms);
    addGradient(sums.gradient());
    for (int k = 1; k < classes; k++) {
      for (int l = k; l < classes; l++) {
        addBlock(sums.hessian(), k, l);
      }
    }
    rows = 0;
    block = null;
  }

  /** Sets places and values to the terms of a row; how many there are. */
  private int load(int row) {
    int most = block.start(row + 1) - block.start(row) + 1;
    if (most > places.length) {
      places = new int[2 * most];
      values = new double[2 * most];
    }
    int count = 0;
    for (int k = block.start(row); k < block.start(row + 1); k++) {
      int j = block.indices()[k];
      if (j < basis.features()) {
        places[count] = j;
        values[count++] = block.values()[k] * basis.factor(j);
      }
    }
    if (basis.intercept()) {
      places[count] = basis.features();
      values[count++] = 1;
    }
    return count;
  }

  private void addGradient(CarriedSums gradient) {
    for (int row = 0; row < rows; row++) {
      int count = load(numbers[row]);
      for (int k = 1; k < point.classes(); k++) {
        double residual = terms.residuals()[terms.at(k) + row];
        for (int i = 0; i < count; i++) {
          gradient.add((k - 1) * q + places[i], residual * values[i]);
        }
      }
    }
  }

  private void addBlock(HessianBlocks hessian, int k, int l) {
    terms.curvatures(k, l, rows, curvatures);
    double[] sums = hessian.block(k, l);
    for (int row = 0; row < rows; row++) {
      int count = load(numbers[row]);
      double weight = k == l ? curvatures[row] : -curvatures[row];
      for (int i = 0; i < count; i++) {
        int at = hessian.row(places[i]) - places[i];
        double scaled = weight * values[i];
        for (int j = i; j < count; j++) {
          sums[at + places[j]] += scaled * values[j];
        }
      }
    }
  }
}
