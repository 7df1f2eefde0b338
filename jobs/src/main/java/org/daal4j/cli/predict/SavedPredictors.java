package org.daal4j.cli.predict;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.cli.kmeans.KMeansPredictor;
import org.daal4j.cli.naivebayes.NaiveBayesPredictor;
import org.daal4j.cli.regression.RegressionPredictor;
import org.daal4j.core.BadInputException;
import org.daal4j.result.ModelFile;

/** The kinds of models that predict; one line each. */
final class SavedPredictors {

  /** Reads a model whose verb is known. */
  @FunctionalInterface
  private interface Loader {
    Predictor open(Configuration conf, ModelFile model) throws IOException;
  }

  private static final Map<String, Loader> LOADERS = new LinkedHashMap<>();

  static {
    LOADERS.put("kmeans", KMeansPredictor::open);
    LOADERS.put("linear-regression", RegressionPredictor::open);
    LOADERS.put("naive-bayes", NaiveBayesPredictor::open);
    LOADERS.put("ridge-regression", RegressionPredictor::open);
  }

  private SavedPredictors() {}

  /**
   * Reads a result directory.
   *
   * @throws BadInputException when it holds no model that predicts
   */
  static Predictor open(Configuration conf, String directory) throws IOException {
    ModelFile model = ModelFile.open(conf, directory);
    String verb = model.string("verb");
    Loader loader = LOADERS.get(verb);
    if (loader == null) {
      throw new BadInputException(
          directory
              + ": is a result of '"
              + verb
              + "', which predict does not apply. Name a result of one of "
              + String.join(", ", LOADERS.keySet())
              + ".");
    }
    return loader.open(conf, model);
  }
}
