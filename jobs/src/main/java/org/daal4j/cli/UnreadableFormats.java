package org.daal4j.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.daal4j.core.UsageException;

/** Files that say by their name that they are no delimited text. */
final class UnreadableFormats {

  private static final Map<String, String> BY_EXTENSION =
      Map.of(
          ".parquet",
          "Parquet",
          ".orc",
          "ORC",
          ".avro",
          "Avro",
          ".libsvm",
          "libsvm",
          ".svm",
          "libsvm",
          ".svmlight",
          "libsvm",
          ".xlsx",
          "Excel",
          ".npy",
          "NumPy",
          ".zip",
          "zip");

  private UnreadableFormats() {}

  /**
   * Refuses to read such a file as delimited text.
   *
   * @throws UsageException naming the first
   */
  static void refuse(List<String> paths) {
    for (String path : paths) {
      int dot = path.lastIndexOf('.');
      String format =
          dot < 0 ? null : BY_EXTENSION.get(path.substring(dot).toLowerCase(Locale.ROOT));
      if (format != null) {
        throw new UsageException(
            "--input: "
                + path
                + " is a "
                + format
                + " file by its name, which this version does not read. Convert it to CSV, or give"
                + " --format csv when it is delimited text all the same.");
      }
    }
  }
}
