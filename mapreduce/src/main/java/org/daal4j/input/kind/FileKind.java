package org.daal4j.input.kind;

import java.util.function.Predicate;
import org.daal4j.core.Setting;

/**
 * Kinds of files that are no text of rows, each with what to do. In the order in which they are
 * looked for; the first that fits is it.
 */
enum FileKind {
  STORED_ROWS(
      "a file of rows that convert has stored",
      "Name the " + Setting.OUTPUT + " of convert.",
      head -> head.startsWith("DAA4JR1\n")),
  GZIP("a gzip file", ".gz", head -> head.startsWith("\u001f\u008b")),
  BZIP2(
      "a bzip2 file",
      ".bz2",
      head -> head.startsWith("BZh") && (head.has(4, "1AY&SY") || head.has(4, "\u0017rE8P\u0090"))),
  ZSTD(
      "a zstd file",
      ".zst",
      head ->
          head.startsWith("\u0028\u00b5\u002f\u00fd")
              || (head.at(0) & 0xf0) == 0x50 && head.has(1, "*M\u0018")),
  XZ("an xz file", Remedy.UNPACK, head -> head.startsWith("\u00fd7zXZ\u0000")),
  LZ4("an lz4 file", Remedy.UNPACK, head -> head.startsWith("\u0004\"M\u0018")),
  SNAPPY(
      "a snappy file",
      Remedy.UNPACK,
      head ->
          head.startsWith("\u00ff\u0006\u0000\u0000sNaPpY")
              || head.startsWith("\u0082SNAPPY\u0000")),
  LZOP("an lzop file", Remedy.UNPACK, head -> head.startsWith("\u0089LZO\u0000\r\n\u001a\n")),
  COMPRESS("a file of compress", Remedy.UNPACK, head -> head.startsWith("\u001f\u009d")),
  SEVEN_ZIP("a 7z archive", Remedy.UNPACK, head -> head.startsWith("7z\u00bc\u00af\u0027\u001c")),
  RAR("a rar archive", Remedy.UNPACK, head -> head.startsWith("Rar!\u001a\u0007")),
  EXCEL(
      "an Excel workbook, or another document of Microsoft Office",
      Remedy.SAVE_SHEET,
      head ->
          isZip(head)
              && (head.contains("[Content_Types].xml")
                  || head.contains("_rels/")
                  || head.contains("docProps/")
                  || head.has(30, "xl/"))),
  OPEN_DOCUMENT(
      "an OpenDocument file",
      Remedy.SAVE_SHEET,
      head -> isZip(head) && head.contains("application/vnd.oasis.opendocument")),
  NPZ(
      "a NumPy archive (npz)",
      "Unpack it (unzip) and name one of the .npy files in it.",
      head -> isZip(head) && head.contains(".npy")),
  ZIP("a zip archive", Remedy.UNPACK, FileKind::isZip),
  OLD_EXCEL(
      "an Excel workbook of the old kind (xls), or another document of Microsoft Office",
      Remedy.SAVE_SHEET,
      head -> head.startsWith("\u00d0\u00cf\u0011\u00e0\u00a1\u00b1\u001a\u00e1")),
  PARQUET(
      "a Parquet file",
      Remedy.readApart("parquet"),
      head -> (head.startsWith("PAR1") || head.startsWith("PARE")) && head.hasControls(4, 24)),
  ORC(
      "an ORC file",
      Remedy.readApart("orc"),
      head -> head.startsWith("ORC") && head.hasControls(3, FirstBytes.COUNT)),
  AVRO(
      "an Avro file",
      Remedy.readApart("avro"),
      head -> head.startsWith("Obj\u0001") && head.contains("avro.")),
  SEQUENCE_FILE(
      "a Hadoop SequenceFile",
      Remedy.CONVERT,
      head -> head.startsWith("SEQ") && head.at(3) >= 4 && head.at(3) <= 6),
  RC_FILE(
      "an RCFile",
      Remedy.CONVERT,
      head -> head.startsWith("RCF\u0001") && (head.at(4) == 0 || head.at(4) == 1)),
  ARROW(
      "an Arrow or Feather file",
      Remedy.CONVERT,
      head ->
          head.startsWith("ARROW1\u0000\u0000")
              || head.startsWith("FEA1") && head.hasControls(4, FirstBytes.COUNT)),
  NUMPY("a NumPy file (npy)", Remedy.readApart("npy"), head -> head.startsWith("\u0093NUMPY")),
  HDF5("an HDF5 file", Remedy.CONVERT, head -> head.startsWith("\u0089HDF\r\n\u001a\n")),
  NETCDF(
      "a NetCDF file",
      Remedy.CONVERT,
      head ->
          (head.startsWith("CDF\u0001")
                  || head.startsWith("CDF\u0002")
                  || head.startsWith("CDF\u0005"))
              && head.hasControls(4, 8)),
  MATLAB("a MATLAB file", Remedy.CONVERT, head -> head.startsWith("MATLAB 5.0 MAT-file")),
  R_DATA(
      "a file of R objects",
      Remedy.CONVERT,
      head ->
          head.startsWith("RDX2\nX\n")
              || head.startsWith("RDX3\nX\n")
              || head.startsWith("X\n\u0000\u0000\u0000")),
  PICKLE(
      "a Python pickle",
      Remedy.CONVERT,
      head -> head.at(0) == 0x80 && head.at(1) >= 2 && head.at(1) <= 5),
  SQLITE("an SQLite database", Remedy.CONVERT, head -> head.startsWith("SQLite format 3\u0000")),
  PDF("a PDF document", "Export the table as CSV.", head -> head.startsWith("%PDF-")),
  WEB_PAGE(
      "a web page (HTML), as a failed download leaves one",
      "Fetch the data again.",
      head -> head.startsWithWord("<!doctype html") || head.startsWithWord("<html")),
  XML("an XML file", Remedy.CONVERT, head -> head.startsWithWord("<?xml ")),
  TAR("a tar archive", "Unpack it (tar -xf) and name the files in it.", Head::isTar),
  UTF32(
      "UTF-32 text",
      Remedy.recode("UTF-32"),
      head ->
          head.startsWith("\u00ff\u00fe\u0000\u0000")
              || head.startsWith("\u0000\u0000\u00fe\u00ff")),
  UTF32_LITTLE(
      "UTF-32 text without a byte-order mark",
      Remedy.recode("UTF-32LE"),
      head -> head.isUnmarkedUtf32(3)),
  UTF32_BIG(
      "UTF-32 text without a byte-order mark",
      Remedy.recode("UTF-32BE"),
      head -> head.isUnmarkedUtf32(0)),
  UTF16(
      "UTF-16 text",
      Remedy.recode("UTF-16"),
      head -> head.startsWith("\u00ff\u00fe") || head.startsWith("\u00fe\u00ff")),
  UTF16_LITTLE(
      "UTF-16 text without a byte-order mark",
      Remedy.recode("UTF-16LE"),
      head -> head.isUnmarkedUtf16(1)),
  UTF16_BIG(
      "UTF-16 text without a byte-order mark",
      Remedy.recode("UTF-16BE"),
      head -> head.isUnmarkedUtf16(0));

  private static final class Remedy {
    static final String READ_APART = "Read it apart, with ";
    static final String UNPACK = "Unpack it, or compress it with gzip, bzip2 or zstd.";
    static final String SAVE_SHEET = "Save its sheet as CSV (UTF-8).";
    static final String CONVERT = "Convert it to CSV.";

    static String readApart(String format) {
      return READ_APART + Setting.FORMAT.to(format) + ".";
    }

    static String recode(String encoding) {
      return "Convert it to UTF-8, as with iconv -f " + encoding + " -t UTF-8.";
    }
  }

  private final String noun;
  private final String remedy;
  private final Predicate<Head> fits;

  FileKind(String noun, String remedy, Predicate<Head> fits) {
    this.noun = noun;
    this.remedy = remedy;
    this.fits = fits;
  }

  private static boolean isZip(Head head) {
    return head.startsWith("PK\u0003\u0004") || head.startsWith("PK\u0005\u0006");
  }

  /** What a file is that begins so; null when it may be text. */
  static FileKind of(Head head) {
    for (FileKind kind : values()) {
      if (kind.fits.test(head)) {
        return kind;
      }
    }
    return null;
  }

  /** With its article, as {@code a zip archive}. */
  String noun() {
    return noun;
  }

  /** Whether such files are read when they are named so. */
  boolean isReadByName() {
    return remedy.startsWith(".");
  }

  /** Whether such files hold others, compressed or not. */
  boolean isPacked() {
    return isReadByName() || remedy.equals(Remedy.UNPACK);
  }

  /** Whether such files are read, though not as text. */
  boolean isReadApart() {
    return this == STORED_ROWS || !format().isEmpty();
  }

  /** The name of the format as which such files are read; empty when there is none. */
  String format() {
    return Setting.FORMAT.valueIn(remedy).orElse("");
  }

  /** The extension by which such a file is read. */
  String extension() {
    return remedy;
  }

  /** Whether it is text, in an encoding that is not read. */
  boolean isText() {
    return compareTo(UTF32) >= 0;
  }

  /**
   * What to do with such a file.
   *
   * @param name of the file, without directories
   */
  String remedy(String name) {
    return isReadByName() ? "Rename it to " + name + remedy + "." : remedy;
  }
}
