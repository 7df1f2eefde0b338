package org.daal4j.tsqr;

import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.linalg.QrFactor;
import org.daal4j.statistics.DoubleRange;

/**
 * The R factor of a table of n rows and p columns: {@code min(n, p)} rows, zero below the diagonal,
 * no negative number on it. It is unique when the columns are linearly independent.
 */
public final class UpperTriangle {

  private final double[] values; // double[rows, columns], column-major
  private final int rows;
  private final int columns;
  private final long tableRows;
  private final long effectiveRows;

  private UpperTriangle(
      double[] values, int rows, int columns, long tableRows, long effectiveRows) {
    this.values = values;
    this.rows = rows;
    this.columns = columns;
    this.tableRows = tableRows;
    this.effectiveRows = effectiveRows;
    for (int i = 0; i < rows; i++) {
      if (get(i, i) < 0) {
        for (int j = i; j < columns; j++) {
          values[i + j * rows] = -values[i + j * rows] + 0.0; // + 0.0: no negative zero
        }
      }
    }
  }

  /**
   * Of a triangle or trapezoid of any signs, {@code double[rows, columns]}, which is taken over.
   */
  static UpperTriangle of(
      double[] values, int rows, int columns, long tableRows, long effectiveRows) {
    return new UpperTriangle(values, rows, columns, tableRows, effectiveRows);
  }

  /** Of the rows of a table, row-major, which is left alone. */
  static UpperTriangle ofRows(
      double[] table, int rows, int columns, long tableRows, long effectiveRows) {
    double[] values = new double[rows * columns];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        values[i + j * rows] = table[i * columns + j];
      }
    }
    QrFactor.inPlace(values, rows, columns);
    return new UpperTriangle(values, rows, columns, tableRows, effectiveRows);
  }

  /** Number of rows: {@code min(n, p)}. */
  public int rows() {
    return rows;
  }

  /** Number of columns, p. */
  public int columns() {
    return columns;
  }

  /** One number; 0 below the diagonal. */
  public double get(int row, int column) {
    return row > column ? 0 : values[row + column * rows];
  }

  /**
   * Makes sure that no norm of a column left the range of a double.
   *
   * @param names of the columns, for the message
   * @throws BadInputException that names the column
   */
  public void requireFinite(List<String> names) throws BadInputException {
    for (int j = 0; j < columns; j++) {
      for (int i = 0; i < rows; i++) {
        if (!Double.isFinite(get(i, j))) {
          throw DoubleRange.normTooLarge(names.get(j));
        }
      }
    }
  }

  /** All numbers, column-major, {@code double[rows, columns]}; a copy. */
  public double[] toColumnMajor() {
    return values.clone();
  }

  /** Number of rows of the table, n; those of weight 0 too. */
  public long tableRows() {
    return tableRows;
  }

  /** Number of rows of positive weight. */
  public long effectiveRows() {
    return effectiveRows;
  }
}
