package org.daal4j.group;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.CrossProduct;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.moments.MeasureMoments;
import org.daal4j.moments.Moments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of groups is in memory, and what becomes of it when it is much. */
class GroupMemoryTest {

  private static final int COLUMNS = 30; // a block has 2,166 rows

  /** Rows of 12 groups, one of which has two thirds of them. */
  private static DenseRows rows(int count, long seed) {
    Random random = new Random(seed);
    DenseRows rows = new DenseRows(COLUMNS, count, false, 1);
    for (int row = 0; row < count; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        rows.values()[row * COLUMNS + j] = random.nextInt(4) == 0 ? random.nextGaussian() + j : 0;
      }
      String group = row % 3 > 0 ? "large" : "g" + random.nextInt(11);
      byte[] bytes = group.getBytes(StandardCharsets.UTF_8);
      rows.text().append(bytes, 0, bytes.length);
    }
    rows.setRows(count);
    return rows;
  }

  private static GroupedFold<CrossProduct, CrossProducts> products() {
    return new GroupedFold<>(new SumCrossProducts(COLUMNS, Precision.DOUBLE), 0, 1);
  }

  private static byte[] bytes(GroupedPartial<?> partial) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    partial.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  /** With little room rows are summarised again and again: other roundings, the same sums. */
  @ParameterizedTest
  @ValueSource(longs = {0, 10_000, 300_000})
  void rowsAreSummarisedWhenTheyTakeTooMuch(long mostPending) throws IOException {
    GroupedPartial<CrossProduct> roomy = products().newPartial();
    GroupedPartial<CrossProduct> tight =
        new GroupedPartial<>(products(), new GroupMemory(), mostPending);
    GroupedPartial<CrossProduct> again =
        new GroupedPartial<>(products(), new GroupMemory(), mostPending);
    for (int block = 0; block < 6; block++) {
      roomy.add(rows(2_000, block));
      tight.add(rows(2_000, block));
      again.add(rows(2_000, block));
    }
    assertThat(bytes(again)).isEqualTo(bytes(tight));
    GroupPartials<CrossProduct> expected = new GroupPartials<>(roomy, 1);
    GroupPartials<CrossProduct> found = new GroupPartials<>(tight, 1);
    assertThat(found.size()).isEqualTo(12);
    SumCrossProducts fold = new SumCrossProducts(COLUMNS, Precision.DOUBLE);
    for (int i = 0; i < 12; i++) {
      assertThat(found.group(i)).isEqualTo(expected.group(i));
      CrossProducts one = fold.finish(found.partial(i));
      CrossProducts other = fold.finish(expected.partial(i));
      for (int j = 0; j < COLUMNS; j++) {
        // 8,000 terms, whose sum rounds some 2^-53 each
        double squares = other.centred(j, j);
        assertThat(one.centred(j, j)).isCloseTo(squares, within(1e-12 * squares));
      }
    }
  }

  /** Each of the tables has a summary of the large group, and rows of the others. */
  @Test
  void summariesOfAGroupMergeInOrder() throws IOException {
    SumCrossProducts fold = new SumCrossProducts(COLUMNS, Precision.DOUBLE);
    GroupedPartial<CrossProduct> merged = products().newPartial();
    CrossProduct expected = fold.newPartial();
    long[] rowsOfOthers = new long[11];
    for (int table = 0; table < 4; table++) {
      DenseRows rows = rows(2_000, 10 + table);
      GroupedPartial<CrossProduct> partial = products().newPartial();
      partial.add(rows);
      merged.merge(partial);
      DenseRows large = new DenseRows(COLUMNS, 2_000, false, 0);
      for (int row = 0; row < 2_000; row++) {
        if (row % 3 > 0) {
          large.append(rows, row, row + 1);
        } else {
          rowsOfOthers[Integer.parseInt(rows.text().string(row, 0).substring(1))]++;
        }
      }
      CrossProduct alone = fold.newPartial();
      alone.add(large);
      expected.merge(alone);
    }
    GroupPartials<CrossProduct> groups = new GroupPartials<>(merged, 1);
    CrossProducts found = fold.finish(groups.partial(11));
    CrossProducts wanted = fold.finish(expected);
    assertThat(found.rows()).isEqualTo(wanted.rows()).isEqualTo(5_332);
    for (int i = 0; i < COLUMNS; i++) {
      for (int j = 0; j <= i; j++) {
        assertThat(found.centred(i, j)).isEqualTo(wanted.centred(i, j));
      }
    }
    for (int i = 0; i < 11; i++) {
      int number = Integer.parseInt(groups.group(i).values().get(0).substring(1));
      assertThat(groups.group(i).rows()).isEqualTo(rowsOfOthers[number]);
      assertThat(fold.finish(groups.partial(i)).rows()).isEqualTo(rowsOfOthers[number]);
    }
  }

  private static SparseRows sparse(DenseRows dense, int from, int to) {
    SparseRows sparse = new SparseRows(COLUMNS, false, 1);
    for (int row = from; row < to; row++) {
      for (int j = 0; j < COLUMNS; j++) {
        if (dense.value(row, j) != 0) {
          sparse.append(j, dense.value(row, j));
        }
      }
      sparse.text().append(dense.text(), row, 0);
      sparse.endRow(1);
    }
    return sparse;
  }

  @Test
  void sparseRowsOfAGroupAreAddedAsIfThereWereNoOthers() throws IOException {
    MeasureMoments fold = new MeasureMoments(COLUMNS);
    GroupedPartial<Moments> grouped = new GroupedFold<>(fold, 0, 1).newPartial();
    DenseRows all = rows(9_000, 4);
    for (int from = 0; from < 9_000; from += 1_000) {
      grouped.add(sparse(all, from, from + 1_000));
    }
    DenseRows large = new DenseRows(COLUMNS, 9_000, false, 0);
    for (int row = 0; row < 9_000; row++) {
      if (row % 3 > 0) {
        large.append(all, row, row + 1);
      }
    }
    Moments alone = fold.newPartial();
    for (int from = 0; from < 6_000; from += 4_096) {
      RowBlock block = SparseTables.sparse(large.copy(from, Math.min(6_000, from + 4_096)));
      alone.add(block);
    }
    GroupPartials<Moments> groups = new GroupPartials<>(grouped, 1);
    assertThat(groups.group(11).values()).containsExactly("large");
    assertThat(groups.partial(11).columns()).isEqualTo(alone.columns());
  }

  @Test
  void groupsThatDoNotFitAreAnErrorThatSaysHowManyTakeHowMuch() {
    GroupedPartial<CrossProduct> partial =
        new GroupedPartial<>(products(), new GroupMemory(new HeldBytes(3 << 20)), 1 << 20);
    assertThatThrownBy(
            () -> {
              for (int block = 0; block < 100; block++) {
                partial.merge(oneGroup("g" + block));
              }
            })
        .isInstanceOf(UsageException.class)
        .hasMessageContaining("groups take 3 MB so far")
        .hasMessageContaining("-Xmx")
        .hasMessageContaining("groupBy");
  }

  private static GroupedPartial<CrossProduct> oneGroup(String name) {
    DenseRows rows = new DenseRows(COLUMNS, 1_000, false, 1);
    for (int row = 0; row < 1_000; row++) {
      byte[] bytes = (name + row).getBytes(StandardCharsets.UTF_8);
      rows.text().append(bytes, 0, bytes.length);
    }
    rows.setRows(1_000);
    GroupedPartial<CrossProduct> partial = products().newPartial();
    partial.add(rows);
    return partial;
  }
}
