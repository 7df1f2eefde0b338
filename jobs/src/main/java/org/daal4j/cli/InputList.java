package org.daal4j.cli;

import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.UsageException;

/** The value of {@code --input}: paths joined by commas. */
final class InputList {

  private InputList() {}

  /**
   * Cuts at commas, but not at those within the braces of a glob or behind a backslash.
   *
   * @throws UsageException when a path is empty
   */
  static List<String> parse(List<String> values) {
    List<String> paths = new ArrayList<>();
    for (String value : values) {
      int from = 0;
      int braces = 0;
      for (int at = 0; at < value.length(); at++) {
        switch (value.charAt(at)) {
          case '\\' -> at++;
          case '{' -> braces++;
          case '}' -> braces--;
          case ',' -> {
            if (braces <= 0) {
              add(paths, value, from, at);
              from = at + 1;
            }
          }
          default -> {}
        }
      }
      add(paths, value, from, value.length());
    }
    return paths;
  }

  private static void add(List<String> paths, String value, int from, int to) {
    String path = value.substring(from, to).strip().replace("\\,", ",");
    if (path.isEmpty()) {
      throw new UsageException(
          "--input: '" + value + "' holds an empty path. Write P,P without an empty part.");
    }
    paths.add(path);
  }
}
