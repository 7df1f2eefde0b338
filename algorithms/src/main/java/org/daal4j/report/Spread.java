package org.daal4j.report;

/**
 * Mean and standard deviation of weighted numbers, divided by the sum of weights; of numbers of any
 * size, since they are divided by the largest before they are squared. Of no numbers 0.
 *
 * @param mean of the numbers
 * @param deviation not negative
 */
record Spread(double mean, double deviation) {

  static Spread of(double[] values, double[] weights) {
    double largest = 0;
    double total = 0;
    for (int i = 0; i < values.length; i++) {
      largest = weights[i] > 0 ? Math.max(largest, Math.abs(values[i])) : largest;
      total += weights[i];
    }
    if (!(largest > 0) || Double.isInfinite(largest) || !(total > 0)) {
      return new Spread(0, 0);
    }
    double mean = 0;
    for (int i = 0; i < values.length; i++) {
      mean += weights[i] > 0 ? values[i] / largest * (weights[i] / total) : 0;
    }
    double squares = 0;
    for (int i = 0; i < values.length; i++) {
      double gap = weights[i] > 0 ? values[i] / largest - mean : 0;
      squares += gap * gap * (weights[i] / total);
    }
    double deviation = Math.sqrt(squares);
    // what is left of equal numbers is rounding
    return new Spread(mean * largest, deviation <= 0x1p-50 ? 0 : deviation * largest);
  }

  /** How many standard deviations a number is above the mean; 0 where all numbers are equal. */
  double standardized(double value) {
    return deviation > 0 ? (value / deviation - mean / deviation) : 0;
  }
}
