package org.daal4j.kmeans;

import org.daal4j.core.BadInputException;

/** The one complaint about numbers whose squared distances leave the range of a double. */
final class Magnitude {

  private Magnitude() {}

  /** Returns {@code sum} when it is finite. */
  static double requireFinite(double sum) throws BadInputException {
    if (!Double.isFinite(sum)) {
      throw new BadInputException(
          "the values are too large: squared distances between rows exceed 1.8e308."
              + " Scale the columns down, for example to standard deviation 1.");
    }
    return sum;
  }

  /** Checks each of some numbers. */
  static void requireFinite(double[] numbers) throws BadInputException {
    for (double number : numbers) {
      requireFinite(number);
    }
  }
}
