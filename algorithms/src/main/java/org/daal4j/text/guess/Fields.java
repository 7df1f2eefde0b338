package org.daal4j.text.guess;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.text.bytes.MissingMarker;
import org.daal4j.text.bytes.NumberParser;

/**
 * How lines look when they are cut at some delimiter. The first of several lines may be a header,
 * and counts only where it holds nothing but numbers.
 *
 * @param delimiter the field separator; a space stands for any blanks
 * @param lines how many lines count
 * @param regular how many of them have the most frequent number of fields
 * @param width that number
 * @param filled how many columns have a value at all
 * @param numbers how many of those are numbers, nearly everywhere
 * @param headed whether the first line has as many fields
 * @param decimalCommas whether some of them have commas for decimal points
 */
record Fields(
    char delimiter,
    int lines,
    int regular,
    int width,
    int filled,
    int numbers,
    boolean headed,
    boolean decimalCommas) {

  /** Looks at lines. */
  static Fields of(List<String> lines, char delimiter) {
    List<List<String>> rows = new ArrayList<>();
    List<String> first = cut(lines.get(0), delimiter);
    if (lines.size() == 1 || first.stream().allMatch(field -> isValue(field.strip()))) {
      rows.add(first);
    }
    for (String line : lines.subList(1, lines.size())) {
      rows.add(cut(line, delimiter));
    }
    int width = mostFrequentWidth(rows);
    List<List<String>> regular = rows.stream().filter(row -> row.size() == width).toList();
    int filled = 0;
    int numbers = 0;
    boolean commas = false;
    for (int column = 0; column < width; column++) {
      int values = 0;
      int plain = 0;
      int withComma = 0;
      for (List<String> row : regular) {
        String field = row.get(column).strip();
        if (!isMissing(field)) {
          values++;
          plain += isNumber(field) ? 1 : 0;
          withComma += delimiter != ',' && hasDecimalComma(field) ? 1 : 0;
        }
      }
      filled += values > 0 ? 1 : 0;
      boolean number = values > 0 && 10 * (plain + withComma) >= 9 * values;
      numbers += number ? 1 : 0;
      commas |= number && withComma > 0;
    }
    boolean headed = first.size() == width;
    return new Fields(
        delimiter, rows.size(), regular.size(), width, filled, numbers, headed, commas);
  }

  private static boolean isMissing(String field) {
    byte[] bytes = bytes(field);
    return MissingMarker.matches(bytes, 0, bytes.length)
        || MissingMarker.resembles(field)
        || field.equals("-");
  }

  private static boolean isValue(String field) {
    return isNumber(field) || hasDecimalComma(field);
  }

  private static int mostFrequentWidth(List<List<String>> rows) {
    int best = 0;
    long most = 0;
    for (List<String> row : rows) {
      long alike = rows.stream().filter(other -> other.size() == row.size()).count();
      if (alike > most) {
        most = alike;
        best = row.size();
      }
    }
    return best;
  }

  private boolean areRegular() {
    return 10 * regular >= 9 * lines;
  }

  /** Whether every column that has values is one of numbers. */
  boolean areNumbers() {
    return areRegular() && numbers > 0 && numbers == filled && !decimalCommas;
  }

  /** Whether there are several columns, some of them of numbers. */
  boolean areReadable() {
    return areRegular() && width > 1 && numbers > 0;
  }

  /** Whether this is a table without doubt. Words of a text are as many in each line by chance. */
  boolean areConvincing() {
    boolean mostlyNumbers = 2 * numbers >= filled;
    return areReadable() && (mostlyNumbers || delimiter != ' ' && lines >= 3);
  }

  /** Whether more of the columns are numbers; what is not readable is worse than what is. */
  boolean isBetterThan(Fields other) {
    if (!other.areReadable()) {
      return true;
    }
    if (other.delimiter == ',' && !(decimalCommas && headed)) {
      // Several columns, with numbers: only decimal commas speak against commas that fit.
      return false;
    }
    return (long) numbers * other.filled > (long) other.numbers * filled;
  }

  /** Cuts a line; an empty list when its quotes are not well formed. */
  private static List<String> cut(String line, char delimiter) {
    List<String> fields = new ArrayList<>();
    String rest = delimiter == ' ' ? line.strip().replaceAll("[ \t]+", " ") : line;
    int i = 0;
    while (i <= rest.length()) {
      int first = i;
      while (first < rest.length() && rest.charAt(first) == ' ' && delimiter != ' ') {
        first++;
      }
      int end;
      if (first < rest.length() && rest.charAt(first) == '"') {
        int close = closingQuote(rest, first + 1);
        if (close < 0) {
          return List.of();
        }
        fields.add(rest.substring(first + 1, close));
        end = close + 1;
        while (end < rest.length() && rest.charAt(end) == ' ' && delimiter != ' ') {
          end++;
        }
        if (end < rest.length() && rest.charAt(end) != delimiter) {
          return List.of();
        }
      } else {
        end = rest.indexOf(delimiter, i);
        end = end < 0 ? rest.length() : end;
        fields.add(rest.substring(i, end));
      }
      i = end + 1;
    }
    return fields;
  }

  private static int closingQuote(String text, int from) {
    int i = text.indexOf('"', from);
    while (i >= 0 && i + 1 < text.length() && text.charAt(i + 1) == '"') {
      i = text.indexOf('"', i + 2);
    }
    return i;
  }

  /** Whether a text is a number as they are read. */
  static boolean isNumber(String text) {
    return isNumber(text, '.');
  }

  private static boolean hasDecimalComma(String text) {
    return text.indexOf(',') >= 0 && isNumber(text, ',');
  }

  private static boolean isNumber(String text, char decimal) {
    byte[] bytes = bytes(text);
    return Double.isFinite(NumberParser.parse(bytes, 0, bytes.length, decimal));
  }

  /** Lines are read as Latin-1, a character for each byte. */
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  /** Whether a character is one of the digits 0 to 9. */
  static boolean isDigit(int character) {
    return character >= '0' && character <= '9';
  }
}
