package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * The laws of a {@link Partial} that has a size and computes with the numbers of rows.
 *
 * @param <P> the partial
 */
public abstract class PartialContract<P extends Partial<P>> extends PartialLaws<P> {

  /** A new partial that cannot be merged with the others. */
  protected abstract P newPartialOfAnotherSize();

  /** What the complaint about merging the two must name: the sizes of both. */
  protected abstract List<String> namesOfBothSizes();

  /**
   * Asserts what is said of the summary of a table that was moved by {@code offset}, given that of
   * the table itself. As it stands, for summaries that moving does not change.
   */
  protected void assertSameButMoved(P moved, P expected, double offset) {
    assertSame(moved, expected);
  }

  /** Asserts the policy for numbers whose squares are beyond the range of a double. */
  protected abstract void assertPolicyForHugeValues(P summaryOfHugeValues);

  @Test
  void mergingAnotherSizeNamesBothSizes() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> newPartial(0).merge(newPartialOfAnotherSize()))
        .satisfies(e -> assertThat(e.getMessage()).contains(namesOfBothSizes()));
  }

  @Test
  void addingRowsOfAnotherWidthNamesBothWidths() {
    DenseRows wide = new DenseRows(COLUMNS + 4, 1, false, 0);
    wide.setRows(1);
    wide.setFirstRow(0);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> newPartial(0).add(wide))
        .withMessageContaining("" + COLUMNS)
        .withMessageContaining("" + (COLUMNS + 4));
  }

  @Test
  void rowsFarFromZeroCostNoAccuracy() {
    double offset = 1e9;
    P moved = newPartial(offset);
    moved.add(table(offset));
    assertSameButMoved(moved, summary(table(0)), offset);
  }

  @Test
  void hugeValuesFollowTheStatedPolicy() {
    DenseRows huge = table(0);
    for (int i = 0; i < huge.values().length; i++) {
      huge.values()[i] = i % 2 == 0 ? 1e300 : -1e300 * (1 + i);
    }
    P first = newPartial(0);
    first.add(huge.copyWithText(0, 50));
    P second = newPartial(0);
    second.add(huge.copyWithText(50, ROWS));
    first.merge(second);
    assertPolicyForHugeValues(first);
  }
}
