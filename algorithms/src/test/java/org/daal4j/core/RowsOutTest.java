package org.daal4j.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.core.FieldType.Kind;
import org.junit.jupiter.api.Test;

class RowsOutTest {

  private static RowColumn kept(String name) {
    return new RowColumn(name, FieldType.TEXT, true);
  }

  private static List<String> names(RowsOut out) {
    return out.columns().stream().map(RowColumn::name).toList();
  }

  @Test
  void aColumnUnderTheNameOfAKeptOneIsCalledOtherwise() {
    RowsOut out =
        RowsOut.of(
            "predictions",
            RowFormat.PARQUET,
            List.of(kept("y"), kept("a")),
            List.of(RowColumn.number("x"), RowColumn.number("y")),
            "predicted_");

    assertThat(names(out)).containsExactly("y", "a", "x", "predicted_y");
  }

  @Test
  void twoOfOneNameAreRefusedWhereNamesAreTold() {
    List<RowColumn> kept = List.of(kept("y"), kept("predicted_y"));
    List<RowColumn> made = List.of(RowColumn.number("y"));
    for (RowFormat format : List.of(RowFormat.PARQUET, RowFormat.CSV_WITH_HEADER)) {
      assertThatThrownBy(() -> RowsOut.of("predictions", format, kept, made, "predicted_"))
          .isInstanceOf(UsageException.class)
          .hasMessage(
              "predictions: two of its columns would be called predicted_y. Rename one of them in"
                  + " the input, or leave it out.");
    }
    assertThat(names(RowsOut.of("predictions", RowFormat.CSV, kept, made, "predicted_")))
        .containsExactly("y", "predicted_y", "predicted_y");
  }

  @Test
  void manyColumnsAreNoParquet() {
    List<RowColumn> most =
        IntStream.range(0, 20_000).mapToObj(i -> RowColumn.number("q" + i)).toList();
    List<RowColumn> one = List.of(kept("k"));

    assertThat(names(RowsOut.of("q", RowFormat.PARQUET, List.of(), most, ""))).hasSize(20_000);
    assertThat(names(RowsOut.of("q", RowFormat.CSV_WITH_HEADER, one, most, ""))).hasSize(20_001);
    assertThatThrownBy(() -> RowsOut.of("q", RowFormat.PARQUET, one, most, ""))
        .isInstanceOf(UsageException.class)
        .hasMessageStartingWith("q: 20,001 columns are more than the 20,000 of a Parquet file");
  }

  @Test
  void tasksGetAllOfIt() throws IOException {
    RowsOut sent =
        new RowsOut(
            "predictions",
            RowFormat.PARQUET,
            List.of(
                kept("a,\n\"é"),
                new RowColumn("", FieldType.decimal(38, 6), true),
                new RowColumn("t", FieldType.time(Kind.TIMESTAMP, 9), true),
                RowColumn.integer("cluster")));
    for (RowsOut out : List.of(sent, RowsOut.csv("q"))) {
      ByteArrayOutputStream bytes = new ByteArrayOutputStream();
      out.write(new DataOutputStream(bytes));
      DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes.toByteArray()));
      assertThat(RowsOut.read(in)).isEqualTo(out);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void bytesThatAreNoFormAreRefused() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    RowsOut.of("q", RowFormat.PARQUET, List.of(), List.of(RowColumn.number("q1")), "")
        .write(new DataOutputStream(bytes));
    byte[] whole = bytes.toByteArray();
    for (int i = 0; i < whole.length; i++) {
      byte[] cut = Arrays.copyOf(whole, i);
      assertThatThrownBy(() -> RowsOut.read(new DataInputStream(new ByteArrayInputStream(cut))))
          .isInstanceOf(IOException.class);
    }
    whole[3] = 9; // the format
    assertThatThrownBy(() -> RowsOut.read(new DataInputStream(new ByteArrayInputStream(whole))))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("not a form of rows");
  }

  @Test
  void decimalsThatOthersDoNotReadAreText() {
    assertThat(FieldType.decimal(39, 2)).isEqualTo(FieldType.TEXT);
    assertThat(FieldType.decimal(9, 10)).isEqualTo(FieldType.TEXT);
    assertThat(FieldType.decimal(0, 0)).isEqualTo(FieldType.TEXT);
    assertThat(FieldType.decimal(38, 38).text()).isEqualTo("decimal(38,38)");
    assertThat(FieldType.time(Kind.LOCAL_TIMESTAMP, 3).text()).isEqualTo("local_timestamp(3)");
  }
}
