package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.daal4j.core.DenseRows;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumProducts;
import org.junit.jupiter.api.Test;

/** A text field tells the fold of a row. */
class NamedFoldsTest extends FoldSumsContract {

  private static final String[] FOLDS = {"b", "a", "", "2024-01", "é", "\ud83d\ude00", "\uff21"};

  NamedFoldsTest() {
    super(FoldChoice.COLUMN);
  }

  /** The table of the contract, with folds. */
  @Override
  protected DenseRows table(double offset) {
    DenseRows plain = super.table(offset);
    return named(plain, FOLDS.length);
  }

  private static DenseRows named(DenseRows plain, int folds) {
    DenseRows table = new DenseRows(COLUMNS, plain.rows(), true, 1);
    table.append(plain);
    for (int row = 0; row < plain.rows(); row++) {
      int fold = row * 3 % folds;
      byte[] name =
          (fold < FOLDS.length ? FOLDS[fold] : "" + fold).getBytes(StandardCharsets.UTF_8);
      table.text().append(name, 0, name.length);
    }
    table.setFirstRow(0);
    return table;
  }

  /** By code points, so that the pair of surrogates is last. */
  @Test
  void foldsAreInTheOrderOfTheirNamesWhicheverCameFirst() {
    FoldSums sums = summary(table(0));
    assertThat(sums.values()).containsExactlyInAnyOrder(FOLDS);
    FoldProducts found = fold(COLUMNS).finish(sums);
    String[] sorted = {"", "2024-01", "a", "b", "é", "\uff21", "\ud83d\ude00"};
    for (int f = 0; f < sorted.length; f++) {
      int number = sums.values().indexOf(sorted[f]);
      assertSame(
          found.folds().get(f),
          new SumProducts(COLUMNS, Precision.DOUBLE).finish(sums.folds().get(number)).result());
    }
  }

  @Test
  void moreThanAHundredFoldsAreTooMany() {
    DenseRows plain = new DenseRows(COLUMNS, 101, true, 0);
    plain.setRows(101);
    Arrays.fill(plain.weights(), 1);
    FoldSums hundred = summary(named(plain, 101).copyWithText(0, 100));
    assertThat(hundred.tooMany()).isFalse();
    assertThat(hundred.folds()).hasSize(100);
    FoldSums more = summary(named(plain, 101).copyWithText(100, 101));
    hundred.merge(more);
    assertThat(hundred.tooMany()).isTrue();
    assertThat(hundred.folds()).isEmpty();
    assertThat(fold(COLUMNS).finish(hundred).tooMany()).isTrue();
  }

  @Test
  void rowsWithoutNamesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> newPartial(0).add(super.table(0)))
        .withMessageContaining("text");
  }
}
