package org.daal4j.logistic;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.classification.Documents;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.api.Test;

public class ClassRangesTest extends PartialContract<ClassRanges> {

  private static final String[] LABELS = {"b", "a", "", "é"};

  @Override
  protected ClassRanges newPartial(double offset) {
    return new ClassRanges(COLUMNS);
  }

  @Override
  protected ClassRanges newPartialOfAnotherSize() {
    return new ClassRanges(COLUMNS + 5);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "8 columns");
  }

  /** The table of the contract, with labels. */
  @Override
  protected DenseRows table(double offset) {
    return labelled(super.table(offset));
  }

  public static DenseRows labelled(DenseRows plain) {
    DenseRows table = new DenseRows(COLUMNS, plain.rows(), true, 1);
    table.append(plain);
    for (int row = 0; row < plain.rows(); row++) {
      byte[] label = LABELS[row * row % LABELS.length].getBytes(StandardCharsets.UTF_8);
      table.text().append(label, 0, label.length);
    }
    table.setFirstRow(0);
    return table;
  }

  /** Nothing is rounded: tolerance zero. */
  @Override
  protected void assertSame(ClassRanges actual, ClassRanges expected) {
    assertSameButMoved(actual, expected, 0);
  }

  @Override
  protected void assertSameButMoved(ClassRanges moved, ClassRanges expected, double offset) {
    assertThat(moved.classes()).isEqualTo(expected.classes());
    for (String label : LABELS) {
      int there = moved.find(label);
      int here = expected.find(label);
      assertThat(there >= 0).isEqualTo(here >= 0);
      for (int j = 0; j < COLUMNS && here >= 0; j++) {
        assertThat(moved.least(there)[j]).isEqualTo(expected.least(here)[j] + offset);
        assertThat(moved.largest(there)[j]).isEqualTo(expected.largest(here)[j] + offset);
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(ClassRanges summary) {
    assertThat(Math.abs(summary.largest(0)[0])).isBetween(1e300, 1e303);
  }

  @Test
  void whatSparseRowsDoNotStoreIsZero() {
    DenseRows rows =
        Documents.of(new String[] {"a", "a", "b"}, null, new double[][] {{1, 0}, {2, -3}, {0, 5}});
    ClassRanges ranges = new ClassRanges(2);
    ranges.add(SparseTables.sparse(rows));
    assertThat(ranges.least(0)).containsExactly(1, -3);
    assertThat(ranges.largest(0)).containsExactly(2, 0);
    assertThat(ranges.least(1)).containsExactly(0, 5);
  }

  @Test
  void moreThanAThousandClassesAreNotKept() {
    ClassRanges ranges = new ClassRanges(1);
    for (int i = 0; i < 1000; i++) {
      ranges.add(Documents.of(new String[] {"c" + i}, null, new double[][] {{i}}));
    }
    assertThat(ranges.tooManyClasses()).isFalse();
    ranges.add(Documents.of(new String[] {"one more"}, null, new double[][] {{1}}));
    assertThat(ranges.tooManyClasses()).isTrue();
    ClassRanges merged = new ClassRanges(1);
    merged.merge(ranges);
    assertThat(merged.tooManyClasses()).isTrue();
  }
}
