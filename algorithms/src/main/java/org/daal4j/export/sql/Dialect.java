package org.daal4j.export.sql;

import java.util.Locale;
import org.daal4j.core.ShortestDecimal;

/** How a system spells what a statement consists of. */
public enum Dialect {
  /** Standard SQL, as of DuckDB, PostgreSQL, Trino. */
  ANSI('"', "DOUBLE PRECISION", "VARCHAR", 16),
  /** Hive. */
  HIVE('`', "DOUBLE", "STRING", 100),
  /** Spark SQL. */
  SPARK('`', "DOUBLE", "STRING", 100);

  private final char quote;
  private final String number;
  private final String text;
  private final int depth;

  Dialect(char quote, String number, String text, int depth) {
    this.quote = quote;
    this.number = number;
    this.text = text;
    this.depth = depth;
  }

  /**
   * Additions in one expression, one in the other. Spark resolves a step after the other and gives
   * up after 100 rounds, so it gets long sums in few steps; not all systems parse these.
   */
  int depth() {
    return depth;
  }

  /** A name, in quotes. */
  String name(String name) {
    String mark = String.valueOf(quote);
    return mark + name.replace(mark, mark + mark) + mark;
  }

  /** The quote of names. */
  char quote() {
    return quote;
  }

  /**
   * A string. Hive and Spark read backslashes in it; what their shells take for the end of a
   * statement, or for a variable, is written by its code.
   */
  String literal(String value) {
    if (this == ANSI) {
      return "'" + value.replace("'", "''") + "'";
    }
    StringBuilder literal = new StringBuilder("'");
    for (int i = 0; i < value.length(); i++) {
      char c = value.charAt(i);
      if (c < ' ' || c == ';' || c == '$') {
        literal.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
      } else if (c == '\'' || c == '\\') {
        literal.append('\\').append(c);
      } else {
        literal.append(c);
      }
    }
    return literal.append('\'').toString();
  }

  /** A double, by the shortest form that reads back to it; never a decimal. */
  static String number(double value) {
    String digits = ShortestDecimal.format(value);
    String literal = digits.indexOf('E') < 0 ? digits + "E0" : digits;
    return literal.startsWith("-") ? "(" + literal + ")" : literal;
  }

  /** An expression as a double. */
  String asNumber(String expression) {
    return "CAST(" + expression + " AS " + number + ")";
  }

  /** An expression as a string. */
  String asText(String expression) {
    return "CAST(" + expression + " AS " + text + ")";
  }
}
