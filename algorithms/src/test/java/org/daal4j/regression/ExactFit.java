package org.daal4j.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.daal4j.core.DenseRows;

/**
 * The least squares fit of the doubles of a table in decimal arithmetic of 150 digits: the normal
 * equations by Gauss-Jordan elimination, of which no digit is lost that a double could show.
 */
final class ExactFit {

  private static final MathContext DIGITS = new MathContext(150);

  /** Intercept (0 for none), then slopes. */
  final double[] coefficients;

  /** In the same order. */
  final double[] standardErrors;

  final double residualSum;
  final double totalSum;

  /** Σ σ²/(σ² + λ). */
  final double parameters;

  private final DenseRows rows;
  private final boolean intercept;
  private final int p;

  /** The last column is the response; λ is 0 for least squares. */
  ExactFit(DenseRows rows, boolean intercept, double lambda) {
    this.rows = rows;
    this.intercept = intercept;
    this.p = rows.columns() - 1;
    BigDecimal weight = BigDecimal.ZERO;
    BigDecimal[] means = new BigDecimal[p + 1];
    Arrays.fill(means, BigDecimal.ZERO);
    int counted = 0;
    for (int i = 0; i < rows.rows(); i++) {
      weight = weight.add(weight(i));
      counted += rows.weight(i) > 0 ? 1 : 0;
      for (int j = 0; intercept && j <= p; j++) {
        means[j] = means[j].add(weight(i).multiply(value(i, j)));
      }
    }
    for (int j = 0; j <= p; j++) {
      means[j] = means[j].divide(weight, DIGITS);
    }
    BigDecimal[][] products = new BigDecimal[p + 1][p + 1];
    for (int j = 0; j <= p; j++) {
      for (int k = 0; k <= p; k++) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int i = 0; i < rows.rows(); i++) {
          BigDecimal left = weight(i).multiply(value(i, j).subtract(means[j]), DIGITS);
          sum = sum.add(left.multiply(value(i, k).subtract(means[k]), DIGITS), DIGITS);
        }
        products[j][k] = sum;
      }
    }
    BigDecimal penalty = new BigDecimal(lambda);
    BigDecimal[][] penalised = new BigDecimal[p][];
    for (int j = 0; j < p; j++) {
      penalised[j] = products[j].clone();
      penalised[j][j] = penalised[j][j].add(penalty);
    }
    BigDecimal[][] inverse = inverse(penalised, DIGITS);
    BigDecimal[] slopes = new BigDecimal[p];
    BigDecimal traced = BigDecimal.ZERO;
    BigDecimal constant = means[p];
    BigDecimal residual = products[p][p];
    BigDecimal squares = BigDecimal.ZERO;
    for (int j = 0; j < p; j++) {
      slopes[j] = BigDecimal.ZERO;
      for (int k = 0; k < p; k++) {
        slopes[j] = slopes[j].add(inverse[j][k].multiply(products[k][p]), DIGITS);
      }
      traced = traced.add(inverse[j][j]);
      constant = constant.subtract(slopes[j].multiply(means[j]), DIGITS);
      residual = residual.subtract(slopes[j].multiply(products[j][p]), DIGITS);
      squares = squares.add(slopes[j].multiply(slopes[j]), DIGITS);
    }
    residual = residual.subtract(penalty.multiply(squares), DIGITS);
    residualSum = residual.doubleValue();
    totalSum = products[p][p].doubleValue();
    parameters = new BigDecimal(p).subtract(penalty.multiply(traced)).doubleValue();
    coefficients = new double[1 + p];
    standardErrors = new double[1 + p];
    int degrees = counted - p - (intercept ? 1 : 0);
    BigDecimal variance = residual.divide(new BigDecimal(Math.max(1, degrees)), DIGITS);
    BigDecimal ofIntercept = BigDecimal.ONE.divide(weight, DIGITS);
    for (int j = 0; j < p; j++) {
      coefficients[1 + j] = slopes[j].doubleValue();
      standardErrors[1 + j] = root(variance.multiply(inverse[j][j], DIGITS));
      for (int k = 0; k < p; k++) {
        ofIntercept =
            ofIntercept.add(
                means[j].multiply(inverse[j][k], DIGITS).multiply(means[k], DIGITS), DIGITS);
      }
    }
    coefficients[0] = intercept ? constant.doubleValue() : 0;
    standardErrors[0] = intercept ? root(variance.multiply(ofIntercept, DIGITS)) : 0;
  }

  private BigDecimal weight(int row) {
    return new BigDecimal(rows.weight(row));
  }

  private BigDecimal value(int row, int column) {
    return new BigDecimal(rows.value(row, column));
  }

  private static double root(BigDecimal square) {
    return square.signum() <= 0 ? 0 : square.sqrt(new MathContext(40)).doubleValue();
  }

  /** The inverse of a positive definite matrix of so many digits, by Gauss and Jordan. */
  static BigDecimal[][] inverse(BigDecimal[][] matrix, MathContext digits) {
    int n = matrix.length;
    BigDecimal[][] work = new BigDecimal[n][2 * n];
    for (int j = 0; j < n; j++) {
      for (int k = 0; k < n; k++) {
        work[j][k] = matrix[j][k];
        work[j][n + k] = j == k ? BigDecimal.ONE : BigDecimal.ZERO;
      }
    }
    for (int pivot = 0; pivot < n; pivot++) {
      BigDecimal divisor = work[pivot][pivot];
      for (int k = 0; k < 2 * n; k++) {
        work[pivot][k] = work[pivot][k].divide(divisor, digits);
      }
      for (int j = 0; j < n; j++) {
        BigDecimal factor = work[j][pivot];
        for (int k = 0; j != pivot && k < 2 * n; k++) {
          work[j][k] = work[j][k].subtract(factor.multiply(work[pivot][k], digits), digits);
        }
      }
    }
    BigDecimal[][] inverse = new BigDecimal[n][];
    for (int j = 0; j < n; j++) {
      inverse[j] = Arrays.copyOfRange(work[j], n, 2 * n);
    }
    return inverse;
  }
}
