package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.hadoop.example.ExampleParquetWriter;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.apache.parquet.io.api.Binary;
import org.daal4j.engine.Engines;
import org.daal4j.input.FileTable;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every type in every encoding that parquet-java writes, with both versions of pages and every
 * codec: the right numbers are those of exact arithmetic, rounded once.
 */
class ParquetTypesTest {

  private static final int ROWS = 1500;
  private static final BigDecimal DAY_NANOS = new BigDecimal("86400000000000");

  /** A column, and the values that it can hold, spread over all there are. */
  private enum Kind {
    BOOLEAN("boolean", ""),
    INT32("int32", ""),
    INT8("int32", "(INTEGER(8,true))"),
    UINT16("int32", "(INTEGER(16,false))"),
    UINT32("int32", "(INTEGER(32,false))"),
    INT64("int64", ""),
    UINT64("int64", "(INTEGER(64,false))"),
    FLOAT("float", ""),
    DOUBLE("double", ""),
    FLOAT16("fixed_len_byte_array(2)", "(FLOAT16)"),
    DECIMAL9("int32", "(DECIMAL(9,2))"),
    DECIMAL18("int64", "(DECIMAL(18,7))"),
    DECIMAL18_0("int64", "(DECIMAL(18,0))"),
    DECIMAL12("fixed_len_byte_array(6)", "(DECIMAL(12,3))"),
    DECIMAL38("fixed_len_byte_array(16)", "(DECIMAL(38,18))"),
    DECIMAL_BYTES("binary", "(DECIMAL(40,25))"),
    DATE("int32", "(DATE)"),
    TIME_MILLIS("int32", "(TIME(MILLIS,true))"),
    TIME_NANOS("int64", "(TIME(NANOS,false))"),
    MILLIS("int64", "(TIMESTAMP(MILLIS,true))"),
    MICROS("int64", "(TIMESTAMP(MICROS,false))"),
    NANOS("int64", "(TIMESTAMP(NANOS,true))");

    private final String physical;
    private final String logical;

    Kind(String physical, String logical) {
      this.physical = physical;
      this.logical = logical;
    }

    String field(String repetition) {
      return String.join(" ", repetition, physical, column(), logical, "; ");
    }

    String column() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  static Stream<Arguments> writers() {
    List<Arguments> all = new ArrayList<>();
    for (WriterVersion version : WriterVersion.values()) {
      for (String encoding : List.of("dictionary", "fallback", "plain", "split")) {
        for (String repetition : List.of("required", "optional")) {
          all.add(Arguments.of(version, encoding, repetition, CompressionCodecName.UNCOMPRESSED));
        }
      }
      for (CompressionCodecName codec :
          List.of(
              CompressionCodecName.SNAPPY,
              CompressionCodecName.GZIP,
              CompressionCodecName.ZSTD,
              CompressionCodecName.LZ4_RAW)) {
        all.add(Arguments.of(version, "dictionary", "optional", codec));
        all.add(Arguments.of(version, "plain", "required", codec));
      }
    }
    return all.stream();
  }

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  @ParameterizedTest
  @MethodSource("writers")
  void everyTypeIsItsNearestDouble(
      WriterVersion version, String encoding, String repetition, CompressionCodecName codec)
      throws IOException {
    StringBuilder fields = new StringBuilder();
    for (Kind kind : Kind.values()) {
      fields.append(kind.field(repetition));
    }
    // Few values of a dictionary, so that it is one; all values else.
    Random random = new Random(7);
    int different = encoding.equals("dictionary") ? 40 : ROWS;
    Object[][] stored = new Object[different][Kind.values().length];
    double[][] expected = new double[different][Kind.values().length];
    for (int row = 0; row < different; row++) {
      for (Kind kind : Kind.values()) {
        put(kind, random, row, stored[row], expected[row]);
      }
    }
    boolean nulls = repetition.equals("optional");
    Path file =
        ParquetFiles.write(
            directory.resolve("t.parquet"),
            fields.toString(),
            ROWS,
            writer -> how(writer, version, encoding, codec),
            (group, row) -> fill(group, row, stored[row % different], nulls));

    for (Kind kind : Kind.values()) {
      int column = kind.ordinal();
      List<Double> wanted = new ArrayList<>();
      for (int row = 0; row < ROWS; row++) {
        if (!nulls || !isNull(row, column)) {
          wanted.add(expected[row % different][column]);
        }
      }
      FileTable table = ParquetFiles.open(conf, only(column), 3, file);
      List<Double> found = new ArrayList<>();
      TypedTables.read(conf, table, (row, weight, text) -> found.add(row[0]));
      assertThat(found).as(kind.name()).isEqualTo(wanted);
    }
  }

  private static TableOptions only(int column) {
    return TableOptions.DEFAULTS
        .but()
        .columns(List.of(String.valueOf(column + 1)))
        .policy(new RowPolicy(Missing.SKIP, 0))
        .build();
  }

  /** Now and then, and in runs that are longer than a page. */
  private static boolean isNull(int row, int column) {
    return (row + column) % 7 == 0 || row > 300 && row < 500 && column % 3 == 0;
  }

  private static ExampleParquetWriter.Builder how(
      ExampleParquetWriter.Builder writer,
      WriterVersion version,
      String encoding,
      CompressionCodecName codec) {
    for (Kind kind : Kind.values()) {
      boolean splits = !kind.physical.equals("boolean") && !kind.physical.equals("binary");
      writer.withByteStreamSplitEncoding(kind.column(), encoding.equals("split") && splits);
    }
    return writer
        .withWriterVersion(version)
        .withDictionaryEncoding(encoding.equals("dictionary") || encoding.equals("fallback"))
        .withDictionaryPageSize(encoding.equals("fallback") ? 700 : 1 << 20)
        .withCompressionCodec(codec)
        .withPageRowCountLimit(173)
        .withRowGroupRowCountLimit(700);
  }

  private static void fill(Group group, int row, Object[] values, boolean nulls) {
    for (int column = 0; column < values.length; column++) {
      if (nulls && isNull(row, column)) {
        continue;
      }
      Object value = values[column];
      if (value instanceof Boolean truth) {
        group.add(column, truth);
      } else if (value instanceof Integer number) {
        group.add(column, number);
      } else if (value instanceof Long number) {
        group.add(column, number);
      } else if (value instanceof Float number) {
        group.add(column, number);
      } else if (value instanceof Double number) {
        group.add(column, number);
      } else {
        group.add(column, Binary.fromConstantByteArray((byte[]) value));
      }
    }
  }

  private static void put(Kind kind, Random random, int row, Object[] stored, double[] expected) {
    int i32 = random.nextInt() >> random.nextInt(20);
    long i64 = random.nextLong() >> random.nextInt(50);
    Object value = i64;
    double number = i64;
    switch (kind) {
      case BOOLEAN -> {
        value = row % 3 == 0;
        number = row % 3 == 0 ? 1 : 0;
      }
      case INT32, DATE -> {
        value = i32;
        number = i32;
      }
      case INT8 -> {
        value = (int) (byte) i32;
        number = (byte) i32;
      }
      case UINT16 -> {
        value = i32 & 0xffff;
        number = i32 & 0xffff;
      }
      case UINT32 -> {
        value = i32;
        number = Integer.toUnsignedLong(i32);
      }
      case INT64, DECIMAL18_0 -> {}
      case UINT64 -> number = new BigDecimal(Long.toUnsignedString(i64)).doubleValue();
      case FLOAT -> {
        float f = (float) random.nextGaussian();
        value = f;
        number = f;
      }
      case DOUBLE -> {
        value = random.nextGaussian();
        number = (double) value;
      }
      case FLOAT16 -> {
        int exponent = row % 31; // 0: subnormal
        int fraction = random.nextInt(1024);
        int sign = row & 1;
        value = new byte[] {(byte) fraction, (byte) (sign << 7 | exponent << 2 | fraction >> 8)};
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal size =
            BigDecimal.valueOf(fraction + (exponent == 0 ? 0 : 1024))
                .multiply(two.pow(Math.max(exponent, 1)))
                .divide(two.pow(25));
        number = (sign == 1 ? -1 : 1) * size.doubleValue();
      }
      case DECIMAL9 -> {
        int unscaled = i32 % 1_000_000_000;
        value = unscaled;
        number = new BigDecimal(BigInteger.valueOf(unscaled), 2).doubleValue();
      }
      case DECIMAL18 -> number = new BigDecimal(BigInteger.valueOf(i64), 7).doubleValue();
      case DECIMAL12 -> {
        long unscaled = i64 % 1_000_000_000_000L;
        value = fixed(BigInteger.valueOf(unscaled), 6);
        number = new BigDecimal(BigInteger.valueOf(unscaled), 3).doubleValue();
      }
      case DECIMAL38 -> {
        BigInteger unscaled = new BigInteger(120, random).subtract(BigInteger.ONE.shiftLeft(119));
        value = fixed(unscaled, 16);
        number = new BigDecimal(unscaled, 18).doubleValue();
      }
      case DECIMAL_BYTES -> {
        BigInteger unscaled =
            new BigInteger(1 + row % 130, random).subtract(BigInteger.valueOf(row * 31L));
        value = unscaled.toByteArray();
        number = new BigDecimal(unscaled, 25).doubleValue();
      }
      case TIME_MILLIS -> {
        int millis = Math.floorMod(i32, 86_400_000);
        value = millis;
        number = new BigDecimal(millis).movePointLeft(3).doubleValue();
      }
      case TIME_NANOS -> {
        long nanos = Math.floorMod(i64, DAY_NANOS.longValueExact());
        value = nanos;
        number = new BigDecimal(nanos).movePointLeft(9).doubleValue();
      }
      case MILLIS -> number = new BigDecimal(i64).movePointLeft(3).doubleValue();
      case MICROS -> number = new BigDecimal(i64).movePointLeft(6).doubleValue();
      case NANOS -> number = new BigDecimal(i64).movePointLeft(9).doubleValue();
    }
    stored[kind.ordinal()] = value;
    expected[kind.ordinal()] = number;
  }

  private static byte[] fixed(BigInteger value, int length) {
    byte[] least = value.toByteArray();
    byte[] bytes = new byte[length];
    Arrays.fill(bytes, (byte) (value.signum() < 0 ? -1 : 0));
    System.arraycopy(least, 0, bytes, length - least.length, least.length);
    return bytes;
  }
}
