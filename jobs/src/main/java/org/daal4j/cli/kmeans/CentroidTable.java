package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.RowWriter;
import org.daal4j.result.ResultWriter;

/** The file centroids.csv. */
final class CentroidTable {

  static final String FILE = "centroids.csv";

  private CentroidTable() {}

  /** Writes centroids, {@code double[k][p]}, under the names of the columns. */
  static void write(ResultWriter result, List<String> columns, double[][] centroids)
      throws IOException {
    result.table(FILE, columns, lines -> writeRows(lines, centroids));
  }

  private static void writeRows(RowWriter lines, double[][] rows) throws IOException {
    for (double[] row : rows) {
      for (double value : row) {
        lines.number(value);
      }
      lines.endRow();
    }
  }
}
