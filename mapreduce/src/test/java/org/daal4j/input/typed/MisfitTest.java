package org.daal4j.input.typed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.avro.AvroTables;
import org.daal4j.core.BadInputException;
import org.daal4j.input.InputFiles;
import org.daal4j.input.TableFormat;
import org.daal4j.npy.NpyTables;
import org.daal4j.orc.OrcTables;
import org.daal4j.parquet.ParquetTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A file of another format than is read says what it is, as far as its first bytes tell. */
class MisfitTest {

  private static final Map<String, TableFormat> FORMATS =
      Map.of(
          "parquet", new ParquetTables(),
          "orc", new OrcTables(),
          "avro", new AvroTables(),
          "npy", new NpyTables());

  private static final Map<String, String> NOUNS =
      Map.of(
          "parquet", "a Parquet file",
          "orc", "an ORC file",
          "avro", "an Avro file",
          "npy", "a NumPy file (npy)");

  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro", "npy"})
  void tellsTheOtherFormat(String wanted) throws IOException {
    for (Map.Entry<String, String> other : NOUNS.entrySet()) {
      if (!other.getKey().equals(wanted)) {
        assertRefused(
            wanted,
            sample(other.getKey()),
            "is %s, where %s is read. Read it apart, with format(%s)."
                .formatted(other.getValue(), FORMATS.get(wanted).noun(), other.getKey()));
      }
    }
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro", "npy"})
  void tellsThatItIsPacked(String wanted) throws IOException {
    String where = ", where " + FORMATS.get(wanted).noun() + " is read. Unpack it first.";
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (OutputStream out = new GZIPOutputStream(bytes)) {
      out.write(sample(wanted));
    }
    assertRefused(wanted, bytes.toByteArray(), "is a gzip file" + where);
    bytes.reset();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("table"));
      out.write(sample(wanted));
    }
    assertRefused(wanted, bytes.toByteArray(), "is a zip archive" + where);
  }

  @Test
  void tellsTheArchiveOfNumPy() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry("arr_0.npy"));
      out.write(sample("npy"));
    }
    assertRefused(
        "npy",
        bytes.toByteArray(),
        "is a NumPy archive (npz), where npy is read. Unpack it (unzip) and name one of the .npy"
            + " files in it.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"parquet", "orc", "avro", "npy"})
  void saysNoMoreOfTextAndOfWhatIsCutShort(String wanted) throws IOException {
    String noun = "is no " + FORMATS.get(wanted).noun() + " file";
    assertRefused(wanted, "a,b\n1,2\n3,4\n5,6\n".getBytes(StandardCharsets.UTF_8), noun);
    assertRefused(wanted, new byte[] {1}, noun);
  }

  private static byte[] sample(String format) throws IOException {
    return Files.readAllBytes(Path.of("..", "samples", "iris." + format));
  }

  private void assertRefused(String format, byte[] bytes, String what) throws IOException {
    Path file = Files.write(directory.resolve("table"), bytes);
    InputFiles files = InputFiles.find(new Configuration(false), List.of(file.toString()));
    assertThatThrownBy(() -> FORMATS.get(format).open(files))
        .isInstanceOf(BadInputException.class)
        .satisfies(e -> assertThat(e.getMessage()).startsWith(file + ": " + what));
  }
}
