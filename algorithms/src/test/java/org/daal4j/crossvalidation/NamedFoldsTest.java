package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
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
    assertThat(fold(COLUMNS).finish(hundred).untold()).isEqualTo(FoldProducts.TOO_MANY);
  }

  /** Seven folds where there is room for six: however they meet, the sum tells that it is seven. */
  @Test
  void foldsWithoutRoomAreCounted() throws IOException {
    SumFolds six = fold(COLUMNS, 6);
    DenseRows table = table(0);
    FoldSums all = six.newPartial();
    all.add(table);
    assertThat(all.folds()).isEmpty();
    assertThat(six.finish(all).untold()).isEqualTo(7);

    DenseRows few = table.copyWithText(0, 3);
    DenseRows others = table.copyWithText(3, 7);
    for (List<DenseRows> parts : List.of(List.of(few, others), List.of(table, few))) {
      FoldSums first = six.newPartial();
      FoldSums second = six.newPartial();
      first.add(parts.get(0));
      second.add(parts.get(1));
      FoldSums read = six.newPartial();
      read.read(new DataInputStream(new ByteArrayInputStream(bytes(second))));
      first.merge(read);
      assertThat(six.finish(first).untold()).isEqualTo(7);
    }

    FoldSums exact = fold(COLUMNS, 7).newPartial();
    exact.add(table);
    assertThat(fold(COLUMNS, 7).finish(exact).folds()).hasSize(7);
    FoldSums narrower = six.newPartial();
    narrower.read(new DataInputStream(new ByteArrayInputStream(bytes(exact))));
    assertThat(six.finish(narrower).untold()).isEqualTo(7);
  }

  /** A sum with other room is one of this pass; one of other columns is not. */
  @Test
  void roomIsNoDifferenceOfSums() throws IOException {
    FoldSums sums = summary(table(0));
    assertThat(fold(COLUMNS, 6).adopted(sums, written(fold(COLUMNS, 9)))).containsSame(sums);
    assertThat(fold(COLUMNS, 6).adopted(sums, written(fold(COLUMNS + 1, 6)))).isEmpty();
  }

  private static DataInputStream written(SumFolds pass) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    pass.write(new DataOutputStream(bytes));
    return new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
  }

  @Test
  void rowsWithoutNamesAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> newPartial(0).add(super.table(0)))
        .withMessageContaining("text");
  }
}
