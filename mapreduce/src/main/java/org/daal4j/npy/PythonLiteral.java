package org.daal4j.npy;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.input.typed.DamagedException;

/**
 * Reads values as Python writes them, as far as headers of arrays have them: dictionaries, tuples
 * and lists, strings, whole numbers, {@code True}, {@code False} and {@code None}.
 */
final class PythonLiteral {

  private static final int DEEPEST = 50;

  private final String text;
  private int at;

  private PythonLiteral(String text) {
    this.text = text;
  }

  /**
   * The value of a text: a map, a list, a string, a number (long), a boolean, or null.
   *
   * @throws DamagedException when it is none
   */
  static Object parse(String text) {
    PythonLiteral parser = new PythonLiteral(text);
    Object value = parser.value(0);
    parser.skipBlanks();
    if (parser.at != text.length()) {
      throw parser.wrong();
    }
    return value;
  }

  private Object value(int depth) {
    if (depth > DEEPEST) {
      throw wrong();
    }
    skipBlanks();
    char first = peek();
    if (first == '{') {
      return map(depth);
    } else if (first == '(') {
      return sequence(')', depth);
    } else if (first == '[') {
      return sequence(']', depth);
    } else if (first == '\'' || first == '"') {
      return string();
    } else if (first >= '0' && first <= '9' || first == '-') {
      return number();
    }
    return word();
  }

  private Map<Object, Object> map(int depth) {
    Map<Object, Object> map = new LinkedHashMap<>();
    at++;
    while (!takes('}')) {
      Object key = value(depth + 1);
      if (!takes(':') || map.containsKey(key)) {
        throw wrong();
      }
      map.put(key, value(depth + 1));
      separator('}');
    }
    return map;
  }

  private List<Object> sequence(char end, int depth) {
    List<Object> list = new ArrayList<>();
    at++;
    while (!takes(end)) {
      list.add(value(depth + 1));
      separator(end);
    }
    return list;
  }

  private void separator(char end) {
    skipBlanks();
    if (peek() != end && !takes(',')) {
      throw wrong();
    }
  }

  private String string() {
    char quote = text.charAt(at++);
    StringBuilder string = new StringBuilder();
    while (peek() != quote) {
      if (peek() == '\\') {
        at++;
      }
      if (at >= text.length()) {
        throw wrong();
      }
      string.append(text.charAt(at++));
    }
    at++;
    return string.toString();
  }

  private Long number() {
    int start = at;
    at++;
    while (at < text.length() && Character.digit(text.charAt(at), 10) >= 0) {
      at++;
    }
    try {
      long number = Long.parseLong(text.substring(start, at));
      if (peek() == 'L') {
        at++; // as Python 2 has written them
      }
      return number;
    } catch (NumberFormatException e) {
      throw wrong();
    }
  }

  private Boolean word() {
    for (String word : List.of("True", "False", "None")) {
      if (text.startsWith(word, at)) {
        at += word.length();
        return word.equals("None") ? null : Boolean.valueOf(word.equals("True"));
      }
    }
    throw wrong();
  }

  private boolean takes(char c) {
    skipBlanks();
    if (peek() != c) {
      return false;
    }
    at++;
    return true;
  }

  private char peek() {
    return at < text.length() ? text.charAt(at) : 0;
  }

  private void skipBlanks() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
  }

  private DamagedException wrong() {
    return new DamagedException("it is no dictionary of Python where it should be one");
  }
}
