package org.daal4j.classification;

import java.nio.charset.StandardCharsets;
import org.daal4j.core.DenseRows;

/** Tables of counts with labels. */
public final class Documents {

  private Documents() {}

  /**
   * A table.
   *
   * @param labels one for each row
   * @param weights null when each row weighs 1
   */
  public static DenseRows of(String[] labels, double[] weights, double[]... counts) {
    int columns = counts[0].length;
    DenseRows rows = new DenseRows(columns, counts.length, weights != null, 1);
    for (int row = 0; row < counts.length; row++) {
      System.arraycopy(counts[row], 0, rows.values(), row * columns, columns);
      if (weights != null) {
        rows.weights()[row] = weights[row];
      }
      byte[] label = labels[row].getBytes(StandardCharsets.UTF_8);
      rows.text().append(label, 0, label.length);
    }
    rows.setRows(counts.length);
    return rows;
  }
}
