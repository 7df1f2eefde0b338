package org.daal4j.memory;

import java.util.function.IntFunction;
import java.util.function.IntToDoubleFunction;
import org.daal4j.core.NumberLabel;
import org.daal4j.core.ShortestDecimal;

/**
 * A column in memory: of numbers or of text.
 *
 * @param numbers the number of a row, NaN where there is none; null for text
 * @param text the text of a row, null where there is none; null for numbers
 */
record MemoryColumn(IntToDoubleFunction numbers, IntFunction<String> text) {

  boolean isText() {
    return text != null;
  }

  double number(int row) {
    return numbers.applyAsDouble(row);
  }

  /** A row as a class or a category: numbers that are equal are one; null when there is none. */
  String label(int row) {
    if (isText()) {
      String label = text.apply(row);
      return label == null || label.isEmpty() ? null : label;
    }
    return Double.isNaN(number(row)) ? null : NumberLabel.of(number(row));
  }

  /** A row as it is written; null when there is nothing. */
  String written(int row) {
    if (isText()) {
      return text.apply(row);
    }
    return Double.isNaN(number(row)) ? null : ShortestDecimal.format(number(row));
  }
}
