package org.daal4j.kmeans;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.CsvWriter;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AssignClustersTest {

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void writesTheNearestClusterOfEachRowInOrder(int splits) throws IOException {
    MemoryEngine engine = new MemoryEngine(splits, 2);
    DenseRows rows = Tables.column(0, 9, 5, 4.9, 5.1, -7, 100, 0);
    engine.map(
        MemoryEngine.table(rows),
        new AssignClusters(new double[][] {{0}, {10}}),
        RowsOut.csv("assignments"));
    assertThat(engine.lines("assignments"))
        .isEqualTo(List.of("0", "1", "0", "0", "1", "0", "1", "0"));
  }

  @Test
  void putsTheTextFieldsFirst() throws IOException {
    DenseRows rows = new DenseRows(1, 2, false, 2);
    for (String field : new String[] {"a,b", "x", "", "y"}) {
      byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
      rows.text().append(bytes, 0, bytes.length);
    }
    rows.values()[1] = 3;
    rows.setRows(2);
    assertThat(lines(new double[][] {{0}, {2}}, rows)).isEqualTo("\"a,b\",x,0\n,y,1\n");
  }

  @Test
  void agreesWithTheFitOnEveryRow() throws IOException {
    DenseRows rows = Tables.gaussMixture(1000, 40, 20, 4, 3).rows();
    KMeansModel model = Tables.fit(rows, KMeansOptions.of(20), null);
    String[] lines = lines(model.centroids(), rows).split("\n");
    assertThat(lines).hasSize(1000);
    for (int c = 0; c < 20; c++) {
      String cluster = Integer.toString(c);
      assertThat(Arrays.stream(lines).filter(cluster::equals).count())
          .isEqualTo(model.clusterRows()[c]);
    }
  }

  @Test
  void valuesTooLargeForADistanceAreAnErrorNotAGuess() {
    assertThatThrownBy(() -> lines(new double[][] {{0}, {1}}, Tables.column(1, 1e200)))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are too large");
  }

  @Test
  void rowsOfAnotherWidthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lines(new double[][] {{0, 1}}, Tables.column(1)))
        .withMessage("rows of 1 columns, centroids of 2");
  }

  private static String lines(double[][] centroids, DenseRows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(out);
    new AssignClusters(centroids).open(0).apply(rows, writer);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
