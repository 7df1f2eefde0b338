package org.daal4j.crossvalidation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.PartialContract;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
import org.junit.jupiter.api.Test;

/** The laws, whichever way rows come into folds. */
abstract class FoldSumsContract extends PartialContract<FoldSums> {

  private final FoldChoice choice;

  FoldSumsContract(FoldChoice choice) {
    this.choice = choice;
  }

  SumFolds fold(int columns) {
    return fold(columns, FoldChoice.MOST);
  }

  /**
   * The pass.
   *
   * @param room for how many folds that a column tells
   */
  SumFolds fold(int columns, int room) {
    return new SumFolds(columns, Precision.DOUBLE, choice, room, false);
  }

  @Override
  protected FoldSums newPartial(double offset) {
    return fold(COLUMNS).newPartial();
  }

  @Override
  protected FoldSums newPartialOfAnotherSize() {
    return fold(5).newPartial();
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "5 columns");
  }

  /** Counts are exact. Products are of eighths and round little: 1e-12 of some 1e4. */
  @Override
  protected void assertSame(FoldSums actual, FoldSums expected) {
    FoldProducts left = fold(COLUMNS).finish(actual);
    FoldProducts right = fold(COLUMNS).finish(expected);
    assertThat(left.counts().positiveRows()).isEqualTo(right.counts().positiveRows());
    assertThat(left.folds()).hasSameSizeAs(right.folds());
    for (int f = 0; f < left.folds().size(); f++) {
      assertSame(left.folds().get(f), right.folds().get(f));
    }
  }

  static void assertSame(CrossProducts left, CrossProducts right) {
    assertThat(left.rows()).isEqualTo(right.rows());
    assertThat(left.weightSum()).isEqualTo(right.weightSum());
    for (int i = 0; i < COLUMNS; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        assertThat(left.centred(i, j)).isCloseTo(right.centred(i, j), within(1e-8));
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(FoldSums summary) {
    assertThat(fold(COLUMNS).finish(summary).folds())
        .isNotEmpty()
        .anySatisfy(fold -> assertThat(fold.centred(0, 0)).as("beyond 1e308").isNotFinite());
  }

  @Test
  void piecesMakeTheWhole() throws IOException {
    SumFolds fold = fold(COLUMNS);
    FoldSums first = summary(table(0).copyWithText(0, 40));
    FoldSums second = summary(table(0).copyWithText(40, 97));
    FoldSums joined = fold.newPartial();
    for (int piece = 0; piece < fold.pieces(); piece++) {
      FoldSums merged = fold.newPiece(piece);
      for (FoldSums whole : List.of(first, second)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fold.writePiece(whole, piece, new DataOutputStream(bytes));
        FoldSums sent = fold.newPiece(piece);
        sent.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        merged.merge(sent);
      }
      fold.join(joined, piece, merged);
    }
    first.merge(second);

    assertThat(bytes(joined)).isEqualTo(bytes(first));
  }
}
