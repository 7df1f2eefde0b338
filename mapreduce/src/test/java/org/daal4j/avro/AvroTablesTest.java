package org.daal4j.avro;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.avro.file.CodecFactory;
import org.apache.avro.file.DataFileWriter;
import org.apache.avro.generic.GenericData;
import org.apache.avro.generic.GenericDatumWriter;
import org.apache.avro.generic.GenericRecord;
import org.apache.hadoop.conf.Configuration;
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
import org.junit.jupiter.params.provider.ValueSource;

/** Files of Avro's own writer are tables of the same values, however they are cut. */
class AvroTablesTest {

  private static final TableOptions ALL = TableOptions.DEFAULTS;

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  private FileTable open(TableOptions options, Path... files) throws IOException {
    return AvroFiles.open(conf, options, 1, files);
  }

  private double[][] numbers(TableOptions options, Path... files) throws IOException {
    return TypedTables.numbers(conf, open(options, files));
  }

  private static TableOptions.Builder columns(String... columns) {
    return ALL.but().columns(List.of(columns));
  }

  private Path file(String name) {
    return directory.resolve(name);
  }

  private static String logical(String type, String meaning) {
    return "{\"type\": \"" + type + "\", \"logicalType\": \"" + meaning + "\"}";
  }

  private static String decimal(String type, int scale) {
    return "{"
        + type
        + ", \"logicalType\": \"decimal\", \"precision\": 30, \"scale\": "
        + scale
        + "}";
  }

  private static ByteBuffer integer(String digits) {
    return ByteBuffer.wrap(new BigInteger(digits).toByteArray());
  }

  /** One row of values, each in a field {@code x} and in one that may be null, in both orders. */
  private double number(String type, Object value) throws IOException {
    Schema schema =
        AvroFiles.schema(
            String.join(
                ",",
                AvroFiles.field("x", type),
                AvroFiles.field("y", "[\"null\", " + unnamed(type) + "]"),
                AvroFiles.field("z", "[" + unnamed(type) + ", \"null\"]"),
                AvroFiles.field("none", "[\"null\", " + unnamed(type) + "]")));
    Path file =
        AvroFiles.write(
            file("n.avro"),
            schema,
            1,
            (record, row) -> {
              record.put("x", value);
              record.put("y", value);
              record.put("z", value);
            });
    TableOptions keep = ALL.but().policy(new RowPolicy(Missing.KEEP, 0)).build();
    double[] row = numbers(keep, file)[0];
    assertThat(row[1]).isEqualTo(row[0]);
    assertThat(row[2]).isEqualTo(row[0]);
    assertThat(row[3]).isNaN();
    return row[0];
  }

  /** A type that was defined before. */
  private static String unnamed(String type) {
    return type.contains("\"name\": \"f\"") ? "\"f\"" : type;
  }

  /** Dates are days, times and timestamps seconds; decimals are rounded once. */
  @Test
  void numbersOfEveryType() throws IOException {
    assertThat(number("\"int\"", Integer.MIN_VALUE)).isEqualTo(Integer.MIN_VALUE);
    assertThat(number("\"long\"", Long.MAX_VALUE)).isEqualTo(0x1p63);
    assertThat(number("\"float\"", 0.1f)).isEqualTo(0.1f);
    assertThat(number("\"double\"", 0.1)).isEqualTo(0.1);
    assertThat(number("\"boolean\"", true)).isEqualTo(1);
    assertThat(number(logical("int", "date"), -1)).isEqualTo(-1);
    assertThat(number(logical("int", "time-millis"), 1001)).isEqualTo(1.001);
    assertThat(number(logical("long", "time-micros"), 1_000_001L)).isEqualTo(1.000001);
    assertThat(number(logical("long", "timestamp-millis"), -1500L)).isEqualTo(-1.5);
    long micros = 1_700_000_000_123_457L;
    assertThat(number(logical("long", "timestamp-micros"), micros)).isEqualTo(1700000000.123457);
    assertThat(number(logical("long", "local-timestamp-micros"), micros))
        .isEqualTo(1700000000.123457);
    assertThat(number(logical("long", "timestamp-nanos"), 1_700_000_000_123_456_789L))
        .isEqualTo(1700000000.123456789);
    assertThat(number(logical("long", "local-timestamp-nanos"), -1L)).isEqualTo(-1e-9);
    assertThat(number(logical("long", "local-timestamp-millis"), 7L)).isEqualTo(0.007);
    assertThat(number(decimal("\"type\": \"bytes\"", 2), integer("-1230"))).isEqualTo(-12.3);
    String digits = "123456789012345678901234567891";
    assertThat(number(decimal("\"type\": \"bytes\"", 7), integer(digits)))
        .isEqualTo(new BigDecimal(new BigInteger(digits), 7).doubleValue());
    String fixed = "\"type\": \"fixed\", \"size\": 13, \"name\": \"f\"";
    byte[] padded = new byte[13];
    padded[12] = 5;
    Schema five = new Schema.Parser().parse(decimal(fixed, 1));
    assertThat(number(decimal(fixed, 1), new GenericData.Fixed(five, padded))).isEqualTo(0.5);
    assertThat(number(logical("int", "timestamp-millis"), 7)).isEqualTo(7); // fits no int
  }

  private List<String> texts(TableOptions.Builder options, Path file) throws IOException {
    return TypedTables.texts(conf, open(options.build(), file)).get(0);
  }

  @Test
  void labelsAndKeptColumnsAreText() throws IOException {
    String symbols = "{\"type\": \"enum\", \"name\": \"e\", \"symbols\": [\"A\", \"B\"]}";
    String uuid = "{\"type\": \"fixed\", \"size\": 16, \"name\": \"u\", \"logicalType\": \"uuid\"}";
    Schema schema =
        AvroFiles.schema(
            String.join(
                ",",
                AvroFiles.field("x", "\"int\""),
                AvroFiles.field("s", "[\"null\", \"string\"]"),
                AvroFiles.field("e", symbols),
                AvroFiles.field("b", "\"boolean\""),
                AvroFiles.field("d", "\"double\""),
                AvroFiles.field("f", "\"float\""),
                AvroFiles.field("l", "\"long\""),
                AvroFiles.field("m", decimal("\"type\": \"bytes\"", 2)),
                AvroFiles.field("day", logical("int", "date")),
                AvroFiles.field("o", logical("int", "time-millis")),
                AvroFiles.field("t", logical("long", "timestamp-micros")),
                AvroFiles.field("lt", logical("long", "local-timestamp-millis")),
                AvroFiles.field("id", uuid),
                AvroFiles.field("e2", "\"e\"")));
    Path file =
        AvroFiles.write(
            file("t.avro"),
            schema,
            2,
            (record, row) -> {
              record.put("x", row);
              record.put("s", row == 0 ? "tür" : null);
              record.put("e", new GenericData.EnumSymbol(schema.getField("e").schema(), "B"));
              record.put("e2", new GenericData.EnumSymbol(schema.getField("e").schema(), "A"));
              record.put("b", row == 1);
              record.put("d", 1e300);
              record.put("f", 0.1f);
              record.put("l", Long.MIN_VALUE);
              record.put("m", integer("1230"));
              record.put("day", 19_000);
              record.put("o", 3_661_001);
              record.put("t", 1_700_000_000_123_456L);
              record.put("lt", -1L);
              record.put("id", new GenericData.Fixed(schema.getField("id").schema(), new byte[16]));
            });
    List<String> all =
        List.of("s", "e", "b", "d", "f", "l", "m", "day", "o", "t", "lt", "id", "e2");
    TableOptions.Builder kept = columns("x").text(List.of(), all);

    assertThat(texts(kept, file))
        .containsExactly(
            "tür",
            "B",
            "false",
            "1E300",
            "0.1",
            "-9223372036854775808",
            "12.30",
            "2022-01-08",
            "01:01:01.001",
            "2023-11-14T22:13:20.123456Z",
            "1969-12-31T23:59:59.999",
            "00000000-0000-0000-0000-000000000000",
            "A");
    assertThat(texts(columns("x").text(List.of("m"), List.of("m")), file))
        .containsExactly("12.3", "12.30");
    TableOptions word = columns("x").text(List.of("s"), List.of()).build();
    assertThat(open(word, file).layout().hasNumberLabels()).isFalse();
    assertThatThrownBy(() -> TypedTables.texts(conf, open(word, file)))
        .isInstanceOf(BadRecordException.class)
        .hasMessageContaining("t.avro: row 2 of the block at byte ")
        .hasMessageContaining(": column s: has no value. Use missing(skip)");
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
    Path a = AvroFiles.doubles(file("a.avro"), first, CodecFactory.nullCodec(), 10);
    Path b = AvroFiles.doubles(file("b.avro"), second, CodecFactory.deflateCodec(9), 100);

    FileTable table = AvroFiles.open(conf, ALL, splits, a, b);
    assertThat(TypedTables.numbers(conf, table))
        .isDeepEqualTo(Stream.of(first, second).flatMap(Stream::of).toArray(double[][]::new));
  }

  /** A block is that of the stretch in which the marker in front of it begins. */
  @Test
  void everyRowIsReadOnceWhereverAFileIsCut() throws IOException {
    double[][] rows = random(40, 1);
    Path path = AvroFiles.doubles(file("a.avro"), rows, CodecFactory.nullCodec(), 7);
    FileTable table = open(ALL, path);
    long length = Files.size(path);
    for (long cut = 1; cut < length; cut++) {
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

  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "zstandard", "bzip2"})
  void everyCodec(String codec) throws IOException {
    double[][] rows = random(30_000, 3);
    for (double[] row : rows) {
      row[1] = Math.rint(row[1]);
    }
    Path file = AvroFiles.doubles(file("a.avro"), rows, CodecFactory.fromString(codec), 9000);

    double[][] found = numbers(ALL, file);
    assertThat(found.length).isEqualTo(rows.length);
    for (int i = 0; i < rows.length; i++) {
      assertThat(found[i]).containsExactly(rows[i]);
    }
  }

  @Test
  void aCodecThatIsNotReadIsNamed() {
    Path file = AvroFiles.doubles(file("a.avro"), random(3, 3), CodecFactory.xzCodec(1), 9);

    assertThatThrownBy(() -> open(ALL, file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": is compressed with xz, which is not read. Write the file again, with deflate,"
                + " snappy or zstandard.");
  }

  /** A record of everything around fields x and y. */
  private Path mixed() {
    Schema schema =
        AvroFiles.schema(
            String.join(
                ",",
                AvroFiles.field("list", "{\"type\": \"array\", \"items\": [\"null\", \"t\"]}"),
                AvroFiles.field("x", "\"double\""),
                AvroFiles.field("map", "{\"type\": \"map\", \"values\": \"long\"}"),
                AvroFiles.field(
                    "in",
                    "{\"type\": \"record\", \"name\": \"other.r\", \"fields\": ["
                        + AvroFiles.field("a", "\"string\"")
                        + ", "
                        + AvroFiles.field(
                            "h", "{\"type\": \"fixed\", \"name\": \"h\", \"size\": 3}")
                        + "]}"),
                AvroFiles.field("some", "[\"null\", \"int\", \"string\"]"),
                AvroFiles.field("h", "\"other.h\""),
                AvroFiles.field("raw", "\"bytes\""),
                AvroFiles.field("none", "\"null\""),
                AvroFiles.field("y", "[\"float\", \"null\"]"),
                AvroFiles.field("f", "\"float\"")));
    return AvroFiles.write(
        file("mixed.avro"),
        schema,
        5,
        (record, row) -> {
          record.put("list", Arrays.asList(null, null));
          record.put("x", row + 0.5);
          record.put("map", row == 1 ? Map.of() : Map.of("k", 1L, "l", -9L));
          GenericData.Record inner = new GenericData.Record(schema.getField("in").schema());
          inner.put("a", "text" + row);
          Schema fixed = schema.getField("h").schema();
          inner.put("h", new GenericData.Fixed(fixed, new byte[3]));
          record.put("in", inner);
          record.put("some", row == 2 ? "word" : row == 3 ? 7 : null);
          record.put("h", new GenericData.Fixed(fixed, new byte[3]));
          record.put("raw", ByteBuffer.wrap(new byte[row]));
          record.put("y", (float) -row);
          record.put("f", 1f);
        });
  }

  @Test
  void fieldsThatAreNotUsedArePassedOver() throws IOException {
    assertThat(numbers(columns("y", "x").build(), mixed()))
        .isDeepEqualTo(new double[][] {{-0.0, 0.5}, {-1, 1.5}, {-2, 2.5}, {-3, 3.5}, {-4, 4.5}});
  }

  private void assertUnused(TableOptions.Builder options, String message) {
    assertThatThrownBy(() -> open(options.build(), mixed()))
        .isInstanceOf(UsageException.class)
        .hasMessage(message);
  }

  @Test
  void whatIsNoNumberIsRefusedByNameWhereItIsUsed() {
    assertUnused(
        ALL.but(),
        "columns: column list has many values in a row. Leave it and others like it out with"
            + " columns('!list,!map,!in,!some,!h,!raw,!none').");
    String leave = " Leave it out of columns.";
    assertUnused(columns("map"), "columns: column map has many values in a row." + leave);
    assertUnused(columns("in"), "columns: column in is nested." + leave);
    assertUnused(columns("some"), "columns: column some is a union of several types." + leave);
    assertUnused(
        columns("raw"), "columns: column raw has the type bytes, which is not read." + leave);
    assertUnused(
        columns("h"), "columns: column h has the type fixed(3), which is not read." + leave);
    assertUnused(
        columns("none"), "columns: column none has the type null, which holds no values." + leave);
    assertUnused(
        columns("x").text(List.of("raw"), List.of()),
        "label: column raw has the type bytes, which is not read. Name another one.");
  }

  /** Each file is read by the schema it was written with. */
  @Test
  void filesWithOtherFieldsInAnotherOrderAreReadByName() throws IOException {
    Path other =
        AvroFiles.write(
            file("other.avro"),
            AvroFiles.schema(
                String.join(
                    ",",
                    AvroFiles.field("y", "\"float\""),
                    AvroFiles.field("more", "\"string\""),
                    AvroFiles.field("x", "[\"null\", \"double\"]"))),
            1,
            (record, row) -> {
              record.put("y", 7f);
              record.put("more", "m");
              record.put("x", 8.0);
            });
    double[][] found = numbers(columns("x", "y").build(), mixed(), other);
    assertThat(found[5]).containsExactly(8, 7);
    Path wrong =
        AvroFiles.write(
            file("wrong.avro"),
            AvroFiles.schema(AvroFiles.field("x", "\"int\"")),
            1,
            (record, row) -> record.put("x", 7));
    assertThatThrownBy(() -> numbers(columns("x").build(), mixed(), wrong))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            wrong
                + ": column x: is int, and in the first file double. Read them apart, or leave the"
                + " column out.");
    assertThatThrownBy(() -> numbers(columns("y").build(), mixed(), wrong))
        .hasMessage(
            wrong
                + ": has no column y, which the first file has. Read them apart, or leave the column"
                + " out.");
  }

  @Test
  void rowsWithMissingAndMalformedValues() throws IOException {
    double[] values = {1, Double.NaN, 3, Double.POSITIVE_INFINITY, 5, 6};
    Path file =
        AvroFiles.blocks(
            file("a.avro"),
            AvroFiles.schema(AvroFiles.field("x", "[\"null\", \"double\"]")),
            6,
            CodecFactory.nullCodec(),
            2,
            (record, row) -> record.put("x", row == 4 ? null : values[row]));
    TableOptions skip = ALL.but().policy(new RowPolicy(Missing.SKIP, 1)).build();

    assertThat(numbers(skip, file)).isDeepEqualTo(new double[][] {{1}, {3}, {6}});
    assertThatThrownBy(
            () -> numbers(ALL.but().policy(new RowPolicy(Missing.SKIP, 0)).build(), file))
        .isInstanceOf(BadRecordException.class)
        .hasMessageMatching(
            ".*/a.avro: row 2 of the block at byte \\d+: column x: Infinity is not a finite number."
                + " Use badRecords\\(skip\\) to leave such rows out.");
  }

  @Test
  void oneColumnInSeveralRolesAndWeights() throws IOException {
    Path file = AvroFiles.doubles(file("a.avro"), new double[][] {{1, 2}, {3, 4}}, codec(), 1);
    TableOptions options = columns("c2").weights("c1").text(List.of(), List.of("c2", "c1")).build();
    List<String> found = new ArrayList<>();
    TypedTables.read(
        conf,
        open(options, file),
        (row, weight, text) -> found.add(Arrays.toString(row) + weight + text));

    assertThat(found).containsExactly("[2.0]1.0[2, 1]", "[4.0]3.0[4, 3]");
  }

  @Test
  void whatIsNotANumberIsNoLabel() throws IOException {
    double[][] rows = {{1, 7}, {2, Double.NaN}};
    Path file = AvroFiles.doubles(file("a.avro"), rows, codec(), 9);
    TableOptions label = columns("c1").text(List.of("c2"), List.of()).build();
    assertThatThrownBy(() -> TypedTables.texts(conf, open(label, file)))
        .hasMessageContaining("row 2 of the block at byte ")
        .hasMessageContaining(": column c2: has no value.");
    TableOptions kept = columns("c1").text(List.of(), List.of("c2")).build();
    assertThat(TypedTables.texts(conf, open(kept, file)))
        .containsExactly(List.of("7"), List.of("NaN"));
  }

  private static CodecFactory codec() {
    return CodecFactory.nullCodec();
  }

  @Test
  void blocksOfRowsAreFullButTheLast() throws IOException {
    Path file = AvroFiles.doubles(file("a.avro"), random(5000, 100), codec(), 777);
    FileTable table = open(ALL, file);
    int capacity = RowBlock.capacity(100);
    try (BlockReader reader = table.source().open(conf, table.plan().get(0))) {
      for (int row = 0; row < 5000; row += capacity) {
        assertThat(reader.next().rows()).isEqualTo(Math.min(capacity, 5000 - row));
      }
      assertThat(reader.next()).isNull();
      assertThat(reader.bytesRead()).isGreaterThanOrEqualTo(Files.size(file));
    }
  }

  @Test
  void noRowsAndNoColumns() throws IOException {
    Path none =
        AvroFiles.write(file("a.avro"), AvroFiles.schema(AvroFiles.fields(1, "\"int\"")), 0, null);
    assertThat(numbers(ALL, none)).isEmpty();
    Path empty = AvroFiles.write(file("b.avro"), AvroFiles.schema(""), 3, (record, row) -> {});
    assertThatThrownBy(() -> open(ALL, empty)).hasMessage(empty + ": has no columns.");
  }

  @Test
  void otherFilesAndOtherValuesAreRefused() throws IOException {
    Path text = Files.writeString(file("a.avro"), "a,b\n1,2\n");
    assertThatThrownBy(() -> open(ALL, text))
        .isInstanceOf(BadInputException.class)
        .hasMessage(text + ": is no Avro file: it does not begin as those do. Check format.");
    Path numbers = file("n.avro");
    Files.write(numbers, container("\"long\""));
    assertThatThrownBy(() -> open(ALL, numbers))
        .hasMessage(
            numbers + ": holds values of the type long, and the rows of a table are records.");
  }

  /** A header and no block. */
  private static byte[] container(String schema) {
    byte[] json = schema.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(json.length + 100);
    bytes
        .put(new byte[] {'O', 'b', 'j', 1, 2, 22})
        .put("avro.schema".getBytes(StandardCharsets.UTF_8));
    bytes.put((byte) (2 * json.length & 0x7f | 0x80)).put((byte) (2 * json.length >> 7)).put(json);
    bytes.put((byte) 0).put(new byte[16]);
    return Arrays.copyOf(bytes.array(), bytes.position());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "{",
        "[1]",
        "{\"type\": \"record\"}",
        "{\"type\": \"record\", \"name\": \"a\"}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [1]}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [{\"name\": \"x\"}]}",
        "{\"type\": \"record\", \"name\": \"a\", \"fields\": [{\"name\": \"x\", \"type\": \"b\"}]}",
        "{\"type\": \"fixed\", \"name\": \"a\", \"size\": -1}",
        "{\"type\": \"enum\", \"name\": \"a\", \"symbols\": [2]}",
      })
  void schemasThatSayNothingAreRefused(String schema) throws IOException {
    Path file = Files.write(file("a.avro"), container(schema));

    assertThatThrownBy(() -> open(ALL, file))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(file + ": the header is damaged: its schema is no");
  }

  private Path damageable(String codec) {
    return AvroFiles.blocks(
        file("a.avro"),
        AvroFiles.schema(
            AvroFiles.field("x", "\"double\"")
                + ","
                + AvroFiles.field("s", "\"string\"")
                + ","
                + AvroFiles.field("n", "[\"null\", \"long\"]")),
        120,
        CodecFactory.fromString(codec),
        13,
        (record, row) -> {
          record.put("x", row / 3.0);
          record.put("s", "name" + row % 3);
          record.put("n", row % 4 == 0 ? null : row * 1_000_003L);
        });
  }

  private List<String> rows(Path file, int splits) throws IOException {
    TableOptions options =
        ALL.but().text(List.of("s"), List.of()).policy(new RowPolicy(Missing.SKIP, 0)).build();
    List<String> rows = new ArrayList<>();
    TypedTables.read(
        conf,
        AvroFiles.open(conf, options, splits, file),
        (row, weight, text) -> rows.add(Arrays.toString(row) + text));
    return rows;
  }

  /** Snappy and bzip2 have checksums in a block; of the others only what is around values has. */
  @ParameterizedTest
  @ValueSource(strings = {"null", "deflate", "snappy", "zstandard", "bzip2"})
  void oneDamagedByteIsAnErrorOrWhereThereAreChecksumsChangesNothing(String codec)
      throws IOException {
    Path file = damageable(codec);
    byte[] good = Files.readAllBytes(file);
    List<String> expected = rows(file, 3);
    assertThat(expected).hasSize(90);
    boolean checked = codec.equals("snappy") || codec.equals("bzip2");
    Random random = new Random(7);
    int errors = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (1 << random.nextInt(8));
      Files.write(file, bad);
      try {
        List<String> found = rows(file, 3);
        if (checked && at > 400) {
          assertThat(found).as("byte %d", at).isEqualTo(expected);
        }
      } catch (BadInputException | UsageException e) {
        errors++;
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError("byte " + at + " of " + bad.length, e);
      }
    }
    assertThat(errors).isGreaterThan(checked ? 240 : 60);
  }

  @Test
  void aFileThatWasCutShortIsAnErrorUnlessItIsBetweenBlocks() throws IOException {
    Path file = damageable("null");
    byte[] good = Files.readAllBytes(file);
    List<String> expected = rows(file, 1);
    int whole = 0;
    for (int length = 1; length < good.length; length++) {
      Files.write(file, Arrays.copyOf(good, length));
      try {
        List<String> found = rows(file, 1);
        assertThat(found).isEqualTo(expected.subList(0, found.size()));
        whole++;
      } catch (BadInputException e) {
        assertThat(e.getMessage()).contains("a.avro: ");
      }
    }
    assertThat(whole).isEqualTo(10); // of no block, and of each but the last
  }

  @Test
  void aDamagedValueNamesFileBlockAndColumn() throws IOException {
    Path file =
        AvroFiles.write(
            file("a.avro"),
            AvroFiles.schema(AvroFiles.fields(2, "\"boolean\"")),
            1,
            (record, row) -> {
              record.put(0, true);
              record.put(1, true);
            });
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length - 17] = 3;
    Files.write(file, bytes);

    assertThatThrownBy(() -> numbers(ALL, file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": block at byte "
                + (bytes.length - 20)
                + ": column c2: is damaged: a boolean is 3. Write the file again.");
    bytes[bytes.length - 1]++;
    Files.write(file, bytes);
    assertThatThrownBy(() -> numbers(ALL, file))
        .hasMessageContaining(": is damaged: it does not end with the marker of the file.");
  }

  /** The marker is random as a rule; that of the sample is not. */
  @Test
  void theSampleHoldsIris() throws IOException {
    String four =
        Iris.NAMES.subList(0, 4).stream()
            .map(name -> AvroFiles.field(name, "\"double\""))
            .collect(Collectors.joining(", "));
    Schema schema = AvroFiles.schema(four + ", " + AvroFiles.field("species", "\"string\""));
    double[][] iris = Iris.numbers();
    List<String> species = Iris.species();
    Path file = file("iris.avro");
    try (DataFileWriter<GenericRecord> writer =
        new DataFileWriter<>(new GenericDatumWriter<>(schema))) {
      byte[] marker = "daal4j iris data".getBytes(StandardCharsets.UTF_8);
      writer.create(schema, Files.newOutputStream(file), marker);
      for (int row = 0; row < iris.length; row++) {
        GenericRecord record = new GenericData.Record(schema);
        for (int column = 0; column < 4; column++) {
          record.put(column, iris[row][column]);
        }
        record.put("species", species.get(row));
        writer.append(record);
        if (row % 50 == 49) {
          writer.sync();
        }
      }
    }
    Iris.assertSample("iris.avro", file);
    assertThat(numbers(columns("1-4").build(), file)).isDeepEqualTo(iris);
  }
}
