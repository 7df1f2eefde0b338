package org.daal4j.group.rounds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.core.PartialContract;
import org.daal4j.core.SparseRows;
import org.daal4j.moments.ColumnMoments;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.moments.Moments;
import org.junit.jupiter.api.Test;

class PartOfGroupTest extends PartialContract<PartOfGroup> {

  private static final double CODE = 0x161;
  private static final double OTHER = 0x262;
  private static final double HUGE = 1e300;

  @Override
  protected PartOfGroup newPartial(double offset) {
    return new PartOfGroup(folds(COLUMNS));
  }

  /** Of three groups, which have folds of the columns but the last. */
  private static FoldOfGroups folds(int columns) {
    try {
      AskedFold fold = AskedFold.of(new MeasureMoments(columns - 1));
      return new FoldOfGroups(columns, new double[] {CODE, OTHER, HUGE}, List.of(fold, fold, fold));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  @Override
  protected PartOfGroup newPartialOfAnotherSize() {
    return new PartOfGroup(folds(COLUMNS + 1));
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of(COLUMNS + " columns", COLUMNS + 1 + " columns");
  }

  @Override
  protected DenseRows table(double offset) {
    return ofOneGroup(super.table(offset));
  }

  private static DenseRows ofOneGroup(DenseRows table) {
    for (int row = 0; row < table.rows(); row++) {
      table.values()[row * COLUMNS + COLUMNS - 1] = CODE;
    }
    return table;
  }

  private static List<ColumnMoments> moments(PartOfGroup part) {
    return part.part() == null ? List.of() : ((Moments) part.part()).columns();
  }

  /** As moments: sums of some bits more than a double carry 16 rows or fewer. */
  @Override
  protected void assertSame(PartOfGroup actual, PartOfGroup expected) {
    assertSameButMoved(actual, expected, 0);
  }

  @Override
  protected void assertSameButMoved(PartOfGroup moved, PartOfGroup expected, double offset) {
    assertThat(moments(moved)).hasSameSizeAs(moments(expected));
    for (int j = 0; j < moments(expected).size(); j++) {
      ColumnMoments one = moments(moved).get(j);
      ColumnMoments other = moments(expected).get(j);
      assertThat(one.count()).isEqualTo(other.count());
      assertThat(one.mean() - offset).isCloseTo(other.mean(), within(1e-15 * offset + 1e-13));
      assertThat(one.minimum() - offset).isEqualTo(other.minimum());
    }
  }

  /** Their codes are huge, too, and the first of them is a group's. */
  @Override
  protected void assertPolicyForHugeValues(PartOfGroup huge) {
    assertThat(moments(huge).get(0).maximum()).isEqualTo(1e300);
  }

  @Test
  void sparseRowsComeWithoutTheirCodeToo() {
    SparseRows rows = new SparseRows(COLUMNS, false, 0);
    rows.append(1, 5);
    rows.append(COLUMNS - 1, CODE);
    rows.endRow(1);
    rows.append(COLUMNS - 1, CODE);
    rows.endRow(1);
    PartOfGroup part = newPartial(0);
    part.add(rows);
    assertThat(moments(part)).hasSize(COLUMNS - 1);
    assertThat(moments(part).get(1).mean()).isEqualTo(2.5);
  }

  @Test
  void anotherGroupIsRefused() throws IOException {
    PartOfGroup part = summary(table(0));
    PartOfGroup other = newPartial(0);
    DenseRows rows = table(0).copy(0, 1);
    rows.values()[COLUMNS - 1] = OTHER;
    other.add(rows);
    assertThatIllegalArgumentException().isThrownBy(() -> part.merge(other));
    assertThatIllegalArgumentException().isThrownBy(() -> part.add(rows));
    rows.values()[COLUMNS - 1] = 7;
    assertThatIllegalArgumentException().isThrownBy(() -> newPartial(0).add(rows));
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    part.write(new DataOutputStream(bytes));
    byte[] broken = bytes.toByteArray();
    broken[12] ^= 1; // of the code
    assertThatThrownBy(
            () -> newPartial(0).read(new DataInputStream(new ByteArrayInputStream(broken))))
        .isInstanceOf(IOException.class);
  }

  @Test
  void foldsOfGroupsAreThoseThatWereSent() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    FoldOfGroups sent = folds(COLUMNS);
    sent.write(new DataOutputStream(bytes));
    FoldOfGroups received =
        new FoldOfGroups(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
    assertThat(received.has(CODE)).isTrue();
    assertThat(received.has(7)).isFalse();
    assertThat(received.of(OTHER)).isInstanceOf(MeasureMoments.class);
    assertThat(received.size().addingBytes()).isEqualTo(sent.size().addingBytes());
    assertThat(received.title()).isEqualTo(sent.title());
    assertThat(received.takesSparseRows()).isEqualTo(sent.takesSparseRows());
    for (int cut = 0; cut < bytes.size(); cut += 7) {
      byte[] some = Arrays.copyOf(bytes.toByteArray(), cut);
      assertThatThrownBy(
              () -> new FoldOfGroups(new DataInputStream(new ByteArrayInputStream(some))))
          .isInstanceOf(IOException.class);
    }
  }
}
