package org.daal4j.engine.libraries;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.zip.GZIPOutputStream;

/** Writes tar archives byte by byte, also such as tar itself would not write. */
final class TarFile {

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

  /** Adds a file. */
  TarFile file(String name, String content) throws IOException {
    return entry('0', name, "", content);
  }

  /** Adds a file whose long name stands in an entry before it, as GNU tar has it. */
  TarFile gnuLongFile(String name, String content) throws IOException {
    entry('L', "././@LongLink", "", name + "\0");
    return file(name.substring(0, 99), content);
  }

  /** Adds a file whose long name stands in an extended header, as pax has it. */
  TarFile paxFile(String name, String content) throws IOException {
    int length = name.length() + " path=\n".length();
    int whole = length + Integer.toString(length + 3).length();
    entry('x', "PaxHeaders/x", "", whole + " path=" + name + "\n");
    return file("short", content);
  }

  /** Adds a file with the name in two parts, as POSIX has it. */
  TarFile posixFile(String prefix, String name, String content) throws IOException {
    return entry('0', name, prefix, content);
  }

  private TarFile entry(char type, String name, String prefix, String content) throws IOException {
    byte[] header = new byte[512];
    put(header, 0, name);
    put(header, 124, String.format(Locale.ROOT, "%011o", content.length()));
    header[156] = (byte) type;
    put(header, 257, "ustar");
    put(header, 345, prefix);
    put(header, 148, "        ");
    int sum = 0;
    for (byte one : header) {
      sum += one & 0xff;
    }
    put(header, 148, String.format(Locale.ROOT, "%06o\0", sum));
    bytes.write(header);
    bytes.write(content.getBytes(StandardCharsets.UTF_8));
    bytes.write(new byte[-content.length() & 511]);
    return this;
  }

  private static void put(byte[] header, int at, String text) {
    byte[] ascii = text.getBytes(StandardCharsets.UTF_8);
    System.arraycopy(ascii, 0, header, at, ascii.length);
  }

  /** The archive in gzip, with its end. */
  byte[] gzipped() throws IOException {
    ByteArrayOutputStream compressed = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(compressed)) {
      gzip.write(bytes.toByteArray());
      gzip.write(new byte[1024]);
    }
    return compressed.toByteArray();
  }

  /** Writes the archive. */
  Path write(Path file) throws IOException {
    return Files.write(file, gzipped());
  }
}
