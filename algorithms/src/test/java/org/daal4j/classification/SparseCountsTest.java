package org.daal4j.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Random;
import org.daal4j.core.CsvWriter;
import org.daal4j.core.DenseRows;
import org.daal4j.core.RowBlock;
import org.daal4j.core.SparseRows;
import org.daal4j.core.SparseTables;
import org.junit.jupiter.api.Test;

/** Sparse rows give the bits of the dense rows of the same numbers. */
class SparseCountsTest {

  private static SparseRows counts() {
    Random random = new Random(3);
    SparseRows rows = new SparseRows(20, true, 1);
    for (int row = 0; row < 300; row++) {
      for (int column = 0; column < 20; column++) {
        if (random.nextInt(4) == 0) {
          rows.append(column, random.nextInt(5) * 0.7);
        }
      }
      byte[] label = ("class " + random.nextInt(3)).getBytes(StandardCharsets.UTF_8);
      rows.text().append(label, 0, label.length);
      rows.endRow(random.nextInt(3) * 0.3);
    }
    return rows;
  }

  @Test
  void sumsByClass() {
    SparseRows sparse = counts();
    ClassSums actual = new ClassSums(20);
    actual.add(sparse);
    ClassSums expected = new ClassSums(20);
    expected.add(SparseTables.dense(sparse));
    assertThat(actual.classes()).isEqualTo(3);
    for (int i = 0; i < 3; i++) {
      assertThat(actual.label(i)).isEqualTo(expected.label(i));
      assertThat(actual.rows(i)).isEqualTo(expected.rows(i));
      assertThat(actual.weight(i)).isEqualTo(expected.weight(i));
      assertThat(actual.sums(i)).containsExactly(expected.sums(i));
    }
  }

  @Test
  void classesAndProbabilities() throws IOException {
    SparseRows sparse = counts();
    DenseRows dense = SparseTables.dense(sparse);
    double[][] logTheta = new double[3][20];
    Random random = new Random(4);
    for (double[] row : logTheta) {
      for (int k = 0; k < row.length; k++) {
        row[k] = Math.log(random.nextDouble());
      }
    }
    ClassifyRows map =
        new ClassifyRows(
            List.of("class 0", "class 1", "class 2"),
            new double[] {-1, -2, -1.5},
            logTheta,
            true,
            true);
    assertThat(lines(map, sparse)).isEqualTo(lines(map, dense)).contains("class 1,");
  }

  private static String lines(ClassifyRows map, RowBlock rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter lines = new CsvWriter(out);
    map.open(0).apply(rows, lines);
    lines.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
