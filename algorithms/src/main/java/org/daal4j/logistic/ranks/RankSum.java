package org.daal4j.logistic.ranks;

import java.io.IOException;
import org.daal4j.linalg.DoubleDouble;

/**
 * The area under the ROC curve of two classes: the part of all pairs of a row of each in which that
 * of the second class has the larger score, pairs of equal scores counting half (Mann and Whitney
 * 1947, doi:10.1214/aoms/1177730491). Exact, by as many passes as it takes to tell apart scores of
 * different classes that were counted together.
 */
public final class RankSum {

  /** Ranks the scores between two keys. */
  @FunctionalInterface
  public interface Closer {
    ScoreRanks rank(long first, long last) throws IOException;
  }

  private final Closer closer;
  private final long most; // rows that are looked at closely in a pass

  public RankSum(Closer closer, long most) {
    this.closer = closer;
    this.most = most;
  }

  /** The area; NaN when a class has no rows. */
  public double area(ScoreRanks ranks) throws IOException {
    long negatives = 0;
    long positives = 0;
    for (int i = 0; i < ranks.size(); i++) {
      negatives += ranks.negatives(i);
      positives += ranks.positives(i);
    }
    return twice(ranks).divide(DoubleDouble.product(negatives, positives).multiply(2)).value();
  }

  /** Twice the number of pairs in which the row of the second class is ahead. */
  private DoubleDouble twice(ScoreRanks ranks) throws IOException {
    DoubleDouble sum = DoubleDouble.ZERO;
    long below = 0; // negatives of lower scores
    for (int i = 0; i < ranks.size(); ) {
      int end = i + 1;
      DoubleDouble inside = ahead(ranks.positives(i), ranks.negatives(i));
      long negatives = ranks.negatives(i);
      long positives = ranks.positives(i);
      if (isMixed(ranks, i)) {
        for (long rows = negatives + positives; end < ranks.size(); end++) {
          rows += ranks.negatives(end) + ranks.positives(end);
          if (rows > most) {
            break;
          }
          negatives += ranks.negatives(end);
          positives += ranks.positives(end);
        }
        inside = twice(closer.rank(ranks.first(i), ranks.last(end - 1)));
      }
      sum = sum.add(ahead(positives, 2 * below)).add(inside);
      below += negatives;
      i = end;
    }
    return sum;
  }

  private static boolean isMixed(ScoreRanks ranks, int i) {
    return !ranks.isExact() && ranks.negatives(i) > 0 && ranks.positives(i) > 0;
  }

  private static DoubleDouble ahead(long positives, long negatives) {
    return DoubleDouble.product(positives, negatives);
  }
}
