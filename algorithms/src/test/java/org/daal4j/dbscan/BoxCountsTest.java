package org.daal4j.dbscan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;
import org.junit.jupiter.api.Test;

class BoxCountsTest extends PartialLaws<BoxCounts> {

  @Override
  protected BoxCounts newPartial(double offset) {
    return new BoxCounts(32);
  }

  @Override
  protected void add(BoxCounts partial, DenseRows rows) {
    for (int row = 0; row < rows.rows(); row++) {
      partial.count((int) rows.value(row, 0));
    }
  }

  @Override
  protected void assertSame(BoxCounts actual, BoxCounts expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
  }

  @Test
  void otherBoxesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new BoxCounts(3).merge(new BoxCounts(4)))
        .withMessageContaining("3")
        .withMessageContaining("4");
  }
}
