package org.daal4j.format;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.daal4j.avro.AvroTables;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.input.FileOpener;
import org.daal4j.input.InputFile;
import org.daal4j.input.InputFiles;
import org.daal4j.input.TableFormat;
import org.daal4j.input.kind.FirstBytes;
import org.daal4j.input.text.LibsvmTables;
import org.daal4j.input.text.TextTables;
import org.daal4j.npy.NpyTables;
import org.daal4j.orc.OrcTables;
import org.daal4j.packed.StoredTables;
import org.daal4j.parquet.ParquetTables;
import org.daal4j.text.TextSyntax;

/** The formats of tables, and which of them files are in. */
public final class TableFormats {

  private static final Set<String> COMPRESSED = Set.of(".gz", ".bz2", ".zst", ".lz4", ".snappy");

  private static final Map<String, String> UNREADABLE =
      Map.of(".xlsx", "an Excel", ".zip", "a zip");

  private final TableFormat text;
  private final TableFormat stored;
  private final TableFormat libsvm;
  private final List<TableFormat> all;

  /**
   * With what the user said of them.
   *
   * @param syntax of text
   * @param features of libsvm text: how many there are, or 0 to count them
   * @param ignoreMore of libsvm text: whether features beyond those are passed over
   */
  public TableFormats(TextSyntax syntax, int features, boolean ignoreMore) {
    text = new TextTables(syntax);
    libsvm = new LibsvmTables(syntax, features, ignoreMore);
    stored = new StoredTables();
    all =
        List.of(
            text,
            libsvm,
            new ParquetTables(),
            new OrcTables(),
            new AvroTables(),
            new NpyTables(),
            stored);
  }

  /** The names of all. */
  public static String[] names() {
    return new TableFormats(TextSyntax.PLAIN, 0, false)
        .all.stream().map(TableFormat::name).toArray(String[]::new);
  }

  /** Whether it is libsvm text. */
  public boolean isLibsvm(TableFormat format) {
    return format == libsvm;
  }

  /** Whether directories may tell more columns of a table. */
  public boolean takesPartitions(TableFormat format) {
    return format != libsvm && format != stored;
  }

  /** The format of a name. */
  public TableFormat named(String name) {
    return all.stream().filter(format -> format.name().equals(name)).findFirst().orElseThrow();
  }

  /**
   * What files say by their names, or, where these say nothing, the first by its first bytes.
   *
   * @throws UsageException naming the first that says to be of a format that is not read, or of
   *     another than the first file
   */
  public TableFormat of(InputFiles files) throws IOException {
    if (!files.stored().isEmpty()) {
      return stored;
    }
    TableFormat otherwise = byName(files.first()).isEmpty() ? byFirstBytes(files) : text;
    TableFormat first = null;
    for (InputFile file : files.files()) {
      TableFormat own = byName(file).orElse(otherwise);
      first = first == null ? own : first;
      if (own != first) {
        throw new UsageException(
            Setting.INPUT,
            file.name() + " is another format by its name than " + files.first().name() + ".",
            "Give " + Setting.FORMAT + ", or read them apart.");
      }
    }
    return first;
  }

  private TableFormat byFirstBytes(InputFiles files) throws IOException {
    try (InputStream in = FileOpener.open(files.conf(), files.first().path())) {
      String name = FirstBytes.format(in.readNBytes(FirstBytes.COUNT));
      return name.isEmpty() ? text : named(name);
    }
  }

  private Optional<TableFormat> byName(InputFile file) {
    String extension = extension(file.name());
    if (UNREADABLE.containsKey(extension)) {
      throw new UsageException(
          Setting.INPUT,
          file.name()
              + " is "
              + UNREADABLE.get(extension)
              + " file by its name, which this version does not read.",
          "Convert it to CSV, or give "
              + Setting.FORMAT.to("csv")
              + " when it is delimited text all the same.");
    }
    return all.stream().filter(format -> format.extensions().contains(extension)).findFirst();
  }

  private static String extension(String path) {
    String name = path;
    int dot = name.lastIndexOf('.');
    if (dot >= 0 && COMPRESSED.contains(name.substring(dot).toLowerCase(Locale.ROOT))) {
      name = name.substring(0, dot);
      dot = name.lastIndexOf('.');
    }
    return dot < 0 ? "" : name.substring(dot).toLowerCase(Locale.ROOT);
  }

  /** Whether it is delimited text. */
  public boolean isDelimited(TableFormat format) {
    return format == text;
  }

  /** Whether it is that of stored rows. */
  public boolean isStored(TableFormat format) {
    return format == stored;
  }
}
