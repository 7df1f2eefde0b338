package org.daal4j.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.daal4j.core.BadInputException;
import org.daal4j.core.DenseRows;
import org.daal4j.core.MemoryEngine;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Profiles of awkward columns, against sorted columns and decimal arithmetic. */
class ProfileTest {

  private static final int ROWS = 30_011;
  private static final int KINDS = 20;
  private static final MathContext DIGITS = new MathContext(60);

  private static DenseRows table;
  private static ProfileModel model;

  private static double number(int kind, int i, Random random) {
    return switch (kind) {
      case 0 -> random.nextGaussian();
      case 1 -> 7;
      case 2 -> random.nextInt(5); // ties
      case 3 -> i % 2 == 0 ? 1e300 : -1e300;
      case 4 -> random.nextGaussian() * 1e300;
      case 5 -> Double.MIN_VALUE * random.nextInt(1000);
      case 6 -> i == 0 ? 1 : 2; // one other value
      case 7 -> random.nextInt(100) == 0 ? random.nextDouble() : 0;
      case 8 -> 0x1p53 + 2.0 * random.nextInt(100_000);
      case 9 -> Math.exp(20 * random.nextGaussian());
      case 10 -> i == 17 ? 1e18 : random.nextGaussian(); // an outlier
      case 11 -> i; // ascending
      case 12 -> -i / 3.0; // descending
      case 13 -> random.nextBoolean() ? Double.MAX_VALUE : -Double.MAX_VALUE;
      case 14 -> 1 + Math.ulp(1.0) * random.nextInt(3);
      case 15 -> 1e9 + random.nextGaussian() * 1e-3; // far from zero
      case 16 -> Double.MIN_NORMAL * random.nextGaussian();
      case 17 -> random.nextInt(1000) < 999 ? 5 : random.nextGaussian(); // huge n of one value
      case 18 -> random.nextInt() * 0x1p-40;
      default -> i % 10_001 - 5000; // one more than are counted
    };
  }

  /** Twenty kinds of columns; then the same with every third number missing. */
  @BeforeAll
  static void profile() throws IOException {
    int p = 2 * KINDS;
    Random random = new Random(16);
    table = new DenseRows(p, ROWS, false, 0);
    for (int i = 0; i < ROWS; i++) {
      for (int column = 0; column < p; column++) {
        double x = number(column % KINDS, i, random);
        table.values()[i * p + column] = column >= KINDS && i % 3 == 1 ? Double.NaN : x;
      }
    }
    table.setRows(ROWS);
    model = fit(3);
  }

  private static ProfileModel fit(int splits) throws IOException {
    return Profile.fit(
        new MemoryEngine(splits), MemoryEngine.table(table), ProfileOptions.DEFAULTS);
  }

  private static double[] sorted(int column) {
    double[] numbers = new double[ROWS];
    int n = 0;
    for (int row = 0; row < ROWS; row++) {
      if (!Double.isNaN(table.value(row, column))) {
        numbers[n++] = table.value(row, column);
      }
    }
    double[] all = Arrays.copyOf(numbers, n);
    Arrays.sort(all);
    return all;
  }

  /** Type 7, numpy's {@code linear}, between exact order statistics, to two ulps of the larger. */
  @Test
  void quantilesAreThoseOfTheSortedColumns() {
    for (int column = 0; column < 2 * KINDS; column++) {
      double[] all = sorted(column);
      for (int q = 0; q < 9; q++) {
        double place = model.options().quantiles().get(q) * (all.length - 1);
        int low = (int) place;
        int high = Math.min(low + 1, all.length - 1);
        BigDecimal part = new BigDecimal(place - low);
        double exact =
            new BigDecimal(all[high])
                .subtract(new BigDecimal(all[low]))
                .multiply(part)
                .add(new BigDecimal(all[low]))
                .doubleValue();
        double ulp = Math.ulp(Math.max(Math.abs(all[low]), Math.abs(all[high])));
        assertThat(model.profiles().get(column).quantiles()[q])
            .as("column %d, quantile %d", column, q)
            .isCloseTo(exact, within(all[low] == all[high] ? 0 : 2 * ulp));
      }
    }
    assertThat(model.warnings()).isEmpty();
  }

  /** Estimates are within four standard errors: some of forty columns are beyond three. */
  @Test
  void countsAndRange() {
    for (int column = 0; column < 2 * KINDS; column++) {
      double[] all = sorted(column);
      ColumnProfile profile = model.profiles().get(column);
      long distinct = Arrays.stream(all).distinct().count();
      assertThat(profile.rows()).isEqualTo(ROWS);
      assertThat(profile.missing()).isEqualTo(ROWS - all.length);
      assertThat(profile.minimum()).isEqualTo(all[0]);
      assertThat(profile.maximum()).isEqualTo(all[all.length - 1]);
      assertThat(profile.zeros()).isEqualTo(Arrays.stream(all).filter(x -> x == 0).count());
      assertThat(profile.negatives()).isEqualTo(Arrays.stream(all).filter(x -> x < 0).count());
      assertThat(profile.distinctExact()).isEqualTo(distinct <= 10_000);
      assertThat((double) profile.distinct())
          .isCloseTo(distinct, within(distinct <= 10_000 ? 0 : 0.0325 * distinct));
      assertThat(profile.histogram().stream().mapToLong(ColumnProfile.Bin::rows).sum())
          .isEqualTo(all.length);
      for (ColumnProfile.Bin bin : profile.histogram()) {
        boolean last = bin == profile.histogram().get(profile.histogram().size() - 1);
        assertThat(bin.rows())
            .as("column %d: %s", column, bin)
            .isEqualTo(
                Arrays.stream(all)
                    .filter(x -> x >= bin.lower() && (x < bin.upper() || last))
                    .count());
      }
    }
  }

  /** Relative to the sums of magnitudes; deviations are rounded to doubles once each. */
  @Test
  void meanAndShapeHaveAllDigits() {
    for (int column = 0; column < 2 * KINDS; column++) {
      double[] all = sorted(column);
      ColumnProfile profile = model.profiles().get(column);
      BigDecimal n = BigDecimal.valueOf(all.length);
      BigDecimal sum = BigDecimal.ZERO;
      for (double x : all) {
        sum = sum.add(new BigDecimal(x));
      }
      BigDecimal mean = sum.divide(n, DIGITS);
      assertThat(profile.mean()).as("column %d", column).isEqualTo(mean.doubleValue());
      BigDecimal[] powers = new BigDecimal[5];
      Arrays.fill(powers, BigDecimal.ZERO);
      for (double x : all) {
        BigDecimal deviation = new BigDecimal(x).subtract(mean).round(DIGITS);
        BigDecimal power = deviation;
        for (int order = 2; order <= 4; order++) {
          power = power.multiply(deviation, DIGITS);
          powers[order] = powers[order].add(power, DIGITS);
        }
      }
      if (all[0] == all[all.length - 1]) {
        assertThat(profile.standardDeviation()).isZero();
        assertThat(profile.skewness()).isNaN();
        assertThat(profile.kurtosis()).isNaN();
        continue;
      }
      BigDecimal variance = powers[2].divide(n.subtract(BigDecimal.ONE), DIGITS);
      double deviation = variance.sqrt(DIGITS).doubleValue();
      assertThat(profile.standardDeviation())
          .as("column %d", column)
          .isCloseTo(deviation, within(2e-15 * deviation + Double.MIN_VALUE));
      BigDecimal m2 = powers[2].divide(n, DIGITS);
      double skewness =
          powers[3].divide(n, DIGITS).divide(m2.multiply(m2.sqrt(DIGITS)), DIGITS).doubleValue();
      double kurtosis =
          powers[4].divide(n, DIGITS).divide(m2.multiply(m2), DIGITS).doubleValue() - 3;
      assertThat(profile.skewness())
          .as("column %d", column)
          .isCloseTo(skewness, within(1e-13 + 1e-14 * Math.abs(skewness)));
      assertThat(profile.kurtosis())
          .as("column %d", column)
          .isCloseTo(kurtosis, within(1e-13 + 1e-14 * Math.abs(kurtosis)));
    }
  }

  /** Of the rows where all have a number, in decimal arithmetic. */
  @Test
  void correlationsOfCompleteRows() {
    int p = 2 * KINDS;
    List<Integer> rows = new ArrayList<>();
    for (int row = 0; row < ROWS; row++) {
      if (row % 3 != 1) {
        rows.add(row);
      }
    }
    Correlations correlations = model.correlations();
    assertThat(correlations.completeRows()).isEqualTo(rows.size());
    for (int[] pair :
        new int[][] {{0, 2}, {11, 12}, {9, 10}, {3, 13}, {15, 35}, {5, 16}, {4, 24}}) {
      BigDecimal xy = product(rows, pair[0], pair[1], p);
      BigDecimal xx = product(rows, pair[0], pair[0], p);
      BigDecimal yy = product(rows, pair[1], pair[1], p);
      double exact = xy.divide(xx.sqrt(DIGITS).multiply(yy.sqrt(DIGITS)), DIGITS).doubleValue();
      assertThat(correlations.matrix()[pair[0]][pair[1]])
          .as("columns %d, %d", pair[0], pair[1])
          .isEqualTo(correlations.matrix()[pair[1]][pair[0]])
          .isCloseTo(exact, within(1e-14));
    }
    assertThat(correlations.matrix()[0][0]).isEqualTo(1);
    assertThat(correlations.matrix()[1][1]).isNaN();
    assertThat(correlations.matrix()[0][1]).isNaN();
  }

  private static BigDecimal product(List<Integer> rows, int i, int j, int p) {
    BigDecimal x = BigDecimal.ZERO;
    BigDecimal y = BigDecimal.ZERO;
    BigDecimal xy = BigDecimal.ZERO;
    for (int row : rows) {
      BigDecimal a = new BigDecimal(table.values()[row * p + i]).round(DIGITS);
      BigDecimal b = new BigDecimal(table.values()[row * p + j]).round(DIGITS);
      x = x.add(a);
      y = y.add(b);
      xy = xy.add(a.multiply(b));
    }
    return xy.subtract(x.multiply(y).divide(BigDecimal.valueOf(rows.size()), new MathContext(90)));
  }

  @ParameterizedTest
  @ValueSource(ints = {1, 2, 7, 1000})
  void splitsChangeNoBit(int splits) throws IOException {
    ProfileModel other = fit(splits);
    for (int column = 0; column < 2 * KINDS; column++) {
      assertThat(other.profiles().get(column))
          .usingRecursiveComparison()
          .withComparatorForType(Double::compare, Double.class)
          .isEqualTo(model.profiles().get(column));
    }
    assertThat(Arrays.deepToString(other.correlations().matrix()))
        .isEqualTo(Arrays.deepToString(model.correlations().matrix()));
    assertThat(other.correlations().completeRows()).isEqualTo(model.correlations().completeRows());
    assertThat(other.warnings()).isEqualTo(model.warnings());
  }

  @Test
  void frequentNumbersOfMany() throws IOException {
    ColumnProfile mostlyZeros = model.profiles().get(7);
    assertThat(mostlyZeros.values().get(0).text()).isEqualTo("0");
    assertThat(mostlyZeros.values().get(0).rows()).isEqualTo(mostlyZeros.zeros());
    assertThat(model.profiles().get(0).values()).isEmpty(); // all distinct, more than 10,000
    assertThat(model.profiles().get(2).values()).hasSize(5);
    assertThat(model.profiles().get(2).type()).isEqualTo("integer");
    assertThat(model.profiles().get(0).type()).isEqualTo("number");
  }

  @Test
  void aRowAColumnAndNothing() throws IOException {
    ProfileModel one =
        Profile.fit(
            new MemoryEngine(2),
            MemoryEngine.table(DenseRows.of(new double[] {3, Double.NaN})),
            ProfileOptions.DEFAULTS);
    ColumnProfile first = one.profiles().get(0);
    assertThat(first.mean()).isEqualTo(3);
    assertThat(first.standardDeviation()).isNaN();
    assertThat(first.quantiles()).containsOnly(3);
    assertThat(one.profiles().get(1).type()).isEqualTo("empty");
    assertThat(one.profiles().get(1).missing()).isEqualTo(1);
    DenseRows none = new DenseRows(2, 0, false, 0);
    assertThatThrownBy(
            () ->
                Profile.fit(new MemoryEngine(1), MemoryEngine.table(none), ProfileOptions.DEFAULTS))
        .isInstanceOf(BadInputException.class)
        .hasMessageContaining("no rows");
  }

  @Test
  void integersHaveBinsOfWholeWidth() {
    ColumnProfile few = model.profiles().get(2);
    assertThat(few.histogram()).hasSize(5);
    assertThat(few.histogram().get(0).lower()).isEqualTo(-0.5);
    assertThat(few.histogram().get(0).upper()).isEqualTo(0.5);
    ColumnProfile many = model.profiles().get(11);
    assertThat(many.histogram().get(0).upper() - many.histogram().get(0).lower())
        .isEqualTo(Math.ceil(ROWS / 40.0));
  }
}
