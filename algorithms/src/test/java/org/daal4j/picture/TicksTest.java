package org.daal4j.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.daal4j.picture.Ticks.Tick;
import org.junit.jupiter.api.Test;

class TicksTest {

  private static List<String> labels(double low, double high, int most) {
    return Ticks.linear(new Range(low, high), most).marks().stream().map(Tick::label).toList();
  }

  private static List<String> logLabels(double low, double high, int most) {
    return Ticks.logarithmic(new Range(low, high), most).marks().stream().map(Tick::label).toList();
  }

  @Test
  void stepsAreNiceAndDecimalsExact() {
    assertThat(labels(0, 10, 6)).containsExactly("0", "2", "4", "6", "8", "10");
    assertThat(labels(-0.3, 0.3, 8))
        .as("the doubles of 0.3 and 3 times 0.1 differ")
        .containsExactly("-0.3", "-0.2", "-0.1", "0", "0.1", "0.2", "0.3");
    assertThat(labels(0, 1, 5)).containsExactly("0", "0.5", "1.0");
    assertThat(labels(0, 1.2e6, 8))
        .containsExactly("0", "0.2 M", "0.4 M", "0.6 M", "0.8 M", "1.0 M", "1.2 M");
    assertThat(labels(0, 60_000, 4)).containsExactly("0", "20 k", "40 k", "60 k");
    assertThat(labels(1e-7, 3e-7, 4)).containsExactly("1e-7", "2e-7", "3e-7");
    assertThat(labels(0, 2e18, 3)).containsExactly("0", "1e18", "2e18");
  }

  @Test
  void labelsOfLongNumbersAreCountedFromABase() {
    Ticks ticks = Ticks.linear(new Range(1.7e9, 1.7e9 + 3), 4);
    assertThat(ticks.base()).isEqualTo("1,700,000,000");
    assertThat(ticks.marks())
        .containsExactly(
            new Tick(1.7e9, "0"),
            new Tick(1.7e9 + 1, "1"),
            new Tick(1.7e9 + 2, "2"),
            new Tick(1.7e9 + 3, "3"));
    assertThat(Ticks.linear(new Range(-1e15 - 1, -1e15), 2).base()).isEqualTo("-1e15");
    assertThat(Ticks.linear(new Range(1_700_000_150, 1_700_000_350), 4).base())
        .isEqualTo("1,700,000,000");
    assertThat(Ticks.linear(new Range(-1.00000001, -1), 4))
        .extracting(Ticks::base, marks -> marks.marks().get(0).label())
        .containsExactly("-1", "-1e-8");
    assertThat(Ticks.linear(new Range(0, 1e300), 4).base()).isEmpty();
  }

  @Test
  void logarithmicAxesHaveThePowersOfTen() {
    assertThat(logLabels(1, 1000, 4)).containsExactly("1", "10", "100", "1,000");
    assertThat(logLabels(1, 100, 8)).containsExactly("1", "2", "5", "10", "20", "50", "100");
    assertThat(logLabels(1e-300, 1e300, 3)).containsExactly("1e-200", "1", "1e200");
    assertThat(logLabels(0.0001, 1e6, 6))
        .containsExactly("1e-4", "0.01", "1", "100", "10 k", "1 M");
    assertThat(logLabels(3, 4, 4)).containsExactly("3.0", "3.5", "4.0");
  }

  /**
   * Every range of doubles, wide or narrow: few, rising, within it, each with a label of its own.
   */
  @Test
  void anyRangeHasTicks() {
    Random random = new Random(11);
    for (int i = 0; i < 5_000; i++) {
      double low = Double.longBitsToDouble(random.nextLong());
      double high =
          i % 3 == 0
              ? low + Math.ulp(low) * (1 + random.nextInt(50))
              : Double.longBitsToDouble(random.nextLong());
      if (!Double.isFinite(low) || !Double.isFinite(high) || low == high) {
        continue;
      }
      Range range = new Range(Math.min(low, high), Math.max(low, high));
      int most = 2 + random.nextInt(7);
      check(range, Ticks.linear(range, most), most);
      if (range.low() > 0) {
        check(range, Ticks.logarithmic(range, most), most);
      }
    }
  }

  private static void check(Range range, Ticks ticks, int most) {
    List<Tick> marks = ticks.marks();
    assertThat(marks.size()).as("%s", range).isLessThanOrEqualTo(most);
    HashSet<String> labels = new HashSet<>();
    double before = Double.NEGATIVE_INFINITY;
    for (Tick mark : marks) {
      assertThat(mark.value()).as("%s", range).isGreaterThan(before).isFinite();
      assertThat(mark.value()).isBetween(range.low(), range.high());
      assertThat(labels.add(mark.label())).as("%s in %s", mark.label(), range).isTrue();
      assertThat(mark.label().length()).as("%s in %s", mark.label(), range).isLessThan(14);
      before = mark.value();
    }
  }

  /** Labels and the base are the marks in exact decimals. */
  @Test
  void labelsAddUpToTheMarks() {
    Ticks ticks = Ticks.linear(new Range(123456.789, 123456.7899), 6);
    for (Tick mark : ticks.marks()) {
      BigDecimal sum =
          new BigDecimal(ticks.base().replace(",", "")).add(new BigDecimal(mark.label()));
      assertThat(sum.doubleValue()).isEqualTo(mark.value());
    }
    assertThat(ticks.marks().size()).isGreaterThan(2);
  }
}
