package org.daal4j.cli.predict;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.model.SavedModels;
import org.daal4j.dbscan.DbscanPredictor;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.group.GroupedModel;
import org.daal4j.group.GroupedPredictor;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.model.ModelReader;
import org.daal4j.model.Predictor;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.regression.LinearModel;

/** The kinds of models that predict; one line each. */
final class SavedPredictors {

  private static final Map<String, SavedModels.Loader<? extends Predictor>> LOADERS =
      new LinkedHashMap<>();

  static {
    LOADERS.put("dbscan", DbscanPredictor::read);
    LOADERS.put("elastic-net", ElasticNetModel::read);
    LOADERS.put("kmeans", KMeansModel::read);
    LOADERS.put("linear-regression", LinearModel::read);
    LOADERS.put("logistic-regression", LogisticModel::read);
    LOADERS.put("naive-bayes", NaiveBayesModel::read);
    LOADERS.put("ridge-regression", LinearModel::read);
  }

  private SavedPredictors() {}

  static Predictor open(Configuration conf, String directory) throws IOException {
    return new SavedModels<Predictor>("predict does not apply", LOADERS)
        .open(conf, directory, SavedPredictors::ofGroups);
  }

  private static Predictor ofGroups(
      ModelReader saved, SavedModels.Loader<? extends Predictor> loader) throws IOException {
    return new GroupedPredictor(GroupedModel.read(saved, loader::read));
  }
}
