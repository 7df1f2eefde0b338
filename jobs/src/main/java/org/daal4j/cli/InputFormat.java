package org.daal4j.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.daal4j.core.UsageException;

/** In which format rows are read. */
public enum InputFormat {
  /** Delimited text. */
  CSV,
  /** Text of {@code label index:value ...} lines. */
  LIBSVM,
  /** Rows that {@code convert} stored. */
  ROWS;

  private static final Set<String> LIBSVM_EXTENSIONS = Set.of(".libsvm", ".svm", ".svmlight");
  private static final Set<String> COMPRESSED = Set.of(".gz", ".bz2", ".zst", ".lz4", ".snappy");

  private static final Map<String, String> UNREADABLE =
      Map.of(
          ".parquet", "Parquet",
          ".orc", "ORC",
          ".avro", "Avro",
          ".xlsx", "Excel",
          ".npy", "NumPy",
          ".zip", "zip");

  /**
   * What files say by their names.
   *
   * @throws UsageException naming the first that says to be of a format that is not read, or of
   *     another than the first file
   */
  static InputFormat of(List<String> paths) {
    InputFormat format = null;
    for (String path : paths) {
      String extension = extension(path);
      if (UNREADABLE.containsKey(extension)) {
        throw new UsageException(
            "--input: "
                + path
                + " is a "
                + UNREADABLE.get(extension)
                + " file by its name, which this version does not read. Convert it to CSV, or give"
                + " --format csv when it is delimited text all the same.");
      }
      InputFormat own = LIBSVM_EXTENSIONS.contains(extension) ? LIBSVM : CSV;
      if (format != null && own != format) {
        throw new UsageException(
            "--input: "
                + path
                + " is another format by its name than "
                + paths.get(0)
                + ". Give --format, or read them apart.");
      }
      format = own;
    }
    return format == null ? CSV : format;
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
}
