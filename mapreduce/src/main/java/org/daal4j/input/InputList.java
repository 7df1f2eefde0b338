package org.daal4j.input;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.conf.Configuration;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** Paths as a user gives them: joined by commas, in lists. */
public final class InputList {

  private InputList() {}

  /**
   * Cuts at commas, but not at those within the braces of a glob or behind a backslash.
   *
   * @throws UsageException when a path is empty
   */
  public static List<String> parse(List<String> values) {
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

  /**
   * The paths, with the lines of lists in the place of those that name one: {@code @FILE}.
   *
   * @throws BadInputException when a list cannot be read, or holds no path
   */
  public static List<InputName> withLists(Configuration conf, List<String> paths)
      throws IOException {
    List<InputName> all = new ArrayList<>();
    for (String path : paths) {
      if (path.startsWith("@")) {
        all.addAll(lines(conf, path.substring(1)));
      } else {
        all.add(InputName.argument(path));
      }
    }
    return all;
  }

  private static List<InputName> lines(Configuration conf, String list) throws IOException {
    String text;
    try {
      UserPath place = UserPath.of(conf, list);
      try (InputStream in = place.fileSystem().open(place.path())) {
        text =
            StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(in.readAllBytes()))
                .toString();
      }
    } catch (CharacterCodingException e) {
      throw noText(list);
    } catch (IOException | IllegalArgumentException e) {
      throw new BadInputException(
          Setting.INPUT
              + ": the list "
              + list
              + " cannot be read: "
              + e.getMessage()
              + ". Name a file with one path a line after the @.",
          e);
    }
    if (text.indexOf('\0') >= 0) {
      throw noText(list);
    }
    List<InputName> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.replaceFirst("^\uFEFF", "").lines().toList()) {
      number++;
      if (!line.isBlank()) {
        lines.add(new InputName(line.strip(), list + ": line " + number + ": "));
      }
    }
    if (lines.isEmpty()) {
      throw new BadInputException(
          Setting.INPUT + ": the list " + list + " holds no path. Give it one path a line.");
    }
    return lines;
  }

  private static BadInputException noText(String list) {
    return new BadInputException(
        Setting.INPUT
            + ": the list "
            + list
            + " is no text in UTF-8. Save it so, with one path a line.");
  }

  private static void add(List<String> paths, String value, int from, int to) {
    String path = value.substring(from, to).strip().replace("\\,", ",");
    if (path.isEmpty()) {
      throw new UsageException(
          Setting.INPUT,
          "'" + value + "' holds an empty path.",
          "Write P,P without an empty part.");
    }
    paths.add(path);
  }
}
