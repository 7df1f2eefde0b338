package org.daal4j.statistics;

import static org.assertj.core.api.Assertions.assertThat;

import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialLaws;
import org.daal4j.core.SparseRows;
import org.junit.jupiter.api.Test;

class LastColumnTest extends PartialLaws<LastColumn> {

  @Override
  protected LastColumn newPartial(double offset) {
    return new LastColumn();
  }

  /** A maximum: tolerance zero. */
  @Override
  protected void assertSame(LastColumn actual, LastColumn expected) {
    assertThat(actual.columns()).isEqualTo(expected.columns());
  }

  @Test
  void sparseRowsHaveTheColumnsUpToTheLastNumberThatIsStored() {
    LastColumn last = new LastColumn();
    SparseRows rows = new SparseRows(900, false, 0);
    last.add(rows);
    assertThat(last.columns()).isZero();
    rows.append(2, 1.5);
    rows.append(700, 0);
    rows.endRow(1);
    rows.endRow(1);
    rows.append(5, 1);
    rows.endRow(1);
    last.add(rows);
    assertThat(last.columns()).isEqualTo(701);
  }

  @Test
  void denseRowsHaveAllColumns() {
    LastColumn last = new LastColumn();
    last.add(new DenseRows(9, 4, false, 0));
    assertThat(last.columns()).as("no rows").isZero();
    last.add(table(0));
    assertThat(last.columns()).isEqualTo(COLUMNS);
  }
}
