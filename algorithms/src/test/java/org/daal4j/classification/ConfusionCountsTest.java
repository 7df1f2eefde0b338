package org.daal4j.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.PartialContract;
import org.junit.jupiter.api.Test;

class ConfusionCountsTest extends PartialContract<ConfusionCounts> {

  private static final List<String> CLASSES = List.of("b", "a");
  private static final String[] LABELS = {"b", "z", "a", "é", "", "b"};

  /** Predicts by the first two columns, wherever the offset has moved them. */
  @Override
  protected ConfusionCounts newPartial(double offset) {
    return of(CLASSES);
  }

  @Override
  protected ConfusionCounts newPartialOfAnotherSize() {
    return of(List.of("b", "a", "c"));
  }

  private static ConfusionCounts of(List<String> classes) {
    double[][] logTheta = new double[classes.size()][COLUMNS];
    logTheta[0][0] = -1;
    logTheta[1][1] = -1;
    double[] logPrior = new double[classes.size()];
    return new ConfusionCounts(new RowScores(logPrior, logTheta), new ClassLabels(classes, false));
  }

  @Override
  protected List<String> namesOfBothSizes() {
    return List.of("2 classes", "3");
  }

  /** The table of the contract, with labels, some of which are no classes. */
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

  /** Counts: tolerance zero. */
  @Override
  protected void assertSame(ConfusionCounts actual, ConfusionCounts expected) {
    assertThat(counts(actual)).isEqualTo(counts(expected));
  }

  /** Also of labels that are no classes, in their order. */
  private static List<String> counts(ConfusionCounts counts) {
    Confusion confusion = counts.confusion(CLASSES);
    List<String> all = new ArrayList<>();
    all.add(confusion.labels() + " " + confusion.rows() + " " + confusion.accuracy());
    try {
      confusion.forEach((label, predicted, rows) -> all.add(label + ">" + predicted + ":" + rows));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return all;
  }

  /** Scores beyond a double: every row is given some class. */
  @Override
  protected void assertPolicyForHugeValues(ConfusionCounts huge) {
    assertThat(huge.confusion(CLASSES).rows()).isPositive();
  }

  /** The square of the classes, 1.6e9, is beyond any table: what is kept goes with what occurs. */
  @Test
  void fortyThousandClassesAreCounted() throws IOException {
    int classes = 40_000;
    List<String> names = IntStream.range(0, classes).mapToObj(i -> "class " + i).toList();
    double[] logPrior = new double[classes];
    double[][] logTheta = new double[classes][1];
    for (int j = 0; j < classes; j++) {
      logPrior[j] = j == 39_999 ? 0 : -1;
      logTheta[j][0] = j == 20_000 ? 1 : -1; // predicted where the feature is above 1
    }
    String[] labels = {"class 39999", "class 39999", "class 20000", "nix", "alpha", "class 20000"};
    DenseRows rows = Documents.of(labels, null, new double[][] {{0}, {9}, {9}, {0}, {0}, {0}});

    for (int splits : new int[] {1, 3, 6}) {
      Confusion confusion =
          MeasureClasses.of(
              new MemoryEngine(splits), MemoryEngine.table(rows), names, logPrior, logTheta, false);

      List<String> pairs = new ArrayList<>();
      confusion.forEach(
          (label, predicted, count) ->
              pairs.add(confusion.labels().get(label) + ">" + names.get(predicted) + ":" + count));
      assertThat(pairs)
          .containsExactly(
              "class 20000>class 20000:1",
              "class 20000>class 39999:1",
              "class 39999>class 20000:1",
              "class 39999>class 39999:1",
              "alpha>class 39999:1",
              "nix>class 39999:1");
      assertThat(confusion.rows()).isEqualTo(6);
      assertThat(confusion.accuracy()).isEqualTo(2.0 / 6);
      assertThat(confusion.unknown()).isEqualTo(2);
      assertThat(confusion.precision(39_999)).isEqualTo(0.25);
      assertThat(confusion.recall(20_000)).isEqualTo(0.5);
      assertThat(confusion.f1(20_000)).isEqualTo(0.5);
      assertThat(confusion.precision(0)).isNaN();
    }
  }

  @Test
  void pairsBeyondTheMostAreNotKept() throws IOException {
    PairCounts pairs = new PairCounts();
    for (int i = 0; i < PairCounts.MOST; i++) {
      pairs.add(i / 2048, i % 2048, 1);
    }
    pairs.add(7, 7, 2);
    assertThat(pairs.tooMany()).isFalse();
    assertThat(pairs.get(7, 7)).isEqualTo(3);
    assertThat(pairs.get(7, 5000)).isZero();
    pairs.add(999_999, 999_999, 1);
    assertThat(pairs.tooMany()).isTrue();
    PairCounts other = new PairCounts();
    other.add(0, 0, 1);
    other.addAll(pairs, new int[0]);
    assertThat(other.tooMany()).isTrue();
  }
}
