package org.daal4j.picture;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import org.daal4j.core.ShortestDecimal;
import org.daal4j.picture.Figures.Unit;

/**
 * The marks of an axis: multiples of 1, 2 or 5 times a power of ten, in exact decimals.
 *
 * @param base what labels are counted from: empty, or a number such as {@code 1,700,000,000} where
 *     they would be too long without
 */
record Ticks(List<Tick> marks, String base) {

  /** One mark. */
  record Tick(double value, String label) {}

  /** With more digits labels are counted from a base. */
  private static final int MOST_DIGITS = 6;

  /** Of a step; marks would not be evenly spaced below. */
  private static final double FEWEST_ULPS = 4;

  private static final BigDecimal[] NICE = {
    BigDecimal.ONE, BigDecimal.valueOf(2), BigDecimal.valueOf(5)
  };
  private static final BigDecimal SMALL = new BigDecimal("0.001");
  private static final int[] DECADES = {1, 2, 3, 5, 10, 20, 50, 100, 200, 500};

  /**
   * As many as there may be of the multiples of one step from low to high, at most {@code most}.
   */
  static Ticks linear(Range range, int most) {
    BigDecimal low = decimal(range.low());
    BigDecimal high = decimal(range.high());
    double widest = Math.max(Math.abs(range.low()), Math.abs(range.high()));
    BigDecimal step = step(low, high, most, decimal(FEWEST_ULPS * Math.ulp(widest)));
    BigInteger first = low.divide(step, 0, RoundingMode.CEILING).toBigInteger();
    BigInteger last = high.divide(step, 0, RoundingMode.FLOOR).toBigInteger();
    List<BigDecimal> values = new ArrayList<>();
    for (BigInteger k = first; k.compareTo(last) <= 0; k = k.add(BigInteger.ONE)) {
      values.add(step.multiply(new BigDecimal(k)));
    }
    BigDecimal base = base(values, step);
    return new Ticks(labelled(values, step, base), base.signum() == 0 ? "" : baseText(base));
  }

  /** Of at least {@code least}, between whose multiples doubles differ. */
  private static BigDecimal step(BigDecimal low, BigDecimal high, int most, BigDecimal least) {
    BigDecimal raw =
        high.subtract(low).divide(BigDecimal.valueOf(most + 1L), MathContext.DECIMAL64).max(least);
    int exponent = raw.precision() - raw.scale() - 1;
    for (; ; exponent++) {
      for (BigDecimal nice : NICE) {
        BigDecimal step = nice.scaleByPowerOfTen(exponent);
        BigDecimal first = low.divide(step, 0, RoundingMode.CEILING);
        BigDecimal last = high.divide(step, 0, RoundingMode.FLOOR);
        if (step.compareTo(least) >= 0
            && last.subtract(first).compareTo(BigDecimal.valueOf(most - 1L)) <= 0) {
          return step;
        }
      }
    }
  }

  /**
   * Where labels would have too many digits: the roundest of the marks, or the multiple of 1,000
   * steps below them if that is rounder.
   */
  private static BigDecimal base(List<BigDecimal> marks, BigDecimal step) {
    BigDecimal largest = BigDecimal.ZERO;
    for (BigDecimal mark : marks) {
      largest = largest.max(mark.abs());
    }
    if (largest.divideToIntegralValue(step).precision() <= MOST_DIGITS) {
      return BigDecimal.ZERO;
    }
    BigDecimal thousand = step.scaleByPowerOfTen(3);
    BigDecimal base = marks.get(0).divide(thousand, 0, RoundingMode.FLOOR).multiply(thousand);
    for (BigDecimal mark : marks) {
      if (digits(mark) <= digits(base)) {
        base = mark;
      }
    }
    return base;
  }

  private static int digits(BigDecimal value) {
    return value.stripTrailingZeros().precision();
  }

  private static String baseText(BigDecimal base) {
    BigDecimal digits = base.stripTrailingZeros();
    int exponent = digits.precision() - digits.scale() - 1;
    return exponent < 15 && digits.scale() < 15 && exponent > -4
        ? Figures.plain(base)
        : Figures.scientific(base);
  }

  private static List<Tick> labelled(List<BigDecimal> values, BigDecimal step, BigDecimal base) {
    BigDecimal largest = BigDecimal.ZERO;
    for (BigDecimal value : values) {
      largest = largest.max(value.subtract(base).abs());
    }
    boolean scientific = isScientific(largest);
    Unit unit = scientific ? Unit.NONE : Unit.of(largest);
    List<Tick> ticks = new ArrayList<>();
    for (BigDecimal value : values) {
      double shown = value.doubleValue();
      if (Double.isFinite(shown)) {
        BigDecimal label = value.subtract(base);
        ticks.add(
            new Tick(shown, scientific ? Figures.scientific(label) : unit.write(label, step)));
      }
    }
    return List.copyOf(ticks);
  }

  private static boolean isScientific(BigDecimal largest) {
    return largest.signum() != 0
        && (largest.compareTo(SMALL) < 0 || largest.precision() - largest.scale() > 15);
  }

  /**
   * Of a logarithmic axis, low above 0: 1, 2 and 5 times the powers of ten, or the powers, or one
   * power of several, at most {@code most}; multiples of one step where that gives fewer than two.
   */
  static Ticks logarithmic(Range range, int most) {
    int first = exponent(range.low());
    int last = exponent(range.high());
    List<Tick> marks = decades(range, first, last, 1, NICE);
    for (int i = 0; marks.size() > most && i < DECADES.length; i++) {
      marks = decades(range, first, last, DECADES[i], BigDecimal.ONE);
    }
    return marks.size() < 2 && last - first < 2
        ? linear(range, most)
        : new Ticks(List.copyOf(marks), "");
  }

  private static List<Tick> decades(
      Range range, int first, int last, int every, BigDecimal... multiples) {
    List<Tick> marks = new ArrayList<>();
    for (int e = Math.floorDiv(first, every) * every; e <= last; e += every) {
      for (BigDecimal multiple : multiples) {
        BigDecimal value = multiple.scaleByPowerOfTen(e);
        double shown = value.doubleValue();
        if (shown > 0 && shown >= range.low() && shown <= range.high()) {
          marks.add(
              new Tick(
                  shown,
                  isScientific(value)
                      ? Figures.scientific(value)
                      : Unit.of(value).write(value, value)));
        }
      }
    }
    return marks;
  }

  /** Both ends of a range, where there is no room for more; of equal labels one. */
  static Ticks ends(Range range) {
    Tick low = new Tick(range.low(), Figures.number(range.low()));
    Tick high = new Tick(range.high(), Figures.number(range.high()));
    return new Ticks(low.label.equals(high.label) ? List.of() : List.of(low, high), "");
  }

  /** As a number is written, so that 0.3 is no less than 3 times 0.1. */
  private static BigDecimal decimal(double value) {
    return new BigDecimal(ShortestDecimal.format(value));
  }

  private static int exponent(double value) {
    BigDecimal exact = decimal(value);
    return exact.precision() - exact.scale() - 1;
  }
}
