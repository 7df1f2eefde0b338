package org.daal4j.export;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.elasticnet.ElasticNetModel;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.FeatureCode.OfNumber;
import org.daal4j.encoding.Unseen;
import org.daal4j.kmeans.KMeansModel;
import org.daal4j.logistic.LogisticModel;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.naivebayes.NaiveBayesModel;
import org.daal4j.pca.PcaModel;
import org.daal4j.regression.LinearModel;
import org.daal4j.svd.SvdModel;

/**
 * A model as all formats write it: what becomes of the columns of a table, and what is made of
 * them. Where predicting stops with an error (a feature without a value that none stands for, a
 * level that the model does not know and {@link Unseen#FAIL}), what is exported has no result for
 * the row.
 *
 * @param kind what it is called, as {@code k-means}
 * @param encoding of its features
 * @param unseen what a level does that the model does not know
 * @param scoring what is made of the encoded columns
 */
public record ExportedModel(String kind, Encoding encoding, Unseen unseen, Scoring scoring) {

  /** Of a model that was fitted; empty when it makes nothing of a row. */
  public static Optional<ExportedModel> of(Model model, Unseen unseen) {
    return scoring(model)
        .map(scoring -> new ExportedModel(kind(model), encoding(model.columns()), unseen, scoring));
  }

  private static Encoding encoding(ModelColumns columns) {
    return columns
        .encoding()
        .orElseGet(
            () ->
                new Encoding(
                    columns.names().stream()
                        .map(name -> (FeatureCode) OfNumber.plain(name, Double.NaN))
                        .toList()));
  }

  private static String kind(Model model) {
    return model instanceof PcaModel ? "PCA" : model instanceof SvdModel ? "SVD" : predicted(model);
  }

  private static String predicted(Model model) {
    return model instanceof KMeansModel
        ? "k-means"
        : model instanceof NaiveBayesModel
            ? "naive Bayes"
            : model instanceof LogisticModel ? "logistic regression" : "regression";
  }

  private static Optional<Scoring> scoring(Model model) {
    if (model instanceof LinearModel linear) {
      return Optional.of(new Scoring.Responses(linear.responses(), linear.beta()));
    }
    if (model instanceof ElasticNetModel net) {
      return scoring(net.linear());
    }
    if (model instanceof KMeansModel clusters) {
      return Optional.of(new Scoring.Nearest(clusters.centroidsOfRows()));
    }
    if (model instanceof NaiveBayesModel bayes) {
      return Optional.of(new Scoring.Classes(bayes.classes(), bayes.logPrior(), bayes.logTheta()));
    }
    if (model instanceof LogisticModel logistic) {
      return Optional.of(
          new Scoring.Classes(logistic.classes(), logistic.constants(), logistic.slopes()));
    }
    if (model instanceof PcaModel pca) {
      return Optional.of(coordinates(pca.means(), pca.scales(), pca.eigenvectors()));
    }
    if (model instanceof SvdModel svd) {
      int p = svd.rightVectors()[0].length;
      double[] ones = IntStream.range(0, p).mapToDouble(j -> 1).toArray();
      return Optional.of(coordinates(new double[p], ones, svd.rightVectors()));
    }
    return Optional.empty();
  }

  private static Scoring coordinates(double[] means, double[] scales, double[][] directions) {
    List<String> names =
        IntStream.rangeClosed(1, directions.length).mapToObj(k -> "component" + k).toList();
    return new Scoring.Coordinates(names, means, scales, directions);
  }

  /** The features, in their order. */
  public List<FeatureCode> features() {
    return encoding.features();
  }

  /** What an indicator is where a row has another level, {@code double[columns]}. */
  public static double[] zeros(OfCategory category) {
    return indicator(category, 0);
  }

  /** What an indicator is where a row has its level, {@code double[columns]}. */
  public static double[] ones(OfCategory category) {
    return indicator(category, 1);
  }

  private static double[] indicator(OfCategory category, double value) {
    double[] encoded = new double[category.columns()];
    for (int i = 0; i < encoded.length; i++) {
      encoded[i] = (value - category.shifts()[i]) / category.scales()[i] + 0.0;
    }
    return encoded;
  }
}
