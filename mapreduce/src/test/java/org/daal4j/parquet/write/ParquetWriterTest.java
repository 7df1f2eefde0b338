package org.daal4j.parquet.write;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.apache.parquet.ParquetReadOptions;
import org.apache.parquet.column.page.PageReadStore;
import org.apache.parquet.column.statistics.Statistics;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.example.data.simple.convert.GroupRecordConverter;
import org.apache.parquet.hadoop.ParquetFileReader;
import org.apache.parquet.hadoop.metadata.BlockMetaData;
import org.apache.parquet.hadoop.metadata.ColumnChunkMetaData;
import org.apache.parquet.io.ColumnIOFactory;
import org.apache.parquet.io.LocalInputFile;
import org.apache.parquet.io.MessageColumnIO;
import org.apache.parquet.io.RecordReader;
import org.apache.parquet.schema.MessageType;
import org.daal4j.core.BadInputException;
import org.daal4j.core.FieldType;
import org.daal4j.core.FieldType.Kind;
import org.daal4j.core.RowColumn;
import org.daal4j.core.TextColumns;
import org.daal4j.engine.Engines;
import org.daal4j.input.InputFiles;
import org.daal4j.parquet.ParquetTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Files of ours, as Apache's own reader sees them, which compares the checksums of pages. */
class ParquetWriterTest {

  @TempDir Path directory;

  /** Writes rows. */
  @FunctionalInterface
  private interface Rows {
    void writeTo(ParquetWriter writer) throws IOException;
  }

  private Path write(List<RowColumn> columns, Rows rows) throws IOException {
    Path file = directory.resolve("t.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetWriter writer = new ParquetWriter(out, columns);
      rows.writeTo(writer);
      writer.finish();
    }
    return file;
  }

  private static ParquetFileReader open(Path file) throws IOException {
    ParquetReadOptions options =
        ParquetReadOptions.builder().usePageChecksumVerification(true).build();
    return ParquetFileReader.open(new LocalInputFile(file), options);
  }

  private static List<Group> read(Path file) throws IOException {
    List<Group> rows = new ArrayList<>();
    try (ParquetFileReader reader = open(file)) {
      MessageType schema = reader.getFileMetaData().getSchema();
      MessageColumnIO io = new ColumnIOFactory().getColumnIO(schema);
      for (PageReadStore pages = reader.readNextRowGroup();
          pages != null;
          pages = reader.readNextRowGroup()) {
        RecordReader<Group> records = io.getRecordReader(pages, new GroupRecordConverter(schema));
        for (long row = 0; row < pages.getRowCount(); row++) {
          rows.add(records.read());
        }
      }
    }
    return rows;
  }

  private static List<BlockMetaData> groups(Path file) throws IOException {
    try (ParquetFileReader reader = open(file)) {
      return reader.getRowGroups();
    }
  }

  @Test
  void manyPagesAndGroupsHoldTheRowsInOrder() throws IOException {
    int rows = 1_300_000; // of 32 bytes: more than a group's
    SplittableRandom random = new SplittableRandom(3);
    double[] numbers = random.doubles(rows).toArray();
    List<RowColumn> columns =
        List.of(
            RowColumn.number("a"),
            RowColumn.integer("b"),
            RowColumn.text("c"),
            new RowColumn("d", FieldType.FLOAT, false));
    Path file =
        write(
            columns,
            writer -> {
              for (int row = 0; row < rows; row++) {
                writer.number(numbers[row]);
                writer.integer(-row);
                writer.text("é" + row % 10);
                writer.number(numbers[row]);
                writer.endRow();
              }
              assertThat(writer.rows()).isEqualTo(rows);
            });

    List<BlockMetaData> groups = groups(file);
    assertThat(groups).hasSizeGreaterThan(1);
    assertThat(groups.stream().mapToLong(BlockMetaData::getRowCount).sum()).isEqualTo(rows);
    assertThat(groups)
        .allMatch(group -> group.getRowCount() <= 1 << 20)
        .allMatch(group -> group.getCompressedSize() <= 33 << 20);
    List<Group> found = read(file);
    for (int row = 0; row < rows; row++) {
      Group group = found.get(row);
      if (group.getDouble(0, 0) != numbers[row]
          || group.getLong(1, 0) != -row
          || !group.getString(2, 0).equals("é" + row % 10)
          || group.getFloat(3, 0) != (float) numbers[row]) {
        assertThat(group.toString()).as("row %d", row).isEmpty();
      }
    }
  }

  @Test
  void boundsAndNullsOfEachGroupAreTold() throws IOException {
    List<RowColumn> columns =
        List.of(
            RowColumn.number("number"),
            RowColumn.integer("integer"),
            RowColumn.text("text"),
            RowColumn.number("none"),
            RowColumn.number("zero"),
            new RowColumn("kept", FieldType.of(Kind.INT32), true),
            RowColumn.text("long"));
    Path file =
        write(
            columns,
            writer -> {
              TextColumns kept = new TextColumns(1);
              byte[] seven = "-7".getBytes(StandardCharsets.UTF_8);
              kept.append(seven, 0, 2);
              kept.appendMissing();
              for (int row = 0; row < 2; row++) {
                writer.number(row == 0 ? Double.NaN : -1.5);
                writer.integer(row == 0 ? Long.MAX_VALUE : Long.MIN_VALUE);
                writer.text(row == 0 ? "zé" : "z"); // by bytes, unsigned
                writer.number(Double.NaN);
                writer.number(0.0);
                writer.text(kept, row, 0);
                writer.text("x".repeat(65));
                writer.endRow();
              }
            });

    List<ColumnChunkMetaData> chunks = groups(file).get(0).getColumns();
    assertThat(bounds(chunks.get(0))).isEqualTo("-1.5 to -1.5");
    assertThat(bounds(chunks.get(1))).isEqualTo(Long.MIN_VALUE + " to " + Long.MAX_VALUE);
    assertThat(bounds(chunks.get(2))).isEqualTo("z to zé");
    assertThat(bounds(chunks.get(3))).isEqualTo("none");
    assertThat(bounds(chunks.get(4))).isEqualTo("-0.0 to 0.0");
    assertThat(bounds(chunks.get(5))).isEqualTo("-7 to -7");
    assertThat(bounds(chunks.get(6))).isEqualTo("none");
    assertThat(chunks.get(5).getStatistics().getNumNulls()).isEqualTo(1);
    assertThat(read(file).get(1).getFieldRepetitionCount(5)).isZero();
  }

  private static String bounds(ColumnChunkMetaData chunk) {
    Statistics<?> told = chunk.getStatistics();
    return told.hasNonNullValue() ? told.minAsString() + " to " + told.maxAsString() : "none";
  }

  @Test
  void nullsInEveryPatternAreWhereTheyWere() throws IOException {
    List<RowColumn> columns =
        List.of(
            new RowColumn("text", FieldType.TEXT, true),
            new RowColumn("flag", FieldType.of(Kind.BOOLEAN), true));
    for (int every : new int[] {1, 2, 3, 8, 9, 1000}) { // 1: all are null, 1000: none
      int rows = 777;
      Path file =
          write(
              columns,
              writer -> {
                for (int row = 0; row < rows; row++) {
                  TextColumns fields = new TextColumns(2);
                  if (row % every == every - 1) {
                    fields.appendMissing();
                    fields.appendMissing();
                  } else {
                    byte[] flag =
                        (row % 5 == 0 ? "true" : "false").getBytes(StandardCharsets.UTF_8);
                    fields.append(flag, 0, row % 5 == 1 ? 0 : flag.length);
                    fields.append(flag, 0, flag.length);
                  }
                  writer.texts(fields, 0, 0);
                  writer.endRow();
                }
              });
      List<Group> found = read(file);
      assertThat(found).hasSize(rows);
      for (int row = 0; row < rows; row++) {
        boolean isNull = row % every == every - 1;
        assertThat(found.get(row).getFieldRepetitionCount(0)).isEqualTo(isNull ? 0 : 1);
        assertThat(found.get(row).getFieldRepetitionCount(1)).isEqualTo(isNull ? 0 : 1);
        if (!isNull) {
          assertThat(found.get(row).getBoolean(1, 0)).isEqualTo(row % 5 == 0);
          assertThat(found.get(row).getString(0, 0))
              .isEqualTo(row % 5 == 0 ? "true" : row % 5 == 1 ? "" : "false");
        }
      }
    }
  }

  @Test
  void fieldsOfEightMegabytes() throws IOException {
    String large = "é".repeat(4 << 20);
    Path file =
        write(
            List.of(RowColumn.text("a"), RowColumn.integer("b")),
            writer -> {
              for (int row = 0; row < 7; row++) {
                writer.text(large);
                writer.integer(row);
                writer.endRow();
              }
            });

    assertThat(read(file)).hasSize(7).allMatch(row -> row.getString(0, 0).equals(large));
  }

  @Test
  void tenThousandColumnsTakeNoMoreMemoryThanTen() throws IOException {
    int p = 10_000;
    List<RowColumn> columns =
        IntStream.rangeClosed(1, p).mapToObj(i -> RowColumn.number("q" + i)).toList();
    Path file =
        write(
            columns,
            writer -> {
              for (int row = 0; row < 1000; row++) {
                for (int j = 0; j < p; j++) {
                  writer.number(row + j / 1e4);
                }
                writer.endRow();
              }
            });

    List<BlockMetaData> groups = groups(file);
    // 80,000 bytes a row, 32 MB a group
    assertThat(groups.stream().map(BlockMetaData::getRowCount)).containsExactly(420L, 420L, 160L);
  }

  @Test
  void aFileOfNoRowsIsAFile() throws IOException {
    Path file = write(List.of(RowColumn.number("a")), writer -> {});

    assertThat(groups(file)).isEmpty();
    assertThat(read(file)).isEmpty();
  }

  @Test
  void aFileThatWasNotFinishedIsNone() throws IOException {
    Path file = directory.resolve("half.parquet");
    try (OutputStream out = Files.newOutputStream(file)) {
      ParquetWriter writer = new ParquetWriter(out, List.of(RowColumn.number("a")));
      for (int row = 0; row < 2_000_000; row++) {
        writer.number(row * 1e-3);
        writer.endRow();
      }
    }
    assertThat(Files.size(file)).isGreaterThan(1 << 20);
    InputFiles found = InputFiles.find(Engines.localConf(), List.of(file.toString()));
    assertThatThrownBy(() -> new ParquetTables().open(found))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("is no Parquet file, or was cut short");
  }

  @Test
  void aRowOfOtherFieldsIsAFaultOfTheProgram() throws IOException {
    ParquetWriter writer =
        new ParquetWriter(
            OutputStream.nullOutputStream(), List.of(RowColumn.number("a"), RowColumn.text("b")));
    writer.number(1);
    assertThatThrownBy(writer::endRow)
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("a row of 1 fields, not 2");
    assertThatThrownBy(() -> writer.integer(1))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("b: an integer in a column of text");
  }
}
