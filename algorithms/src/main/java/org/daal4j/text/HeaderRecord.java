package org.daal4j.text;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.daal4j.table.FieldText;
import org.daal4j.text.bytes.Blank;
import org.daal4j.text.bytes.Utf8;

/** The record of column names a file may begin with. */
final class HeaderRecord {

  private HeaderRecord() {}

  /**
   * Makes sure that names are UTF-8.
   *
   * @return what is wrong, a sentence without full stop; null when nothing is
   */
  static String complaint(byte[] bytes, FieldSplitter fields, int width) {
    for (int field = 0; field < width; field++) {
      int wrong = Utf8.firstWrong(bytes, fields.start(field), fields.end(field));
      if (wrong >= 0) {
        return Utf8.complaint("the name of column " + (field + 1), bytes, wrong);
      }
    }
    return null;
  }

  /**
   * The names: without the blanks around them unless quoted, {@code c<position>} where there is
   * none.
   */
  static List<String> names(byte[] bytes, FieldSplitter fields, int width) {
    List<String> names = new ArrayList<>(width);
    for (int field = 0; field < width; field++) {
      int from = fields.start(field);
      int to = fields.end(field);
      if (!fields.quoted(field)) {
        from = Blank.skip(bytes, from, to);
        to = Blank.end(bytes, from, to);
      }
      String name = new String(bytes, from, to - from, StandardCharsets.UTF_8);
      names.add(name.isEmpty() ? positionName(field) : name);
    }
    return names;
  }

  /** The names of a file without header: {@code c1}, {@code c2}, ... */
  static List<String> positionNames(int width) {
    List<String> names = new ArrayList<>(width);
    for (int field = 0; field < width; field++) {
      names.add(positionName(field));
    }
    return names;
  }

  private static String positionName(int field) {
    return "c" + (field + 1);
  }

  /**
   * How the names of a file differ from those of the first file.
   *
   * @return a sentence, or null when they do not
   */
  static String difference(List<String> names, List<String> firstNames, String firstFile) {
    if (names.size() != firstNames.size()) {
      return String.format(
          Locale.ROOT,
          "the header has %d names where that of %s has %d",
          names.size(),
          firstFile,
          firstNames.size());
    }
    for (int column = 0; column < names.size(); column++) {
      if (!names.get(column).equals(firstNames.get(column))) {
        return String.format(
            Locale.ROOT,
            "the header names column %d %s where that of %s names it %s",
            column + 1,
            FieldText.quote(names.get(column)),
            firstFile,
            FieldText.quote(firstNames.get(column)));
      }
    }
    return null;
  }
}
