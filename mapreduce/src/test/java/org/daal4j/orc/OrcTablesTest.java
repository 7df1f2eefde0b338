package org.daal4j.orc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.atIndex;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.orc.CompressionKind;
import org.apache.orc.EncryptionAlgorithm;
import org.apache.orc.InMemoryKeystore;
import org.apache.orc.OrcFile;
import org.apache.orc.storage.ql.exec.vector.BytesColumnVector;
import org.apache.orc.storage.ql.exec.vector.DecimalColumnVector;
import org.apache.orc.storage.ql.exec.vector.DoubleColumnVector;
import org.apache.orc.storage.ql.exec.vector.ListColumnVector;
import org.apache.orc.storage.ql.exec.vector.LongColumnVector;
import org.apache.orc.storage.ql.exec.vector.MapColumnVector;
import org.apache.orc.storage.ql.exec.vector.StructColumnVector;
import org.apache.orc.storage.ql.exec.vector.UnionColumnVector;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.RowsSplit;
import org.daal4j.input.Segment;
import org.daal4j.input.typed.Iris;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files of ORC's own writer are tables of the same values, however they are cut. */
class OrcTablesTest {

  private static final TableOptions ALL = TableOptions.DEFAULTS;
  private static final int ONE_STRIPE = Integer.MAX_VALUE;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  private Path file(String name) {
    return directory.resolve(name);
  }

  private FileTable open(TableOptions options, Path... files) throws IOException {
    return OrcFiles.open(conf, options, 1, files);
  }

  private double[][] numbers(TableOptions options, Path... files) throws IOException {
    return TypedTables.numbers(conf, open(options, files));
  }

  private static TableOptions.Builder columns(String... columns) {
    return ALL.but().columns(List.of(columns));
  }

  private static double[][] random(int rows, int columns) {
    Random random = new Random(rows);
    double[][] table = new double[rows][columns];
    for (double[] row : table) {
      Arrays.setAll(row, column -> random.nextGaussian());
    }
    return table;
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 60, 900})
  void everyRowIsReadOnceAndInOrderHoweverFilesAreCut(int splits) throws IOException {
    double[][] first = random(501, 2);
    double[][] second = random(20, 2);
    Path a = OrcFiles.doubles(file("a.orc"), first, 10, how -> how);
    Path b =
        OrcFiles.doubles(
            file("b.orc"), second, ONE_STRIPE, how -> how.compress(CompressionKind.ZLIB));

    assertThat(TypedTables.numbers(conf, OrcFiles.open(conf, ALL, splits, a, b)))
        .isDeepEqualTo(Stream.of(first, second).flatMap(Stream::of).toArray(double[][]::new));
  }

  /** A stripe is that of the stretch in which its middle lies. */
  @Test
  void everyRowIsReadOnceWhereverAFileIsCut() throws IOException {
    double[][] rows = random(40, 1);
    Path path = OrcFiles.doubles(file("a.orc"), rows, 7, how -> how);
    FileTable table = open(ALL, path);
    long length = Files.size(path);
    for (long cut = 1; cut < length; cut += 3) {
      List<Double> found = new ArrayList<>();
      List<Segment> halves =
          List.of(
              table.input().first().segment(0, cut),
              table.input().first().segment(cut, length - cut));
      for (Segment half : halves) {
        RowsSplit split = new RowsSplit(0, RowBlock.UNCOUNTED, List.of(half), List.of());
        try (BlockReader reader = table.source().open(conf, split)) {
          for (RowBlock block = reader.next(); block != null; block = reader.next()) {
            for (int row = 0; row < block.rows(); row++) {
              found.add(block.row(row)[0]);
            }
          }
        }
      }
      assertThat(found).as("cut at %d", cut).isEqualTo(Stream.of(rows).map(row -> row[0]).toList());
    }
  }

  /** Of chunks so small that values lie across their ends. */
  @ParameterizedTest
  @EnumSource(
      value = CompressionKind.class,
      names = {"NONE", "ZLIB", "SNAPPY", "LZ4", "ZSTD"})
  void everyCodec(CompressionKind codec) throws IOException {
    double[][] rows = random(20_000, 3);
    for (double[] row : rows) {
      row[1] = Math.rint(row[1]);
    }
    Path file =
        OrcFiles.doubles(
            file("a.orc"),
            rows,
            7000,
            how -> how.compress(codec).bufferSize(1001).enforceBufferSize());

    double[][] found = numbers(ALL, file);
    assertThat(found.length).isEqualTo(rows.length);
    for (int i = 0; i < rows.length; i++) {
      assertThat(found[i]).containsExactly(rows[i]);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionKind.class,
      names = {"LZO"})
  void aCodecThatIsNotReadIsNamed(CompressionKind codec) {
    Path file = OrcFiles.doubles(file("a.orc"), random(3, 1), 9, how -> how.compress(codec));

    assertThatThrownBy(() -> open(ALL, file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": is compressed with LZO, which is not read. Write the file again, with SNAPPY or"
                + " ZSTD for example.");
  }

  /** Values that make runs of every kind: repeated, steady, small, with outliers, and any. */
  private static long integer(int kind, int row, Random random) {
    return switch (kind) {
      case 0 -> row / 100;
      case 1 -> 3L * row - 1000;
      case 2 -> random.nextInt(200) - 100;
      case 3 -> random.nextInt(50) == 0 ? random.nextLong() >> 20 : random.nextInt(100);
      case 4 -> random.nextLong() >> random.nextInt(64);
      case 5 -> (row & 1) == 0 ? Long.MIN_VALUE : Long.MAX_VALUE;
      case 6 -> 1_000_000L + row * (row % 7) / 3;
      default -> row % 50 == 0 ? 1L << row % 63 : 2000 - row;
    };
  }

  @ParameterizedTest
  @EnumSource(
      value = OrcFile.Version.class,
      names = {"V_0_11", "V_0_12"})
  void integersInRunsOfEveryKind(OrcFile.Version version) throws IOException {
    for (OrcFile.EncodingStrategy strategy : OrcFile.EncodingStrategy.values()) {
      long[][] expected = new long[8][9000];
      Random random = new Random(11);
      StringBuilder fields = new StringBuilder("n0:bigint");
      for (int kind = 1; kind < 8; kind++) {
        fields.append(",n").append(kind).append(":bigint");
      }
      Path file =
          OrcFiles.write(
              file("a.orc"),
              fields.toString(),
              9000,
              4000,
              how -> how.version(version).encodingStrategy(strategy),
              (columns, at, row) -> {
                for (int kind = 0; kind < 8; kind++) {
                  expected[kind][row] = integer(kind, row, random);
                  ((LongColumnVector) columns[kind]).vector[at] = expected[kind][row];
                }
              });
      double[][] found = numbers(ALL, file);
      for (int row = 0; row < 9000; row++) {
        for (int kind = 0; kind < 8; kind++) {
          assertThat(found[row][kind]).as("%d of %d", kind, row).isEqualTo(expected[kind][row]);
        }
      }
    }
  }

  @Test
  void integersOfEveryWidthInRunsOfBits() throws IOException {
    Random random = new Random(3);
    long[] expected = new long[64 * 600];
    Path file =
        OrcFiles.write(
            file("a.orc"),
            "n:bigint",
            expected.length,
            ONE_STRIPE,
            how -> how,
            (columns, at, row) -> {
              expected[row] = random.nextLong() >> row / 600;
              ((LongColumnVector) columns[0]).vector[at] = expected[row];
            });
    double[][] found = numbers(ALL, file);
    for (int row = 0; row < expected.length; row++) {
      assertThat(found[row][0]).isEqualTo(expected[row]);
    }
  }

  private static final String EVERY_TYPE =
      "b:boolean,t:tinyint,s:smallint,i:int,l:bigint,f:float,d:double,day:date,"
          + "small:decimal(10,2),large:decimal(38,10)";

  private static void fill(
      org.apache.orc.storage.ql.exec.vector.ColumnVector[] columns, int at, int row) {
    long[] integers = {row % 2, row % 256 - 128, row - 9000, -70_000L * row, 1L << 40 | row};
    for (int i = 0; i < 5; i++) {
      ((LongColumnVector) columns[i]).vector[at] = integers[i];
    }
    ((DoubleColumnVector) columns[5]).vector[at] = row * 0.1f;
    ((DoubleColumnVector) columns[6]).vector[at] = row / 7.0;
    ((LongColumnVector) columns[7]).vector[at] = row - 100;
    ((DecimalColumnVector) columns[8]).set(at, decimal(row * 17 + "." + row % 100));
    String digits = "1234567890123456789012345" + (row + 100) + ".0123456789";
    ((DecimalColumnVector) columns[9]).set(at, decimal((row % 2 == 0 ? "-" : "") + digits));
  }

  private static org.apache.orc.storage.common.type.HiveDecimal decimal(String digits) {
    return org.apache.orc.storage.common.type.HiveDecimal.create(digits);
  }

  private static double[] expected(int row) {
    String digits = "1234567890123456789012345" + (row + 100) + ".0123456789";
    return new double[] {
      row % 2,
      row % 256 - 128,
      row - 9000,
      -70_000L * row,
      (double) (1L << 40 | row),
      row * 0.1f,
      row / 7.0,
      row - 100,
      Double.parseDouble(row * 17 + "." + row % 100),
      Double.parseDouble((row % 2 == 0 ? "-" : "") + digits)
    };
  }

  /** Every third value of each column is null, of column {@code b} those of a whole stripe. */
  @ParameterizedTest
  @EnumSource(
      value = OrcFile.Version.class,
      names = {"V_0_11", "V_0_12"})
  void numbersOfEveryTypeWithAndWithoutNulls(OrcFile.Version version) throws IOException {
    TableOptions keep = ALL.but().policy(new RowPolicy(Missing.KEEP, 0)).build();
    for (boolean nulls : new boolean[] {false, true}) {
      Path file =
          OrcFiles.write(
              file("a.orc"),
              EVERY_TYPE,
              900,
              250,
              how -> how.version(version).compress(CompressionKind.SNAPPY),
              (columns, at, row) -> {
                fill(columns, at, row);
                for (int i = 0; nulls && i < 10; i++) {
                  if ((row + i) % 3 == 0 || i == 0 && row >= 250 && row < 500) {
                    OrcFiles.setNull(columns[i], at);
                  }
                }
              });
      double[][] found = numbers(keep, file);
      assertThat(found.length).isEqualTo(900);
      for (int row = 0; row < 900; row++) {
        double[] expected = expected(row);
        for (int i = 0; i < 10; i++) {
          boolean isNull = nulls && ((row + i) % 3 == 0 || i == 0 && row >= 250 && row < 500);
          assertThat(found[row][i])
              .as("row %d, column %d", row, i)
              .isEqualTo((Double) (isNull ? Double.NaN : expected[i]));
        }
      }
    }
  }

  /** A column of one value is a vector that repeats. */
  @Test
  void vectorsThatRepeatAreWrittenAsRuns() throws IOException {
    Path file =
        OrcFiles.write(
            file("a.orc"),
            "x:double,n:int",
            500,
            ONE_STRIPE,
            how -> how,
            (columns, at, row) -> {
              columns[0].isRepeating = true;
              columns[1].isRepeating = true;
              ((DoubleColumnVector) columns[0]).vector[0] = 2.5;
              ((LongColumnVector) columns[1]).vector[0] = -7;
            });
    assertThat(numbers(ALL, file))
        .hasDimensions(500, 2)
        .contains(new double[] {2.5, -7}, atIndex(499));
  }

  private static BytesColumnVector bytes(
      org.apache.orc.storage.ql.exec.vector.ColumnVector column) {
    return (BytesColumnVector) column;
  }

  /** Of many different values directly, of few in a dictionary. */
  @ParameterizedTest
  @EnumSource(
      value = OrcFile.Version.class,
      names = {"V_0_11", "V_0_12"})
  void textDirectlyAndInDictionaries(OrcFile.Version version) throws IOException {
    Path file =
        OrcFiles.write(
            file("a.orc"),
            "x:double,few:string,many:varchar(20),fixed:char(6)",
            3000,
            1100,
            how -> how.version(version).compress(CompressionKind.ZLIB),
            (columns, at, row) -> {
              ((DoubleColumnVector) columns[0]).vector[at] = row;
              bytes(columns[1]).setVal(at, ("tür" + row % 5).getBytes(StandardCharsets.UTF_8));
              bytes(columns[2]).setVal(at, ("m" + row).getBytes(StandardCharsets.UTF_8));
              bytes(columns[3]).setVal(at, ("f" + row % 11).getBytes(StandardCharsets.UTF_8));
              if (row % 4 == 1) {
                OrcFiles.setNull(columns[1], at);
              }
              if (row % 7 == 1) {
                bytes(columns[2]).setVal(at, new byte[0]);
              }
            });
    TableOptions keep = columns("x").text(List.of(), List.of("few", "many", "fixed")).build();
    List<List<String>> found = TypedTables.texts(conf, open(keep, file));
    assertThat(found).hasSize(3000);
    for (int row = 0; row < 3000; row++) {
      assertThat(found.get(row))
          .containsExactly(
              row % 4 == 1 ? "" : "tür" + row % 5, row % 7 == 1 ? "" : "m" + row, "f" + row % 11);
    }
    TableOptions label = columns("x").text(List.of("few"), List.of()).build();
    assertThat(open(label, file).layout().hasNumberLabels()).isFalse();
    assertThatThrownBy(() -> TypedTables.texts(conf, open(label, file)))
        .isInstanceOf(BadRecordException.class)
        .hasMessage(
            file
                + ": row 2 (stripe 1): column few: has no value. Use missing(skip) to leave such"
                + " rows out.");
  }

  @Test
  void numbersAndDatesAsText() throws IOException {
    Path file = OrcFiles.write(file("a.orc"), EVERY_TYPE, 30, 9, how -> how, OrcTablesTest::fill);
    TableOptions keep =
        columns("d")
            .text(List.of("small"), List.of("b", "t", "s", "i", "l", "f", "day", "small", "large"))
            .build();
    assertThat(TypedTables.texts(conf, open(keep, file)).get(20))
        .containsExactly(
            "340.2",
            "false",
            "-108",
            "-8980",
            "-1400000",
            "1099511627796",
            "2",
            "1969-10-13",
            "340.20",
            "-1234567890123456789012345120.0123456789");
  }

  @Test
  void rowsWithMissingAndMalformedValues() throws IOException {
    double[] values = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 5, 6};
    Path file =
        OrcFiles.write(
            file("a.orc"),
            "x:double",
            6,
            2,
            how -> how,
            (columns, at, row) -> {
              ((DoubleColumnVector) columns[0]).vector[at] = values[row];
              if (row == 4) {
                OrcFiles.setNull(columns[0], at);
              }
            });
    TableOptions skip = ALL.but().policy(new RowPolicy(Missing.SKIP, 1)).build();
    assertThat(numbers(skip, file)).isDeepEqualTo(new double[][] {{1}, {3}, {6}});
    TableOptions bad = ALL.but().policy(new RowPolicy(Missing.SKIP, 0)).build();
    assertThatThrownBy(() -> numbers(bad, file))
        .hasMessage(
            file
                + ": row 4 (stripe 2): column x: Infinity is not a finite number. Use badRecords(skip)"
                + " to leave such rows out.");
  }

  @Test
  void whatIsNotANumberIsNoLabel() throws IOException {
    double[][] rows = {{1, 7}, {2, Double.NaN}};
    Path file = OrcFiles.doubles(file("a.orc"), rows, ONE_STRIPE, how -> how);
    TableOptions label = columns("c1").text(List.of("c2"), List.of()).build();
    assertThatThrownBy(() -> TypedTables.texts(conf, open(label, file)))
        .hasMessageContaining(": row 2 (stripe 1): column c2: has no value.");
    TableOptions kept = columns("c1").text(List.of(), List.of("c2")).build();
    assertThat(TypedTables.texts(conf, open(kept, file)))
        .containsExactly(List.of("7"), List.of("NaN"));
  }

  private static final String NESTED =
      "list:array<int>,x:double,map:map<string,int>,in:struct<a:int,b:array<string>>,"
          + "some:uniontype<int,string>,raw:binary,y:float";

  private Path nested() {
    return OrcFiles.write(
        file("nested.orc"),
        NESTED,
        50,
        20,
        how -> how,
        (columns, at, row) -> {
          ListColumnVector list = (ListColumnVector) columns[0];
          list.offsets[at] = list.childCount;
          list.lengths[at] = 2;
          list.child.ensureSize(list.childCount + 2, true);
          ((LongColumnVector) list.child).vector[list.childCount++] = row;
          ((LongColumnVector) list.child).vector[list.childCount++] = row;
          ((DoubleColumnVector) columns[1]).vector[at] = row + 0.5;
          MapColumnVector map = (MapColumnVector) columns[2];
          map.offsets[at] = 0;
          map.lengths[at] = 0;
          StructColumnVector in = (StructColumnVector) columns[3];
          ((LongColumnVector) in.fields[0]).vector[at] = row;
          OrcFiles.setNull(in.fields[1], at);
          UnionColumnVector some = (UnionColumnVector) columns[4];
          some.tags[at] = 0;
          ((LongColumnVector) some.fields[0]).vector[at] = row;
          bytes(columns[5]).setVal(at, new byte[] {(byte) row});
          ((DoubleColumnVector) columns[6]).vector[at] = -row;
        });
  }

  @Test
  void columnsThatAreNotUsedArePassedOver() throws IOException {
    double[][] found = numbers(columns("y", "x").build(), nested());

    assertThat(found.length).isEqualTo(50);
    assertThat(found[49]).containsExactly(-49, 49.5);
  }

  private void assertUnused(TableOptions.Builder options, String message) {
    assertThatThrownBy(() -> open(options.build(), nested()))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsNoNumberIsRefusedByNameWhereItIsUsed() {
    assertUnused(
        ALL.but(),
        "columns: column list has many values in a row. Leave it and others like it out with"
            + " columns('!list,!map,!in,!some,!raw').");
    String leave = " Leave it out of columns.";
    assertUnused(columns("map"), "columns: column map has many values in a row." + leave);
    assertUnused(columns("in"), "columns: column in is nested." + leave);
    assertUnused(columns("some"), "columns: column some is a union of several types." + leave);
    assertUnused(
        columns("x").text(List.of("raw"), List.of()),
        "label: column raw has the type binary, which is not read. Name another one.");
  }

  /** Hive's old writers knew no names: their columns are {@code _col0} and so on. */
  @Test
  void filesAreReadByTheNamesTheyHave() throws IOException {
    Path first = OrcFiles.doubles(file("a.orc"), random(2, 2), 9, how -> how);
    Path other =
        OrcFiles.write(
            file("b.orc"),
            "c2:double,more:int,c1:double",
            1,
            9,
            how -> how,
            (columns, at, row) -> {
              ((DoubleColumnVector) columns[0]).vector[at] = 20;
              ((DoubleColumnVector) columns[2]).vector[at] = 10;
            });
    assertThat(numbers(ALL, first, other)[2]).containsExactly(10, 20);
    Path hive =
        OrcFiles.write(
            file("h.orc"),
            "_col0:double,_col1:int",
            1,
            9,
            how -> how,
            (columns, at, row) -> ((DoubleColumnVector) columns[0]).vector[at] = 7);
    FileTable old = open(columns("_col0").build(), hive);
    assertThat(old.layout().fileColumns()).containsExactly("_col0", "_col1");
    assertThat(TypedTables.numbers(conf, old)).isDeepEqualTo(new double[][] {{7}});
    assertThatThrownBy(() -> numbers(ALL, first, hive))
        .hasMessage(
            hive
                + ": has no column c1, which the first file has. Read them apart, or leave the"
                + " column out.");
    assertThatThrownBy(() -> numbers(columns("c1").build(), first, retyped()))
        .hasMessage(
            file("r.orc")
                + ": column c1: is decimal (scale 3), and in the first file double. Read them apart,"
                + " or leave the column out.");
  }

  private Path retyped() {
    return OrcFiles.write(
        file("r.orc"), "c1:decimal(9,3)", 0, 9, how -> how, (columns, at, row) -> {});
  }

  @Test
  void blocksOfRowsAreFullButTheLastAndOnlyUsedColumnsAreRead() throws IOException {
    Path file = OrcFiles.doubles(file("a.orc"), random(5000, 100), 777, how -> how);
    FileTable table = open(ALL, file);
    int capacity = RowBlock.capacity(100);
    try (BlockReader reader = table.source().open(conf, table.plan().get(0))) {
      for (int row = 0; row < 5000; row += capacity) {
        assertThat(reader.next().rows()).isEqualTo(Math.min(capacity, 5000 - row));
      }
      assertThat(reader.next()).isNull();
    }
    FileTable few = open(columns("c3", "c100").build(), file);
    try (BlockReader reader = few.source().open(conf, few.plan().get(0))) {
      while (reader.next() != null) {
        assertThat(reader.bytesRead()).isPositive();
      }
      assertThat(reader.bytesRead()).isBetween(5000L * 2 * 8, Files.size(file) / 10);
    }
  }

  @Test
  void encryptedColumnsAreRefusedWhereTheyAreUsed() throws IOException {
    InMemoryKeystore keys =
        new InMemoryKeystore()
            .addKey("pii", EncryptionAlgorithm.AES_CTR_128, new byte[] {1, 2, 3, 4, 5, 6, 7, 8, 9});
    Path file =
        OrcFiles.write(
            file("e.orc"),
            "open:double,secret:double",
            100,
            40,
            how -> how.setKeyProvider(keys).encrypt("pii:secret"),
            (columns, at, row) -> {
              ((DoubleColumnVector) columns[0]).vector[at] = row;
              ((DoubleColumnVector) columns[1]).vector[at] = row;
            });
    assertThat(numbers(columns("open").build(), file)).hasDimensions(100, 1);
    assertThatThrownBy(() -> numbers(ALL, file))
        .isInstanceOf(UsageException.class)
        .hasMessage("columns: column secret is encrypted. Leave it out with columns('!secret').");
  }

  @Test
  void noRowsAndNoColumns() throws IOException {
    Path none = OrcFiles.write(file("a.orc"), "x:double", 0, 9, how -> how, null);
    assertThat(numbers(ALL, none)).isEmpty();
    Path empty = OrcFiles.write(file("b.orc"), "", 0, 9, how -> how, null);
    assertThatThrownBy(() -> open(ALL, empty)).hasMessage(empty + ": has no columns.");
  }

  @Test
  void otherFilesAreRefused() throws IOException {
    for (String text : List.of("a,b\n1,2\n", "\n", "ORC", "ORC,x\n1,2\n")) {
      Path file = Files.writeString(file("a.orc"), text);
      assertThatThrownBy(() -> open(ALL, file))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(file + ": ");
    }
    Path csv = Files.writeString(file("a.orc"), "a,b\n1,2\n");
    assertThatThrownBy(() -> open(ALL, csv))
        .hasMessage(
            csv
                + ": is no ORC file, or was cut short: it does not end as those do. Check format,"
                + " or write it again.");
  }

  private Path damageable(CompressionKind codec) {
    return OrcFiles.write(
        file("a.orc"),
        "x:double,s:string,n:bigint,m:decimal(12,2)",
        120,
        50,
        how -> how.compress(codec),
        (columns, at, row) -> {
          ((DoubleColumnVector) columns[0]).vector[at] = row / 3.0;
          bytes(columns[1]).setVal(at, ("name" + row % 3).getBytes(StandardCharsets.UTF_8));
          ((LongColumnVector) columns[2]).vector[at] = row * 1_000_003L % 1009;
          ((DecimalColumnVector) columns[3]).set(at, decimal(row + ".25"));
          if (row % 4 == 0) {
            OrcFiles.setNull(columns[2], at);
          }
        });
  }

  private List<String> rows(Path file) throws IOException {
    TableOptions options =
        ALL.but().text(List.of("s"), List.of()).policy(new RowPolicy(Missing.SKIP, 0)).build();
    List<String> rows = new ArrayList<>();
    TypedTables.read(
        conf,
        OrcFiles.open(conf, options, 2, file),
        (row, weight, text) -> rows.add(Arrays.toString(row) + text));
    return rows;
  }

  /** ORC has no checksums: values that changed are other values. */
  @ParameterizedTest
  @EnumSource(
      value = CompressionKind.class,
      names = {"NONE", "ZLIB", "SNAPPY", "LZ4", "ZSTD"})
  void oneDamagedByteIsAnErrorOrAnotherValueAndNothingWorse(CompressionKind codec)
      throws IOException {
    Path file = damageable(codec);
    byte[] good = Files.readAllBytes(file);
    assertThat(rows(file)).hasSize(90);
    Random random = new Random(7);
    int errors = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      try {
        assertThat(rows(file)).as("byte %d", at).hasSizeLessThanOrEqualTo(120);
      } catch (BadInputException | UsageException e) {
        errors++;
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError("byte " + at + " of " + bad.length, e);
      }
    }
    assertThat(errors).isGreaterThan(30);
  }

  @Test
  void aFileThatWasCutShortIsAnError() throws IOException {
    Path file =
        OrcFiles.doubles(
            file("a.orc"), random(50, 2), ONE_STRIPE, how -> how.compress(CompressionKind.ZSTD));
    byte[] good = Files.readAllBytes(file);
    for (int length = 1; length < good.length; length += 3) {
      Files.write(file, Arrays.copyOf(good, length));
      assertThatThrownBy(() -> numbers(ALL, file))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(file + ": ");
    }
  }

  @Test
  void aDamagedStreamNamesFileStripeAndColumn() throws IOException {
    Path file =
        OrcFiles.write(
            file("a.orc"),
            "n:bigint",
            20,
            10,
            how -> how,
            (columns, at, row) ->
                ((LongColumnVector) columns[0]).vector[at] = row * row * 977L % 83);
    OrcFooter footer;
    try (var bytes =
        new org.daal4j.input.typed.FileBytes(
            conf, new org.apache.hadoop.fs.Path(file.toUri()), Files.size(file))) {
      footer = OrcFooter.read(bytes, "a");
    }
    StripePlace second = footer.stripes().get(1);
    byte[] bytes = Files.readAllBytes(file);
    int footerAt = (int) (second.position() + second.streams());
    bytes[footerAt - 12] = (byte) 0xff; // more differences than there are bytes
    for (int i = footerAt - 30; i < footerAt; i++) {
      bytes[i] = (byte) 0xff;
    }
    Files.write(file, bytes);
    assertThatThrownBy(() -> numbers(ALL, file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ": stripe 2: column n: is damaged: ")
        .hasMessageEndingWith(". Write the file again, or leave the column out.");
    for (int i = footerAt; i < footerAt + second.footer(); i++) {
      bytes[i] = (byte) 0xff;
    }
    Files.write(file, bytes);
    assertThatThrownBy(() -> numbers(ALL, file))
        .hasMessageStartingWith(file + ": stripe 2: the footer is damaged: ");
  }

  @Test
  void theSampleHoldsIris() throws IOException {
    String fields = String.join(":double,", Iris.NAMES) + ":string";
    double[][] iris = Iris.numbers();
    List<String> species = Iris.species();
    Path file =
        OrcFiles.write(
            file("iris.orc"),
            fields,
            150,
            ONE_STRIPE,
            how -> how.compress(CompressionKind.SNAPPY),
            (columns, at, row) -> {
              for (int column = 0; column < 4; column++) {
                ((DoubleColumnVector) columns[column]).vector[at] = iris[row][column];
              }
              bytes(columns[4]).setVal(at, species.get(row).getBytes(StandardCharsets.UTF_8));
            });
    Iris.assertSample("iris.orc", file);
    assertThat(numbers(columns("1-4").build(), file)).isDeepEqualTo(iris);
  }
}
