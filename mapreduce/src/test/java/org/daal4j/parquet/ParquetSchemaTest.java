package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.io.api.Binary;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedLayout;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which columns a table has, what they can be used for, and whether files agree. */
class ParquetSchemaTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();
  private Path mixed;

  @BeforeEach
  void write() {
    mixed =
        ParquetFiles.write(
            directory.resolve("mixed.parquet"),
            "required double x; required binary s (UTF8); required group g { required int32 a; }"
                + " repeated int32 r; required int96 old; required double y;",
            2,
            how -> how,
            (group, row) -> {
              group.append("x", row + 0.5).append("s", "a").append("r", 1).append("r", 2);
              group.addGroup("g").append("a", 1);
              group.append("old", Binary.fromConstantByteArray(new byte[12]));
              group.append("y", -1.0);
            });
  }

  private FileTable open(TableOptions options, Path... files) throws IOException {
    return ParquetFiles.open(conf, options, 1, files);
  }

  private static TableOptions columns(String... columns) {
    return TableOptions.DEFAULTS.but().columns(List.of(columns)).build();
  }

  @Test
  void columnsAreTheFieldsOfTheSchema() throws IOException {
    FileTable table = open(columns("x", "6"), mixed);

    assertThat(table.layout().fileColumns()).containsExactly("x", "s", "g", "r", "old", "y");
    assertThat(table.columns()).containsExactly("x", "y");
    assertThat(table.origin()).isEqualTo(new ColumnOrigin(ColumnNaming.HEADER, 6));
    assertThat(TypedTables.numbers(conf, table))
        .isDeepEqualTo(new double[][] {{0.5, -1}, {1.5, -1}});
  }

  @Test
  void whatIsNoNumberIsRefusedByNameWhereItIsUsed() {
    assertThatThrownBy(() -> open(TableOptions.DEFAULTS, mixed))
        .isInstanceOf(UsageException.class)
        .hasMessage(
            "columns: column s holds no numbers: its type is BYTE_ARRAY (string). Leave it and"
                + " others like it out with columns('!s,!g,!r,!old'), or name those that are"
                + " categories in categorical.");
    assertThatThrownBy(() -> open(columns("x", "s"), mixed))
        .hasMessage(
            "columns: column s holds no numbers: its type is BYTE_ARRAY (string). Leave it out of"
                + " columns, or make it a category with categorical('s').");
    assertThatThrownBy(
            () ->
                open(
                    TableOptions.DEFAULTS.but().columnsOfModel(List.of("s", "x", "g")).build(),
                    mixed))
        .hasMessage(
            "model: column s holds no numbers: its type is BYTE_ARRAY (string)."
                + " The model needs numbers there. Give it a table that has them.");
    assertThatThrownBy(() -> open(columns("y", "g"), mixed))
        .hasMessage("columns: column g is nested. Leave it out of columns.");
    assertThatThrownBy(() -> open(columns("r"), mixed))
        .hasMessageStartingWith("columns: column r has many values in a row.");
    assertThatThrownBy(() -> open(columns("old"), mixed))
        .hasMessageStartingWith("columns: column old has the type INT96, which is not read.");
    TableOptions.Builder x = columns("x").but();
    assertThatThrownBy(() -> open(x.weights("s").build(), mixed))
        .hasMessage(
            "weights: column s holds no numbers: its type is BYTE_ARRAY (string). Name another"
                + " one.");
    assertThatThrownBy(() -> open(x.weights("").responses(List.of("s")).build(), mixed))
        .hasMessageStartingWith("responses: column s holds no numbers");
    assertThatThrownBy(
            () -> open(x.responses(List.of()).text(List.of("g"), List.of()).build(), mixed))
        .hasMessage("label: column g is nested. Name another one.");
    assertThatThrownBy(() -> open(x.text(List.of(), List.of("old")).build(), mixed))
        .hasMessageStartingWith("keep: column old has the type INT96");
    assertThatThrownBy(() -> open(columns("z"), mixed))
        .hasMessageContaining("there is no column 'z'");
  }

  @Test
  void aTableWithoutNumbersIsNotAdvisedToLeaveAllOut() {
    Path words =
        ParquetFiles.write(
            directory.resolve("w.parquet"),
            "required binary s (UTF8);",
            1,
            how -> how,
            (group, row) -> group.append("s", "a"));

    assertThatThrownBy(() -> open(TableOptions.DEFAULTS, words))
        .hasMessage(
            "columns: column s holds no numbers: its type is BYTE_ARRAY (string). The table has"
                + " no column of numbers. Name columns that are categories in categorical.");
  }

  @Test
  void manyColumnsThatAreNoNumbersAreNamedByTheirPlaces() {
    StringBuilder fields = new StringBuilder("required double x; required binary first (UTF8);");
    for (int i = 0; i < 12; i++) {
      fields.append("required double n").append(i).append("; required binary s").append(i);
      fields.append(" (UTF8); required binary t").append(i).append(" (UTF8);");
    }
    Path wide =
        ParquetFiles.write(
            directory.resolve("w.parquet"), fields.toString(), 0, how -> how, (group, row) -> {});

    assertThatThrownBy(() -> open(TableOptions.DEFAULTS, wide))
        .hasMessageEndingWith(
            "with columns('!2,!4-5,!7-8,!10-11,!13-14,!16-17,!19-20,!22-23,!25-26,!28-29,!31-32,"
                + "!34-35,!37-38'), or name those that are categories in categorical.");
  }

  private Path second(String fields) {
    return ParquetFiles.write(
        directory.resolve("other.parquet"),
        fields,
        1,
        how -> how,
        (group, row) -> {
          for (int i = 0; i < group.getType().getFieldCount(); i++) {
            if (fields.contains("int32 x") && i == 0) {
              group.add(i, 7);
            } else {
              group.add(i, 10.0 * i);
            }
          }
        });
  }

  @Test
  void aFileWithColumnsInAnotherOrderIsReadByName() throws IOException {
    Path other = second("required double y; required double more; optional double x;");

    assertThat(TypedTables.numbers(conf, open(columns("x", "y"), mixed, other)))
        .isDeepEqualTo(new double[][] {{0.5, -1}, {1.5, -1}, {20, 0}});
  }

  @Test
  void aMissingColumnOrAnotherTypeIsAnErrorThatNamesTheFile() throws IOException {
    FileTable missing = open(columns("x", "y"), mixed, second("required double x;"));
    assertThatThrownBy(() -> TypedTables.numbers(conf, missing))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            directory.resolve("other.parquet")
                + ": has no column y, which the first file has. Read them apart, or leave the"
                + " column out.");
    FileTable other = open(columns("x"), mixed, second("required int32 x;"));
    assertThatThrownBy(() -> TypedTables.numbers(conf, other))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            directory.resolve("other.parquet")
                + ": column x: is INT32, and in the first file DOUBLE. Read them apart, or leave"
                + " the column out.");
    FileTable nested = open(columns("x"), mixed, second("required double y;"));
    assertThatThrownBy(() -> TypedTables.numbers(conf, nested))
        .hasMessageContaining("has no column x");
  }

  @Test
  void aLayoutCrossesTheWire() throws IOException {
    TableOptions options =
        columns("y", "x").but().text(List.of("s"), List.of("s")).countsOnly(true).build();
    TypedLayout layout = (TypedLayout) open(options, mixed).layout();
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    layout.write(new DataOutputStream(bytes));
    TypedLayout read =
        new TypedLayout(new DataInputStream(new ByteArrayInputStream(bytes.toByteArray())));

    assertThat(read.fileColumns()).isEqualTo(layout.fileColumns());
    assertThat(read.columns()).isEqualTo(layout.columns());
    assertThat(read.textColumns()).isEqualTo(layout.textColumns());
    assertThat(read.policy()).isEqualTo(layout.policy());
    for (int column : layout.used()) {
      assertThat(read.typeName(column)).isEqualTo(layout.typeName(column));
    }
    assertThat(read.roles()).usingRecursiveComparison().isEqualTo(layout.roles());
  }

  @Test
  void aFileOfAnotherKindIsNoParquet() throws IOException {
    Path text = Files.writeString(directory.resolve("a.parquet"), "a,b\n1,2\n3,4\n");

    assertThatThrownBy(() -> open(TableOptions.DEFAULTS, text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            text
                + ": is no Parquet file, or was cut short: it does not end with PAR1. Check"
                + " format, or write it again.");
  }
}
