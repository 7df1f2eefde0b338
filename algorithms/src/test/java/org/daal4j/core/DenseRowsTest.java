package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class DenseRowsTest {

  @Test
  void holdsRowsOneAfterTheOther() {
    DenseRows rows = DenseRows.of(new double[] {1, 2}, new double[] {3, 4});
    assertThat(rows.value(1, 0)).isEqualTo(3);
    assertThat(rows.row(0)).containsExactly(1, 2);
    assertThat(rows.weighted()).isFalse();
    assertThat(rows.weight(1)).isEqualTo(1);
    assertThat(rows.firstRow()).isEqualTo(RowBlock.UNCOUNTED);
    assertThat(rows.isFull()).isTrue();
  }

  @Test
  void copyTakesWeightsAndRowNumbersAlong() {
    DenseRows rows = new DenseRows(1, 4, true, 0);
    for (int row = 0; row < 4; row++) {
      rows.values()[row] = row;
      rows.weights()[row] = 10 * row;
    }
    rows.setRows(4);
    rows.setFirstRow(100);
    DenseRows copy = rows.copy(1, 3);
    rows.values()[1] = -1;
    assertThat(copy.rows()).isEqualTo(2);
    assertThat(copy.value(0, 0)).isEqualTo(1);
    assertThat(copy.weight(1)).isEqualTo(20);
    assertThat(copy.firstRow()).isEqualTo(101);
  }

  @Test
  void copyOfUncountedRowsIsUncounted() {
    assertThat(DenseRows.of(new double[] {1}, new double[] {2}).copy(1, 2).firstRow())
        .isEqualTo(RowBlock.UNCOUNTED);
  }

  @Test
  void clearingForgetsRowsNumbersAndText() {
    DenseRows rows = new DenseRows(1, 2, false, 1);
    rows.text().append(new byte[] {'a'}, 0, 1);
    rows.setRows(1);
    rows.setFirstRow(7);
    rows.clear();
    assertThat(rows.rows()).isZero();
    assertThat(rows.firstRow()).isEqualTo(RowBlock.UNCOUNTED);
    assertThat(rows.text().rows()).isZero();
  }

  @Test
  void impossibleSizesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new DenseRows(1 << 20, 1 << 12, false, 0))
        .withMessageContaining("does not fit");
    assertThatIllegalArgumentException().isThrownBy(() -> new DenseRows(1, 2, false, 0).setRows(3));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> DenseRows.of(new double[] {1}, new double[] {1, 2}))
        .withMessage("row 1 has 2 numbers, the first row 1");
  }

  @Test
  void capacityDependsOnTheColumnsAloneAndStaysInItsBounds() {
    assertThat(RowBlock.capacity(0)).isEqualTo(4096);
    assertThat(RowBlock.capacity(20)).isEqualTo(3250);
    assertThat(RowBlock.capacity(1_000_000)).isEqualTo(64);
  }

  @Test
  void aBlockIsNoMoreThanHalfOfTheSmallestHeapRegionUnlessSixtyFourRowsAre() {
    int arrayHeader = 16;
    for (int columns = 1; columns <= 1_015; columns++) {
      long bytes = arrayHeader + 8L * columns * RowBlock.capacity(columns);
      assertThat(bytes).as("%d columns", columns).isLessThanOrEqualTo(1 << 19);
    }
  }
}
