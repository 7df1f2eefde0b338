package org.daal4j.kmeans.evaluation;

import org.daal4j.core.BadInputException;

/** The complaints about numbers whose squared distances leave the range of a double. */
public final class Magnitude {

  private Magnitude() {}

  /** Returns {@code sum} when it is finite. */
  public static double requireFinite(double sum) throws BadInputException {
    if (!Double.isFinite(sum)) {
      throw new BadInputException(
          "the values are too large: sums of them or of squared distances between rows, times their"
              + " weights, exceed 1.8e308. Scale the columns down, for example to standard deviation"
              + " 1; divide large weights by one number, which changes no centroid.");
    }
    return sum;
  }

  /** What to throw when rows differ by less than the root of the least double. */
  public static BadInputException vanished() {
    return new BadInputException(
        "the values are too close together: squared distances between rows, times their weights,"
            + " vanish below 4.9e-324. Scale the columns up, for example to standard deviation 1.");
  }

  /** Checks that no products with weights were so small that sums of them lost digits. */
  public static void requireWhole(boolean whole) throws BadInputException {
    if (!whole) {
      throw new BadInputException(
          "the weights are too small: weights times values, or times squared distances between"
              + " rows, lose digits below 2.2e-308. Multiply the weights by one number, which"
              + " changes no centroid, or scale the columns up.");
    }
  }

  /** Checks each of some numbers. */
  public static void requireFinite(double[] numbers) throws BadInputException {
    for (double number : numbers) {
      requireFinite(number);
    }
  }
}
