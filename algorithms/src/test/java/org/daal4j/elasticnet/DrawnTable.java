package org.daal4j.elasticnet;

import org.daal4j.core.DenseRows;

/** Numbers that any language draws alike: s = (1103515245·s + 12345) mod 2^31, by 2^-23. */
public final class DrawnTable {

  public static final int ROWS = 48;

  public static final int FEATURES = 5;

  private DrawnTable() {}

  /**
   * 48 rows of five features, the fourth near half of the first, and a response.
   *
   * @param weighted whether rows weigh 0, 0.5, 1 or 1.5
   */
  public static DenseRows rows(boolean weighted) {
    DenseRows rows = new DenseRows(FEATURES + 1, ROWS, weighted, 0);
    rows.setRows(ROWS);
    long state = 20_250_101;
    for (int row = 0; row < ROWS; row++) {
      double[] drawn = new double[FEATURES + 2];
      for (int k = 0; k < drawn.length; k++) {
        state = (state * 1_103_515_245 + 12_345) & 0x7fffffff;
        drawn[k] = (state >> 15) / 256.0;
      }
      int noise = FEATURES;
      drawn[3] = drawn[0] / 2 + drawn[3] / 8;
      double response = drawn[0] - drawn[2] / 2 + drawn[3] / 4 + drawn[noise] / 2;
      if (weighted) {
        rows.weights()[row] = (int) drawn[noise + 1] % 4 * 0.5;
      }
      drawn[noise] = response;
      System.arraycopy(drawn, 0, rows.values(), row * (FEATURES + 1), FEATURES + 1);
    }
    return rows;
  }

  /** The same as CSV: features a to e, response y, weight w, fold f of four. */
  public static String csv() {
    DenseRows rows = rows(true);
    StringBuilder csv = new StringBuilder("a,b,c,d,e,y,w,f\n");
    for (int row = 0; row < ROWS; row++) {
      for (int j = 0; j <= FEATURES; j++) {
        csv.append(rows.value(row, j)).append(',');
      }
      csv.append(rows.weight(row)).append(',').append("part ").append(row % 4).append('\n');
    }
    return csv.toString();
  }
}
