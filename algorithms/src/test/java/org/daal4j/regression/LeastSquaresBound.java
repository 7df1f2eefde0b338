package org.daal4j.regression;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Arrays;
import org.daal4j.core.DenseRows;

/**
 * What rounding may do to a least squares fit of one response with an intercept, to first order,
 * from the exact solution of the table (60 decimal digits). No BLAS kernel, vector length or cut
 * into splits enters: a test that asks for this much holds with all of them.
 *
 * <p>With A = [1 X] and y about a shift, b the solution and r the residual:
 *
 * <ul>
 *   <li>Householder QR solves a problem whose columns, and y, differ from the given ones by γ of
 *       their norms (Higham 2002, theorem 20.3), so |δb_i| ≤ γ·(‖e_iᵀA⁺‖·(‖y‖ + Σ‖a_j‖|b_j|) +
 *       Σ|(AᵀA)⁻¹_ij|·‖a_j‖·‖r‖) (Björck 1996, section 1.4.3);
 *   <li>normal equations have products that differ by γ of the columns' norms, so |δb_i| ≤
 *       γ·Σ|(AᵀA)⁻¹_ij|·‖a_j‖·(‖y‖ + Σ‖a_k‖|b_k|): the condition enters squared.
 * </ul>
 *
 * γ = u·√(mn) for QR of m rows and n columns, u·√m for sums of m products: roundings add up as
 * independent ones do (Higham and Mary 2019, doi:10.1137/18M1226312; Connolly and Higham 2023,
 * doi:10.1137/22M1514817). The worst case is its square, u·mn, which no table has come near.
 */
final class LeastSquaresBound {

  private static final MathContext DIGITS = new MathContext(60);

  private static final double UNIT = 0x1p-53;

  private final int n; // coefficients, the intercept first
  private final double rounding; // γ
  private final double[] coefficients; // double[n], about 0
  private final double[][] inverse; // (AᵀA)⁻¹ of the shifted table, then about 0 by rows
  private final double[] rowNorms; // of A⁺ about 0
  private final double[] columnNorms; // of A
  private final double size; // ‖y‖ + Σ‖a_j‖|b_j|, about the shift
  private final double residualNorm;
  private final boolean products;

  /** Of {@link Method#QR}, which shifts by the medians. */
  static LeastSquaresBound byQr(DenseRows table) {
    int m = table.rows();
    double[] shift = new double[table.columns()];
    for (int j = 0; j < shift.length; j++) {
      double[] column = column(table, j);
      Arrays.sort(column);
      shift[j] = column[m / 2];
    }
    return new LeastSquaresBound(table, shift, UNIT * Math.sqrt(m * shift.length), false);
  }

  /** Of {@link Method#NORMAL_EQUATIONS} in double precision, whose products are about the means. */
  static LeastSquaresBound byProducts(DenseRows table) {
    int m = table.rows();
    double[] shift = new double[table.columns()];
    Arrays.setAll(shift, j -> Arrays.stream(column(table, j)).sum() / m);
    return new LeastSquaresBound(table, shift, UNIT * Math.sqrt(m), true);
  }

  private LeastSquaresBound(DenseRows table, double[] shift, double rounding, boolean products) {
    this.n = table.columns();
    this.rounding = rounding;
    this.products = products;
    BigDecimal[][] a = new BigDecimal[n + 1][table.rows()]; // columns; the last is y
    for (int i = 0; i < table.rows(); i++) {
      a[0][i] = BigDecimal.ONE;
      for (int j = 0; j < n; j++) {
        a[j + 1][i] = new BigDecimal(table.value(i, j)).subtract(new BigDecimal(shift[j]));
      }
    }
    BigDecimal[][] exact = inverse(a);
    BigDecimal[] b = new BigDecimal[n];
    for (int i = 0; i < n; i++) {
      b[i] = BigDecimal.ZERO;
      for (int j = 0; j < n; j++) {
        b[i] = b[i].add(exact[i][j].multiply(product(a[j], a[n])));
      }
    }
    BigDecimal[] residual = a[n].clone();
    for (int j = 0; j < n; j++) {
      for (int i = 0; i < residual.length; i++) {
        residual[i] = residual[i].subtract(b[j].multiply(a[j][i]));
      }
    }
    this.residualNorm = norm(residual);
    this.columnNorms = new double[n];
    double sum = norm(a[n]);
    for (int j = 0; j < n; j++) {
      columnNorms[j] = norm(a[j]);
      sum += columnNorms[j] * Math.abs(b[j].doubleValue());
    }
    this.size = sum;
    // Back to 0: the intercept is y's shift + b_0 - Σ shift_j·b_j.
    BigDecimal[][] about0 = exact.clone();
    about0[0] = exact[0].clone();
    BigDecimal intercept = b[0].add(new BigDecimal(shift[n - 1]));
    for (int j = 1; j < n; j++) {
      BigDecimal by = new BigDecimal(shift[j - 1]);
      intercept = intercept.subtract(by.multiply(b[j]));
      for (int k = 0; k < n; k++) {
        about0[0][k] = about0[0][k].subtract(by.multiply(exact[j][k]));
      }
    }
    b[0] = intercept;
    this.coefficients = new double[n];
    this.inverse = new double[n][n];
    this.rowNorms = new double[n];
    for (int i = 0; i < n; i++) {
      coefficients[i] = b[i].doubleValue();
      BigDecimal[] row = new BigDecimal[table.rows()];
      Arrays.fill(row, BigDecimal.ZERO);
      for (int j = 0; j < n; j++) {
        inverse[i][j] = about0[i][j].doubleValue();
        for (int k = 0; k < row.length; k++) {
          row[k] = row[k].add(about0[i][j].multiply(a[j][k]));
        }
      }
      rowNorms[i] = norm(row);
    }
  }

  /** Digits that the worst coefficient keeps. */
  double digitsOfCoefficients() {
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double error = products ? spread(i) * size : rowNorms[i] * size + spread(i) * residualNorm;
      worst = Math.max(worst, error / Math.abs(coefficients[i]));
    }
    return -Math.log10(rounding * worst);
  }

  /**
   * Digits that the worst standard error keeps, s·‖e_iᵀA⁺‖. By QR the first factor is off by at
   * most γ·(‖y‖ + Σ‖a_j‖|b_j|), the second by γ·Σ|(AᵀA)⁻¹_ij|·‖a_j‖; by products half the squares.
   */
  double digitsOfStandardErrors() {
    double residual = size / residualNorm;
    double worst = 0;
    for (int i = 0; i < n; i++) {
      double row = spread(i) / rowNorms[i];
      double error = products ? (residual * residual + row * row) / 2 : residual + row;
      worst = Math.max(worst, error);
    }
    return -Math.log10(rounding * worst);
  }

  private double spread(int i) {
    double sum = 0;
    for (int j = 0; j < n; j++) {
      sum += Math.abs(inverse[i][j]) * columnNorms[j];
    }
    return sum;
  }

  /** (AᵀA)⁻¹ of the first n columns. */
  private BigDecimal[][] inverse(BigDecimal[][] a) {
    BigDecimal[][] products = new BigDecimal[n][n];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        products[i][j] = product(a[i], a[j]);
      }
    }
    return ExactFit.inverse(products, DIGITS);
  }

  private static double[] column(DenseRows table, int j) {
    double[] column = new double[table.rows()];
    Arrays.setAll(column, i -> table.value(i, j));
    return column;
  }

  private static BigDecimal product(BigDecimal[] x, BigDecimal[] y) {
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < x.length; i++) {
      sum = sum.add(x[i].multiply(y[i]));
    }
    return sum;
  }

  private static double norm(BigDecimal[] x) {
    return product(x, x).sqrt(DIGITS).doubleValue();
  }
}
