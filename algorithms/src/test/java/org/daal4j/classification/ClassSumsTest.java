package org.daal4j.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class ClassSumsTest extends PartialContract<ClassSums> {

  private static final String[] LABELS = {"b", "a", "", "01", "1", "é"};

  @Override
  protected ClassSums newPartial(double offset) {
    return new ClassSums(COLUMNS);
  }

  @Override
  protected ClassSums newPartialOfAnotherSize() {
    return new ClassSums(COLUMNS + 5);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "8 columns");
  }

  /** The table of the contract, with labels. */
  @Override
  protected DenseRows table(double offset) {
    DenseRows plain = super.table(offset);
    DenseRows table = new DenseRows(COLUMNS, plain.rows(), true, 1);
    table.append(plain);
    for (int row = 0; row < plain.rows(); row++) {
      byte[] label = LABELS[row * row % LABELS.length].getBytes(StandardCharsets.UTF_8);
      table.text().append(label, 0, label.length);
    }
    table.setFirstRow(0);
    return table;
  }

  /** Sums of a hundred sixteenths are exact: tolerance zero. */
  @Override
  protected void assertSame(ClassSums actual, ClassSums expected) {
    assertThat(actual.classes()).isEqualTo(expected.classes());
    for (int i = 0; i < expected.classes(); i++) {
      int theirs = find(actual, expected.label(i));
      assertThat(actual.rows(theirs)).isEqualTo(expected.rows(i));
      assertThat(actual.weight(theirs)).isEqualTo(expected.weight(i));
      assertThat(actual.sums(theirs)).containsExactly(expected.sums(i));
    }
  }

  /** A row adds its weight times the offset: below 2^53 sixteenths, so exact. */
  @Override
  protected void assertSameButMoved(ClassSums moved, ClassSums expected, double offset) {
    for (int i = 0; i < expected.classes(); i++) {
      double[] sums = moved.sums(find(moved, expected.label(i)));
      for (int j = 0; j < COLUMNS; j++) {
        assertThat(sums[j]).isEqualTo(expected.sums(i)[j] + expected.weight(i) * offset);
      }
    }
  }

  /** They are summed as they are; the driver reports infinite sums. */
  @Override
  protected void assertPolicyForHugeValues(ClassSums summary) {
    assertThat(summary.classes()).isPositive();
  }

  private static int find(ClassSums sums, String label) {
    for (int i = 0; i < sums.classes(); i++) {
      if (sums.label(i).equals(label)) {
        return i;
      }
    }
    throw new AssertionError("no class '" + label + "'");
  }

  @Test
  void labelsThatDifferInOneByteAreDifferentClasses() {
    ClassSums sums = new ClassSums(1);
    sums.add(
        Documents.of(
            new String[] {"1", "01", "1 ", "1", "1.0"},
            null,
            new double[][] {{1}, {2}, {4}, {8}, {16}}));
    assertThat(sums.classes()).isEqualTo(4);
    assertThat(sums.sums(0)).containsExactly(9);
  }

  @Test
  void rowsOfWeightZeroMakeNoClass() {
    ClassSums sums = new ClassSums(1);
    sums.add(Documents.of(new String[] {"a", "b"}, new double[] {0, 2}, new double[][] {{1}, {3}}));
    assertThat(sums.classes()).isEqualTo(1);
    assertThat(sums.label(0)).isEqualTo("b");
    assertThat(sums.sums(0)).containsExactly(6);
  }

  @Test
  void threeBillionRowsAreCounted() {
    ClassSums sums = new ClassSums(1);
    sums.add(Documents.of(new String[] {"a"}, null, new double[][] {{2}}));
    for (int doubling = 0; doubling < 31; doubling++) {
      ClassSums copy = new ClassSums(1);
      copy.merge(sums);
      sums.merge(copy);
    }
    ClassSums half = new ClassSums(1);
    half.merge(sums);
    sums.merge(half);
    assertThat(sums.rows(0)).isEqualTo(1L << 32);
    assertThat(sums.sums(0)).containsExactly(0x1p33);
  }

  @Test
  void labelsLongerThanThoseOfClassesAreTooMany() {
    ClassSums sums = new ClassSums(1);
    byte[] label = new byte[1 << 20];
    for (int i = 0; i <= 64; i++) {
      assertThat(sums.tooManyClasses()).isFalse();
      DenseRows rows = new DenseRows(1, 1, false, 1);
      rows.setRows(1);
      label[0] = (byte) i;
      rows.text().append(label, 0, label.length);
      sums.add(rows);
    }
    assertThat(sums.tooManyClasses()).isTrue();
    assertThat(sums.classes()).isZero();
  }

  @Test
  void tooManyClassesAreRememberedAcrossMerges() {
    int columns = ClassSums.MOST_NUMBERS / 4;
    ClassSums sums = new ClassSums(columns);
    DenseRows rows = new DenseRows(columns, 1, false, 1);
    rows.setRows(1);
    for (int i = 0; i < 5; i++) {
      rows.text().clear();
      byte[] label = {(byte) ('a' + i)};
      rows.text().append(label, 0, 1);
      sums.add(rows);
    }
    ClassSums merged = new ClassSums(columns);
    merged.merge(sums);
    merged.add(rows);
    assertThat(merged.tooManyClasses()).isTrue();
    assertThat(merged.classes()).isZero();
  }
}
