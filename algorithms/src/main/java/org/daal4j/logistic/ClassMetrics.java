package org.daal4j.logistic;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.Confusion;
import org.daal4j.classification.ConfusionFile;
import org.daal4j.classification.RowScores;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.logistic.ranks.RankScores;
import org.daal4j.logistic.ranks.RankSum;
import org.daal4j.logistic.ranks.ScoreRanks;
import org.daal4j.model.ModelWriter;

/**
 * How well a model predicts the classes of some rows.
 *
 * @param confusion how often rows of each label are given each class
 * @param logLosses mean of -log p over the rows of each class; NaN for a class without rows
 * @param logLoss the mean over the rows of all classes
 * @param areaUnderCurve the area under the ROC curve of two classes; NaN for more, and where it was
 *     not to be told
 * @param curve the ROC curve of two classes; null for more
 */
public record ClassMetrics(
    Confusion confusion,
    double[] logLosses,
    double logLoss,
    double areaUnderCurve,
    RocCurve curve) {

  /**
   * Measures in one pass, for pictures: without the area when it takes further ones.
   *
   * @param rows features, and the actual label as the first text column
   * @param byNumber whether labels that are the same number are one class, however written
   * @throws UsageException when there are more different labels than can be counted
   */
  public static ClassMetrics inOnePass(
      Engine engine, Dataset rows, LogisticModel model, boolean byNumber) throws IOException {
    RowScores scores = new RowScores(model.constants(), model.slopes());
    return of(
        engine, rows, scores, new ClassLabels(model.classes(), byNumber), model.classes(), null);
  }

  /**
   * Measures in one pass, and further ones when there are more than {@link ScoreRanks#MOST}
   * different scores of two classes.
   *
   * @param rows features, and the actual label as the first text column
   * @param byNumber whether labels that are the same number are one class, however written
   * @throws UsageException when there are more different labels than can be counted
   */
  public static ClassMetrics of(Engine engine, Dataset rows, LogisticModel model, boolean byNumber)
      throws IOException {
    RowScores scores = new RowScores(model.constants(), model.slopes());
    ClassLabels classes = new ClassLabels(model.classes(), byNumber);
    RankSum.Closer closer =
        (first, last) -> engine.fold(rows, new RankScores(scores, classes, first, last));
    return of(engine, rows, scores, classes, model.classes(), closer);
  }

  private static ClassMetrics of(
      Engine engine,
      Dataset rows,
      RowScores scores,
      ClassLabels classes,
      List<String> names,
      RankSum.Closer closer)
      throws IOException {
    ClassMeasures sums = engine.fold(rows, new MeasureProbabilities(scores, classes));
    if (sums.confusion().tooManyLabels()) {
      throw new UsageException(
          Setting.LABEL,
          "the column holds more different values than can be counted.",
          "Name the column of the actual classes.");
    }
    Confusion confusion = sums.confusion().confusion(names);
    double[] losses = new double[classes.size()];
    double all = 0;
    long known = 0;
    for (int k = 0; k < losses.length; k++) {
      losses[k] = sums.loss(k) / confusion.actual(k);
      all += sums.loss(k);
      known += confusion.actual(k);
    }
    ScoreRanks ranks = sums.ranks();
    boolean told = ranks != null && (closer != null || ranks.isExact());
    double area = told ? new RankSum(closer, ScoreRanks.MOST).area(ranks) : Double.NaN;
    RocCurve curve = ranks == null ? null : RocCurve.of(ranks);
    return new ClassMetrics(confusion, losses, all / known, area, curve);
  }

  /** Writes metrics.csv, confusion.csv and what model.json tells of them. */
  void write(ModelWriter result) throws IOException {
    boolean two = confusion.classes().size() == 2;
    double[] areas = new double[2];
    Arrays.fill(areas, areaUnderCurve);
    ConfusionFile more = new ConfusionFile(confusion).with("logLoss", logLosses);
    (two ? more.with("areaUnderCurve", areas) : more).write(result);
    result.put("logLoss", logLoss);
    if (two) {
      result.put("areaUnderCurve", areaUnderCurve);
    }
  }
}
