package org.daal4j.regression.robust;

import org.daal4j.core.DenseRows;
import org.daal4j.linalg.Fused;
import org.daal4j.linalg.LinearAlgebra;

/**
 * Some rows in a {@link FeatureBasis}: coordinates, leverages, and the scores of their residuals.
 * All is of rows times the roots of their weights, so that no number is above 1.5 in size, but for
 * what a leverage near 1 makes of a residual.
 *
 * <p>A row costs 2r² flops. What rounds is a product of matrices in double: a coordinate is wrong
 * by up to (r + 2)·2⁻⁵³·Σ|L⁻¹||z|.
 */
final class RowScores {

  /** Rows of one matrix product. */
  static final int TILE = 64;

  private final FeatureBasis basis;
  private final int rank;
  private final double[] scaled; // z√w of the pivots, [TILE, rank]
  private final double[] along; // u√w but for the first coordinate, [TILE, rank]
  private final double[] roots; // √w, [TILE]
  private final double[] rests; // 1 - leverage, [TILE]
  private final double[] residuals; // of the scaled responses, times √w, [TILE, q]
  private int rows;

  RowScores(FeatureBasis basis) {
    this.basis = basis;
    this.rank = basis.rank();
    this.scaled = new double[TILE * rank];
    this.along = new double[TILE * rank];
    this.roots = new double[TILE];
    this.rests = new double[TILE];
    this.residuals = new double[TILE * basis.responses()];
  }

  static long bytes(int rank) {
    return (long) Double.BYTES * TILE * (3L * rank + 4);
  }

  /**
   * Looks at rows {@code from .. to - 1}, at most {@value #TILE}; those that weigh nothing less.
   */
  void look(DenseRows block, int from, int to) {
    rows = 0;
    for (int row = from; row < to; row++) {
      if (block.weight(row) > 0) {
        look(block, row);
        rows++;
      }
    }
    if (rank > 0) {
      LinearAlgebra.blas()
          .dgemm(
              "T", "N", rank, rows, rank, 1, basis.inverse(), rank, scaled, rank, 0, along, rank);
    }
    for (int i = 0; i < rows; i++) {
      double leverage = basis.first() > 0 ? constant(i) * constant(i) : 0;
      for (int k = 0; k < rank; k++) {
        leverage += along[i * rank + k] * along[i * rank + k];
      }
      rests[i] = 1 - leverage;
    }
  }

  /** The coordinate of the intercept, times √w. */
  private double constant(int i) {
    return roots[i] / basis.weightRoot();
  }

  private void look(DenseRows block, int row) {
    int start = row * block.columns();
    double root = Math.sqrt(block.weight(row));
    roots[rows] = root;
    for (int k = 0; k < rank; k++) {
      scaled[rows * rank + k] = scaled(block.values(), start, k) * root;
    }
    for (int t = 0; t < basis.responses(); t++) {
      double response = scaled(block.values(), start, rank + t) * root;
      residuals[rows * basis.responses() + t] = residual(response, t);
    }
  }

  /** Numbers about their means: nothing that rows have in common costs digits. */
  private double scaled(double[] values, int start, int k) {
    double value = values[start + basis.pivots()[k]] - basis.means()[k] - basis.rests()[k];
    return Math.scalb(value, -basis.exponents()[k]);
  }

  /** Summed with a compensation, as predictions are, since large terms may cancel. */
  private double residual(double response, int t) {
    double sum = response;
    double rest = 0;
    for (int k = 0; k < rank; k++) {
      double slope = -basis.slopes()[t * rank + k];
      double value = scaled[rows * rank + k];
      double product = slope * value;
      double next = sum + product;
      double part = next - sum;
      rest += Fused.multiplyAdd(slope, value, -product) + (sum - (next - part)) + (product - part);
      sum = next;
    }
    return sum + rest;
  }

  /** How many rows have at most so much left of their residuals: their leverage is 1. */
  int fullLeverages(double least) {
    int count = 0;
    for (int i = 0; i < rows; i++) {
      count += rests[i] <= least ? 1 : 0;
    }
    return count;
  }

  /**
   * Fills a block with scores: u·we, grown as the errors are wanted; without the rows of leverage 1
   * where those have none.
   *
   * @param response from 0
   * @param least what is left of residuals of rows whose leverage is less than 1
   * @param scores for {@value #TILE} rows of coordinates
   */
  void fill(int response, RobustErrors errors, double least, DenseRows scores) {
    int filled = 0;
    for (int i = 0; i < rows; i++) {
      if (errors.dividesByLeverage() && rests[i] <= least) {
        continue;
      }
      double residual = residuals[i * basis.responses() + response] * errors.growth(rests[i]);
      int at = filled * scores.columns();
      if (basis.first() > 0) {
        scores.values()[at++] = constant(i) * residual;
      }
      for (int k = 0; k < rank; k++) {
        scores.values()[at + k] = along[i * rank + k] * residual;
      }
      filled++;
    }
    scores.setRows(filled);
  }
}
