package org.daal4j.text.guess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** The first lines of a table. */
final class FirstLines {

  private static final int MOST = 100;
  private static final String BYTE_ORDER_MARK = "\u00ef\u00bb\u00bf";

  private FirstLines() {}

  /**
   * Up to 100 lines that are not blank, each byte a character; the last one, which may be cut, only
   * where it is the only one.
   *
   * @param whole whether the bytes are all there are
   */
  static List<String> of(byte[] start, boolean whole) {
    String text = new String(start, StandardCharsets.ISO_8859_1);
    if (text.startsWith(BYTE_ORDER_MARK)) {
      text = text.substring(BYTE_ORDER_MARK.length());
    }
    List<String> lines = new ArrayList<>();
    int from = 0;
    while (from < text.length() && lines.size() < MOST) {
      int end = text.indexOf('\n', from);
      boolean cut = end < 0 && !whole;
      end = end < 0 ? text.length() : end;
      String line = text.substring(from, end);
      line = line.endsWith("\r") ? line.substring(0, line.length() - 1) : line;
      // The line in which Excel writes the separator is none of the table.
      boolean ofExcel = from == 0 && line.matches("(?i)sep=.");
      if (!line.isBlank() && !ofExcel && !(cut && !lines.isEmpty())) {
        lines.add(line);
      }
      from = end + 1;
    }
    return lines;
  }
}
