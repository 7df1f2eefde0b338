package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import java.util.zip.CRC32;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.model.ModelColumns;
import org.daal4j.table.TableLayout;

/** The file of {@code --initial-centroids}. */
record InitialCentroids(Configuration conf, String file) {

  /**
   * Reads the centroids for a table: by name, or without a header one number for each column used.
   *
   * @param rows its columns
   * @param name of the table, for messages
   * @return {@code double[k][p]}
   * @throws BadInputException when the file does not fit the table
   */
  double[][] read(TableLayout rows, String name) throws IOException {
    CentroidFile table = new CentroidFile(conf, file);
    Optional<ModelColumns> model = table.model();
    if (model.isPresent()) {
      model.get().requireSameCount(rows.origin(), name);
    }
    return table.read(rows.columns());
  }

  /** Stands for the numbers in the identity of a run. */
  static String fingerprint(double[][] centroids) {
    CRC32 checksum = new CRC32();
    ByteBuffer buffer = ByteBuffer.allocate(Double.BYTES);
    for (double[] centroid : centroids) {
      for (double value : centroid) {
        checksum.update(buffer.clear().putDouble(value).flip());
      }
    }
    return Long.toHexString(checksum.getValue());
  }
}
