package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.api.Binary;
import org.daal4j.engine.Engines;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rows with missing and malformed values, weights, labels and kept columns. */
class ParquetRowsTest {

  private static final double INFINITE = Double.POSITIVE_INFINITY;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  /** Column {@code x}, null where there is none, in row groups of two rows. */
  private Path column(Double... values) {
    return ParquetFiles.write(
        directory.resolve("a.parquet"),
        "optional double x; required int32 id;",
        values.length,
        how -> how.withRowGroupRowCountLimit(2),
        (group, row) -> {
          if (values[row] != null) {
            group.append("x", values[row]);
          }
          group.append("id", row);
        });
  }

  private List<Double> read(TableOptions options, Path file) throws IOException {
    List<Double> values = new ArrayList<>();
    TypedTables.read(
        conf, ParquetFiles.open(conf, options, 1, file), (row, weight, text) -> values.add(row[0]));
    return values;
  }

  private static TableOptions.Builder x() {
    return TableOptions.DEFAULTS.but().columns(List.of("x"));
  }

  private static TableOptions policy(boolean skipMissing, long bad) {
    return x().policy(new RowPolicy(skipMissing ? Missing.SKIP : Missing.FAIL, bad)).build();
  }

  @Test
  void nullAndNaNAreMissing() throws IOException {
    Path file = column(1.0, 2.0, null, 4.0, Double.NaN, 6.0);

    assertThat(read(policy(true, 0), file)).containsExactly(1.0, 2.0, 4.0, 6.0);
    assertThatThrownBy(() -> read(policy(false, 0), file))
        .isInstanceOf(BadRecordException.class)
        .hasMessage(
            file
                + ": row 3 (row group 2): column x: has no value. Use missing(skip) to leave such"
                + " rows out.");
    assertThat(read(policy(false, 0), column(1.0, 2.0))).containsExactly(1.0, 2.0);
    assertThatThrownBy(() -> read(policy(false, 9), column(Double.NaN)))
        .hasMessageContaining("row 1 (row group 1): column x: has no value.");
  }

  @Test
  void anInfiniteNumberIsAMalformedRow() throws IOException {
    Path file = column(1.0, -INFINITE, 3.0, null, INFINITE);

    assertThat(read(policy(true, 2), file)).containsExactly(1.0, 3.0);
    assertThatThrownBy(() -> read(policy(true, 0), file))
        .hasMessage(
            file
                + ": row 2 (row group 1): column x: -Infinity is not a finite number. Use"
                + " badRecords(skip) to leave such rows out.");
    assertThatThrownBy(() -> read(policy(true, 1), file))
        .hasMessage(
            file
                + ": row 5 (row group 3): column x: Infinity is not a finite number. This is one"
                + " more than the 1 bad records that may be left out.");
  }

  @Test
  void rowsThatAreLeftOutAreCounted() throws IOException {
    Path file = column(null, 1.0, INFINITE, null, 5.0);
    FileTable table = ParquetFiles.open(conf, policy(true, 7), 1, file);
    try (var reader = table.source().open(conf, table.plan().get(0))) {
      assertThat(reader.next().rows()).isEqualTo(2);
      assertThat(reader.next()).isNull();
      assertThat(reader.counts().rows).isEqualTo(2);
      assertThat(reader.counts().missingRows).isEqualTo(2);
      assertThat(reader.counts().badRecords).isEqualTo(1);
    }
  }

  @Test
  void countsMayNotBeNegative() throws IOException {
    Path file = column(1.0, -0.0, -1.0);

    assertThatThrownBy(() -> read(x().countsOnly(true).build(), file))
        .hasMessageContaining("row 3 (row group 2): column x: -1 is negative. Use badRecords");
    assertThat(read(policy(false, 0), file)).containsExactly(1.0, -0.0, -1.0);
  }

  @Test
  void weightsAreReadAndMayNotBeNegative() throws IOException {
    TableOptions options =
        TableOptions.DEFAULTS
            .but()
            .columns(List.of("id"))
            .weights("x")
            .policy(new RowPolicy(Missing.SKIP, 1))
            .build();
    List<Double> weights = new ArrayList<>();
    TypedTables.read(
        conf,
        ParquetFiles.open(conf, options, 1, column(0.5, null, 0.0, -2.0, 3.0)),
        (row, weight, text) -> weights.add(row[0] + weight / 10));

    assertThat(weights).containsExactly(0.05, 2.0, 4.3);
    assertThatThrownBy(
            () ->
                TypedTables.numbers(conf, ParquetFiles.open(conf, options, 1, column(-1.0, -0.25))))
        .hasMessageContaining("row 2 (row group 1): column x: -0.25 is a negative weight. This is");
  }

  @Test
  void labelsAndKeptColumnsAreText() throws IOException {
    Path file =
        ParquetFiles.write(
            directory.resolve("t.parquet"),
            "optional binary s (UTF8); required int64 u (INTEGER(64,false));"
                + " required double d; required float f; required int64 m (DECIMAL(10,2));"
                + " required int32 day (DATE); required int64 t (TIMESTAMP(MICROS,true));"
                + " required int64 l (TIMESTAMP(MILLIS,false)); required boolean b;"
                + " required fixed_len_byte_array(16) id (UUID); required int32 x;"
                + " required int32 o (TIME(MILLIS,true)); required binary plain;",
            3,
            how -> how,
            (group, row) -> {
              if (row != 1) {
                group.append("s", "tür" + row);
              }
              group.append("u", -1L - row).append("d", row == 2 ? 1e300 : row + 0.5);
              group.append("f", 0.1f).append("m", 1230L + row).append("day", 19_000 + row);
              group.append("t", 1_700_000_000_123_456L).append("l", -1L).append("b", row == 1);
              group.append("id", Binary.fromConstantByteArray(new byte[16])).append("x", row);
              group.append("o", 3_661_001).append("plain", "p");
            });
    TableOptions kept =
        TableOptions.DEFAULTS
            .but()
            .columns(List.of("x"))
            .text(
                List.of(),
                List.of("s", "u", "d", "f", "m", "day", "t", "l", "b", "id", "o", "plain"))
            .build();
    List<List<String>> found = new ArrayList<>();
    TypedTables.read(
        conf, ParquetFiles.open(conf, kept, 1, file), (row, weight, text) -> found.add(text));

    assertThat(found.get(0))
        .containsExactly(
            "tür0",
            "18446744073709551615",
            "0.5",
            "0.1",
            "12.30",
            "2022-01-08",
            "2023-11-14T22:13:20.123456Z",
            "1969-12-31T23:59:59.999",
            "false",
            "00000000-0000-0000-0000-000000000000",
            "01:01:01.001",
            "p");
    assertThat(found.get(1)).startsWith("", "18446744073709551614", "1.5");
    assertThat(found.get(2)).startsWith("tür2", "18446744073709551613", "1E300");
    TableOptions label =
        TableOptions.DEFAULTS.but().columns(List.of("x")).text(List.of("m"), List.of("m")).build();
    FileTable table = ParquetFiles.open(conf, label, 1, file);
    found.clear();
    TypedTables.read(conf, table, (row, weight, text) -> found.add(text));
    assertThat(found.get(0)).containsExactly("12.3", "12.30");
    assertThat(table.layout().hasNumberLabels()).isTrue();
    TableOptions words = label.but().text(List.of("s"), List.of()).build();
    FileTable worded = ParquetFiles.open(conf, words, 1, file);
    assertThat(worded.layout().hasNumberLabels()).isFalse();
    assertThatThrownBy(() -> TypedTables.numbers(conf, worded))
        .hasMessageContaining("row 2 (row group 1): column s: has no value. Use missing(skip)");
  }

  /** In CSV it is a marker of a missing value. */
  @Test
  void whatIsNotANumberIsNoLabel() throws IOException {
    for (boolean dictionary : new boolean[] {false, true}) {
      Path file =
          ParquetFiles.write(
              directory.resolve("t.parquet"),
              "required double y; required int32 x;",
              3,
              how -> how.withDictionaryEncoding(dictionary),
              (group, row) -> group.append("y", row == 1 ? Double.NaN : 7).append("x", row));
      TableOptions label = x().text(List.of("y"), List.of()).build();

      assertThatThrownBy(() -> TypedTables.texts(conf, ParquetFiles.open(conf, label, 1, file)))
          .hasMessageContaining("row 2 (row group 1): column y: has no value.");
      TableOptions kept = x().text(List.of(), List.of("y")).build();
      assertThat(TypedTables.texts(conf, ParquetFiles.open(conf, kept, 1, file)))
          .containsExactly(List.of("7"), List.of("NaN"), List.of("7"));
    }
  }

  @Test
  void textThatIsNotUtf8IsAnError() {
    Path file =
        ParquetFiles.write(
            directory.resolve("t.parquet"),
            "required binary s; required int32 x;",
            1,
            how -> how,
            (group, row) ->
                group
                    .append("s", Binary.fromConstantByteArray(new byte[] {'a', (byte) 0xe4}))
                    .append("x", 1));
    TableOptions label =
        TableOptions.DEFAULTS.but().text(List.of("s"), List.of()).columns(List.of("x")).build();

    assertThatThrownBy(() -> TypedTables.numbers(conf, ParquetFiles.open(conf, label, 1, file)))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("row 1 (row group 1): column s: 'a")
        .hasMessageContaining("is not UTF-8");
  }

  /** A block is full with 8 MB of text: then it ends, and the rows go on in the next one. */
  @Test
  void longTextEndsABlockAsItDoesForText() throws IOException {
    String text = "x".repeat(1 << 20);
    Path file =
        ParquetFiles.write(
            directory.resolve("t.parquet"),
            "required binary s (UTF8); required int32 x;",
            20,
            how -> how,
            (group, row) -> group.append("s", text).append("x", row));
    TableOptions keep =
        TableOptions.DEFAULTS.but().text(List.of(), List.of("s")).columns(List.of("x")).build();
    FileTable table = ParquetFiles.open(conf, keep, 1, file);
    try (var reader = table.source().open(conf, table.plan().get(0))) {
      assertThat(reader.next().rows()).isEqualTo(8);
      assertThat(reader.next().row(0)).containsExactly(8.0);
      assertThat(reader.next().rows()).isEqualTo(4);
      assertThat(reader.next()).isNull();
    }
  }
}
