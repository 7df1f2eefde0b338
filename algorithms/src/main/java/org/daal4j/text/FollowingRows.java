package org.daal4j.text;

import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * What the records after the first one of a file are like, as far as a sample shows: numbers or
 * text in which column, how many fields, and whether a delimiter ends them.
 */
final class FollowingRows {

  private static final int MOST_ROWS = 1000;

  private int rows;
  private int[] numbers = new int[16];
  private int[] texts = new int[16];
  private final Map<Integer, Integer> widths = new HashMap<>();
  private boolean allEndWithDelimiter = true;
  private boolean[] firstIsText = {};
  private boolean firstIsAllText;

  private FollowingRows() {}

  /** Reads the sample, up to a record whose quotes are not well formed. */
  static FollowingRows of(
      RecordLines records, RecordWindow window, FieldSplitter fields, TextSyntax syntax)
      throws IOException {
    FollowingRows seen = new FollowingRows();
    MissingMarkers missing = new MissingMarkers(syntax);
    while (seen.rows < MOST_ROWS && records.next() && fields.fault() == null) {
      seen.add(window.buffer(), fields, missing, syntax.decimal());
      records.advance();
    }
    return seen;
  }

  private void add(byte[] bytes, FieldSplitter fields, MissingMarkers missing, char decimal) {
    int width = fields.count();
    widths.merge(width, 1, Integer::sum);
    allEndWithDelimiter &= fields.endsWithDelimiter(bytes);
    if (width > numbers.length) {
      numbers = Arrays.copyOf(numbers, Math.max(width, 2 * numbers.length));
      texts = Arrays.copyOf(texts, numbers.length);
    }
    boolean first = rows == 0;
    if (first) {
      firstIsText = new boolean[width];
      firstIsAllText = true;
    }
    for (int field = 0; field < width; field++) {
      FieldKind kind =
          FieldKind.of(bytes, fields.start(field), fields.end(field), missing, decimal);
      boolean text = kind == FieldKind.NAME || kind == FieldKind.DIGIT_LED;
      numbers[field] += kind == FieldKind.NUMBER ? 1 : 0;
      texts[field] += text || kind == FieldKind.NUMBER_LIKE ? 1 : 0;
      if (first) {
        firstIsText[field] = text;
        firstIsAllText &= text || kind == FieldKind.EMPTY;
      }
    }
    rows++;
  }

  /** How many were seen. */
  int rows() {
    return rows;
  }

  /** Whether a column holds numbers, in most rows that have a value there. */
  boolean areNumbers(int column) {
    return column < numbers.length && numbers[column] > texts[column];
  }

  /** Whether a column holds text, in as many rows as numbers at least. */
  boolean areTexts(int column) {
    return column < texts.length && texts[column] > 0 && texts[column] >= numbers[column];
  }

  /** Whether the first of them looks like column names: only text, some of it over numbers. */
  boolean beginWithNames() {
    boolean overNumbers = false;
    for (int column = 0; column < firstIsText.length; column++) {
      overNumbers |= firstIsText[column] && areNumbers(column);
    }
    return firstIsAllText && overNumbers;
  }

  /** Whether there are some, and a delimiter ends each. */
  boolean endWithDelimiter() {
    return rows > 0 && allEndWithDelimiter;
  }

  /** The number of fields that more than half of them have; 0 when there is none. */
  int usualWidth() {
    return widths.entrySet().stream()
        .filter(width -> 2 * width.getValue() > rows)
        .mapToInt(Map.Entry::getKey)
        .findFirst()
        .orElse(0);
  }
}
