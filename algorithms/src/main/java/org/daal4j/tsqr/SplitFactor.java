package org.daal4j.tsqr;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.linalg.ThinQr;

/**
 * The R factor of the rows of one split, by way of the R factors of its blocks: what is needed to
 * find the rows of Q again. A row counts √w times.
 *
 * <p>Holds {@code min(m, p)·p} numbers for each block of m rows: of tables of p columns about
 * p²/65,000 of the data up to 1,000 columns, all of them beyond.
 */
final class SplitFactor {

  private final int p;
  private final List<double[]> factors = new ArrayList<>(); // double[k, p] of each block
  private final List<Integer> ranks = new ArrayList<>();
  private int stacked; // rows of all factors

  SplitFactor(int columns) {
    p = columns;
  }

  /** The rows of a block, weighted, {@code double[rows, p]}, column-major. */
  static double[] matrix(DenseRows block) {
    int rows = block.rows();
    int p = block.columns();
    double[] matrix = new double[rows * p];
    for (int row = 0; row < rows; row++) {
      double root = Math.sqrt(block.weight(row));
      for (int j = 0; j < p; j++) {
        matrix[row + j * rows] = root * block.values()[row * p + j];
      }
    }
    return matrix;
  }

  /** Adds a block. */
  void add(DenseRows block) {
    if (block.rows() > 0) {
      ThinQr factor = ThinQr.of(matrix(block), block.rows(), p, false);
      factors.add(factor.r());
      ranks.add(factor.rank());
      stacked = Math.addExact(stacked, factor.rank());
    }
  }

  /** Rows of the factor of a block. */
  int rank(int block) {
    return ranks.get(block);
  }

  /** Number of blocks. */
  int blocks() {
    return factors.size();
  }

  /** The factorization of the factors, one below the other. */
  ThinQr stack(boolean wantsQ) {
    return stack(factors, ranks, p, wantsQ);
  }

  /**
   * Factors matrices, one below the other.
   *
   * @param parts {@code double[rows, p]} each
   */
  static ThinQr stack(List<double[]> parts, List<Integer> rows, int p, boolean wantsQ) {
    int all = rows.stream().reduce(0, Math::addExact);
    double[] matrix = new double[Math.multiplyExact(all, p)];
    int from = 0;
    for (int i = 0; i < parts.size(); i++) {
      int k = rows.get(i);
      for (int j = 0; j < p; j++) {
        System.arraycopy(parts.get(i), j * k, matrix, from + j * all, k);
      }
      from += k;
    }
    return ThinQr.of(matrix, all, p, wantsQ);
  }
}
