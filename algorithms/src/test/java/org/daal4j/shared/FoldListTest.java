package org.daal4j.shared;

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
import org.daal4j.core.DenseRows;
import org.daal4j.core.Fold;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.Sendable;
import org.daal4j.core.WideFold;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossproduct.SumCrossProducts;
import org.daal4j.moments.MeasureMoments;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Tolerance zero: folds in one pass are those of passes of their own. */
class FoldListTest {

  private static final int COLUMNS = 1_200; // whose cross products are in two pieces

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void resultsAreThoseOfEachAlone(int splits) throws IOException {
    MemoryEngine engine = new MemoryEngine(splits, 40);
    var table = MemoryEngine.table(rows(300, 5));
    List<Fold<?, ?>> folds =
        List.of(
            new MeasureMoments(5),
            new SumCrossProducts(5, Precision.EXTENDED),
            new MeasureMoments(5));
    FoldList all = Folds.all(folds);
    assertThat(all).isNotInstanceOf(WideFold.class);
    List<Object> results = engine.fold(table, all);
    assertThat(engine.summary().passes()).isEqualTo(1);
    List<?> moments = engine.fold(table, new MeasureMoments(5));
    assertThat(results.get(0)).isEqualTo(moments);
    assertThat(results.get(2)).isEqualTo(moments);
    CrossProducts expected = engine.fold(table, new SumCrossProducts(5, Precision.EXTENDED));
    assertSameBits((CrossProducts) results.get(1), expected);
  }

  /** What the engines do with a wide fold: pieces are merged one by one, then joined. */
  @Test
  void piecesAreThoseOfTheMembersOneAfterTheOther() throws IOException {
    SumCrossProducts wide = new SumCrossProducts(COLUMNS, Precision.DOUBLE);
    assertThat(wide.pieces()).isEqualTo(2);
    FoldList list = Folds.all(List.of(new MeasureMoments(COLUMNS), wide, wide));
    WideFoldList all = (WideFoldList) sent(list);
    assertThat(all.pieces()).isEqualTo(1 + 2 + 2);
    assertThat(all.size().summaryBytes())
        .isEqualTo(
            2 * wide.size().summaryBytes() + new MeasureMoments(COLUMNS).size().summaryBytes());
    List<PartialList> splits = new ArrayList<>();
    PartialList merged = all.newPartial();
    for (int split = 0; split < 3; split++) {
      PartialList partial = all.newPartial(split);
      partial.add(rows(20 + split, COLUMNS));
      splits.add(partial);
      merged.merge(partial);
    }
    PartialList joined = all.newPartial();
    for (int piece = 0; piece < all.pieces(); piece++) {
      PartialList whole = all.newPiece(piece);
      for (PartialList split : splits) {
        PartialList part = all.newPiece(piece);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        all.writePiece(split, piece, new DataOutputStream(bytes));
        part.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        assertThat(bytes(part)).isEqualTo(bytes.toByteArray());
        whole.merge(part);
      }
      all.join(joined, piece, whole);
    }
    assertThat(bytes(joined)).isEqualTo(bytes(merged));
    List<Object> results = all.finish(joined);
    assertThat(results.get(0)).isEqualTo(all.finish(merged).get(0));
    assertSameBits((CrossProducts) results.get(1), (CrossProducts) results.get(2));
    assertThat(((CrossProducts) results.get(1)).rows()).isEqualTo(20 + 21 + 22);
  }

  @Test
  void aTitleTellsHowManyFitsThereAre() {
    assertThat(Folds.all(List.of(new MeasureMoments(2), new MeasureMoments(2))).title())
        .isEqualTo("sum powers of columns of 2 fits");
    assertThat(
            Folds.all(List.of(new MeasureMoments(2), new SumCrossProducts(2, Precision.DOUBLE)))
                .title())
        .isEqualTo("sum powers of columns and others of 2 fits");
  }

  @Test
  void bytesThatAreNoFoldsAreRefused() throws IOException {
    byte[] whole = bytes(Folds.all(List.of(new MeasureMoments(2))));
    for (int length = 0; length < whole.length; length++) {
      byte[] cut = Arrays.copyOf(whole, length);
      assertThatThrownBy(() -> read(cut)).isInstanceOf(IOException.class);
    }
    ByteArrayOutputStream other = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(other);
    out.writeInt(1);
    out.writeUTF("java.lang.String");
    assertThatThrownBy(() -> read(other.toByteArray()))
        .isInstanceOf(IOException.class)
        .hasMessage("no fold: java.lang.String");
  }

  private static FoldList read(byte[] bytes) throws IOException {
    return new FoldList(new DataInputStream(new ByteArrayInputStream(bytes)));
  }

  private static FoldList sent(FoldList folds) throws IOException {
    return new WideFoldList(new DataInputStream(new ByteArrayInputStream(bytes(folds))));
  }

  private static byte[] bytes(Sendable content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    content.write(new DataOutputStream(bytes));
    return bytes.toByteArray();
  }

  private static void assertSameBits(CrossProducts actual, CrossProducts expected) {
    for (int i = 0; i < expected.columns(); i++) {
      for (int j = i; j < expected.columns(); j++) {
        if (actual.centred(i, j) != expected.centred(i, j)
            || actual.centredLow(i, j) != expected.centredLow(i, j)) {
          throw new AssertionError("columns " + i + ", " + j);
        }
      }
    }
  }

  static DenseRows rows(int count, int columns) {
    Random random = new Random(count);
    DenseRows rows = new DenseRows(columns, count, false, 0);
    for (int i = 0; i < count * columns; i++) {
      rows.values()[i] = random.nextGaussian();
    }
    rows.setRows(count);
    return rows;
  }
}
