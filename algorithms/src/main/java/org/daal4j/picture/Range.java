package org.daal4j.picture;

/**
 * The finite numbers from {@code low} to {@code high}.
 *
 * @param low greater than {@code high} when there are none
 */
record Range(double low, double high) {

  static final Range NONE = new Range(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY);

  /** Of the values that can be drawn: finite, and positive on a logarithmic axis. */
  Range and(boolean log, double... values) {
    double least = low;
    double most = high;
    for (double value : values) {
      if (isShown(value, log)) {
        least = Math.min(least, value);
        most = Math.max(most, value);
      }
    }
    return new Range(least, most);
  }

  Range and(Range other) {
    return new Range(Math.min(low, other.low), Math.max(high, other.high));
  }

  boolean isEmpty() {
    return low > high;
  }

  static boolean isShown(double value, boolean log) {
    return Double.isFinite(value) && (!log || value > 0);
  }

  /**
   * Something around it that has a length: of no number 0 to 1 (1 to 10 on a logarithmic axis), of
   * a single number half of it to both sides, of 0 -1 to 1.
   */
  Range widened(boolean log) {
    if (isEmpty()) {
      return log ? new Range(1, 10) : new Range(0, 1);
    }
    if (low < high) {
      return this;
    }
    double half = low == 0 ? 1 : Math.max(Math.abs(low) / 2, log ? 0 : Double.MIN_NORMAL);
    return new Range(
        Math.max(low - half, -Double.MAX_VALUE),
        Math.min(high + Math.max(half, Double.MIN_NORMAL), Double.MAX_VALUE));
  }

  /** With {@code share} of its length more at both ends, as far as doubles go. */
  Range padded(double share) {
    double more = high * share - low * share;
    return new Range(
        Math.max(low - more, -Double.MAX_VALUE), Math.min(high + more, Double.MAX_VALUE));
  }

  /** Where in a range with a length a value is: 0 for low, 1 for high. */
  double share(double value) {
    if (Double.isInfinite(high - low)) {
      return (value / 2 - low / 2) / (high / 2 - low / 2);
    }
    return (value - low) / (high - low);
  }
}
