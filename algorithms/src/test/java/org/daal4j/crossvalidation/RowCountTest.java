package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.PartialLaws;

class RowCountTest extends PartialLaws<RowCount> {

  @Override
  protected RowCount newPartial(double offset) {
    return new RowCount();
  }

  /** Counts are exact. */
  @Override
  protected void assertSame(RowCount actual, RowCount expected) {
    assertThat(actual.rows()).isEqualTo(expected.rows());
  }
}
