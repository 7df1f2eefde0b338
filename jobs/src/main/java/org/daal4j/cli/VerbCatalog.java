package org.daal4j.cli;

import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.daal4j.cli.convert.ConvertVerb;
import org.daal4j.cli.covariance.CovarianceVerb;
import org.daal4j.cli.dbscan.DbscanVerb;
import org.daal4j.cli.export.ExportVerb;
import org.daal4j.cli.factorization.QrVerb;
import org.daal4j.cli.factorization.SvdVerb;
import org.daal4j.cli.kmeans.KMeansInitVerb;
import org.daal4j.cli.kmeans.KMeansVerb;
import org.daal4j.cli.logistic.LogisticRegressionVerb;
import org.daal4j.cli.merge.MergeVerb;
import org.daal4j.cli.moments.MomentsVerb;
import org.daal4j.cli.naivebayes.NaiveBayesVerb;
import org.daal4j.cli.pca.PcaVerb;
import org.daal4j.cli.predict.PredictVerb;
import org.daal4j.cli.profile.ProfileVerb;
import org.daal4j.cli.regression.ElasticNetVerb;
import org.daal4j.cli.regression.LinearRegressionVerb;
import org.daal4j.cli.regression.RidgeRegressionVerb;
import org.daal4j.cli.report.ReportVerb;
import org.daal4j.cli.transform.TransformVerb;
import org.daal4j.cli.verb.VerbCommand;
import org.daal4j.result.ResultCatalogue;

/** All verbs there are, with what their results consist of; one line each. */
final class VerbCatalog {

  static final List<Verb> VERBS =
      List.of(
          verb(
              "convert",
              "",
              "stores a table as numbers, to be read fast",
              ConvertVerb::new,
              "rows/"),
          verb(
              "covariance",
              "",
              "covariance, correlation, mean",
              CovarianceVerb::new,
              "covariance.csv",
              "correlation.csv",
              "mean.csv",
              "partial.bin",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb(
              "dbscan",
              "",
              "density-based clusters",
              DbscanVerb::new,
              "clusters.csv",
              "assignments/",
              "coreObservations/",
              "kDistances.csv",
              "report.html"),
          verb(
              "elastic-net",
              "lasso",
              "a path of lasso, elastic-net or ridge models, cross-validated",
              ElasticNetVerb::new,
              "path.csv",
              "cv.csv",
              "beta.csv",
              "partial.bin",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb("export", "", "writes a model as SQL, PMML or ONNX", ExportVerb::new),
          verb(
              "kmeans",
              "",
              "starting centroids and Lloyd iterations",
              KMeansVerb::new,
              "centroids.csv",
              "clusters.csv",
              "iterations.csv",
              "selection.csv",
              "assignments/",
              "models/*/",
              "report.html"),
          verb(
              "kmeans-init",
              "kmeans_init",
              "starting centroids only",
              KMeansInitVerb::new,
              "centroids.csv",
              "report.html"),
          verb(
              "linear-regression",
              "linear_regression_training",
              "least squares, one or more responses",
              LinearRegressionVerb::new,
              "beta.csv",
              "coefficients.csv",
              "fit.csv",
              "predictionFactor.csv",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb(
              "logistic-regression",
              "",
              "logistic regression of a class, with standard errors",
              LogisticRegressionVerb::new,
              "beta.csv",
              "coefficients.csv",
              "fit.csv",
              "classes.csv",
              "partial.bin",
              "report.html"),
          verb(
              "merge",
              "",
              "one result of several saved ones",
              () -> new MergeVerb(name -> find(name).map(verb -> verb.command().get()))),
          verb(
              "moments",
              "low_order_moments",
              "low order moments per column",
              MomentsVerb::new,
              "moments.csv",
              "partial.bin",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb(
              "naive-bayes",
              "multinomial_naive_bayes_training",
              "multinomial naive Bayes",
              NaiveBayesVerb::new,
              "classes.csv",
              "logTheta.csv",
              "partial.bin",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb(
              "pca",
              "",
              "principal components",
              PcaVerb::new,
              "eigenvalues.csv",
              "eigenvectors.csv",
              "means.csv",
              "variances.csv",
              "partial.bin",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb(
              "predict",
              "",
              "applies a k-means, dbscan, regression or naive Bayes model to rows",
              PredictVerb::new,
              "predictions/",
              "metrics.csv",
              "confusion.csv"),
          verb(
              "profile",
              "",
              "what is in a table, column by column",
              ProfileVerb::new,
              "profile.csv",
              "histogram.csv",
              "values.csv",
              "correlation.csv",
              "report.html"),
          verb(
              "qr",
              "",
              "thin QR",
              QrVerb::new,
              "matrixR.csv",
              "matrixQ/",
              "partial.bin",
              "report.html"),
          verb("report", "", "a page with pictures of a saved result", ReportVerb::new),
          verb(
              "ridge-regression",
              "ridge_regression_training",
              "ridge, one or more responses",
              RidgeRegressionVerb::new,
              "beta.csv",
              "cv.csv",
              "fit.csv",
              "partial.bin",
              "groups.csv",
              "groupFields.csv",
              "report.html"),
          verb(
              "svd",
              "",
              "thin singular value decomposition",
              SvdVerb::new,
              "singularValues.csv",
              "rightSingularMatrix.csv",
              "leftSingularMatrix/",
              "partial.bin",
              "report.html"),
          verb(
              "transform",
              "pca_transform",
              "projects rows on the directions of a PCA or SVD model",
              TransformVerb::new,
              "transformed/"));

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

  /** What the results of all verbs consist of. */
  static ResultCatalogue results() {
    return new ResultCatalogue(VERBS.stream().collect(Collectors.toMap(Verb::name, Verb::files)));
  }

  private static Verb verb(
      String name, String alias, String fits, Supplier<VerbCommand> command, String... files) {
    return new Verb(
        name, alias.isEmpty() ? List.of() : List.of(alias), fits, command, List.of(files));
  }
}
