package org.daal4j.cli.export;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.SavedModels;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.model.Model;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.pca.PcaModel;
import org.daal4j.regression.LinearModel;
import org.daal4j.svd.SvdModel;

/** The kinds of models that are exported; one line each. */
final class SavedExports {

  private static final Map<String, SavedModels.Loader<? extends Model>> LOADERS =
      new LinkedHashMap<>();

  static {
    LOADERS.put("kmeans", KMeansModel::read);
    LOADERS.put("linear-regression", LinearModel::read);
    LOADERS.put("naive-bayes", NaiveBayesModel::read);
    LOADERS.put("pca", PcaModel::read);
    LOADERS.put("ridge-regression", LinearModel::read);
    LOADERS.put("svd", SvdModel::read);
  }

  private SavedExports() {}

  static Model open(Configuration conf, String directory) throws IOException {
    return new SavedModels<Model>("holds no model that export can write", LOADERS)
        .open(conf, directory);
  }
}
