package org.daal4j.pca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.CsvWriter;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.daal4j.core.RowsOut;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ProjectRowsTest {

  /** Tolerance zero: all numbers are small multiples of 1/4. */
  private static final ProjectRows MAP =
      new ProjectRows(
          new double[] {1, 10}, new double[] {2, 0.5}, new double[][] {{1, 1}, {0.5, -0.5}});

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void writesTheCoordinatesOfEachRowInOrder(int splits) throws IOException {
    MemoryEngine engine = new MemoryEngine(splits, 2);
    DenseRows rows =
        DenseRows.of(
            new double[] {1, 10}, new double[] {3, 10}, new double[] {1, 11}, new double[] {5, 9});
    engine.map(MemoryEngine.table(rows), MAP, RowsOut.csv("transformed"));
    assertThat(engine.lines("transformed")).isEqualTo(List.of("0,0", "1,0.5", "2,-1", "0,2"));
  }

  @Test
  void manyRowsAreAsOneByOne() throws IOException {
    double[][] table = new double[200][];
    StringBuilder single = new StringBuilder();
    for (int i = 0; i < table.length; i++) {
      table[i] = new double[] {i, -i};
      single.append(lines(MAP, DenseRows.of(table[i])));
    }
    assertThat(lines(MAP, DenseRows.of(table))).isEqualTo(single.toString());
  }

  @Test
  void putsTheTextFieldsFirst() throws IOException {
    DenseRows rows = new DenseRows(2, 1, false, 1);
    byte[] field = "a,b".getBytes(StandardCharsets.UTF_8);
    rows.text().append(field, 0, field.length);
    rows.values()[0] = 1;
    rows.values()[1] = 10;
    rows.setRows(1);
    assertThat(lines(MAP, rows)).isEqualTo("\"a,b\",0,0\n");
  }

  @Test
  void aColumnWithoutScaleIsZero() throws IOException {
    ProjectRows map =
        new ProjectRows(new double[2], new double[] {0, 1}, new double[][] {{1, 0}, {0, 1}});
    assertThat(lines(map, DenseRows.of(new double[] {1e300, 3}))).isEqualTo("0,3\n");
  }

  @Test
  void coordinatesBeyondADoubleAreAnErrorNotInfinity() {
    assertThatThrownBy(() -> lines(MAP, DenseRows.of(new double[] {1e308, 1e308})))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith("the values are too large: a coordinate along component 1");
  }

  @Test
  void rowsOfAnotherWidthAreRefused() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> lines(MAP, DenseRows.of(new double[] {1})))
        .withMessage("rows of 1 columns, components of 2");
  }

  @Test
  void aFalseSizeOnTheWireIsRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    MAP.write(new DataOutputStream(bytes));
    byte[] wire = bytes.toByteArray();
    wire[0] = 127;
    assertThatThrownBy(() -> new ProjectRows(new DataInputStream(new ByteArrayInputStream(wire))))
        .isInstanceOf(IOException.class)
        .hasMessageStartingWith("not a number of columns");
  }

  private static String lines(ProjectRows map, DenseRows rows) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvWriter writer = new CsvWriter(out);
    map.open(0).apply(rows, writer);
    writer.finish();
    return out.toString(StandardCharsets.UTF_8);
  }
}
