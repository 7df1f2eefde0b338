package org.daal4j.tsqr;

import java.io.IOException;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowMap;
import org.daal4j.core.RowsOut;
import org.daal4j.linalg.ThinQr;

/** Matrices as tables, {@code double[n][p]}. */
public final class Matrices {

  private Matrices() {}

  /** A matrix with orthonormal columns. */
  public static double[][] orthonormal(Random random, int n, int p) {
    double[] matrix = new double[n * p];
    for (int i = 0; i < matrix.length; i++) {
      matrix[i] = random.nextGaussian();
    }
    double[] q = ThinQr.of(matrix, n, p, true).q();
    double[][] rows = new double[n][p];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < p; j++) {
        rows[i][j] = q[i + j * n];
      }
    }
    return rows;
  }

  /** U·diag(values)·Vᵀ of random U and V. */
  public static double[][] ofSingularValues(Random random, int n, double... values) {
    int p = values.length;
    return product(
        scaled(orthonormal(random, n, p), values), transposed(orthonormal(random, p, p)));
  }

  /** Columns times numbers. */
  public static double[][] scaled(double[][] a, double... factors) {
    double[][] scaled = new double[a.length][factors.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < factors.length; j++) {
        scaled[i][j] = a[i][j] * factors[j];
      }
    }
    return scaled;
  }

  public static double[][] transposed(double[][] a) {
    double[][] transposed = new double[a[0].length][a.length];
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        transposed[j][i] = a[i][j];
      }
    }
    return transposed;
  }

  public static double[][] product(double[][] a, double[][] b) {
    double[][] product = new double[a.length][b[0].length];
    for (int i = 0; i < a.length; i++) {
      for (int k = 0; k < b.length; k++) {
        for (int j = 0; j < b[0].length; j++) {
          product[i][j] += a[i][k] * b[k][j];
        }
      }
    }
    return product;
  }

  /** The Frobenius norm of a - b, which is no less than its 2-norm. */
  public static double distance(double[][] a, double[][] b) {
    double sum = 0;
    for (int i = 0; i < a.length; i++) {
      for (int j = 0; j < a[0].length; j++) {
        double difference = a[i][j] - (b == null ? 0 : b[i][j]);
        sum += difference * difference;
      }
    }
    return Math.sqrt(sum);
  }

  /** How far the columns are from orthonormal: the Frobenius norm of AᵀA - I. */
  public static double fromOrthonormal(double[][] a) {
    int p = a[0].length;
    double[][] unit = new double[p][p];
    for (int j = 0; j < p; j++) {
      unit[j][j] = 1;
    }
    return distance(product(transposed(a), a), unit);
  }

  /** Runs a map of numbers over a table. */
  public static double[][] mapped(MemoryEngine engine, double[][] table, RowMap map)
      throws IOException {
    engine.map(MemoryEngine.table(DenseRows.of(table)), map, RowsOut.csv("mapped"));
    return engine.lines("mapped").stream().map(Matrices::numbers).toArray(double[][]::new);
  }

  private static double[] numbers(String line) {
    String[] fields = line.split(",");
    double[] numbers = new double[fields.length];
    for (int j = 0; j < numbers.length; j++) {
      numbers[j] = Double.parseDouble(fields[j]);
    }
    return numbers;
  }

  /** {@code double[rows, columns]}, column-major, as rows. */
  public static double[][] rows(double[] matrix, int rows) {
    int columns = rows == 0 ? 0 : matrix.length / rows;
    double[][] result = new double[rows][columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        result[i][j] = matrix[i + j * rows];
      }
    }
    return result;
  }
}
