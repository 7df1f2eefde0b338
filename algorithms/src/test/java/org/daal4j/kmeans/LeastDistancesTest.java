package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Random;
import java.util.function.LongPredicate;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.RowNotes;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.daal4j.kmeans.nearest.CentroidTable;
import org.daal4j.kmeans.nearest.SquaredDistance;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Tolerance zero: what is kept beside the rows saves work and changes no bit. */
class LeastDistancesTest {

  private static final int ROWS = 450;

  /** Rows with the numbers kept for other tables in turn, against rows that keep nothing. */
  @ParameterizedTest
  @CsvSource({
    // columns, spread, sparse, memory
    "1, 1, false, true",
    "20, 1, false, true",
    "20, 1, false, false",
    "3, 1e300, false, true",
    "5, 1e-170, false, true",
    "70, 1, true, true"
  })
  void anySequenceOfCentroidsGivesTheBitsOfRowsThatKeepNothing(
      int p, double spread, boolean sparse, boolean memory) {
    Random random = new Random(p);
    RowBlock kept =
        sparse ? SparseTables.random(random, ROWS, p, 0.3, false) : dense(random, p, spread);
    RowBlock plain = kept.compactCopy();
    kept.setNotes(new RowNotes(bytes -> memory));
    double[][] chosen = new double[80][];
    Arrays.setAll(
        chosen, c -> c % 3 == 0 ? plain.row(random.nextInt(ROWS)) : centroid(random, p, spread));
    chosen[5] = chosen[2];
    double[][] other = chosen.clone();
    other[1] = centroid(random, p, spread);
    for (int size : new int[] {1, 2, 2, 3, 10, 75, 4, 80, 1, 5}) {
      assertSameBits(kept, plain, Arrays.copyOf(chosen, size));
      if (size == 3) {
        assertSameBits(kept, plain, Arrays.copyOf(other, 4)); // another try from the same start
      }
    }
  }

  @Test
  void centroidsThatWereMeasuredAreNotMeasuredAgain() {
    DenseRows rows = DenseRows.of(new double[] {1}, new double[] {2});
    rows.setNotes(new RowNotes(bytes -> true));
    assertThat(of(rows, new double[][] {{0}})).startsWith(1, 4);
    rows.values()[1] = 9; // never happens; shows where the number comes from
    assertThat(of(rows, new double[][] {{0}})).startsWith(1, 4);
    assertThat(of(rows, new double[][] {{0}, {8}})).startsWith(1, 1);
    assertThat(of(rows, new double[][] {{1}, {8}})).startsWith(0, 1);
  }

  @Test
  void whatAnotherFitHasMeasuredIsNotMeasuredAgain() {
    DenseRows rows = DenseRows.of(new double[] {1}, new double[] {2});
    RowNotes notes = new RowNotes(bytes -> true);
    rows.setNotes(notes);
    of(rows, new double[][] {{0}});
    notes.turnTo(3);
    rows.values()[1] = 9; // never happens; shows where the number comes from
    assertThat(of(rows, new double[][] {{0}})).startsWith(1, 4);
    assertThat(of(rows, new double[][] {{0}, {8}})).startsWith(1, 1);
    assertThat(of(rows, new double[][] {{3}})).startsWith(4, 36);
    notes.turnTo(0);
    assertThat(of(rows, new double[][] {{0}})).as("its own").startsWith(1, 4);
  }

  @Test
  void numbersOfAPassThatFailedAreNotUsed() {
    DenseRows rows = DenseRows.of(new double[] {1}, new double[] {2});
    RowNotes notes = new RowNotes(bytes -> true);
    rows.setNotes(notes);
    of(rows, new double[][] {{0}});
    notes.begin(2)[0] = 0; // as left by a thread that was stopped half-way
    assertThat(of(rows, new double[][] {{0}})).startsWith(1, 4);
  }

  @Test
  void memoryIsAskedForOnceABlock() {
    long[] asked = new long[1];
    LongPredicate memory =
        bytes -> {
          asked[0] += bytes;
          return true;
        };
    DenseRows rows = DenseRows.of(new double[] {1}, new double[] {2});
    rows.setNotes(new RowNotes(memory));
    of(rows, new double[][] {{0}});
    of(rows, new double[][] {{0}, {1}});
    assertThat(asked[0]).isEqualTo(16);
  }

  private static void assertSameBits(RowBlock kept, RowBlock plain, double[][] centroids) {
    double[] expected = Arrays.copyOf(of(plain, centroids), ROWS);
    assertThat(Arrays.copyOf(of(kept, centroids), ROWS)).isEqualTo(expected);
    if (plain instanceof DenseRows) {
      for (int i = 0; i < ROWS; i += 37) {
        double[] row = plain.row(i);
        double least =
            Arrays.stream(centroids)
                .mapToDouble(c -> SquaredDistance.between(row, 0, c, 0, row.length))
                .min()
                .orElseThrow();
        assertThat(expected[i]).isEqualTo(least);
      }
    } else {
      assertThat(plain).isInstanceOf(SparseRows.class);
    }
  }

  private static double[] of(RowBlock rows, double[][] centroids) {
    CentroidTable table = new CentroidTable(centroids, new double[rows.columns()]);
    return new LeastDistances(table).of(rows);
  }

  private static double[] centroid(Random random, int p, double spread) {
    return random.doubles(p, -spread, spread).toArray();
  }

  private static DenseRows dense(Random random, int p, double spread) {
    DenseRows rows = new DenseRows(p, ROWS, false, 0);
    Arrays.setAll(rows.values(), i -> random.nextBoolean() ? 0 : spread * random.nextGaussian());
    rows.setRows(ROWS);
    return rows;
  }
}
