package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.junit.jupiter.api.Test;

/** Rows are drawn into folds by a hash of their numbers. */
class DrawnFoldsTest extends FoldSumsContract {

  DrawnFoldsTest() {
    super(FoldChoice.random(4, 99));
  }

  /**
   * Of 4,000 rows 1,000 are expected in each of 4 folds, with a standard deviation of 27: five of
   * them are allowed.
   */
  @Test
  void foldsAreAboutEqual() {
    FoldSums sums = newPartial(0);
    DenseRows rows = new DenseRows(COLUMNS, 4000, false, 0);
    rows.setRows(4000);
    rows.setFirstRow(7_000_000_000L);
    sums.add(rows);

    assertThat(sums.folds())
        .hasSize(4)
        .allSatisfy(fold -> assertThat(fold.counts().positiveRows()).isBetween(865L, 1135L));
  }

  @Test
  void rowsWithoutNumbersAreRefused() {
    DenseRows rows = table(0);
    rows.setFirstRow(RowBlock.UNCOUNTED);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> newPartial(0).add(rows))
        .withMessageContaining("without numbers");
  }
}
