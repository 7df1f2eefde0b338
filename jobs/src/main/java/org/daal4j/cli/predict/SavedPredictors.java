package org.daal4j.cli.predict;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.kmeans.KMeansPredictor;
import org.daal4j.cli.model.SavedModels;
import org.daal4j.cli.naivebayes.NaiveBayesPredictor;
import org.daal4j.cli.regression.RegressionPredictor;

/** The kinds of models that predict; one line each. */
final class SavedPredictors {

  private static final Map<String, SavedModels.Loader<? extends Predictor>> LOADERS =
      new LinkedHashMap<>();

  static {
    LOADERS.put("kmeans", KMeansPredictor::open);
    LOADERS.put("linear-regression", RegressionPredictor::open);
    LOADERS.put("naive-bayes", NaiveBayesPredictor::open);
    LOADERS.put("ridge-regression", RegressionPredictor::open);
  }

  private SavedPredictors() {}

  static Predictor open(Configuration conf, String directory) throws IOException {
    return new SavedModels<Predictor>("predict", LOADERS).open(conf, directory);
  }
}
