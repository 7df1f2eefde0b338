package org.daal4j.model;

import java.util.List;
import org.daal4j.core.BadInputException;

/**
 * A row of a saved table.
 *
 * @param result where it comes from
 * @param file name of the table, for messages
 * @param fields its fields, as they are written
 */
public record SavedRow(ModelReader result, String file, List<String> fields) {

  /** A field as text. */
  public String text(int column) {
    return fields.get(column);
  }

  /** A field as a number, which may be NaN or infinite. */
  public double number(int column) throws BadInputException {
    try {
      return Double.parseDouble(fields.get(column));
    } catch (NumberFormatException none) {
      throw broken(column, none);
    }
  }

  /** All fields as numbers. */
  public double[] numbers() throws BadInputException {
    double[] numbers = new double[fields.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = number(i);
    }
    return numbers;
  }

  /** A field as a whole number. */
  public long wholeNumber(int column) throws BadInputException {
    try {
      return Long.parseLong(fields.get(column));
    } catch (NumberFormatException none) {
      throw broken(column, none);
    }
  }

  private BadInputException broken(int column, NumberFormatException cause) {
    BadInputException broken =
        result.broken("comes with '" + fields.get(column) + "' in " + file + ", not a number");
    broken.initCause(cause);
    return broken;
  }
}
