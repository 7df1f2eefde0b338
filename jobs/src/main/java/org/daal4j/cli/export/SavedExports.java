package org.daal4j.cli.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.SavedModels;
import org.daal4j.core.BadInputException;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.model.Model;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.pca.PcaModel;
import org.daal4j.regression.LinearModel;
import org.daal4j.result.SavedModel;
import org.daal4j.svd.SvdModel;

/** The kinds of models that are exported; one line each. */
final class SavedExports {

  private static final Map<String, SavedModels.Loader<? extends Model>> LOADERS =
      new LinkedHashMap<>();

  static {
    LOADERS.put("elastic-net", ElasticNetModel::read);
    LOADERS.put("kmeans", KMeansModel::read);
    LOADERS.put("linear-regression", LinearModel::read);
    LOADERS.put("logistic-regression", LogisticModel::read);
    LOADERS.put("naive-bayes", NaiveBayesModel::read);
    LOADERS.put("pca", PcaModel::read);
    LOADERS.put("ridge-regression", LinearModel::read);
    LOADERS.put("svd", SvdModel::read);
  }

  private SavedExports() {}

  static Model open(Configuration conf, String directory) throws IOException {
    if (SavedModel.open(conf, directory).string("verb").equals("dbscan")) {
      throw new BadInputException(
          directory
              + ": is a result of 'dbscan': the cluster of a row is that of the nearest of all core"
              + " rows, a table to be searched, which is no model that export can write. Use"
              + " predict.");
    }
    return new SavedModels<Model>("holds no model that export can write", LOADERS)
        .open(conf, directory);
  }
}
