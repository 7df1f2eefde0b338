package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.daal4j.classification.LabelCode;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class MarginRangeTest extends PartialContract<MarginRange> {

  private static final double[] CODES = {LabelCode.of("a"), LabelCode.of("b"), LabelCode.of("c")};

  @Override
  protected MarginRange newPartial(double offset) {
    return of(new double[] {16 + offset, 15.5 + offset});
  }

  private static MarginRange of(double[] shifts) {
    double[] factors = new double[shifts.length];
    Arrays.fill(factors, 0.125);
    double[] direction = new double[2 * (shifts.length + 1)];
    direction[0] = 1;
    direction[direction.length - 1] = 0.5;
    return new MarginRange(new ModelPoint(new RowBasis(shifts, factors, true), CODES, direction));
  }

  @Override
  protected MarginRange newPartialOfAnotherSize() {
    return of(new double[5]);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "6 columns");
  }

  @Override
  protected DenseRows table(double offset) {
    DenseRows table = super.table(offset);
    for (int row = 0; row < table.rows(); row++) {
      table.values()[row * COLUMNS + 2] = CODES[row * row % 7 % CODES.length];
    }
    return table;
  }

  /** Nothing is added up over rows: tolerance zero. */
  @Override
  protected void assertSame(MarginRange actual, MarginRange expected) {
    assertThat(actual.least()).isEqualTo(expected.least());
    assertThat(actual.largest()).isEqualTo(expected.largest());
  }

  @Override
  protected void assertPolicyForHugeValues(MarginRange summary) {
    // their codes are huge, too: they are of no class
    assertThat(summary.largest()).isEqualTo(Double.NEGATIVE_INFINITY);
  }

  @Test
  void marginsAreThoseOfTheNearestOtherClass() {
    RowBasis basis = new RowBasis(new double[1], new double[] {1}, false);
    MarginRange range = new MarginRange(new ModelPoint(basis, CODES, new double[] {1, 3}));
    range.add(DenseRows.of(new double[] {2, CODES[0]})); // 0 against 2 and 6
    assertThat(range.least()).isEqualTo(-6);
    range.add(DenseRows.of(new double[] {2, CODES[2]})); // 6 against 0 and 2
    assertThat(range.largest()).isEqualTo(4);
  }
}
