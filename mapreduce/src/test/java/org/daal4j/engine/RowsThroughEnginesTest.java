package org.daal4j.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.text.TextTables;
import org.daal4j.packed.PackedDataset;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row exactly once, in order, under its number: whatever the files, splits and engine. */
class RowsThroughEnginesTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  @ParameterizedTest
  @CsvSource({
    "inprocess,1",
    "inprocess,2",
    "inprocess,3",
    "inprocess,7",
    "inprocess,100",
    "inprocess,1000",
    "mapreduce,1",
    "mapreduce,2",
    "mapreduce,3",
    "mapreduce,7"
  })
  void everyRowOnceAndInOrder(String engine, int splits) throws IOException {
    StringBuilder text = new StringBuilder("a,b\r\n");
    List<String> expected = new ArrayList<>();
    List<String> counted = new ArrayList<>();
    for (int row = 0; row < 333; row++) {
      text.append(row).append(',').append(row % 5 == 0 ? "\"-1\"" : "-1").append(".5\r\n");
      expected.add("? " + (double) row + " -1.5");
      counted.add(row + " " + (double) row + " -1.5");
    }
    String crlf = text.toString().replace("\"-1\".5", "\"-1.5\"");
    Path file = Tables.write(directory.resolve("a.csv"), crlf.substring(0, crlf.length() - 2));
    check(engine, Tables.open(conf, TableOptions.DEFAULTS, splits, file), expected, counted);
  }

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void filesFollowEachOtherWhateverTheirForm(String engine) throws IOException {
    Path table = Files.createDirectory(directory.resolve("table"));
    Tables.write(table.resolve("1.csv"), "a,b\n1,2\n3,4");
    Tables.write(table.resolve("2.csv.gz"), "a,b\n5,6\n7,8\n");
    Tables.write(table.resolve("3.csv.bz2"), "a,b\r\n9,10\r\n");
    Tables.write(table.resolve("4.csv"), "");
    Tables.write(table.resolve("5.csv"), "a,b\n");
    Tables.write(table.resolve("6.csv.zst"), "a,b\n11,12\n13,14");
    Tables.write(table.resolve("7.csv"), "a,b\n15,16\n");
    Tables.write(table.resolve("_hidden.csv"), "not a table");
    for (int splits : new int[] {1, 3}) {
      List<String> expected = new ArrayList<>();
      List<String> counted = new ArrayList<>();
      for (int row = 0; row < 8; row++) {
        String values = (2.0 * row + 1) + " " + (2.0 * row + 2);
        expected.add("? " + values);
        counted.add(row + " " + values);
      }
      check(engine, Tables.open(conf, TableOptions.DEFAULTS, splits, table), expected, counted);
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"inprocess", "mapreduce"})
  void weightsStayWithTheirRowsAndTextIsReadButNotPacked(String engine) throws IOException {
    Path file =
        Tables.write(directory.resolve("a.csv"), "x,w,name\n1,0.5,\"a,b\"\n2,3,c\n4,0,\u00e9\n");
    TableOptions options =
        TableOptions.DEFAULTS.but().weights("w").text(List.of("name"), List.of()).build();
    check(
        engine,
        Tables.open(conf, options, 2, file),
        List.of("? 1.0 w0.5 'a,b'", "? 2.0 w3.0 'c'", "? 4.0 w0.0 '\u00e9'"),
        List.of("0 1.0 w0.5", "1 2.0 w3.0", "2 4.0 w0.0"));
  }

  @Test
  void tenThousandTinyFilesMakeFewSplits() throws IOException {
    Path table = Files.createDirectory(directory.resolve("table"));
    List<String> expected = new ArrayList<>();
    for (int file = 0; file < 10_000; file++) {
      Files.writeString(table.resolve(String.format("%05d.csv", file)), file + ",1\n");
      expected.add("? " + (double) file + " 1.0");
    }
    FileTable dataset = Tables.open(conf, TableOptions.DEFAULTS, 3, table);
    assertThat(dataset.input().files().size()).isEqualTo(10_000);
    assertThat(dataset.plan().size()).isLessThanOrEqualTo(4);
    for (String name : Engines.NAMES) {
      try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
        assertThat(engine.fold(dataset, new RecordRows())).isEqualTo(expected);
      }
    }
  }

  @Test
  void anUnsplittableFileIsSpreadOverPartsWhenPacked() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv.gz"), Tables.random(20_000, 8));
    conf.setLong("mapreduce.input.fileinputformat.split.maxsize", 300_000);
    FileTable dataset =
        new TextTables(TextSyntax.PLAIN)
            .open(InputFiles.find(conf, List.of(file.toString())))
            .read(TableOptions.DEFAULTS)
            .known()
            .orElseThrow();
    assertThat(dataset.plan().size()).isEqualTo(1);
    List<Integer> parts =
        Engines.onBoth(
            name -> {
              try (Engine engine = Engines.open(name, conf, directory.resolve("work-" + name))) {
                Packed<Double> packed = engine.pack(dataset, new SumRows());
                return ((PackedDataset) packed.rows()).plan().size();
              } catch (IOException e) {
                throw new UncheckedIOException(e);
              }
            });
    // Blocks of 4096 rows, 262,144 bytes: two reach 300,000; 20,000 rows are five blocks.
    assertThat(parts).containsExactly(3, 3);
  }

  private void check(String name, FileTable table, List<String> expected, List<String> counted)
      throws IOException {
    try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
      assertThat(engine.fold(table, new RecordRows())).isEqualTo(expected);
      Packed<List<String>> packed = engine.pack(table, new RecordRows());
      assertThat(packed.result()).isEqualTo(expected);
      assertThat(packed.rows().rowCount()).hasValue(expected.size());
      assertThat(engine.fold(packed.rows(), new RecordRows())).isEqualTo(counted);
      assertThat(engine.summary().passes()).isEqualTo(3);
      assertThat(engine.summary().rows()).isEqualTo(expected.size());
    }
  }
}
