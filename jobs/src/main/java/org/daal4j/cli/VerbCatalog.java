package org.daal4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.daal4j.cli.convert.ConvertVerb;
import org.daal4j.cli.covariance.CovarianceVerb;
import org.daal4j.cli.factorization.QrVerb;
import org.daal4j.cli.factorization.SvdVerb;
import org.daal4j.cli.kmeans.KMeansInitVerb;
import org.daal4j.cli.kmeans.KMeansVerb;
import org.daal4j.cli.moments.MomentsVerb;
import org.daal4j.cli.naivebayes.NaiveBayesVerb;
import org.daal4j.cli.pca.PcaVerb;
import org.daal4j.cli.predict.PredictVerb;
import org.daal4j.cli.regression.LinearRegressionVerb;
import org.daal4j.cli.regression.RidgeRegressionVerb;
import org.daal4j.cli.transform.TransformVerb;

/** All verbs there are; one line each. */
final class VerbCatalog {

  static final List<Verb> VERBS =
      List.of(
          verb("convert", "", "stores a table as numbers, to be read fast", ConvertVerb::new),
          verb("covariance", "", "covariance, correlation, mean", CovarianceVerb::new),
          verb("kmeans", "", "starting centroids and Lloyd iterations", KMeansVerb::new),
          verb("kmeans-init", "kmeans_init", "starting centroids only", KMeansInitVerb::new),
          verb(
              "linear-regression",
              "linear_regression_training",
              "least squares, one or more responses",
              LinearRegressionVerb::new),
          verb("moments", "low_order_moments", "low order moments per column", MomentsVerb::new),
          verb(
              "naive-bayes",
              "multinomial_naive_bayes_training",
              "multinomial naive Bayes",
              NaiveBayesVerb::new),
          verb("pca", "", "principal components", PcaVerb::new),
          verb(
              "predict",
              "",
              "applies a k-means, regression or naive Bayes model to rows",
              PredictVerb::new),
          verb("qr", "", "thin QR", QrVerb::new),
          verb(
              "ridge-regression",
              "ridge_regression_training",
              "ridge, one or more responses",
              RidgeRegressionVerb::new),
          verb("svd", "", "thin singular value decomposition", SvdVerb::new),
          verb(
              "transform",
              "pca_transform",
              "projects rows on the directions of a PCA or SVD model",
              TransformVerb::new));

  private VerbCatalog() {}

  /** The verb of that name or alias. */
  static Optional<Verb> find(String word) {
    return VERBS.stream().filter(verb -> verb.isCalled(word)).findFirst();
  }

  /** All names and aliases. */
  static List<String> words() {
    return VERBS.stream()
        .flatMap(verb -> Stream.concat(Stream.of(verb.name()), verb.aliases().stream()))
        .toList();
  }

  private static Verb verb(String name, String alias, String fits, Supplier<VerbCommand> command) {
    return new Verb(name, alias.isEmpty() ? List.of() : List.of(alias), fits, command);
  }
}
