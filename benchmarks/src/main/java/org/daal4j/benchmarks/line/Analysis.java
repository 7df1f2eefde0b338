package org.daal4j.benchmarks.line;

import java.util.List;
import org.daal4j.benchmarks.data.Table;

/**
 * What is computed of a table, as whole processes do it.
 *
 * @param name what peers are told to do
 * @param title what the document calls it
 * @param options what {@code bin/daal4j} is told, the verb first
 * @param start the file k-means starts from; null for others
 * @param check finds the number to agree on in the result of {@code bin/daal4j}
 */
record Analysis(
    String name, String title, List<String> options, Table.Form start, Entry.Check check) {

  /** Low order moments. */
  static Analysis moments() {
    return of("moments", List.of("moments"), ResultTable.sumOf("moments.csv", "variance"));
  }

  /** Low order moments of each group, which the first column tells. */
  static Analysis momentsByGroup() {
    return of(
        "moments-by-group",
        List.of("moments", "--group-by", "1"),
        ResultTable.sumOf("moments.csv", "variance"));
  }

  /** Covariance matrix. */
  static Analysis covariance() {
    return of("covariance", List.of("covariance"), ResultTable.sumOfMagnitudes("covariance.csv"));
  }

  /** Least squares of the last of so many columns. */
  static Analysis regression(int columns) {
    return of(
        "linear-regression",
        List.of("linear-regression", "--responses", Integer.toString(columns)),
        ResultTable.sumOfMagnitudes("beta.csv"));
  }

  /** Logistic regression of the last of so many columns. */
  static Analysis logistic(int columns) {
    return of(
        "logistic-regression",
        List.of("logistic-regression", "--label", Integer.toString(columns)),
        ResultTable.sumOf("fit.csv", "pseudoRSquared"));
  }

  /** Lasso of the last of so many columns: 10 folds, 100 penalties. */
  static Analysis elasticNet(int columns) {
    return new Analysis(
        "elastic-net",
        "lasso, 10 folds, 100 penalties",
        List.of("elastic-net", "--responses", Integer.toString(columns)),
        null,
        ResultTable.ofSelected("path.csv", "devianceRatio", "cv.csv"));
  }

  /** Principal components of the covariance matrix. */
  static Analysis pca() {
    return of(
        "pca",
        List.of("pca", "--normalization", "center"),
        ResultTable.weightedByRow("eigenvalues.csv", "explainedVarianceRatio"));
  }

  /** The R factor. */
  static Analysis qr() {
    return of("qr", List.of("qr"), ResultTable.sumOfDiagonal("matrixR.csv"));
  }

  /** Multinomial naive Bayes. */
  static Analysis naiveBayes(String label) {
    return of(
        "naive-bayes",
        List.of("naive-bayes", "--label", label),
        ResultTable.sumOfMagnitudes("logTheta.csv"));
  }

  /** Ten iterations of k-means from given centroids. */
  static Analysis kmeans(int clusters) {
    return new Analysis(
        "kmeans",
        "k-means, k = " + clusters + ", 10 iterations",
        List.of("kmeans", "--max-iterations", "10", "-k", Integer.toString(clusters)),
        clusters == 10 ? Table.Form.FIRST_10 : Table.Form.FIRST_100,
        ResultTable.sumOf("clusters.csv", "sumSquaredDistances"));
  }

  /**
   * Clusters by density, ten rows a neighbourhood.
   *
   * @param epsilon its radius, which {@code from_text.py} knows by the number of columns
   */
  static Analysis dbscan(String epsilon) {
    return new Analysis(
        "dbscan",
        "DBSCAN, epsilon " + epsilon + ", 10 observations",
        List.of("dbscan", "--epsilon", epsilon, "--min-observations", "10"),
        null,
        ResultTable.sumOf("clusters.csv", "rows"));
  }

  /** Starting centroids of k-means++, one pass for each. */
  static Analysis kmeansInit(int clusters) {
    return new Analysis(
        "kmeans-init",
        "starting centroids of k-means++, k = " + clusters,
        List.of("kmeans-init", "--init", "plusPlus", "-k", Integer.toString(clusters)),
        null,
        ResultTable.sumOfMagnitudes("centroids.csv"));
  }

  /** Whether a query can do it. */
  boolean isSql() {
    return name.equals("moments") || name.equals("covariance");
  }

  /** Whether Spark has it. */
  boolean isInSpark() {
    return !List.of("dbscan", "moments-by-group", "elastic-net").contains(name);
  }

  /** Whether glmnet has it. */
  boolean isInGlmnet() {
    return name.equals("elastic-net");
  }

  /** Whether others do the same. */
  boolean hasPeers() {
    return !name.equals("kmeans-init");
  }

  private static Analysis of(String name, List<String> options, Entry.Check check) {
    return new Analysis(name, name.replace('-', ' '), options, null, check);
  }
}
