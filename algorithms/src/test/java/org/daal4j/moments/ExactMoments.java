package org.daal4j.moments;

import java.math.BigDecimal;
import java.math.MathContext;

/** Moments by definition in 60 decimal digits: the oracle of the tests. */
public final class ExactMoments {

  private static final MathContext DIGITS = new MathContext(60);

  private final BigDecimal weightSum;
  private final BigDecimal mean;
  private final BigDecimal[] centred = new BigDecimal[5]; // Σw(x - mean)^k

  /** Of some numbers with weights; without weights when null. */
  public ExactMoments(double[] numbers, double[] weights) {
    BigDecimal w = BigDecimal.ZERO;
    BigDecimal sum = BigDecimal.ZERO;
    for (int i = 0; i < numbers.length; i++) {
      BigDecimal weight = weight(weights, i);
      w = w.add(weight);
      sum = sum.add(weight.multiply(new BigDecimal(numbers[i])));
    }
    weightSum = w;
    mean = sum.divide(w, DIGITS);
    for (int k = 2; k <= 4; k++) {
      centred[k] = BigDecimal.ZERO;
      for (int i = 0; i < numbers.length; i++) {
        BigDecimal power = new BigDecimal(numbers[i]).subtract(mean).pow(k, DIGITS);
        centred[k] = centred[k].add(weight(weights, i).multiply(power, DIGITS), DIGITS);
      }
    }
  }

  private static BigDecimal weight(double[] weights, int i) {
    return weights == null ? BigDecimal.ONE : new BigDecimal(weights[i]);
  }

  /** The mean. */
  public double mean() {
    return mean.doubleValue();
  }

  /** The variance, by Σw - 1. */
  public double variance() {
    return centred[2].divide(weightSum.subtract(BigDecimal.ONE), DIGITS).doubleValue();
  }

  /** The square root of the variance. */
  public double standardDeviation() {
    return centred[2].divide(weightSum.subtract(BigDecimal.ONE), DIGITS).sqrt(DIGITS).doubleValue();
  }

  /** Σw(x - mean)². */
  public double sumSquaresCentered() {
    return centred[2].doubleValue();
  }

  /** Population skewness. */
  public double skewness() {
    BigDecimal m2 = centred[2].divide(weightSum, DIGITS);
    BigDecimal m3 = centred[3].divide(weightSum, DIGITS);
    return m3.divide(m2.multiply(m2.sqrt(DIGITS), DIGITS), DIGITS).doubleValue();
  }

  /** Population excess kurtosis. */
  public double kurtosis() {
    BigDecimal m2 = centred[2].divide(weightSum, DIGITS);
    BigDecimal m4 = centred[4].divide(weightSum, DIGITS);
    return m4.divide(m2.pow(2, DIGITS), DIGITS).subtract(BigDecimal.valueOf(3)).doubleValue();
  }
}
