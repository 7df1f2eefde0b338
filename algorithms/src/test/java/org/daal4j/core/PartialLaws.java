package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The laws of {@link Partial}. The test of each partial extends this class or {@link
 * PartialContract}, says how to make one and states how closely two of them must agree.
 *
 * @param <P> the partial
 */
public abstract class PartialLaws<P extends Partial<P>> {

  /** Number of columns of the partials and tables. */
  protected static final int COLUMNS = 3;

  static final int ROWS = 97;

  /**
   * A new partial for {@value #COLUMNS} columns.
   *
   * @param offset has been added to every number of the table: a partial with a shift, centroids or
   *     the like moves them along
   */
  protected abstract P newPartial(double offset);

  /**
   * Asserts that two partials summarise the same rows, to a tolerance that is stated and justified
   * there.
   */
  protected abstract void assertSame(P actual, P expected);

  /**
   * A table with the global numbers of its rows, and weights of which some are 0. Its numbers are
   * multiples of 1/8 below 32, so that adding an offset of 1e9 rounds none.
   */
  protected DenseRows table(double offset) {
    Random random = new Random(5);
    DenseRows table = new DenseRows(COLUMNS, ROWS, true, 0);
    for (int i = 0; i < ROWS * COLUMNS; i++) {
      table.values()[i] = random.nextInt(256) * 0.125 + offset;
    }
    for (int row = 0; row < ROWS; row++) {
      table.weights()[row] = random.nextInt(5) * 0.5;
    }
    table.setRows(ROWS);
    table.setFirstRow(0);
    return table;
  }

  /** Ways to cut the table into consecutive pieces, by their numbers of rows. */
  static Stream<int[]> cuts() {
    int[] singles = new int[ROWS];
    Arrays.fill(singles, 1);
    return Stream.of(
        new int[] {ROWS},
        new int[] {0, ROWS},
        new int[] {ROWS, 0},
        new int[] {1, ROWS - 1},
        new int[] {ROWS - 1, 1},
        new int[] {0, 0, 40, 0, 57, 0},
        new int[] {1, 1, 1, 94},
        new int[] {14, 14, 14, 14, 14, 14, 13},
        singles);
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void splittingAndMergingEqualsOnePass(int[] cut) {
    P merged = newPartial(0);
    pieces(cut).forEach(piece -> merged.merge(summary(piece)));
    assertSame(merged, summary(table(0)));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void addingInPiecesEqualsOnePass(int[] cut) {
    P added = newPartial(0);
    pieces(cut).forEach(piece -> add(added, piece));
    assertSame(added, summary(table(0)));
  }

  @ParameterizedTest
  @MethodSource("cuts")
  void mergeIsAssociative(int[] cut) {
    List<DenseRows> pieces = pieces(cut);
    P merged = newPartial(0);
    for (int i = pieces.size() - 1; i >= 0; i--) {
      P left = summary(pieces.get(i));
      left.merge(merged);
      merged = left;
    }
    assertSame(merged, summary(table(0)));
  }

  @Test
  void newPartialIsTheIdentityOnBothSides() throws IOException {
    P left = newPartial(0);
    left.merge(summary(table(0)));
    P right = summary(table(0));
    right.merge(newPartial(0));
    assertSame(left, summary(table(0)));
    assertSame(right, summary(table(0)));
    P empty = newPartial(0);
    empty.merge(newPartial(0));
    assertThat(bytes(empty)).isEqualTo(bytes(newPartial(0)));
  }

  @Test
  void addingNoRowsChangesNothing() throws IOException {
    P partial = summary(table(0));
    byte[] before = bytes(partial);
    add(partial, new DenseRows(COLUMNS, 4, true, 0));
    assertThat(bytes(partial)).isEqualTo(before);
  }

  @Test
  void readingReplacesAllStateOfADirtyInstance() throws IOException {
    for (P written :
        List.of(newPartial(0), summary(table(0).copyWithText(0, 1)), summary(table(0)))) {
      P dirty = summary(table(0).copyWithText(20, 70));
      dirty.read(in(bytes(written)));
      assertThat(bytes(dirty)).isEqualTo(bytes(written));
      P goesOn = summary(table(0).copyWithText(0, 10));
      goesOn.read(in(bytes(written)));
      add(goesOn, table(0));
      P expected = newPartial(0);
      expected.merge(written);
      add(expected, table(0));
      assertSame(goesOn, expected);
    }
  }

  @Test
  void bytesCutShortAreRefused() throws IOException {
    byte[] bytes = bytes(summary(table(0)));
    int step = Math.max(1, bytes.length / 200);
    for (int length = 0; length < bytes.length; length += step) {
      byte[] prefix = Arrays.copyOf(bytes, length);
      assertThatThrownBy(() -> newPartial(0).read(in(prefix)))
          .as("%d of %d bytes", length, bytes.length)
          .isInstanceOf(IOException.class);
    }
  }

  @Test
  void addKeepsNoReferenceToTheBlock() throws IOException {
    DenseRows lent = table(0);
    P partial = summary(lent);
    byte[] before = bytes(partial);
    Arrays.fill(lent.values(), 77);
    Arrays.fill(lent.weights(), 77);
    lent.clear();
    assertThat(bytes(partial)).isEqualTo(before);
  }

  @Test
  void mergeNeitherChangesNorKeepsItsArgument() throws IOException {
    P argument = summary(table(0).copyWithText(0, 30));
    byte[] before = bytes(argument);
    P partial = newPartial(0);
    partial.merge(argument);
    assertThat(bytes(argument)).isEqualTo(before);
    byte[] merged = bytes(partial);
    add(argument, table(0).copyWithText(30, 60));
    assertThat(bytes(partial)).isEqualTo(merged);
    byte[] grown = bytes(argument);
    add(partial, table(0).copyWithText(60, 97));
    assertThat(bytes(argument)).isEqualTo(grown);
  }

  /** Adds rows; a partial of an exchange is told of them by other methods. */
  protected void add(P partial, DenseRows rows) {
    partial.add(rows);
  }

  /** A new partial with these rows added. */
  protected final P summary(DenseRows rows) {
    P partial = newPartial(0);
    add(partial, rows);
    return partial;
  }

  /** What {@link Portable#write} writes. */
  protected static byte[] bytes(Portable portable) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    portable.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static DataInputStream in(byte[] bytes) {
    return new DataInputStream(new ByteArrayInputStream(bytes));
  }

  private List<DenseRows> pieces(int[] cut) {
    List<DenseRows> pieces = new ArrayList<>();
    int from = 0;
    for (int rows : cut) {
      pieces.add(table(0).copyWithText(from, from + rows));
      from += rows;
    }
    return pieces;
  }
}
