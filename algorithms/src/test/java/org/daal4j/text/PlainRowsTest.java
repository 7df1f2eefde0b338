package org.daal4j.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.daal4j.core.DenseRows;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.FeatureChoice;
import org.daal4j.table.RowPolicy;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which records the fast loop takes; those it leaves are read too, but by slower ways. */
class PlainRowsTest {

  private final DenseRows block = new DenseRows(2, 3, false, 0);

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,x,2\n",
        "1,,2\r\n",
        "-1.5,x y,+2\n",
        "1e5,x, 2 \n",
        ".5,a\"b,5.\n",
        "0.1234567890123456789012,x,123456789012345678901234\r\n",
        "12345678,x,12345678.12345678\n",
        "1234567.12345678,x,123456789.5\n",
        "99999999.99999999,x,-9007199254740993\n"
      })
  void takes(String record) {
    assertThat(parse(record + record + "not plain\n")).isEqualTo(2 * record.length());
    assertThat(block.rows()).isEqualTo(2);
    String[] fields = record.strip().split(",");
    assertThat(Arrays.copyOf(block.values(), 4))
        .containsExactly(
            Double.parseDouble(fields[0]),
            Double.parseDouble(fields[2]),
            Double.parseDouble(fields[0]),
            Double.parseDouble(fields[2]));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\n",
        "\r\n",
        " \n",
        "1\n",
        "1,x\n",
        "1,x,2,3\n",
        "1,x,2,\n",
        "1,x,\n",
        ",x,2\n",
        "1,x,-\n",
        "1,x,.\n",
        "1,x,-.\n",
        "1,x,NA\n",
        "1,x,1e999\n",
        "\"1\",x,2\n",
        "1,\"x\",2\n",
        "1, \"x\",2\n",
        "1,x,2\r3\n",
        "1,x,2\r\r\n",
        "1,x,12345678.\r9\n",
        "1,x,1.2.3\n"
      })
  void leaves(String record) {
    assertThat(parse("1,x,2\n" + record + "1,x,2\n")).isEqualTo(6);
    assertThat(block.rows()).isEqualTo(1);
  }

  private int parse(String records) {
    byte[] bytes = records.getBytes(StandardCharsets.US_ASCII);
    byte[] padded = Arrays.copyOf(bytes, bytes.length + RecordWindow.PADDING);
    RecordFormat format =
        new RecordFormat(
            TextSyntax.PLAIN.but().header(HeaderMode.NO).build(),
            false,
            false,
            List.of("a", "b", "c"),
            "table.csv");
    ColumnRoles roles =
        new ColumnRoles(
            new int[] {0, 2}, 2, -1, new int[0], 0, 0, 0, FeatureChoice.USER, false, false);
    PlainRows plain =
        new PlainRows(
            format, new RowPlan(new TextLayout(format, roles, RowPolicy.STRICT, SampledRows.NONE)));
    return plain.parse(padded, 0, bytes.length, block);
  }
}
