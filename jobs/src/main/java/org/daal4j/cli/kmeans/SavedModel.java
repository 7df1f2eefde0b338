package org.daal4j.cli.kmeans;

import java.io.IOException;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.core.BadInputException;
import org.daal4j.result.ModelFile;

/**
 * A k-means model as its result directory holds it.
 *
 * @param columns names of the feature columns, p
 * @param positions position from 1 of each in the file it was trained on, {@code int[p]}
 * @param header whether the names come from a header
 * @param centroids {@code double[k][p]}
 */
record SavedModel(List<String> columns, int[] positions, boolean header, double[][] centroids) {

  /**
   * Reads a result directory of verb {@code kmeans}.
   *
   * @throws BadInputException when it is none, or its files contradict each other
   */
  static SavedModel open(Configuration conf, String directory) throws IOException {
    ModelFile model = ModelFile.open(conf, directory);
    String verb = model.string("verb");
    if (!verb.equals("kmeans")) {
      throw new BadInputException(
          directory
              + ": is a result of '"
              + verb
              + "', which predict does not apply. Name a result of kmeans.");
    }
    List<String> columns = model.strings("columns");
    int[] positions = model.wholeNumbers("columnPositions");
    if (columns.isEmpty() || positions.length != columns.size()) {
      throw model.broken(
          "holds " + columns.size() + " columns and " + positions.length + " column positions");
    }
    String file = new Path(model.directory(), CentroidTable.FILE).toString();
    double[][] centroids = new CentroidFile(conf, file).readNamed(columns);
    long clusters = model.wholeNumber("nClusters");
    if (clusters != centroids.length) {
      throw model.broken(
          "is of " + clusters + " clusters, but centroids.csv holds " + centroids.length + " rows");
    }
    return new SavedModel(columns, positions, model.flag("header"), centroids);
  }
}
