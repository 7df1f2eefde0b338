package org.daal4j.benchmarks.spark;

import java.util.Arrays;
import org.apache.spark.ml.classification.LogisticRegression;
import org.apache.spark.ml.classification.LogisticRegressionModel;
import org.apache.spark.ml.classification.NaiveBayes;
import org.apache.spark.ml.classification.NaiveBayesModel;
import org.apache.spark.ml.feature.PCA;
import org.apache.spark.ml.linalg.Vector;
import org.apache.spark.ml.regression.LinearRegression;
import org.apache.spark.ml.regression.LinearRegressionModel;
import org.apache.spark.ml.stat.Summarizer;
import org.apache.spark.mllib.linalg.Matrix;
import org.apache.spark.mllib.linalg.distributed.RowMatrix;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.functions;

/**
 * One analysis from text to result: {@code ANALYSIS FILE COLUMNS [CENTROIDS]}. Prints {@code check
 * NUMBER}, the number that all contenders must agree on.
 */
public final class SparkAnalysis {

  private final SparkTable table;
  private final int columns;

  private SparkAnalysis(SparkTable table, int columns) {
    this.table = table;
    this.columns = columns;
  }

  /**
   * Runs on the master that the property {@code spark.master} names, else on as many threads as
   * there are processors.
   */
  public static void main(String[] arguments) {
    SparkSession spark =
        SparkSession.builder()
            .appName("benchmark")
            .master(
                System.getProperty(
                    "spark.master", "local[" + Runtime.getRuntime().availableProcessors() + "]"))
            .config("spark.ui.enabled", "false")
            .config("spark.driver.host", "127.0.0.1")
            .config("spark.driver.bindAddress", "127.0.0.1")
            .getOrCreate();
    String file = arguments[1];
    int columns = Integer.parseInt(arguments[2]);
    SparkAnalysis analysis =
        new SparkAnalysis(new SparkTable(spark, file, columns, arguments[0]), columns);
    double check =
        switch (arguments[0]) {
          case "moments" -> analysis.moments();
          case "covariance" -> analysis.covariance();
          case "linear-regression" -> analysis.regression();
          case "logistic-regression" -> analysis.logistic();
          case "pca" -> analysis.pca();
          case "qr" -> analysis.qr();
          case "naive-bayes" -> analysis.naiveBayes();
          case "kmeans" -> SparkKMeans.objective(analysis.table.vectors(), arguments[3]);
          default -> throw new IllegalArgumentException("no analysis " + arguments[0]);
        };
    System.out.println("check " + check);
    spark.stop();
  }

  private double moments() {
    Column summary =
        Summarizer.metrics(
                "mean", "variance", "count", "numNonZeros", "max", "min", "normL1", "normL2", "sum")
            .summary(functions.col("features"));
    Row found = table.features().select(summary).first().getStruct(0);
    Vector variances = found.getAs("variance");
    return Arrays.stream(variances.toArray()).sum();
  }

  private double covariance() {
    Matrix covariance = new RowMatrix(table.vectors().rdd()).computeCovariance();
    return Arrays.stream(covariance.toArray()).map(Math::abs).sum();
  }

  private double regression() {
    LinearRegressionModel model =
        new LinearRegression()
            .setSolver("normal")
            .setFeaturesCol("features")
            .setLabelCol("label")
            .fit(table.features());
    return Arrays.stream(model.coefficients().toArray()).map(Math::abs).sum()
        + Math.abs(model.intercept());
  }

  /** McFadden's R squared; the first objective is that of a model without features. */
  private double logistic() {
    LogisticRegressionModel model =
        new LogisticRegression()
            .setMaxIter(1000)
            .setTol(1e-10)
            .setFeaturesCol("features")
            .setLabelCol("label")
            .fit(table.features());
    double[] objectives = model.summary().objectiveHistory();
    return 1 - objectives[objectives.length - 1] / objectives[0];
  }

  private double pca() {
    double[] ratios =
        new PCA()
            .setInputCol("features")
            .setOutputCol("projected")
            .setK(columns)
            .fit(table.features())
            .explainedVariance()
            .toArray();
    double sum = 0;
    for (int i = 0; i < ratios.length; i++) {
      sum += (i + 1) * ratios[i];
    }
    return sum;
  }

  private double qr() {
    Matrix r = new RowMatrix(table.vectors().rdd()).tallSkinnyQR(false).R();
    double sum = 0;
    for (int i = 0; i < columns; i++) {
      sum += Math.abs(r.apply(i, i));
    }
    return sum;
  }

  private double naiveBayes() {
    NaiveBayesModel model =
        new NaiveBayes()
            .setModelType("multinomial")
            .setFeaturesCol("features")
            .setLabelCol("label")
            .fit(table.features());
    return Arrays.stream(model.theta().toArray()).map(Math::abs).sum();
  }
}
