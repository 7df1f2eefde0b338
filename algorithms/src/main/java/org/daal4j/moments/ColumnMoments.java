package org.daal4j.moments;

/**
 * The low order moments of one column, with weights w (1 when there are none) over the rows of
 * positive weight. A result beyond the range of a double is infinite.
 *
 * @param count number of rows, those of weight 0 included
 * @param weightSum Σw
 * @param numNonzeros number of rows of positive weight whose number is not 0
 * @param minimum smallest number of a row of positive weight
 * @param maximum largest number of a row of positive weight
 * @param sum Σwx
 * @param sumSquares Σwx²
 * @param sumSquaresCentered Σw(x - mean)²
 * @param mean Σwx / Σw
 * @param secondOrderRawMoment Σwx² / Σw
 * @param variance Σw(x - mean)² / (Σw - 1); NaN when Σw is not above 1
 * @param standardDeviation √variance, finite even when the variance is not
 * @param variation standardDeviation / mean, with the sign of the mean
 * @param skewness m3 / m2^1.5 with mk = Σw(x - mean)^k / Σw; NaN for a constant column
 * @param kurtosis m4 / m2² - 3; NaN for a constant column
 * @param normL1 Σw|x|
 * @param normL2 √Σwx², finite even when the sum of squares is not
 */
public record ColumnMoments(
    long count,
    double weightSum,
    long numNonzeros,
    double minimum,
    double maximum,
    double sum,
    double sumSquares,
    double sumSquaresCentered,
    double mean,
    double secondOrderRawMoment,
    double variance,
    double standardDeviation,
    double variation,
    double skewness,
    double kurtosis,
    double normL1,
    double normL2) {

  /** Of column j; the sum of weights is given in two parts. */
  static ColumnMoments of(long rows, double weight, double weightLow, PowerSums sums, int j) {
    double w = weight + weightLow;
    int unit = sums.unit[j];
    int spread = sums.spread[j];
    boolean constant = sums.minimum[j] == sums.maximum[j];
    double total = sums.sum[j] + sums.sumLow[j];
    double squares = sums.squares[j] + sums.squaresLow[j];
    double absolute = sums.absolute[j] + sums.absoluteLow[j];
    double centred = constant ? 0 : sums.second[j] + sums.secondLow[j];
    double third = constant ? 0 : sums.third[j] + sums.thirdLow[j];
    double fourth = constant ? 0 : sums.fourth[j] + sums.fourthLow[j];
    double mean = constant ? sums.minimum[j] + 0.0 : Math.scalb(total / w, unit);
    double variance = w > 1 ? centred / ((weight - 1) + weightLow) : Double.NaN;
    double standardDeviation = Math.scalb(Math.sqrt(variance), spread);
    return new ColumnMoments(
        rows,
        w,
        sums.nonzeros[j],
        sums.minimum[j] + 0.0, // so that -0 is 0
        sums.maximum[j] + 0.0,
        Math.scalb(total, unit),
        Math.scalb(squares, 2 * unit),
        Math.scalb(centred, 2 * spread),
        mean,
        Math.scalb(squares / w, 2 * unit),
        Math.scalb(variance, 2 * spread),
        standardDeviation,
        standardDeviation / mean,
        third / centred * (Math.sqrt(w) / Math.sqrt(centred)), // centred / w may vanish
        fourth / centred * (w / centred) - 3,
        Math.scalb(absolute, unit),
        Math.scalb(Math.sqrt(squares), unit));
  }

  /** Whether a square has lost digits, or all, because no double is as small. */
  public boolean underflows() {
    return maximum != minimum && isTiny(sumSquaresCentered) && weightSum > 0
        || normL2 > 0 && isTiny(sumSquares)
        || normL2 > 0 && isTiny(secondOrderRawMoment)
        || standardDeviation > 0 && isTiny(variance);
  }

  private static boolean isTiny(double square) {
    return square < Double.MIN_NORMAL;
  }

  /** Whether a sum or a square is infinite because no double is as large. */
  public boolean overflows() {
    return Double.isInfinite(sum)
        || Double.isInfinite(normL1)
        || Double.isInfinite(normL2)
        || Double.isInfinite(sumSquares)
        || Double.isInfinite(sumSquaresCentered)
        || Double.isInfinite(secondOrderRawMoment)
        || Double.isInfinite(variance)
        || Double.isInfinite(skewness)
        || Double.isInfinite(kurtosis);
  }
}
