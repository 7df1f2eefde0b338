package org.daal4j.crossproduct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.List;
import org.daal4j.core.PartialContract;
import org.daal4j.statistics.Counted;
import org.junit.jupiter.api.Test;

/** The laws for cross products with the counts of weights. */
class CountedTest extends PartialContract<Counted<CrossProduct>> {

  @Override
  protected Counted<CrossProduct> newPartial(double offset) {
    return new SumProducts(COLUMNS, Precision.DOUBLE).newPartial();
  }

  @Override
  protected Counted<CrossProduct> newPartialOfAnotherSize() {
    return new SumProducts(5, Precision.DOUBLE).newPartial();
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("3 columns", "5 columns");
  }

  /**
   * Counts are exact. Logarithms are summed with compensation: 1e-14 of some 100. Products are of
   * eighths and round little: 1e-12 of some 1e5.
   */
  @Override
  protected void assertSame(Counted<CrossProduct> actual, Counted<CrossProduct> expected) {
    assertThat(actual.counts().positiveRows()).isEqualTo(expected.counts().positiveRows());
    assertThat(actual.counts().sumOfLogarithms())
        .isCloseTo(expected.counts().sumOfLogarithms(), within(1e-14));
    CrossProducts left = finish(actual);
    CrossProducts right = finish(expected);
    assertThat(left.rows()).isEqualTo(right.rows());
    for (int i = 0; i < COLUMNS && right.weightSum() > 0; i++) {
      for (int j = 0; j < COLUMNS; j++) {
        assertThat(left.centred(i, j)).isCloseTo(right.centred(i, j), within(1e-8));
      }
    }
  }

  @Override
  protected void assertPolicyForHugeValues(Counted<CrossProduct> summary) {
    assertThat(summary.counts().positiveRows()).isPositive();
    assertThat(finish(summary).centred(0, 0)).as("squares beyond 1e308").isNotFinite();
  }

  @Test
  void onlyRowsOfPositiveWeightCount() {
    Counted<CrossProduct> counted = newPartial(0);
    var rows = table(0).copy(0, 3);
    rows.weights()[0] = 2;
    rows.weights()[1] = 0;
    rows.weights()[2] = 0.25;
    counted.add(rows);

    assertThat(counted.counts().positiveRows()).isEqualTo(2);
    assertThat(counted.counts().sumOfLogarithms()).isCloseTo(Math.log(0.5), within(1e-15));
  }

  /** Two rows of weight 2, doubled 31 times: 2^32 rows, and 2^32·log 2 to one rounding. */
  @Test
  void countsBeyond32BitsMerge() {
    Counted<CrossProduct> counted = newPartial(0);
    var rows = table(0).copy(0, 2);
    rows.weights()[0] = 2;
    rows.weights()[1] = 2;
    counted.add(rows);
    for (int doubling = 0; doubling < 31; doubling++) {
      Counted<CrossProduct> same = newPartial(0);
      same.merge(counted);
      counted.merge(same);
    }

    assertThat(counted.counts().positiveRows()).isEqualTo(1L << 32);
    assertThat(counted.counts().sumOfLogarithms()).isEqualTo(Math.log(2) * 0x1p32);
    assertThat(finish(counted).rows()).isEqualTo(1L << 32);
  }

  @Test
  void piecesMakeTheWhole() throws IOException {
    SumProducts fold = new SumProducts(COLUMNS, Precision.DOUBLE);
    Counted<CrossProduct> first = summary(table(0).copy(0, 40));
    Counted<CrossProduct> second = summary(table(0).copy(40, 97));
    Counted<CrossProduct> joined = fold.newPartial();
    for (int piece = 0; piece < fold.pieces(); piece++) {
      Counted<CrossProduct> merged = fold.newPiece(piece);
      for (Counted<CrossProduct> whole : List.of(first, second)) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        fold.writePiece(whole, piece, new DataOutputStream(bytes));
        Counted<CrossProduct> sent = fold.newPiece(piece);
        sent.read(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));
        merged.merge(sent);
      }
      fold.join(joined, piece, merged);
    }
    first.merge(second);

    assertThat(bytes(joined)).isEqualTo(bytes(first));
  }

  private static CrossProducts finish(Counted<CrossProduct> partial) {
    return new SumProducts(COLUMNS, Precision.DOUBLE).finish(partial).result();
  }
}
