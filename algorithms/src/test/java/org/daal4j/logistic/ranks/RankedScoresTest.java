package org.daal4j.logistic.ranks;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.classification.ClassLabels;
import org.daal4j.classification.RowScores;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.logistic.ClassRangesTest;

class RankedScoresTest extends PartialContract<RankedScores> {

  @Override
  protected RankedScores newPartial(double offset) {
    return of(COLUMNS, -offset);
  }

  private static RankedScores of(int columns, double constant) {
    double[][] slopes = new double[2][columns];
    slopes[1][0] = 1;
    return new RankedScores(
        new RowScores(new double[] {0, constant}, slopes),
        new ClassLabels(List.of("a", "b"), false),
        Long.MIN_VALUE,
        Long.MAX_VALUE);
  }

  @Override
  protected RankedScores newPartialOfAnotherSize() {
    return of(COLUMNS + 5, 0);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "8 columns");
  }

  @Override
  protected DenseRows table(double offset) {
    return ClassRangesTest.labelled(super.table(offset));
  }

  private static List<String> counts(RankedScores scores) {
    ScoreRanks ranks = scores.ranks();
    List<String> counts = new ArrayList<>();
    for (int i = 0; i < ranks.size(); i++) {
      counts.add(ranks.first(i) + " " + ranks.negatives(i) + " " + ranks.positives(i));
    }
    return counts;
  }

  /** Counts: tolerance zero. */
  @Override
  protected void assertSame(RankedScores actual, RankedScores expected) {
    assertThat(counts(actual)).isEqualTo(counts(expected));
  }

  @Override
  protected void assertPolicyForHugeValues(RankedScores summary) {
    assertThat(summary.ranks().size()).isPositive();
  }
}
