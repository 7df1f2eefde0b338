package org.daal4j.tsqr;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.linalg.ThinQr;
import org.junit.jupiter.api.Test;

class SplitFactorsTest extends PartialContract<SplitFactors> {

  @Override
  protected SplitFactors newPartial(double offset) {
    return new SplitFactors(COLUMNS, 0);
  }

  @Override
  protected SplitFactors newPartialOfAnotherSize() {
    return new SplitFactors(COLUMNS + 5, 0);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "8 columns");
  }

  private static double[] r(SplitFactors factors) {
    return SplitFactor.stack(factors.factors(), factors.ranks(), COLUMNS, false).r();
  }

  /** However the rows were cut, their factors stack up to that of all; 1e-13 of its norm. */
  @Override
  protected void assertSame(SplitFactors actual, SplitFactors expected) {
    close(r(actual), r(expected));
  }

  private static void close(double[] actual, double[] expected) {
    double norm = 0;
    for (double number : expected) {
      norm = Math.hypot(norm, number);
    }
    assertThat(actual).hasSameSizeAs(expected);
    for (int i = 0; i < actual.length; i++) {
      assertThat(Math.abs(actual[i] - expected[i])).isLessThanOrEqualTo(1e-13 * norm);
    }
  }

  /** Columns far from zero are nearly parallel: the factor is another, right to its own norm. */
  @Override
  protected void assertSameButMoved(SplitFactors moved, SplitFactors expected, double offset) {
    double[] matrix = SplitFactor.matrix(table(offset));
    close(r(moved), ThinQr.of(matrix, table(offset).rows(), COLUMNS, false).r());
  }

  @Override
  protected void assertPolicyForHugeValues(SplitFactors summary) {
    assertThat(summary.factors()).isNotEmpty(); // the driver checks that they are finite
  }

  @Test
  void splitsKeepTheirOrdinalsAndThoseWithoutRowsAreLeftOut() {
    SplitFactors merged = new SplitFactors(COLUMNS, -1);
    for (int split = 0; split < 4; split++) {
      SplitFactors one = new SplitFactors(COLUMNS, split);
      if (split != 1) {
        one.add(table(0).copy(10 * split, 10 * split + split));
      }
      merged.merge(one);
    }
    assertThat(merged.ordinals()).containsExactly(2, 3);
    assertThat(merged.ranks()).containsExactly(2, 3);
  }

  @Test
  void tooManyAreRememberedAcrossMerges() {
    int columns = 6000;
    SplitFactors merged = new SplitFactors(columns, -1);
    double[] row = new double[columns];
    row[0] = 1;
    SplitFactors one = new SplitFactors(columns, 0);
    one.add(DenseRows.of(row));
    long needed = SplitFactors.MOST_NUMBERS / columns + 1;
    for (int i = 0; i < needed; i++) {
      merged.merge(one);
    }
    assertThat(merged.tooManyNumbers()).isTrue();
    SplitFactors more = new SplitFactors(columns, -1);
    more.merge(merged);
    assertThat(more.tooManyNumbers()).isTrue();
    assertThat(more.factors()).isEmpty();
  }
}
