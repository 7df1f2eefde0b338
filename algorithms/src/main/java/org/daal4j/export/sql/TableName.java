package org.daal4j.export.sql;

import java.util.ArrayList;
import java.util.List;

/**
 * The name of a table, perhaps with those of its schema and catalogue.
 *
 * @param parts from the outermost
 */
public record TableName(List<String> parts) {

  /**
   * Reads a name: parts are set apart by dots; what holds a dot stands in the quotes of the
   * dialect.
   *
   * @throws IllegalArgumentException with the reason, when it is none
   */
  public static TableName parse(String text, Dialect dialect) {
    char quote = dialect.quote();
    List<String> parts = new ArrayList<>();
    int at = 0;
    while (at <= text.length()) {
      StringBuilder part = new StringBuilder();
      boolean quoted = at < text.length() && text.charAt(at) == quote;
      int end = quoted ? quoted(text, at, quote, part) : plain(text, at, part);
      if (part.toString().isBlank()) {
        throw new IllegalArgumentException("is no name of a table, a part of it is empty");
      }
      if (end < text.length() && text.charAt(end) != '.') {
        throw new IllegalArgumentException("goes on after the quote that ends a name");
      }
      parts.add(part.toString());
      at = end + 1;
    }
    return new TableName(List.copyOf(parts));
  }

  private static int plain(String text, int from, StringBuilder part) {
    int dot = text.indexOf('.', from);
    int end = dot < 0 ? text.length() : dot;
    part.append(text, from, end);
    return end;
  }

  private static int quoted(String text, int from, char quote, StringBuilder part) {
    for (int i = from + 1; i < text.length(); i++) {
      if (text.charAt(i) != quote) {
        part.append(text.charAt(i));
      } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
        part.append(text.charAt(++i));
      } else {
        return i + 1;
      }
    }
    throw new IllegalArgumentException("begins a quote that does not end");
  }

  String in(Dialect dialect) {
    return String.join(".", parts.stream().map(dialect::name).toList());
  }
}
