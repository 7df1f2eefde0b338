package org.daal4j.input;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
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

  private static final int NO_CODE = -1;

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

  /** What is no escape stands for itself, and so does a text whose escapes are no UTF-8. */
  private static String decoded(String text) {
    if (text.indexOf('%') < 0) {
      return text;
    }
    byte[] escaped = text.getBytes(StandardCharsets.UTF_8);
    ByteBuffer bytes = ByteBuffer.allocate(escaped.length);
    for (int i = 0; i < escaped.length; i++) {
      int code = escaped[i] == '%' && i + 2 < escaped.length ? code(escaped, i + 1) : NO_CODE;
      bytes.put(code == NO_CODE ? escaped[i] : (byte) code);
      i += code == NO_CODE ? 0 : 2;
    }
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(bytes.flip()).toString();
    } catch (CharacterCodingException other) {
      return text;
    }
  }

  /** Of two hexadecimal digits. */
  private static int code(byte[] text, int at) {
    int high = Character.digit(text[at], 16);
    int low = Character.digit(text[at + 1], 16);
    return high < 0 || low < 0 ? NO_CODE : 16 * high + low;
  }
}
