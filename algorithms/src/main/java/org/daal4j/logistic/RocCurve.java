package org.daal4j.logistic;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.logistic.ranks.ScoreRanks;

/**
 * Which part of the rows of two classes is above a threshold of the score, for falling thresholds:
 * the curve of the receiver operating characteristic, thinned to some hundred points.
 *
 * @param falsePositives parts of the rows of the first class, from 0 to 1
 * @param truePositives parts of the rows of the second
 */
public record RocCurve(double[] falsePositives, double[] truePositives) {

  private static final int MOST_POINTS = 300;

  static RocCurve of(ScoreRanks ranks) {
    long negatives = 0;
    long positives = 0;
    for (int i = 0; i < ranks.size(); i++) {
      negatives += ranks.negatives(i);
      positives += ranks.positives(i);
    }
    List<double[]> points = new ArrayList<>();
    points.add(new double[2]);
    long above = 0;
    long rightly = 0;
    double last = 0;
    for (int i = ranks.size() - 1; i >= 0; i--) {
      above += ranks.negatives(i);
      rightly += ranks.positives(i);
      double wrong = (double) above / negatives;
      double right = (double) rightly / positives;
      if (wrong + right - last >= 2.0 / MOST_POINTS || i == 0) {
        points.add(new double[] {wrong, right});
        last = wrong + right;
      }
    }
    return new RocCurve(
        points.stream().mapToDouble(point -> point[0]).toArray(),
        points.stream().mapToDouble(point -> point[1]).toArray());
  }
}
