package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

class SparseRowsTest {

  @Test
  void whatIsNotStoredIsZero() {
    SparseRows rows = new SparseRows(4, true, 0);
    rows.append(1, 7);
    rows.append(3, -2);
    rows.endRow(0.5);
    rows.endRow(2);
    rows.append(0, 9);
    rows.endRow(1);
    DenseRows dense = new DenseRows(4, 3, true, 0);
    Arrays.fill(dense.values(), 77);
    rows.appendTo(dense, 0, 2);
    rows.appendTo(dense, 2, 3);
    assertThat(dense.values()).containsExactly(0, 7, 0, -2, 0, 0, 0, 0, 9, 0, 0, 0);
    assertThat(dense.weights()).containsExactly(0.5, 2, 1);
    assertThat(dense.rows()).isEqualTo(3);
  }

  @Test
  void aRowThatWasBegunIsTakenBack() {
    SparseRows rows = new SparseRows(2, false, 0);
    rows.append(0, 1);
    rows.dropRow();
    rows.append(1, 2);
    rows.endRow(1);
    assertThat(rows.rows()).isEqualTo(1);
    assertThat(rows.stored()).isEqualTo(1);
    assertThat(SparseTables.dense(rows).row(0)).containsExactly(0, 2);
  }

  @Test
  void aBlockIsFullByRowsOrByNumbers() {
    SparseRows empty = new SparseRows(3, false, 0);
    for (int row = 0; row < SparseRows.MOST_ROWS; row++) {
      assertThat(empty.isFull()).isFalse();
      empty.endRow(1);
    }
    assertThat(empty.isFull()).isTrue();
    SparseRows one = new SparseRows(100_000, false, 0);
    for (int column = 0; column < SparseRows.MANY_NUMBERS; column++) {
      one.append(column, 1);
    }
    assertThat(one.isFull()).isFalse();
    one.endRow(1);
    assertThat(one.isFull()).isTrue();
  }

  @Test
  void aCopyIsItsOwnAndAClearedBlockIsEmpty() {
    SparseRows rows = SparseTables.random(new Random(1), 600, 30, 0.5, true);
    DenseRows before = SparseTables.dense(rows);
    SparseRows copy = rows.compactCopy();
    rows.clear();
    rows.append(2, 5);
    rows.endRow(1);
    assertThat(SparseTables.dense(copy).values()).isEqualTo(before.values());
    assertThat(SparseTables.dense(copy).weights()).isEqualTo(before.weights());
    assertThat(rows.rows()).isEqualTo(1);
    assertThat(SparseTables.dense(rows).value(0, 2)).isEqualTo(5);
  }
}
