package org.daal4j.engine;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.zip.GZIPInputStream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.Packed;
import org.daal4j.core.RowsOut;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.engine.inprocess.InProcessRunner;
import org.daal4j.input.FileTable;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The same splits give the same bits, wherever the pass runs and wherever packed rows are kept. */
class EnginesAgreeTest {

  private static final int ROWS = 20_000;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  /** Everything an engine gives for a table. */
  private record Results(double folded, double packed, double refolded, double again, long rows) {}

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 7})
  void theSameBitsForTheSameSplits(int splits) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(ROWS, 6));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    assertThat(table.plan().size()).isEqualTo(splits);
    List<Results> results = Engines.onBoth(name -> results(name, table));
    assertThat(results.get(1)).isEqualTo(results.get(0));
    assertThat(results.get(0).rows()).isEqualTo(ROWS);
  }

  @Test
  void theSameBitsForWeightedRows() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(ROWS, 3).replace("-", ""));
    TableOptions options = TableOptions.DEFAULTS.but().weights("3").build();
    FileTable table = Tables.open(conf, options, 3, file);
    List<Results> results = Engines.onBoth(name -> results(name, table));
    assertThat(results.get(1)).isEqualTo(results.get(0));
    TableOptions unweighted = TableOptions.DEFAULTS.but().columns(List.of("1", "2")).build();
    Results others = results("inprocess", Tables.open(conf, unweighted, 3, file));
    assertThat(others.refolded()).isNotEqualTo(results.get(0).refolded());
  }

  @ParameterizedTest
  @ValueSource(ints = {70, 200})
  void twoLevelsOfMergingGiveTheSameBits(int splits) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(2_000, 3));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, splits, file);
    assertThat(MergeTree.groups(table.plan().size())).isGreaterThan(1);
    List<Double> sums =
        Engines.onBoth(name -> with(name, engine -> engine.fold(table, new SumRows(1 / 3.0))));
    assertThat(sums.get(1)).isEqualTo(sums.get(0));
  }

  @Test
  void anOtherNumberOfSplitsGivesOtherBits() throws IOException {
    // Guards the tests above: the sum they compare does depend on the splits.
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(ROWS, 6));
    FileTable one = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    FileTable seven = Tables.open(conf, TableOptions.DEFAULTS, 7, file);
    double whole = with("inprocess", engine -> engine.fold(one, new SumRows(1 / 3.0)));
    double cut = with("inprocess", engine -> engine.fold(seven, new SumRows(1 / 3.0)));
    assertThat(cut).isNotEqualTo(whole);
  }

  @Test
  void rowsThatDoNotFitInMemoryGiveTheSameBits() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(ROWS, 6));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 3, file);
    Results inMemory = results("inprocess", table);
    conf.setFloat(InProcessRunner.MEMORY_SHARE, 0);
    assertThat(results("inprocess", table)).isEqualTo(inMemory);
    // Room for the first block of a part, not for its second: it moves in the middle.
    conf.setInt(InProcessRunner.THREADS, 1);
    conf.setFloat(InProcessRunner.MEMORY_SHARE, 250_000f / Runtime.getRuntime().maxMemory());
    assertThat(results("inprocess", table)).isEqualTo(inMemory);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 5, 16})
  void theNumberOfThreadsDoesNotMatter(int threads) throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(ROWS, 6));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 90, file);
    conf.setInt(InProcessRunner.THREADS, 3);
    Results three = results("inprocess", table);
    conf.setInt(InProcessRunner.THREADS, threads);
    assertThat(results("inprocess", table)).isEqualTo(three);
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 3})
  void mappedLinesAreTheSameInTheSameFiles(int splits) throws IOException {
    Path file =
        Tables.write(directory.resolve("a.csv"), "k,x,y\na,1,2\n\"b \"\"c\"\"\",3,4\nd,5,6\n");
    TableOptions options = TableOptions.DEFAULTS.but().text(List.of("k"), List.of()).build();
    FileTable table = Tables.open(conf, options, splits, file);
    for (String name : Engines.NAMES) {
      Path work = directory.resolve("work-" + name);
      try (Engine engine = Engines.open(name, conf, work)) {
        engine.map(table, new NumberLines(100), RowsOut.csv("numbers"));
        engine.map(table, new NumberLines(0.5), RowsOut.csv("numbers"));
        Path result = work.resolve("result/numbers");
        assertThat(Tables.lines(result))
            .containsExactly("a,0.5,1", "\"b \"\"c\"\"\",1.5,2", "d,2.5,3");
        assertThat(result.toFile().list((d, file1) -> file1.startsWith("part-m-")))
            .hasSize(table.plan().size());
      }
    }
  }

  @Test
  void mappedLinesAreCompressedWhenHadoopIsToldTo() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), "1,2\n3,4\n");
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 1, file);
    conf.setBoolean("mapreduce.output.fileoutputformat.compress", true);
    conf.set(
        "mapreduce.output.fileoutputformat.compress.codec",
        "org.apache.hadoop.io.compress.GzipCodec");
    for (String name : Engines.NAMES) {
      Path work = directory.resolve("work-" + name);
      try (Engine engine = Engines.open(name, conf, work);
          InputStream lines = gunzip(engine, table, work)) {
        assertThat(new String(lines.readAllBytes(), UTF_8)).isEqualTo("1,2\n3,4\n");
      }
    }
  }

  private static InputStream gunzip(Engine engine, FileTable table, Path work) throws IOException {
    engine.map(table, new NumberLines(1), RowsOut.csv("numbers"));
    return new GZIPInputStream(
        Files.newInputStream(work.resolve("result/numbers/part-m-00000.gz")));
  }

  @Test
  void packedRowsMapInOrder() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), Tables.random(9_000, 20));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 4, file);
    List<List<String>> lines =
        Engines.onBoth(
            name ->
                with(
                    name,
                    engine -> {
                      Packed<Double> packed = engine.pack(table, new SumRows());
                      engine.map(packed.rows(), new NumberLines(1), RowsOut.csv("numbers"));
                      return Tables.lines(directory.resolve("work-" + name + "/result/numbers"));
                    }));
    assertThat(lines.get(0)).hasSize(9_000).isEqualTo(lines.get(1));
    assertThat(lines.get(0)).isEqualTo(canonical(Files.readAllLines(file)));
  }

  /** The numbers of the file in the shortest form, as the map writes them. */
  private static List<String> canonical(List<String> lines) {
    return lines.stream()
        .map(
            line ->
                String.join(
                    ",",
                    Arrays.stream(line.split(","))
                        .map(Double::parseDouble)
                        .map(ShortestDecimal::format)
                        .toList()))
        .toList();
  }

  @Test
  void rowsAreReadBackByNumber() throws IOException {
    Path file = Tables.write(directory.resolve("a.csv"), numbered(10_000));
    FileTable table = Tables.open(conf, TableOptions.DEFAULTS, 3, file);
    conf.setFloat(InProcessRunner.MEMORY_SHARE, 20_000f / Runtime.getRuntime().maxMemory());
    for (String name : Engines.NAMES) {
      with(
          name,
          engine -> {
            Packed<Double> packed = engine.pack(table, new SumRows());
            for (int first : new int[] {0, 1, 3_331, 4_095, 9_999}) {
              int count = Math.min(5_000, 10_000 - first);
              DenseRows rows = engine.read(packed.rows(), first, count);
              assertThat(rows.rows()).isEqualTo(count);
              assertThat(rows.firstRow()).isEqualTo(first);
              for (int row = 0; row < count; row++) {
                assertThat(rows.value(row, 0)).isEqualTo(first + row);
              }
            }
            assertThat(engine.read(packed.rows(), 10_000, 0).rows()).isZero();
            assertThatThrownBy(() -> engine.read(packed.rows(), 9_999, 2))
                .isInstanceOf(IndexOutOfBoundsException.class);
            return null;
          });
    }
  }

  private static String numbered(int rows) {
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      text.append(row).append(",1\n");
    }
    return text.toString();
  }

  private Results results(String name, FileTable table) {
    return with(
        name,
        engine -> {
          double folded = engine.fold(table, new SumRows(1 / 3.0));
          Packed<Double> packed = engine.pack(table, new SumRows(0.1));
          double refolded = engine.fold(packed.rows(), new SumRows(1 / 3.0));
          double again = engine.fold(packed.rows(), new SumRows(1 / 7.0));
          return new Results(
              folded, packed.result(), refolded, again, packed.rows().rowCount().getAsLong());
        });
  }

  @FunctionalInterface
  private interface Body<T> {
    T run(Engine engine) throws IOException;
  }

  private <T> T with(String name, Body<T> body) {
    try (Engine engine = Engines.open(name, conf, directory.resolve("work-" + name))) {
      return body.run(engine);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
