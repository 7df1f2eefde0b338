package org.daal4j.input;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.apache.hadoop.fs.Path;

/**
 * The {@code name=value} directories of a path, as Hive lays out the partitions of a table. Names
 * and values are percent-decoded, as Hive writes them.
 */
public final class PartitionPath {

  /** The value of rows that have none. */
  static final String NO_VALUE = "__HIVE_DEFAULT_PARTITION__";

  private PartitionPath() {}

  /** Whether a directory is one. */
  static boolean isPartition(String directory) {
    return directory.indexOf('=') > 0;
  }

  /**
   * Names of the partitions of a file, the outermost first.
   *
   * @param base how many of its directories, from the root, do not count
   */
  static List<String> names(Path file, int base) {
    List<String> names = new ArrayList<>();
    Path directory = file.getParent();
    while (directory != null && directory.depth() > base) {
      if (isPartition(directory.getName())) {
        names.add(name(directory.getName()));
      }
      directory = directory.getParent();
    }
    Collections.reverse(names);
    return List.copyOf(names);
  }

  /** How many directories of a file are in front of those partitions that it is in at once. */
  static int baseOf(Path file) {
    Path directory = file.getParent();
    while (directory != null && isPartition(directory.getName())) {
      directory = directory.getParent();
    }
    return directory == null ? 0 : directory.depth();
  }

  /**
   * The value of a partition of a file: of the innermost directory with its name.
   *
   * @return empty when it has none
   */
  public static Optional<String> value(Path file, String name) {
    Path directory = file.getParent();
    while (directory != null) {
      String one = directory.getName();
      if (isPartition(one) && name(one).equals(name)) {
        String value = one.substring(one.indexOf('=') + 1);
        return value.equals(NO_VALUE) ? Optional.empty() : Optional.of(decoded(value));
      }
      directory = directory.getParent();
    }
    return Optional.empty();
  }

  private static String name(String directory) {
    return decoded(directory.substring(0, directory.indexOf('=')));
  }

  /** What is no escape stands for itself. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    try {
      return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    } catch (IllegalArgumentException plain) {
      return text;
    }
  }
}
