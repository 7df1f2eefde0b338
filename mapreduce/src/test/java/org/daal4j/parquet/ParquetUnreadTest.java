package org.daal4j.parquet;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.airlift.compress.lz4.Lz4Compressor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.apache.hadoop.conf.Configuration;
import org.apache.parquet.crypto.ColumnEncryptionProperties;
import org.apache.parquet.crypto.FileEncryptionProperties;
import org.apache.parquet.format.CompressionCodec;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.FileMetaData;
import org.apache.parquet.format.Util;
import org.apache.parquet.hadoop.metadata.ColumnPath;
import org.apache.parquet.hadoop.metadata.CompressionCodecName;
import org.daal4j.core.BadInputException;
import org.daal4j.core.UsageException;
import org.daal4j.engine.Engines;
import org.daal4j.input.typed.TypedTables;
import org.daal4j.table.TableOptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Files of which not all can be read: errors where it is used, and nothing else. */
class ParquetUnreadTest {

  private static final byte[] KEY = "0123456789abcdef".getBytes(US_ASCII);

  @TempDir Path directory;

  private final Configuration conf = Engines.localConf();

  private Path encrypted(boolean plainFooter) {
    FileEncryptionProperties.Builder keys =
        FileEncryptionProperties.builder(KEY)
            .withEncryptedColumns(
                Map.of(
                    ColumnPath.get("x"),
                    ColumnEncryptionProperties.builder("x").withKey(KEY).build()));
    FileEncryptionProperties encryption = (plainFooter ? keys.withPlaintextFooter() : keys).build();
    return ParquetFiles.write(
        directory.resolve("a.parquet"),
        "required double x; required double y;",
        3,
        how -> how.withEncryption(encryption),
        (group, row) -> group.append("x", row + 0.5).append("y", row + 0.25));
  }

  private double[][] read(Path file, String... columns) throws IOException {
    TableOptions options = TableOptions.DEFAULTS.but().columns(List.of(columns)).build();
    return TypedTables.numbers(conf, ParquetFiles.open(conf, options, 1, file));
  }

  @Test
  void anEncryptedColumnIsAnErrorWhereItIsUsed() throws IOException {
    Path file = encrypted(true);

    assertThat(read(file, "y")).isDeepEqualTo(new double[][] {{0.25}, {1.25}, {2.25}});
    assertThatThrownBy(() -> read(file))
        .isInstanceOf(UsageException.class)
        .hasMessage("columns: column x is encrypted. Leave it out with columns('!x').");
  }

  @Test
  void anEncryptedFileIsAnError() {
    Path file = encrypted(false);

    assertThatThrownBy(() -> read(file, "y"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(file + ": is encrypted, which is not read. Decrypt it first.");
  }

  /** Writes the footer of a file anew. */
  private static void change(Path file, Consumer<FileMetaData> how) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    ByteBuffer tail = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    int footer = bytes.length - 8 - tail.getInt(bytes.length - 8);
    FileMetaData metadata =
        Util.readFileMetaData(new ByteArrayInputStream(bytes, footer, bytes.length - 8 - footer));
    how.accept(metadata);
    ByteArrayOutputStream changed = new ByteArrayOutputStream();
    Util.writeFileMetaData(metadata, changed);
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.write(bytes, 0, footer);
    changed.writeTo(all);
    all.write(ByteBuffer.allocate(4).order(ByteOrder.LITTLE_ENDIAN).putInt(changed.size()).array());
    all.write(bytes, bytes.length - 4, 4);
    Files.write(file, all.toByteArray());
  }

  private Path twoColumns(CompressionCodecName codec) {
    return ParquetFiles.write(
        directory.resolve("a.parquet"),
        "required double x; required double y;",
        1000,
        how -> how.withCompressionCodec(codec).withDictionaryEncoding(false),
        (group, row) -> group.append("x", row + 0.5).append("y", row % 2 + 0.25));
  }

  @ParameterizedTest
  @EnumSource(
      value = CompressionCodec.class,
      names = {"LZO", "BROTLI"})
  void aCodecThatIsNotReadIsAnErrorWhereItIsUsed(CompressionCodec codec) throws IOException {
    Path file = twoColumns(CompressionCodecName.SNAPPY);
    change(
        file,
        footer -> footer.getRow_groups().get(0).getColumns().get(1).getMeta_data().setCodec(codec));

    assertThat(read(file, "x").length).isEqualTo(1000);
    assertThatThrownBy(() -> read(file, "y"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": row group 1: column y: is compressed with "
                + codec
                + ", which is not read. Write the file again, with SNAPPY or ZSTD for example.");
  }

  /** A bare block, as some writers have left under the name of Hadoop's LZ4. */
  @Test
  void bareBlocksOfLz4AreReadWhateverTheyAreCalled() throws IOException {
    Path file = twoColumns(CompressionCodecName.LZ4_RAW);
    double[][] expected = read(file);
    change(
        file,
        footer ->
            footer
                .getRow_groups()
                .get(0)
                .getColumns()
                .forEach(column -> column.getMeta_data().setCodec(CompressionCodec.LZ4)));

    assertThat(read(file)).isDeepEqualTo(expected);
  }

  @Test
  void blocksOfHadoopsLz4AreRead() throws IOException {
    byte[] text = "one two one two one two three".repeat(50).getBytes(US_ASCII);
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    for (int from = 0; from < text.length; from += 1000) {
      byte[] part = Arrays.copyOfRange(text, from, Math.min(text.length, from + 1000));
      byte[] block = new byte[2000];
      int length = new Lz4Compressor().compress(part, 0, part.length, block, 0, block.length);
      packed.write(ByteBuffer.allocate(8).putInt(part.length).putInt(length).array());
      packed.write(block, 0, length);
    }
    byte[] out = new byte[text.length];
    Decompressor decompressor = new Decompressor(CompressionCodec.LZ4);
    decompressor.check(packed.toByteArray(), 0, packed.size(), out.length);
    decompressor.decompress(packed.toByteArray(), 0, packed.size(), out, 0, out.length);

    assertThat(out).isEqualTo(text);
    assertThatThrownBy(
            () ->
                decompressor.decompress(
                    packed.toByteArray(), 0, packed.size() - 3, out, 0, out.length))
        .isInstanceOf(RuntimeException.class);
  }

  /** Of a footer that lies there is no memory taken. */
  @Test
  void aSizeThatCannotBeIsAnErrorBeforeMemoryIsTaken() throws IOException {
    Path file = twoColumns(CompressionCodecName.UNCOMPRESSED);
    change(
        file,
        footer ->
            footer
                .getRow_groups()
                .get(0)
                .getColumns()
                .get(0)
                .getMeta_data()
                .setTotal_compressed_size(1L << 40));

    assertThat(read(file, "y").length).isEqualTo(1000);
    assertThatThrownBy(() -> read(file, "x"))
        .isInstanceOf(BadInputException.class)
        .hasMessage(
            file
                + ": the footer is damaged: row group 1, column x is not within the file. Write the"
                + " file again.");
  }

  /** As the oldest writers have them: a bit each, from the highest of a byte. */
  @Test
  void levelsOfBits() {
    byte[] bytes = new byte[40];
    bytes[5] = (byte) 0b1010_0000;
    bytes[6] = (byte) 0b0100_0000;
    DataPage page = DataPage.afterLevels(bytes, 5, 20, 10, Encoding.PLAIN, Encoding.BIT_PACKED);

    assertThat(page.present()).containsExactly(1, 0, 1, 0, 0, 0, 0, 0, 0, 1);
    assertThat(page.defined()).isEqualTo(3);
    assertThat(page.from()).isEqualTo(7);
  }
}
