package org.daal4j.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.moments.Moments;
import org.junit.jupiter.api.Test;

class GroupedPartialTest extends PartialContract<GroupedPartial<Moments>> {

  private static final List<String> NAMES = List.of("b", "a", "", "é", "\uffee", "\ud83d\ude00");

  @Override
  protected GroupedPartial<Moments> newPartial(double offset) {
    return partial(COLUMNS, 1);
  }

  private static GroupedPartial<Moments> partial(int columns, int fields) {
    return new GroupedFold<>(new MeasureMoments(columns), 0, fields).newPartial();
  }

  @Override
  protected GroupedPartial<Moments> newPartialOfAnotherSize() {
    return partial(COLUMNS, 2);
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("1 column", "2 columns");
  }

  /** Row i is of group i modulo 6, but the last, which is alone in its group. */
  @Override
  protected DenseRows table(double offset) {
    DenseRows numbers = super.table(offset);
    DenseRows table = new DenseRows(COLUMNS, numbers.rows(), true, 1);
    table.append(numbers);
    for (int row = 0; row < table.rows(); row++) {
      boolean last = row == table.rows() - 1;
      byte[] name = (last ? "last" : NAMES.get(row % 6)).getBytes(StandardCharsets.UTF_8);
      table.text().append(name, 0, name.length);
    }
    table.setFirstRow(0);
    return table;
  }

  /** As moments: sums of some bits more than a double carry 16 rows or fewer. */
  @Override
  protected void assertSame(GroupedPartial<Moments> actual, GroupedPartial<Moments> expected) {
    GroupPartials<Moments> found = new GroupPartials<>(actual, 1);
    GroupPartials<Moments> wanted = new GroupPartials<>(expected, 1);
    assertThat(found.size()).isEqualTo(wanted.size());
    for (int i = 0; i < found.size(); i++) {
      assertThat(found.group(i)).isEqualTo(wanted.group(i));
      assertClose(found.partial(i), wanted.partial(i), 0);
    }
  }

  @Override
  protected void assertSameButMoved(
      GroupedPartial<Moments> moved, GroupedPartial<Moments> expected, double offset) {
    GroupPartials<Moments> found = new GroupPartials<>(moved, 1);
    GroupPartials<Moments> wanted = new GroupPartials<>(expected, 1);
    for (int i = 0; i < found.size(); i++) {
      assertClose(found.partial(i), wanted.partial(i), offset);
    }
  }

  private static void assertClose(Moments found, Moments wanted, double offset) {
    for (int j = 0; j < COLUMNS; j++) {
      ColumnMoments one = found.columns().get(j);
      ColumnMoments other = wanted.columns().get(j);
      assertThat(one.count()).isEqualTo(other.count());
      assertThat(one.weightSum()).isEqualTo(other.weightSum());
      if (other.weightSum() > 1) {
        // the numbers are multiples of 1/8 below 32: a mean of 1e9 has 7 digits behind the point
        assertThat(one.mean() - offset).isCloseTo(other.mean(), within(1e-15 * offset + 1e-13));
        assertThat(one.variance()).isCloseTo(other.variance(), within(1e-12 * other.variance()));
        assertThat(one.minimum() - offset).isEqualTo(other.minimum());
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(GroupedPartial<Moments> huge) {
    GroupPartials<Moments> groups = new GroupPartials<>(huge, 1);
    for (int i = 0; i < groups.size(); i++) {
      ColumnMoments column = groups.partial(i).columns().get(0);
      assertThat(column.maximum() - column.minimum()).isNotNaN();
    }
  }

  @Test
  void groupsStandInTheOrderOfCodePoints() {
    GroupPartials<Moments> groups = new GroupPartials<>(summary(table(0)), 1);
    assertThat(groups.size()).isEqualTo(7);
    assertThat(List.of(0, 1, 2, 3, 4, 5, 6))
        .extracting(i -> groups.group(i).values().get(0))
        .containsExactly("", "a", "b", "last", "é", "\uffee", "\ud83d\ude00");
    assertThat(groups.group(3).rows()).isEqualTo(1);
  }
}
