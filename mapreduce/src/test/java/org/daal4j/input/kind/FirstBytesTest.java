package org.daal4j.input.kind;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPOutputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.daal4j.core.BadInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Files are told by their first bytes, and text that looks a little like one of them is read. */
class FirstBytesTest {

  private static final String CSV = "a,b,c\n1,2,3\n4,5,6\n7,8,9\n";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1f8b0808000000000000|a gzip file, but its name does not end in .gz. Rename it to x.csv.gz.",
        "425a683931415926535900|a bzip2 file, but its name does not end in .bz2. Rename it to x.csv.bz2.",
        "28b52ffd2400|a zstd file, but its name does not end in .zst. Rename it to x.csv.zst.",
        "fd377a585a00|an xz file, which is not read. Unpack it, or compress it with gzip, bzip2 or zstd.",
        "04224d18|an lz4 file, which is not read. Unpack it, or compress it with gzip, bzip2 or zstd.",
        "504152311504151000|a Parquet file. Read it apart, with format(parquet).",
        "4f52430a0500000a|an ORC file. Read it apart, with format(orc).",
        "4f626a0104166176726f2e736368656d61|an Avro file. Read it apart, with format(avro).",
        "534551062a6f7267|a Hadoop SequenceFile, which is not read. Convert it to CSV.",
        "89484446 0d0a1a0a|an HDF5 file, which is not read. Convert it to CSV.",
        "255044462d312e34|a PDF document, which is not read. Export the table as CSV.",
        "53514c69746520666f726d6174203300|an SQLite database, which is not read. Convert it to CSV.",
        "444141344a52310a05|a file of rows that convert has stored. Name the output of convert.",
        "fffe61002c00|UTF-16 text. Convert it to UTF-8, as with iconv -f UTF-16 -t UTF-8.",
        "fffe0000610000002c000000|UTF-32 text. Convert it to UTF-8, as with iconv -f UTF-32 -t UTF-8.",
      })
  void signatures(String hex, String message) {
    byte[] bytes = HexFormat.of().parseHex(hex.replace(" ", ""));

    assertThatThrownBy(() -> FirstBytes.requireText("d/x.csv", bytes))
        .isInstanceOf(BadInputException.class)
        .hasMessage("d/x.csv: is " + message);
  }

  @Test
  void zipArchivesSayWhatIsInThem() throws IOException {
    assertRefused(zip("t.csv"), "x: is a zip archive, which is not read. Unpack it");
    assertRefused(zip("[Content_Types].xml"), "x: is an Excel workbook");
    assertRefused(zip("docProps/app.xml"), "x: is an Excel workbook");
    assertRefused(zip("a.npy"), "x: is a NumPy archive (npz)");
  }

  @Test
  void tarArchivesOfBothAges() {
    assertRefused(tar(true), "x: is a tar archive, which is not read. Unpack it (tar -xf)");
    assertRefused(tar(false), "x: is a tar archive");
  }

  @Test
  void tarInsideGzip() throws IOException {
    String message =
        "x: holds a tar archive, in a gzip file. Unpack it (tar -xf) and name the files in it.";

    assertRefused(gzip(tar(true)), message);
    assertThatThrownBy(() -> FirstBytes.requireTextInside("x", ".gz", tar(true)))
        .hasMessage(message);
    assertThatThrownBy(() -> FirstBytes.requireTextInside("x", ".snappy", tar(true)))
        .hasMessageStartingWith("x: holds a tar archive, compressed. ");
    assertThatThrownBy(() -> FirstBytes.requireTextInside("x", ".gz", gzip(new byte[9])))
        .hasMessage("x: holds a gzip file, in a gzip file. Unpack it once.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
  void wideTextWithoutAMark(String encoding) {
    assertRefused(
        CSV.getBytes(Charset.forName(encoding)),
        "x: is "
            + encoding.substring(0, 6)
            + " text without a byte-order mark. Convert it to UTF-8, as with iconv -f "
            + encoding
            + " -t UTF-8.");
  }

  @Test
  void wideTextOfAnotherScript() {
    assertRefused(
        "цена,город\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_16LE),
        "x: is UTF-16 text without a byte-order mark.");
  }

  @Test
  void aWebPageInPlaceOfTheData() {
    assertRefused(
        "\n<!DOCTYPE html>\n<html>".getBytes(StandardCharsets.UTF_8),
        "x: is a web page (HTML), as a failed download leaves one");
    assertRefused("\ufeff<?xml version".getBytes(StandardCharsets.UTF_8), "x: is an XML file");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        CSV,
        "1",
        "\ufeff1,2\n",
        "ORCID,name\n1,2\n",
        "PAR1,PAR2\n1,2\n",
        "PAR1\u0001PAR2\n1\u00012\n",
        "SEQ\u0001CDF\u0001RCF\n1\u00012\u00013\n",
        "CDF\u0001b\n",
        "RCF\u0001b\n",
        "Obj\u0001b\n",
        "BZh9,PK,Rar!\n1,2,3\n",
        "%PDF,<a>\n1,2\n",
        "FEA1,ARROW1\n1,2\n",
        "größe,цена,价格\n1,2,3\n",
        "\u001b[31mred\u001b[0m,b\n1,2\n",
        "a\u0000b,c\n1,2\n",
        "\n\n\n1\n",
      })
  void textIsText(String text) {
    assertThatCode(() -> FirstBytes.requireText("x", text.getBytes(StandardCharsets.UTF_8)))
        .doesNotThrowAnyException();
  }

  @Test
  void latin1IsLeftToThoseWhoReadIt() {
    assertThatCode(
            () ->
                FirstBytes.requireText(
                    "x", "größe,ÿþ\n1,2\n".getBytes(StandardCharsets.ISO_8859_1)))
        .doesNotThrowAnyException();
  }

  @Test
  void namesOfCompressedFilesThatLie() throws IOException {
    assertNamed(
        ".gz",
        CSV.getBytes(StandardCharsets.UTF_8),
        "d/x.csv.gz: is plain text, though its name ends in .gz. Rename it to x.csv.");
    assertNamed(
        ".gz",
        zip("t.csv"),
        "d/x.csv.gz: is a zip archive, though its name ends in .gz."
            + " Unpack it, or compress it with gzip, bzip2 or zstd.");
    assertNamed(
        ".bz2",
        gzip(new byte[3]),
        "d/x.csv.bz2: is a gzip file, though its name ends in .bz2. Rename it to x.csv.gz.");
  }

  @Test
  void compressedFilesAsTheyAreNamed() throws IOException {
    byte[] noise = new byte[100];
    Arrays.fill(noise, (byte) 6);
    byte[] blocks = {0, 0, 0, 9, 0, 0, 0, 9, 8, 'a', 0, 1, 0, 2, 0, 3, 0, 4, 0, 5};

    assertThatCode(() -> FirstBytes.requireCompressed("x.gz", ".gz", gzip(noise)))
        .doesNotThrowAnyException();
    // What a decoder finds damaged is its to tell.
    assertThatCode(() -> FirstBytes.requireCompressed("x.gz", ".gz", noise))
        .doesNotThrowAnyException();
    assertThatCode(() -> FirstBytes.requireCompressed("x.snappy", ".snappy", blocks))
        .doesNotThrowAnyException();
  }

  private static void assertNamed(String extension, byte[] bytes, String message) {
    assertThatThrownBy(() -> FirstBytes.requireCompressed("d/x.csv" + extension, extension, bytes))
        .isInstanceOf(BadInputException.class)
        .hasMessage(message);
  }

  private static void assertRefused(byte[] bytes, String message) {
    byte[] head = Arrays.copyOf(bytes, Math.min(bytes.length, FirstBytes.COUNT));
    assertThatThrownBy(() -> FirstBytes.requireText("x", head))
        .isInstanceOf(BadInputException.class)
        .hasMessageStartingWith(message);
  }

  private static byte[] gzip(byte[] content) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (GZIPOutputStream out = new GZIPOutputStream(bytes)) {
      out.write(content);
    }
    return bytes.toByteArray();
  }

  private static byte[] zip(String entry) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream out = new ZipOutputStream(bytes)) {
      out.putNextEntry(new ZipEntry(entry));
      out.write(1);
    }
    return bytes.toByteArray();
  }

  /** The first block of a tar archive, of POSIX or of the seventh Unix, which has no magic. */
  private static byte[] tar(boolean magic) {
    byte[] block = new byte[512];
    put(block, 0, "data/part-0.csv");
    put(block, 100, "0000644\0");
    put(block, 124, "00000000017\0");
    put(block, 148, "        ");
    if (magic) {
      put(block, 257, "ustar\u000000");
    }
    int sum = 0;
    for (byte b : block) {
      sum += b & 0xff;
    }
    put(block, 148, "%06o\0 ".formatted(sum));
    return block;
  }

  private static void put(byte[] block, int offset, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    System.arraycopy(bytes, 0, block, offset, bytes.length);
  }
}
