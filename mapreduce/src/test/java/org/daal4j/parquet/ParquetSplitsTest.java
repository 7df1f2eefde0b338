package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.Engine;
import org.daal4j.core.RowBlock;
import org.daal4j.covariance.Covariance;
import org.daal4j.covariance.CovarianceModel;
import org.daal4j.covariance.CovarianceOptions;
import org.daal4j.crossproduct.Precision;
import org.daal4j.engine.Engines;
import org.daal4j.engine.SumRows;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.NamedTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.SplitPlan;
import org.daal4j.input.text.TextTables;
import org.daal4j.input.typed.FileBytes;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.moments.TableMoments;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every row is in one split, and the same rows give the same bits as from text. */
class ParquetSplitsTest {

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  private static double[][] random(int rows, int columns, int seed) {
    Random random = new Random(seed);
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.setAll(row, column -> random.nextGaussian() * 1000);
    }
    return table;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60, 1000})
  void everyRowIsReadOnceAndInOrderHoweverTheFilesAreCut(int splits) throws IOException {
    double[][] first = random(501, 2, 1);
    double[][] second = random(20, 2, 2);
    Path a =
        ParquetFiles.doubles(
            directory.resolve("a.parquet"), first, how -> how.withRowGroupRowCountLimit(10));
    Path b = ParquetFiles.doubles(directory.resolve("b.parquet"), second, how -> how);

    FileTable table = ParquetFiles.open(conf, TableOptions.DEFAULTS, splits, a, b);

    double[][] found = TypedTables.numbers(conf, table);
    assertThat(found)
        .isDeepEqualTo(Stream.concat(Stream.of(first), Stream.of(second)).toArray(double[][]::new));
  }

  /**
   * A row group is that of the stretch in which its middle byte lies, also if that is its first.
   */
  @Test
  void everyRowIsReadOnceWhereAFileIsCutAtTheMiddleOfARowGroup() throws IOException {
    double[][] rows = random(60, 1, 6);
    Path path =
        ParquetFiles.doubles(
            directory.resolve("a.parquet"), rows, how -> how.withRowGroupRowCountLimit(10));
    FileTable table = ParquetFiles.open(conf, TableOptions.DEFAULTS, 1, path);
    InputFile file = table.input().first();
    List<Group> groups;
    try (FileBytes bytes = new FileBytes(conf, file.path(), file.length())) {
      groups = Footer.read(bytes, "a").groups();
    }
    assertThat(groups).hasSize(6);
    for (Group group : groups) {
      for (long cut = group.middle() - 1; cut <= group.middle() + 1; cut++) {
        List<Double> found = new ArrayList<>();
        for (Segment half : List.of(file.segment(0, cut), file.segment(cut, file.length() - cut))) {
          RowsSplit split = new RowsSplit(0, RowBlock.UNCOUNTED, List.of(half), List.of());
          try (BlockReader reader = table.source().open(conf, split)) {
            for (RowBlock block = reader.next(); block != null; block = reader.next()) {
              for (int row = 0; row < block.rows(); row++) {
                found.add(block.row(row)[0]);
              }
            }
          }
        }
        assertThat(found).isEqualTo(Stream.of(rows).map(row -> row[0]).toList());
      }
    }
  }

  /** Row groups and pages end within blocks, files within splits. */
  @Test
  void theSameRowsInASplitGiveTheSameBitsAsTextInBothEngines() throws IOException {
    for (int file = 0; file < 3; file++) {
      double[][] rows = random(6000 + file, 17, 10 + file);
      Files.write(
          directory.resolve(file + ".csv"),
          Stream.of(rows)
              .map(
                  row ->
                      Arrays.stream(row).mapToObj(String::valueOf).collect(Collectors.joining(",")))
              .toList());
      ParquetFiles.doubles(
          directory.resolve(file + ".parquet"),
          rows,
          how -> how.withRowGroupRowCountLimit(797).withPageRowCountLimit(101));
    }
    FileTable text = aFileEach(new TextTables(TextSyntax.PLAIN).open(files("*.csv")));
    FileTable parquet = aFileEach(new ParquetTables().open(files("*.parquet")));
    for (String name : Engines.NAMES) {
      try (Engine engine = Engines.open(name, conf, directory.resolve("work"))) {
        assertThat(engine.fold(parquet, new SumRows())).isEqualTo(engine.fold(text, new SumRows()));
        assertThat(TableMoments.of(engine, parquet)).isEqualTo(TableMoments.of(engine, text));
        assertThat(covariances(engine, parquet)).isEqualTo(covariances(engine, text));
      }
    }
  }

  private static List<Double> covariances(Engine engine, FileTable table) throws IOException {
    CovarianceModel covariance =
        Covariance.fit(engine, table, new CovarianceOptions(Precision.DOUBLE));
    return Stream.iterate(0, i -> i + 1)
        .limit(17)
        .flatMap(i -> Stream.of(covariance.covariance(i, 3), covariance.mean(i)))
        .toList();
  }

  private InputFiles files(String glob) throws IOException {
    return InputFiles.find(conf, List.of(directory.resolve(glob).toString()));
  }

  private static FileTable aFileEach(NamedTable seen) throws IOException {
    FileTable table = seen.read(TableOptions.DEFAULTS).known().orElseThrow();
    return new FileTable(
        table.format(),
        table.input(),
        SplitPlan.ofFiles(table.input().files()),
        table.layout(),
        table.source(),
        table.sparse(),
        table.maxBadRecords());
  }

  @Test
  void blocksAreFullButTheLast() throws IOException {
    Path file =
        ParquetFiles.doubles(
            directory.resolve("a.parquet"),
            random(10_000, 100, 3),
            how -> how.withRowGroupRowCountLimit(777));
    FileTable table = ParquetFiles.open(conf, TableOptions.DEFAULTS, 1, file);
    int capacity = RowBlock.capacity(100);
    RowsSplit split = table.plan().get(0);
    try (BlockReader reader = table.source().open(conf, split)) {
      for (int row = 0; row < 10_000; row += capacity) {
        assertThat(reader.next().rows()).isEqualTo(Math.min(capacity, 10_000 - row));
      }
      assertThat(reader.next()).isNull();
      assertThat(reader.counts().rows).isEqualTo(10_000);
    }
  }

  @Test
  void onlyTheBytesOfUsedColumnsAreRead() throws IOException {
    Path file =
        ParquetFiles.doubles(
            directory.resolve("a.parquet"),
            random(20_000, 200, 4),
            how -> how.withRowGroupRowCountLimit(5000).withDictionaryEncoding(false));
    TableOptions three = TableOptions.DEFAULTS.but().columns(List.of("c3", "c100", "c200")).build();
    FileTable table = ParquetFiles.open(conf, three, 1, file);
    long read = 0;
    for (RowsSplit split : table.plan()) {
      try (BlockReader reader = table.source().open(conf, split)) {
        while (reader.next() != null) {
          assertThat(reader.bytesRead()).isPositive();
        }
        read += reader.bytesRead();
      }
    }
    assertThat(read).isBetween(20_000L * 3 * 8, Files.size(file) * 2 / 100);
  }

  @Test
  void noRowsAndOneRowAreTables() throws IOException {
    Path none = ParquetFiles.doubles(directory.resolve("a.parquet"), random(1, 1, 5), how -> how);
    Path empty =
        ParquetFiles.write(
            directory.resolve("0.parquet"),
            "required double c1;",
            0,
            how -> how,
            (group, row) -> group.add(0, 1.0));

    assertThat(
            TypedTables.numbers(
                conf, ParquetFiles.open(conf, TableOptions.DEFAULTS, 1, empty, none)))
        .isDeepEqualTo(random(1, 1, 5));
    assertThat(TypedTables.numbers(conf, ParquetFiles.open(conf, TableOptions.DEFAULTS, 1, empty)))
        .isEmpty();
  }
}
