package org.daal4j.npy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.RowBlock;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.input.BlockReader;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.Iris;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.BadRecordException;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Arrays as NumPy saves them are tables of the same numbers, however they are cut. */
class NpyTablesTest {

  private static final TableOptions SKIP_MISSING =
      TableOptions.DEFAULTS.but().policy(new RowPolicy(Missing.SKIP, 0)).build();
  private static final TableOptions ALL = TableOptions.DEFAULTS;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  private Path write(byte[] bytes) {
    return NpyFiles.write(directory.resolve("a.npy"), bytes);
  }

  private FileTable open(TableOptions options, int splits, Path... files) throws IOException {
    return TypedTables.open(new NpyTables(), conf, options, splits, files);
  }

  private double[][] numbers(TableOptions options, byte[] bytes) throws IOException {
    return TypedTables.numbers(conf, open(options, 1, write(bytes)));
  }

  private static byte[] saved(int version, String header, String values) {
    String padded = NpyFiles.padded(version, header);
    return NpyFiles.file(version, padded, HexFormat.of().parseHex(values));
  }

  /** Bytes and values of NumPy 2.4.6: numpy.lib.format.write_array(file, array, version). */
  @Test
  void filesOfNumPy() throws IOException {
    // numpy.array([[1.5, numpy.nan], [-2.25, 1e-300]])
    byte[] doubles =
        saved(
            1,
            "{'descr': '<f8', 'fortran_order': False, 'shape': (2, 2), }",
            "000000000000f83f000000000000f87f00000000000002c059f3f8c21f6ea501");
    assertThat(numbers(SKIP_MISSING, doubles)).isDeepEqualTo(new double[][] {{-2.25, 1e-300}});
    assertThatThrownBy(() -> numbers(ALL, doubles))
        .isInstanceOf(BadRecordException.class)
        .hasMessage(
            directory.resolve("a.npy")
                + ": row 1: column c2: has no value. Use missing(skip) to leave such rows out.");
    // numpy.asfortranarray(numpy.array([[1, 2, 3], [-4, 5, 32767]], dtype='>i2'))
    byte[] columns =
        saved(
            1,
            "{'descr': '>i2', 'fortran_order': True, 'shape': (2, 3), }",
            "0001fffc0002000500037fff");
    assertThat(numbers(ALL, columns)).isDeepEqualTo(new double[][] {{1, 2, 3}, {-4, 5, 32767}});
    // numpy.array([True, False, True]), version (2, 0)
    byte[] booleans =
        saved(2, "{'descr': '|b1', 'fortran_order': False, 'shape': (3,), }", "010001");
    assertThat(numbers(ALL, booleans)).isDeepEqualTo(new double[][] {{1}, {0}, {1}});
    // numpy.array([0.1, 65504, 6e-8], dtype='f2'), version (3, 0); float(x) of each
    byte[] halves =
        saved(3, "{'descr': '<f2', 'fortran_order': False, 'shape': (3,), }", "662eff7b0100");
    assertThat(numbers(ALL, halves))
        .isDeepEqualTo(new double[][] {{0.0999755859375}, {65504}, {5.960464477539063e-08}});
  }

  @ParameterizedTest
  @CsvSource({
    "f8, -1e300, 0.1",
    "f4, -1.5, 0.25",
    "i1, -128, 127",
    "u1, 0, 255",
    "i2, -32768, 32767",
    "u2, 0, 65535",
    "i4, -2147483648, 2147483647",
    "u4, 0, 4294967295",
    "i8, -9.2e18, 9007199254740992",
    "u8, 0, 4611686018427387904",
    "b1, 0, 1",
  })
  void everyTypeInEveryOrder(String type, double least, double most) throws IOException {
    double[][] table = new double[5][3];
    for (int i = 0; i < 15; i++) {
      table[i / 3][i % 3] = i % 2 == 0 ? least : most;
    }
    for (String order : type.endsWith("1") ? List.of("|", "<") : List.of("<", ">", "=")) {
      for (boolean fortran : new boolean[] {false, true}) {
        byte[] bytes = NpyFiles.table(order + type, fortran, table);
        assertThat(numbers(ALL, bytes)).as(order + fortran).isDeepEqualTo(table);
      }
    }
  }

  /** 2^64 - 1 is nearest to 2^64; 2^63 + 1025 to 2^63 + 2048: they are 2048 apart there. */
  @Test
  void unsignedIntegersOf64Bits() throws IOException {
    byte[] values = HexFormat.of().parseHex("ffffffffffffffff" + "0104000000000080");
    byte[] file = NpyFiles.file(1, NpyFiles.header("<u8", false, "2,"), values);

    assertThat(numbers(ALL, file)).isDeepEqualTo(new double[][] {{0x1p64}, {0x1p63 + 2048}});
    TableOptions label = ALL.but().columns(List.of("1")).text(List.of(), List.of()).build();
    assertThat(numbers(label, file)).hasDimensions(2, 1);
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
  @ValueSource(ints = {1, 2, 3, 11, 200, 2000})
  void everyRowIsReadOnceAndInOrderHoweverFilesAreCut(int splits) throws IOException {
    double[][] first = random(501, 3);
    double[][] second = random(20, 3);
    for (boolean fortran : new boolean[] {false, true}) {
      Path a = NpyFiles.write(directory.resolve("a.npy"), NpyFiles.table("<f8", fortran, first));
      Path b = NpyFiles.write(directory.resolve("b.npy"), NpyFiles.table(">f8", !fortran, second));

      assertThat(TypedTables.numbers(conf, open(ALL, splits, a, b)))
          .isDeepEqualTo(Stream.of(first, second).flatMap(Stream::of).toArray(double[][]::new));
    }
  }

  @Test
  void chosenColumnsInChosenOrderWithWeightsAndText() throws IOException {
    double[][] table = random(300, 5);
    for (double[] row : table) {
      row[1] = Math.abs(row[1]);
      row[4] = Math.rint(row[4] * 2);
    }
    TableOptions options =
        ALL.but()
            .columns(List.of("c4", "1"))
            .weights("c2")
            .text(List.of("c5"), List.of("5", "3"))
            .build();
    for (boolean fortran : new boolean[] {false, true}) {
      FileTable read = open(options, 7, write(NpyFiles.table("<f8", fortran, table)));
      assertThat(read.columns()).containsExactly("c4", "c1");
      assertThat(read.origin()).isEqualTo(new ColumnOrigin(ColumnNaming.POSITIONS, 5));
      int[] next = {0};
      TypedTables.read(
          conf,
          read,
          (row, weight, text) -> {
            double[] own = table[next[0]++];
            assertThat(row).containsExactly(own[3], own[0]);
            assertThat(weight).isEqualTo(own[1]);
            assertThat(text.get(0)).isEqualTo(String.valueOf((long) own[4]));
            assertThat(Double.parseDouble(text.get(1))).isEqualTo(own[4]);
            assertThat(Double.parseDouble(text.get(2))).isEqualTo(own[2]);
          });
      assertThat(next[0]).isEqualTo(300);
    }
  }

  /** As NumPy prints them; a class that is no number is missing. */
  @Test
  void textOfValues() throws IOException {
    byte[] floats = HexFormat.of().parseHex("cdcccc3d" + "0000c07f" + "0000803f");
    Path file = write(NpyFiles.file(1, NpyFiles.header("<f4", false, "3, 1"), floats));
    TableOptions kept =
        ALL.but().text(List.of(), List.of("1")).policy(SKIP_MISSING.policy()).build();
    assertThat(TypedTables.texts(conf, open(kept, 1, file)))
        .containsExactly(List.of("0.1"), List.of("1"));
    double[][] zeros = {{0, 1}, {1, 1}};
    TableOptions label = ALL.but().columns(List.of("2")).text(List.of("1"), List.of()).build();
    Path booleans = write(NpyFiles.table("|b1", false, zeros));
    assertThat(TypedTables.texts(conf, open(label, 1, booleans)))
        .containsExactly(List.of("false"), List.of("true"));
    assertThat(open(label, 1, booleans).layout().hasNumberLabels()).isFalse();
    Path doubles = write(NpyFiles.table("<f8", false, new double[][] {{Double.NaN, 1}}));
    assertThatThrownBy(() -> TypedTables.texts(conf, open(label, 1, doubles)))
        .hasMessageContaining("row 1: column c1: has no value.");
  }

  @Test
  void blocksAreFullButTheLastInBothOrders() throws IOException {
    double[][] table = random(9000, 100);
    int capacity = RowBlock.capacity(100);
    for (boolean fortran : new boolean[] {false, true}) {
      FileTable read = open(ALL, 1, write(NpyFiles.table("<f4", fortran, table)));
      try (BlockReader reader = read.source().open(conf, read.plan().get(0))) {
        for (int row = 0; row < 9000; row += capacity) {
          assertThat(reader.next().rows()).isEqualTo(Math.min(capacity, 9000 - row));
        }
        assertThat(reader.next()).isNull();
      }
    }
  }

  @Test
  void ofColumnsThatLieApartOnlyTheUsedOnesAreRead() throws IOException {
    Path file = write(NpyFiles.table("<f8", true, random(2000, 50)));
    FileTable table = open(ALL.but().columns(List.of("7", "c50")).build(), 1, file);
    try (BlockReader reader = table.source().open(conf, table.plan().get(0))) {
      while (reader.next() != null) {
        assertThat(reader.bytesRead()).isPositive();
      }
      assertThat(reader.bytesRead()).isBetween(2000L * 2 * 8, 2000L * 2 * 8 + 1000);
    }
  }

  @Test
  void noRowsAreATable() throws IOException {
    byte[] none = NpyFiles.file(1, NpyFiles.header("<f8", false, "0, 3"), new byte[0]);

    assertThat(numbers(ALL, none)).isEmpty();
  }

  private void assertRefused(String header, int bytes, String message) {
    byte[] file = NpyFiles.file(1, header, new byte[bytes]);
    assertThatThrownBy(() -> numbers(ALL, file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(directory.resolve("a.npy") + ": " + message);
  }

  @Test
  void whatIsNoTableOfNumbersIsRefused() {
    String dimensions = ", and a table has one or two dimensions. Reshape it to rows and columns.";
    assertRefused(
        NpyFiles.header("<f8", false, ""), 8, "holds an array of the shape ()" + dimensions);
    assertRefused(
        NpyFiles.header("<f8", false, "2, 1, 1"),
        16,
        "holds an array of the shape (2, 1, 1)" + dimensions);
    assertRefused(NpyFiles.header("<f8", false, "2, 0"), 0, "has no columns: its shape is (2, 0).");
    for (String dtype :
        List.of(
            "|O", "<c16", "<c8", "<f16", "|S5", "<U3", "<M8[ns]", "<m8[s]", "|V8", "|i8", "i4")) {
      assertRefused(
          NpyFiles.header(dtype, false, "2,"),
          16,
          "holds values of the dtype "
              + dtype
              + ", which are not read. Save numbers, as by numpy.save(FILE,"
              + " array.astype('float64')).");
    }
    assertRefused(
        "{'descr': [('x', '<f8'), ('y', '<i4')], 'fortran_order': False, 'shape': (2,), }",
        24,
        "holds values of the dtype [[x, <f8], [y, <i4]], which are not read. Save its fields as"
            + " columns of numbers, as by numpy.lib.recfunctions.structured_to_unstructured(array).");
    assertRefused(
        NpyFiles.header("<f8", false, "1, 99999999999"),
        8,
        "has 99999999999 columns, more than the 33554431 that can be read. Save fewer, or"
            + " transpose it.");
  }

  @Test
  void aFileThatIsTooShortOrTooLongIsRefused() {
    assertRefused(
        NpyFiles.header("<f8", false, "2, 2"),
        31,
        "was cut short: the float64 values of the shape (2, 2) take more, and 31 bytes follow the"
            + " header. Save the array again.");
    assertRefused(
        NpyFiles.header("<f8", true, "2, 2"),
        33,
        "goes on behind its array: the float64 values of the shape (2, 2) take 32 bytes, and 33"
            + " bytes follow the header. Save the array again, one in a file.");
    assertRefused(
        NpyFiles.header("<f8", true, "9223372036854775807, 3"),
        33,
        "was cut short: the float64 values of the shape (9223372036854775807, 3) take more, and 33"
            + " bytes follow the header. Save the array again.");
  }

  @Test
  void headersThatSayNothingAreRefused() {
    String wrong =
        "the header is damaged: it is no dictionary of Python where it should be one. Save the array"
            + " again.";
    assertRefused("{'descr': '<f8", 0, wrong);
    assertRefused("nonsense", 0, wrong);
    assertRefused("[".repeat(5000), 0, wrong);
    String keys =
        "the header is damaged: it does not tell descr, fortran_order and shape, and only these."
            + " Save the array again.";
    assertRefused("{'descr': '<f8', 'shape': (1,)}", 8, keys);
    assertRefused("('descr', '<f8')", 8, keys);
    assertRefused(
        "{'descr': '<f8', 'fortran_order': False, 'shape': (-1,)}",
        8,
        "the header is damaged: its shape or order is none. Save the array again.");
    assertThatThrownBy(() -> numbers(ALL, new byte[] {(byte) 0x93, 'N', 'U', 'M', 'P', 'Y', 4, 0}))
        .hasMessageEndingWith(
            ": the header is damaged: its version is none of 1.0, 2.0 and 3.0. Save the array"
                + " again.");
    assertThatThrownBy(() -> numbers(ALL, "1,2\n".getBytes(StandardCharsets.UTF_8)))
        .hasMessageEndingWith(": is no npy file: it does not begin as those do. Check format.");
    assertThatThrownBy(() -> numbers(ALL, new byte[] {'P', 'K', 3, 4, 0, 0, 0, 0, 0, 0, 0, 0, 0}))
        .hasMessageEndingWith(": is a zip archive, where npy is read. Unpack it first.");
  }

  /** A header has no checksum: one that still tells such an array is not known to be damaged. */
  @Test
  void aDamagedHeaderIsAnErrorOrTellsAnotherArrayOfAsManyBytes() throws IOException {
    byte[] good = NpyFiles.table("<f8", false, random(6, 4));
    Path file = write(good);
    int start = good.length - 6 * 4 * 8;
    Random random = new Random(5);
    int errors = 0;
    for (int trial = 0; trial < 1000; trial++) {
      byte[] bad = good.clone();
      bad[random.nextInt(start)] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      try {
        double[][] found = TypedTables.numbers(conf, open(SKIP_MISSING, 1, file));
        assertThat(found.length).isLessThanOrEqualTo(6);
      } catch (BadInputException | UsageException e) {
        errors++;
        assertThat(e.getMessage()).contains("a.npy: ");
      }
    }
    assertThat(errors).isGreaterThan(700);
  }

  @Test
  void aFileThatWasCutShortAnywhereIsAnError() {
    byte[] good = NpyFiles.table("<i4", true, random(6, 4));
    for (int length = 1; length < good.length; length++) {
      byte[] some = Arrays.copyOf(good, length);
      assertThatThrownBy(() -> numbers(ALL, some)).isInstanceOf(BadInputException.class);
    }
  }

  @Test
  void filesHaveTheSameColumnsAndTypes() throws IOException {
    Path a = NpyFiles.write(directory.resolve("a.npy"), NpyFiles.table("<f8", false, random(2, 3)));
    Path b = NpyFiles.write(directory.resolve("b.npy"), NpyFiles.table("<f8", false, random(2, 4)));
    Path c = NpyFiles.write(directory.resolve("c.npy"), NpyFiles.table("<f4", false, random(2, 3)));
    for (Path[] order : new Path[][] {{a, b}, {b, a}}) {
      FileTable table = open(ALL.but().columns(List.of("1")).build(), 1, order);
      assertThatThrownBy(() -> TypedTables.numbers(conf, table))
          .hasMessageMatching(
              ".*/[ab].npy: has [34] columns, and the first file [34]. Read them apart.");
    }
    FileTable table = open(ALL, 1, a, c);
    assertThatThrownBy(() -> TypedTables.numbers(conf, table))
        .hasMessage(
            c
                + ": column c1: is float32, and in the first file float64. Read them apart, or leave"
                + " the column out.");
  }

  @Test
  void manyColumns() throws IOException {
    double[][] table = random(3, 20_000);
    for (boolean fortran : new boolean[] {false, true}) {
      double[][] found = numbers(ALL, NpyFiles.table("<f8", fortran, table));
      assertThat(IntStream.range(0, 3).allMatch(i -> Arrays.equals(found[i], table[i]))).isTrue();
    }
  }

  /** As numpy.save(FILE, array) has it, of the four columns of numbers. */
  @Test
  void theSampleHoldsTheNumbersOfIris() throws IOException {
    double[][] iris = Iris.numbers();
    ByteBuffer values = ByteBuffer.allocate(150 * 4 * 8).order(ByteOrder.LITTLE_ENDIAN);
    Stream.of(iris).forEach(row -> Arrays.stream(row).forEach(values::putDouble));
    String header = NpyFiles.padded(1, NpyFiles.header("<f8", false, "150, 4"));
    Path file = write(NpyFiles.file(1, header, values.array()));

    Iris.assertSample("iris.npy", file);
    assertThat(TypedTables.numbers(conf, open(ALL, 3, file))).isDeepEqualTo(iris);
  }
}
