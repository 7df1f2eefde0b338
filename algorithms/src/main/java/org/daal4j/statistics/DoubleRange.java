package org.daal4j.statistics;

import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;

/** What to say when sums of squares leave the range of a double, on either side. */
public final class DoubleRange {

  /**
   * A sum of squares below this that is not 0 may have lost digits: the least double is 5e-324, and
   * a sum in double-double wants 32 digits.
   */
  public static final double LEAST_SQUARES = 1e-280;

  /**
   * With weights that add up to less, products of a weight and a number up to 1 may lose digits
   * that count: below 2^-1022 doubles have fewer than 53 bits.
   */
  public static final double LEAST_WEIGHTS = 0x1p-900;

  private DoubleRange() {}

  /** A column whose squares add up to more than any double. */
  public static BadInputException tooLarge(String column) {
    return new BadInputException(
        "column "
            + column
            + ": its values, or the weights, are so large that the sum of their squares exceeds the"
            + " range of a double (1.8e308). "
            + remedy(column));
  }

  /** A column whose norm is more than any double. */
  public static BadInputException normTooLarge(String column) {
    return new BadInputException(
        "column "
            + column
            + ": its values are so large that its norm exceeds the range of a double (1.8e308). "
            + remedy(column));
  }

  /** A column that is not constant, but whose squares lose digits or vanish. */
  public static BadInputException tooSmall(String column) {
    return new BadInputException(
        "column "
            + column
            + ": its values, or the weights, are so small that the sum of their squares loses digits"
            + " (below 1e-280). "
            + remedy(column));
  }

  /** Weights that add up to more than any double. */
  public static BadInputException weightsTooLarge() {
    return new BadInputException(
        "the sum of the weights exceeds the range of a double (1.8e308). Rescale the weights.");
  }

  /** Weights so small that sums of products with them lose digits. */
  public static BadInputException weightsTooSmall(double sum) {
    return new BadInputException(
        "the weights add up to "
            + sum
            + ", so that sums of weighted values lose digits. Multiply the weights by one number.");
  }

  private static String remedy(String column) {
    return "Rescale the column, or leave it out with " + Setting.COLUMNS.to("!" + column) + ".";
  }
}
