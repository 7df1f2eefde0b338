package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.Random;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Partial;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.statistics.Counted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is left out or used again where rows are few changes no bit. */
class FewRowsTest {

  private static final int COLUMNS = 5;

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 20, 31, 32, 33, 63, 64, 65, 100, 127, 128, 129, 300, 512})
  void dotProductsAreThoseWithZerosBehind(int rows) {
    Random random = new Random(rows);
    double[][] columns = new double[4][WideDot.ROWS];
    for (double[] column : columns) {
      for (int row = 0; row < rows; row++) {
        column[row] = random.nextInt(9) == 0 ? -0.0 : random.nextGaussian();
      }
    }
    check(columns, rows);
    columns[0][rows / 2] = Double.MAX_VALUE;
    columns[2][rows / 2] = -4;
    check(columns, rows);
  }

  private static void check(double[][] columns, int rows) {
    DoubleDouble all =
        new WideDot().of(columns[0], columns[1], columns[2], columns[3], WideDot.ROWS);
    WideDot dirty = new WideDot();
    double[] ones = new double[WideDot.ROWS];
    Arrays.fill(ones, 1);
    dirty.of(ones, ones, ones, ones, WideDot.ROWS);
    DoubleDouble few = dirty.of(columns[0], columns[1], columns[2], columns[3], rows);
    assertThat(few).isEqualTo(all);
  }

  @ParameterizedTest
  @EnumSource(Precision.class)
  void summariesThatTakeOverScratchMemoryAreThoseOfNewOnes(Precision precision) throws IOException {
    SumProducts fold = new SumProducts(COLUMNS, precision);
    Counted<CrossProduct> former = fold.newPartial();
    for (int rows : new int[] {700, 3, 40, 1, 200, 0, 130}) {
      for (boolean weighted : new boolean[] {false, true}) {
        Counted<CrossProduct> fresh = fold.newPartial();
        Counted<CrossProduct> after = fold.newPartialAfter(former);
        fresh.add(rows(rows, weighted));
        after.add(rows(rows, weighted));
        assertThat(bytes(after)).isEqualTo(bytes(fresh));
        former = after;
      }
    }
  }

  @Test
  void formerOnesMayGoOn() throws IOException {
    SumCrossProducts fold = new SumCrossProducts(COLUMNS, Precision.DOUBLE);
    CrossProduct expected = fold.newPartial();
    CrossProduct first = fold.newPartialAfter(fold.newPartial());
    for (CrossProduct each : new CrossProduct[] {expected, first}) {
      each.add(rows(30, true));
    }
    CrossProduct next = fold.newPartialAfter(first);
    next.add(rows(20, false));
    for (CrossProduct each : new CrossProduct[] {expected, first}) {
      each.add(rows(40, false));
    }
    assertThat(bytes(first)).isEqualTo(bytes(expected));
    CrossProduct alone = fold.newPartial();
    alone.add(rows(20, false));
    assertThat(bytes(next)).isEqualTo(bytes(alone));
  }

  private static DenseRows rows(int count, boolean weighted) {
    Random random = new Random(count);
    DenseRows rows = new DenseRows(COLUMNS, Math.max(1, count), weighted, 0);
    for (int i = 0; i < count * COLUMNS; i++) {
      rows.values()[i] = 10 + random.nextGaussian();
    }
    for (int row = 0; weighted && row < count; row++) {
      rows.weights()[row] = random.nextInt(3);
    }
    rows.setRows(count);
    return rows;
  }

  private static byte[] bytes(Partial<?> partial) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    partial.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }
}
