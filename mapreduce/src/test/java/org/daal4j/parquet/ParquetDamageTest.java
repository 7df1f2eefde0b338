package org.daal4j.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.fail;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.column.ParquetProperties.WriterVersion;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Files that were damaged: the rows they were written with, or an error that names the place. */
class ParquetDamageTest {

  private static final TableOptions OPTIONS =
      TableOptions.DEFAULTS
          .but()
          .text(List.of("name"), List.of())
          .policy(new RowPolicy(Missing.SKIP, 0))
          .build();

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  private Path write(WriterVersion version, CompressionCodecName codec, boolean dictionary) {
    return ParquetFiles.write(
        directory.resolve("a.parquet"),
        "required double x; optional int64 n; required int32 k; optional binary name (UTF8);"
            + " optional int64 price (DECIMAL(12,2)); required int64 t (TIMESTAMP(MICROS,true));",
        120,
        writer ->
            writer
                .withWriterVersion(version)
                .withCompressionCodec(codec)
                .withDictionaryEncoding(dictionary)
                .withPageRowCountLimit(25)
                .withRowGroupRowCountLimit(70),
        (group, row) -> {
          group.append("x", row / 3.0).append("k", row % 5);
          if (row % 4 != 0) {
            group.append("n", row * 1_000_003L);
          }
          group.append("name", "name" + row % 3).append("price", row * 7L).append("t", row * 1L);
        });
  }

  private List<String> rows(Path file) throws IOException {
    List<String> rows = new ArrayList<>();
    TypedTables.read(
        conf,
        ParquetFiles.open(conf, OPTIONS, 2, file),
        (row, weight, text) -> rows.add(Arrays.toString(row) + text));
    return rows;
  }

  /** The places and bytes are drawn by a fixed seed, from all of the file, footer included. */
  @ParameterizedTest
  @CsvSource({
    "PARQUET_1_0, UNCOMPRESSED, true",
    "PARQUET_1_0, SNAPPY, false",
    "PARQUET_2_0, UNCOMPRESSED, false",
    "PARQUET_2_0, ZSTD, true",
    "PARQUET_2_0, GZIP, true",
    "PARQUET_1_0, LZ4_RAW, true",
  })
  void oneDamagedByteIsAnErrorOrChangesNothing(
      WriterVersion version, CompressionCodecName codec, boolean dictionary) throws IOException {
    Path file = write(version, codec, dictionary);
    byte[] good = Files.readAllBytes(file);
    List<String> expected = rows(file);
    assertThat(expected).hasSize(90);
    Random random = new Random(99);
    int errors = 0;
    for (int trial = 0; trial < 300; trial++) {
      byte[] bad = good.clone();
      int at = random.nextInt(bad.length);
      bad[at] ^= (byte) (random.nextBoolean() ? 1 << random.nextInt(8) : 1 + random.nextInt(255));
      Files.write(file, bad);
      try {
        List<String> found = rows(file);
        if (!found.equals(expected)) {
          fail("byte %d of %d gives %d other rows", at, bad.length, found.size());
        }
      } catch (BadInputException | UsageException e) {
        errors++; // a name or type that changed makes a column one that was not asked for
        assertThat(e.getMessage()).isNotBlank();
      } catch (RuntimeException e) {
        throw new AssertionError("byte " + at + " of " + bad.length, e);
      }
    }
    assertThat(errors).isGreaterThan(150);
  }

  @Test
  void aFileThatWasCutShortIsAnError() throws IOException {
    Path file = write(WriterVersion.PARQUET_1_0, CompressionCodecName.SNAPPY, true);
    byte[] good = Files.readAllBytes(file);
    for (int length = 1; length < good.length; length += 7) {
      Files.write(file, Arrays.copyOf(good, length));
      assertThatThrownBy(() -> rows(file))
          .isInstanceOf(BadInputException.class)
          .hasMessageStartingWith(file.toString() + ": is no Parquet file, or was cut short");
    }
  }

  @Test
  void aFooterThatHoldsNothingIsAnError() throws IOException {
    Path file = directory.resolve("a.parquet");
    Files.write(file, new byte[] {'P', 'A', 'R', '1', 0, 0, 0, 0, 'P', 'A', 'R', '1'});

    assertThatThrownBy(() -> rows(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": the footer is damaged: it ends early. Write the file again.");
  }

  @Test
  void aWrongChecksumNamesFileRowGroupAndColumn() throws IOException {
    Path file = write(WriterVersion.PARQUET_1_0, CompressionCodecName.UNCOMPRESSED, false);
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1; // in the first page of x
    Files.write(file, bytes);

    assertThatThrownBy(() -> rows(file))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": row group 1: column x: is damaged: a page does not have the checksum it was"
                + " written with. Write the file again, or leave the column out.");
  }

  @Test
  void whatIsDamagedInAColumnThatIsNotUsedIsNotRead() throws IOException {
    Path file = write(WriterVersion.PARQUET_1_0, CompressionCodecName.UNCOMPRESSED, false);
    byte[] bytes = Files.readAllBytes(file);
    bytes[100] ^= 1; // in the first page of x
    Files.write(file, bytes);
    TableOptions others = TableOptions.DEFAULTS.but().columns(List.of("k", "t")).build();

    assertThat(TypedTables.numbers(conf, ParquetFiles.open(conf, others, 1, file)).length)
        .isEqualTo(120);
  }
}
