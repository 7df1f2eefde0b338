package org.daal4j.linalg;

import dev.ludovic.netlib.BLAS;
import java.util.Arrays;
import java.util.Comparator;
import org.netlib.util.intW;

/**
 * Singular values by one-sided Jacobi rotations of the rows of R, where A P = Q R with pivoting:
 * the rows become the right singular vectors times their values. About 4p³ flops a sweep, some six
 * sweeps. Method: Drmač and Veselić 2008, doi:10.1137/050639193.
 */
final class JacobiRotations {

  private static final int MOST_SWEEPS = 60;

  private static final int LARGEST = 480;

  /** Rows of a lesser square have lost digits to underflow and cannot be made orthogonal. */
  private static final double LEAST_SQUARE = 0x1p-960;

  private final BLAS blas = LinearAlgebra.blas();
  private final int p;
  private final double[][] rows; // double[][p]
  private final double[] squares; // squared norms of the rows

  private final double[][] turns; // double[count][count]: the product of all rotations, or null

  private JacobiRotations(double[][] rows, int p, boolean wantsLeft) {
    this.p = p;
    this.rows = rows;
    this.turns = wantsLeft ? new double[rows.length][rows.length] : null;
    for (int i = 0; wantsLeft && i < rows.length; i++) {
      turns[i][i] = 1;
    }
    this.squares = new double[rows.length];
  }

  /** As {@link SingularValues#of}. */
  static SingularValues decompose(double[] matrix, int rows, int columns, boolean wantsLeft) {
    double[] scaled = matrix.clone();
    int exponent = scale(scaled);
    int[] pivots = new int[columns];
    double[] tau = new double[Math.min(rows, columns)];
    double[][] triangle = pivotedFactor(scaled, rows, columns, pivots, tau);
    JacobiRotations rotations = new JacobiRotations(triangle, columns, wantsLeft);
    rotations.rotate();
    return rotations.result(pivots, exponent, wantsLeft ? basis(scaled, rows, tau) : null, rows);
  }

  /**
   * Divides by a power of two, so that the largest number is some 2^{@value #LARGEST}: its square
   * does not overflow, and squares of numbers 1e-290 times as large do not vanish.
   *
   * @return the exponent
   */
  private static int scale(double[] matrix) {
    double largest = 0;
    for (double value : matrix) {
      largest = Math.max(largest, Math.abs(value));
    }
    if (!Double.isFinite(largest)) {
      throw new ArithmeticException("singular values of a matrix that is not finite");
    }
    int exponent = largest == 0 ? 0 : Math.getExponent(largest) - LARGEST;
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = Math.scalb(matrix[i], -exponent);
    }
    return exponent;
  }

  /** The rows of R of the QR factorization with column pivoting. */
  private static double[][] pivotedFactor(
      double[] matrix, int rows, int columns, int[] pivots, double[] tau) {
    int count = Math.min(rows, columns);
    intW info = new intW(0);
    double[] size = new double[1];
    LinearAlgebra.lapack().dgeqp3(rows, columns, matrix, rows, pivots, tau, size, -1, info);
    double[] work = new double[(int) size[0]];
    LinearAlgebra.lapack()
        .dgeqp3(rows, columns, matrix, rows, pivots, tau, work, work.length, info);
    double[][] factor = new double[count][columns];
    for (int i = 0; i < count; i++) {
      for (int j = i; j < columns; j++) {
        factor[i][j] = matrix[i + j * rows];
      }
    }
    return factor;
  }

  /** Q of that factorization, {@code double[rows, count]}, from the reflectors it left. */
  private static double[] basis(double[] matrix, int rows, double[] tau) {
    int count = tau.length;
    double[] q = Arrays.copyOf(matrix, rows * count);
    intW info = new intW(0);
    double[] work = new double[Math.max(1, 64 * count)];
    LinearAlgebra.lapack().dorgqr(rows, count, count, q, rows, tau, work, work.length, info);
    return q;
  }

  private void rotate() {
    double tolerance = Math.sqrt(p) * 0x1p-52;
    boolean rotated = true;
    for (int sweep = 0; rotated; sweep++) {
      if (sweep == MOST_SWEEPS) {
        throw new ArithmeticException("singular values did not converge in " + sweep + " sweeps");
      }
      rotated = false;
      for (int i = 0; i < rows.length; i++) {
        squares[i] = square(i);
      }
      for (int i = 0; i < rows.length; i++) {
        for (int j = i + 1; j < rows.length; j++) {
          rotated |= rotate(i, j, tolerance);
        }
      }
    }
  }

  /** Makes two rows orthogonal, the longer one first; false when they are already. */
  private boolean rotate(int i, int j, double tolerance) {
    if (squares[i] < squares[j]) {
      double[] row = rows[i];
      rows[i] = rows[j];
      rows[j] = row;
      if (turns != null) {
        double[] turn = turns[i];
        turns[i] = turns[j];
        turns[j] = turn;
      }
      double square = squares[i];
      squares[i] = squares[j];
      squares[j] = square;
    }
    if (squares[j] < LEAST_SQUARE) {
      return false;
    }
    double product = blas.ddot(p, rows[i], 1, rows[j], 1);
    if (!(Math.abs(product) > tolerance * Math.sqrt(squares[i]) * Math.sqrt(squares[j]))) {
      return false;
    }
    double zeta = (squares[j] - squares[i]) / (2 * product);
    double tangent = Math.copySign(1 / (Math.abs(zeta) + Math.hypot(1, zeta)), zeta);
    double cosine = 1 / Math.hypot(1, tangent);
    blas.drot(p, rows[i], 1, rows[j], 1, cosine, -cosine * tangent);
    if (turns != null) {
      blas.drot(turns.length, turns[i], 1, turns[j], 1, cosine, -cosine * tangent);
    }
    squares[i] = square(i);
    squares[j] = square(j);
    return true;
  }

  private double square(int i) {
    return blas.ddot(p, rows[i], 1, rows[i], 1);
  }

  private SingularValues result(int[] pivots, int exponent, double[] basis, int basisRows) {
    Integer[] order = new Integer[rows.length];
    Arrays.setAll(order, i -> i);
    double[] norms = new double[rows.length];
    Arrays.setAll(norms, i -> VectorNorm.of(rows[i], 0, p));
    Arrays.sort(order, Comparator.comparingDouble(i -> -norms[i]));
    double[] values = new double[rows.length];
    int positive = 0;
    for (int k = 0; k < values.length; k++) {
      values[k] = Math.scalb(norms[order[k]], exponent);
      positive += norms[order[k]] > 0 ? 1 : 0;
    }
    double[][] vectors = new double[positive][p];
    for (int k = 0; k < positive; k++) {
      for (int j = 0; j < p; j++) {
        vectors[k][pivots[j] - 1] = rows[order[k]][j] / norms[order[k]];
      }
    }
    return new SingularValues(
        values, vectors, basis == null ? null : left(order, basis, basisRows));
  }

  /** The basis turned as the rows were. */
  private double[][] left(Integer[] order, double[] basis, int basisRows) {
    double[][] left = new double[order.length][basisRows];
    for (int k = 0; k < order.length; k++) {
      double[] turn = turns[order[k]];
      blas.dgemv("N", basisRows, turn.length, 1, basis, basisRows, turn, 1, 0, left[k], 1);
    }
    return left;
  }
}
