package org.daal4j.engine;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.airlift.compress.zstd.ZstdOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.io.compress.BZip2Codec;
import org.apache.hadoop.mapreduce.lib.input.FileInputFormat;
import org.daal4j.input.FileTable;
import org.daal4j.input.InputFiles;
import org.daal4j.input.text.TextTables;
import org.daal4j.table.TableOptions;
import org.daal4j.text.TextSyntax;

/** Makes tables on disk for tests, and cuts them. */
public final class Tables {

  private Tables() {}

  /** Numbers with many digits, comma-separated, of a fixed seed. */
  public static String random(int rows, int columns) {
    Random random = new Random(17);
    StringBuilder text = new StringBuilder();
    for (int row = 0; row < rows; row++) {
      for (int column = 0; column < columns; column++) {
        text.append(column == 0 ? "" : ",").append(random.nextGaussian() * 1000);
      }
      text.append('\n');
    }
    return text.toString();
  }

  /** Writes a file, compressed as its extension says. */
  public static Path write(Path file, String text) {
    try (OutputStream raw = Files.newOutputStream(file);
        OutputStream out = compressing(file.toString(), raw)) {
      out.write(text.getBytes(UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return file;
  }

  private static OutputStream compressing(String name, OutputStream raw) throws IOException {
    if (name.endsWith(".gz")) {
      return new GZIPOutputStream(raw);
    }
    if (name.endsWith(".zst")) {
      return new ZstdOutputStream(raw);
    }
    if (name.endsWith(".bz2")) {
      BZip2Codec codec = new BZip2Codec();
      codec.setConf(new Configuration(false));
      return codec.createOutputStream(raw);
    }
    return raw;
  }

  /** Opens a table cut into about so many splits. */
  public static FileTable open(Configuration conf, TableOptions options, int splits, Path... inputs)
      throws IOException {
    long bytes = 0;
    for (Path input : inputs) {
      bytes += size(input);
    }
    conf.setLong(FileInputFormat.SPLIT_MAXSIZE, Math.max(1, (bytes + splits - 1) / splits));
    return new TextTables(TextSyntax.PLAIN)
        .open(InputFiles.find(conf, Stream.of(inputs).map(Path::toString).toList()))
        .read(options)
        .known()
        .orElseThrow();
  }

  private static long size(Path input) throws IOException {
    if (!Files.isDirectory(input)) {
      return Files.size(input);
    }
    long bytes = 0;
    try (Stream<Path> files = Files.list(input)) {
      for (Path file : files.toList()) {
        bytes += Files.size(file);
      }
    }
    return bytes;
  }

  /** The lines of the files of a directory, one file after the other by name. */
  public static List<String> lines(Path directory) throws IOException {
    List<String> lines = new ArrayList<>();
    try (Stream<Path> files = Files.list(directory)) {
      for (Path file : files.sorted().filter(path -> !hidden(path)).toList()) {
        lines.addAll(Files.readAllLines(file));
      }
    }
    return lines;
  }

  private static boolean hidden(Path file) {
    return file.getFileName().toString().startsWith(".");
  }
}
