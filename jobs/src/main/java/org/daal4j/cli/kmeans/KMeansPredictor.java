package org.daal4j.cli.kmeans;

import java.io.IOException;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.Path;
import org.daal4j.cli.model.ModelColumns;
import org.daal4j.cli.predict.Predictor;
import org.daal4j.core.RowMap;
import org.daal4j.kmeans.AssignClusters;
import org.daal4j.result.ModelFile;

/**
 * A k-means model as its result directory holds it: predicts the nearest cluster.
 *
 * @param columns its feature columns, p
 * @param centroids {@code double[k][p]}
 */
public record KMeansPredictor(ModelColumns columns, double[][] centroids) implements Predictor {

  /**
   * Reads a result directory of verb {@code kmeans}.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static KMeansPredictor open(Configuration conf, ModelFile model) throws IOException {
    ModelColumns columns = ModelColumns.read(model, 0);
    String file = new Path(model.directory(), CentroidTable.FILE).toString();
    double[][] centroids = new CentroidFile(conf, file).readNamed(columns.features());
    long clusters = model.wholeNumber("nClusters");
    if (clusters != centroids.length) {
      throw model.broken(
          "is of " + clusters + " clusters, but centroids.csv holds " + centroids.length + " rows");
    }
    return new KMeansPredictor(columns, centroids);
  }

  @Override
  public String kind() {
    return "k-means";
  }

  @Override
  public RowMap map(boolean labelled, boolean probabilities) {
    return new AssignClusters(new CentroidUnits(columns.encoding()).ofRows(centroids));
  }
}
