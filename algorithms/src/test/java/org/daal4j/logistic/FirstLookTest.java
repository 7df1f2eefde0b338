package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;

class FirstLookTest extends PartialContract<FirstLook> {

  @Override
  protected FirstLook newPartial(double offset) {
    return new FirstLook(COLUMNS);
  }

  @Override
  protected FirstLook newPartialOfAnotherSize() {
    return new FirstLook(COLUMNS + 5);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "8 columns");
  }

  @Override
  protected DenseRows table(double offset) {
    return ClassRangesTest.labelled(super.table(offset));
  }

  private static ClassTable table(FirstLook look) {
    return new LookAtClasses(COLUMNS).finish(look);
  }

  /** Products are rounded a hundred times, of sums of some ten thousand. */
  @Override
  protected void assertSame(FirstLook actual, FirstLook expected) {
    assertSameButMoved(actual, expected, 0);
  }

  @Override
  protected void assertSameButMoved(FirstLook moved, FirstLook expected, double offset) {
    ClassTable there = table(moved);
    ClassTable here = table(expected);
    assertThat(there.classes()).isEqualTo(here.classes());
    assertThat(there.rows()).containsExactly(here.rows());
    assertThat(there.weights()).containsExactly(here.weights());
    for (int i = 0; i < COLUMNS && !here.classes().isEmpty(); i++) {
      assertThat(there.least(0)[i]).isEqualTo(here.least(0)[i] + offset);
      for (int j = 0; j < COLUMNS; j++) {
        assertThat(there.products().centred(i, j))
            .isCloseTo(here.products().centred(i, j), within(1e-8));
      }
    }
  }

  /** The driver refuses infinite products. */
  @Override
  protected void assertPolicyForHugeValues(FirstLook summary) {
    assertThat(table(summary).products().centred(0, 0)).isNotFinite();
  }
}
