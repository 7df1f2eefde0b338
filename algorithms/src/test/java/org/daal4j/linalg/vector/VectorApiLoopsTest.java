package org.daal4j.linalg.vector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.assertj.core.api.Assumptions.assumeThat;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.daal4j.linalg.LinearAlgebra;
import org.daal4j.linalg.VectorLoops;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each loop against a plain one, for every way in which columns and rows fill vectors. */
@EnabledIfSystemProperty(
    named = "daal4j.test.vectors",
    matches = "true",
    disabledReason = "runs in the JVMs that pom.xml starts with the Vector API")
class VectorApiLoopsTest {

  private static final double RELATIVE = 1e-13;

  private final VectorLoops loops = new VectorApiLoops();

  /** Rows and columns: less and more than a chunk, a block, a vector. */
  static Stream<Arguments> shapes() {
    return IntStream.of(1, 2, 127, 128, 129, 300)
        .boxed()
        .flatMap(
            rows ->
                IntStream.concat(IntStream.rangeClosed(8, 34), IntStream.of(47, 49, 100, 129, 200))
                    .mapToObj(columns -> Arguments.of(rows, columns)));
  }

  /** Those that {@link LinearAlgebra} takes; of two doubles they are slow, and not used. */
  @BeforeAll
  static void vectorsAreLongEnough() {
    assumeThat(new VectorApiLoops().lanes()).as("doubles a vector").isGreaterThanOrEqualTo(4);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void range(int rows, int p) {
    double[] x = numbers(rows, p, 3);
    double[] minimum = filled(p + 2);
    double[] maximum = filled(p + 2);
    double[] nonzeros = filled(p + 2);
    loops.range(x, 3, rows, p, minimum, maximum, nonzeros);
    for (int j = 0; j < p; j++) {
      double[] column = column(x, 3, rows, p, j);
      assertThat(minimum[j]).isEqualTo(Arrays.stream(column).min().orElseThrow());
      assertThat(maximum[j]).isEqualTo(Arrays.stream(column).max().orElseThrow());
      assertThat(nonzeros[j]).isEqualTo(Arrays.stream(column).filter(v -> v != 0).count());
    }
    assertThat(Arrays.copyOfRange(nonzeros, p, p + 2)).containsOnly(7); // not written
  }

  @Test
  void theLeastNumberIsNotZero() {
    double[] x = new double[2 * 8];
    x[0] = Double.MIN_VALUE;
    x[9] = -Double.MIN_VALUE;
    x[2] = Double.MAX_VALUE;
    double[] nonzeros = new double[8];
    loops.range(x, 0, 2, 8, new double[8], new double[8], nonzeros);
    assertThat(nonzeros).containsExactly(1, 1, 1, 0, 0, 0, 0, 0);
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void powers(int rows, int p) {
    double[] x = numbers(rows, p, 3);
    double[][] found = {filled(p), filled(p), filled(p), filled(p)};
    loops.powers(x, 3, rows, p, found[0], found[1], found[2], found[3]);
    for (int j = 0; j < p; j++) {
      double[] column = column(x, 3, rows, p, j);
      assertExactSum(column, found[0][j], found[1][j]);
      assertClose(found[2][j], Arrays.stream(column).map(Math::abs).sum());
      assertClose(found[3][j], Arrays.stream(column).map(v -> v * v).sum());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void centredPowers(int rows, int p) {
    double[] x = numbers(rows, p, 3);
    double[] centre = new Random(5).doubles(p).toArray();
    double[][] found = {filled(p), filled(p), filled(p)};
    loops.centredPowers(x, 3, rows, p, centre, found[0], found[1], found[2]);
    for (int j = 0; j < p; j++) {
      double c = centre[j];
      double[] d = Arrays.stream(column(x, 3, rows, p, j)).map(v -> v - c).toArray();
      assertClose(found[0][j], Arrays.stream(d).map(v -> v * v).sum());
      double size = Arrays.stream(d).map(v -> Math.abs(v * v * v)).sum();
      assertThat(found[1][j])
          .isCloseTo(Arrays.stream(d).map(v -> v * v * v).sum(), within(size * RELATIVE));
      assertClose(found[2][j], Arrays.stream(d).map(v -> v * v * v * v).sum());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void sumAndCentre(int rows, int p) {
    double[] x = numbers(rows, p, 0);
    double[] before = x.clone();
    double[] centre = new Random(5).doubles(p).toArray();
    double[] sums = filled(p);
    double[] lows = filled(p);
    loops.sumAndCentre(x, rows, p, centre, sums, lows);
    for (int j = 0; j < p; j++) {
      double[] column = column(before, 0, rows, p, j);
      double c = centre[j];
      assertExactSum(column, sums[j], lows[j]);
      assertThat(column(x, 0, rows, p, j))
          .containsExactly(Arrays.stream(column).map(v -> v - c).toArray());
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void products(int rows, int p) {
    double[] x = Arrays.copyOf(numbers(rows, p, 0), rows * p + VectorLoops.ROOM);
    Arrays.fill(x, rows * p, x.length, Double.NaN);
    for (int from = 0; from < p; from += 128) {
      int to = Math.min(p, from + 128);
      int lead = loops.lead(p - from);
      double[] results = filled((to - from + VectorLoops.GROUP - 1) * lead);
      loops.products(x, rows, p, from, to, results);
      for (int i = from; i < to; i++) {
        double[] left = column(x, 0, rows, p, i);
        for (int j = i; j < p; j++) {
          double[] right = column(x, 0, rows, p, j);
          double size = Math.sqrt(dot(left, left) * dot(right, right));
          assertThat(results[(i - from) * lead + j - from])
              .as("column %d by %d", i, j)
              .isCloseTo(dot(left, right), within(size * RELATIVE));
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void columns(int n, int gap) {
    double[] x = new Random(n).doubles(2L * n + gap).toArray();
    double[] a = Arrays.copyOf(x, n);
    double[] b = Arrays.copyOfRange(x, n + gap, x.length);
    assertClose(loops.dot(x, 0, n + gap, n), dot(a, b));
    double[] added = x.clone();
    loops.addMultiple(added, -0.75, 0, n + gap, n);
    double[] scaled = x.clone();
    loops.scale(scaled, 3, n + gap, n);
    for (int i = 0; i < x.length; i++) {
      int row = i - n - gap;
      assertThat(added[i]).isCloseTo(row < 0 ? x[i] : b[row] - 0.75 * a[row], within(1e-15));
      assertThat(scaled[i]).isEqualTo(row < 0 ? x[i] : 3 * b[row]);
    }
  }

  @ParameterizedTest
  @MethodSource("shapes")
  void reflect(int rows, int columns) {
    int stride = rows + 5;
    int next = VectorLoops.GROUP * stride;
    double[] x = new Random(7).doubles((long) (VectorLoops.GROUP + columns) * stride).toArray();
    double[] t = new Random(8).doubles(VectorLoops.GROUP * VectorLoops.GROUP).toArray();
    double[] tops = new Random(9).doubles((long) VectorLoops.GROUP * columns).toArray();
    double[] before = x.clone();
    double[] topsBefore = tops.clone();
    loops.reflect(x, 0, rows, next, columns, stride, t, tops);
    assertThat(Arrays.copyOf(x, next)).containsExactly(Arrays.copyOf(before, next));
    for (int k = 0; k < columns; k++) {
      int column = next + k * stride;
      double[] w = taken(before, rows, stride, column, t, topsBefore, k);
      for (int i = 0; i < VectorLoops.GROUP; i++) {
        assertClose(tops[k * VectorLoops.GROUP + i], w[i]);
      }
      for (int row = 0; row < stride; row++) {
        double expected = before[column + row];
        double size = Math.abs(expected);
        for (int i = 0; i < VectorLoops.GROUP && row < rows; i++) {
          expected -= before[i * stride + row] * w[i];
          size += Math.abs(before[i * stride + row] * w[i]);
        }
        assertThat(x[column + row]).isCloseTo(expected, within(size * RELATIVE));
      }
    }
  }

  /** A loop is interpreted at first: another order of its sum would be another last bit. */
  @Test
  void theBitsAreThoseOfTheFirstCallWhenTheLoopsAreCompiled() {
    double[] x = new Random(11).doubles(10 * 100).map(v -> v - 0.5).toArray();
    double[] t = new Random(12).doubles(VectorLoops.GROUP * VectorLoops.GROUP).toArray();
    double first = loops.dot(x, 0, 100, 100);
    double[] reflected = x.clone();
    loops.reflect(reflected, 0, 100, 400, 6, 100, t, new double[6 * VectorLoops.GROUP]);
    for (int call = 0; call < 20_000; call++) {
      double[] again = x.clone();
      loops.reflect(again, 0, 100, 400, 6, 100, t, new double[6 * VectorLoops.GROUP]);
      if (call % 1000 == 0) {
        assertThat(again).isEqualTo(reflected);
      }
      assertThat(loops.dot(x, 0, 100, 100) == first).isTrue();
    }
  }

  /** Tᵀ(tops + Vᵀx). */
  private static double[] taken(
      double[] x, int rows, int stride, int column, double[] t, double[] tops, int k) {
    double[] w = new double[VectorLoops.GROUP];
    for (int i = 0; i < VectorLoops.GROUP; i++) {
      for (int l = 0; l <= i; l++) {
        double sum = tops[k * VectorLoops.GROUP + l];
        for (int row = 0; row < rows; row++) {
          sum += x[l * stride + row] * x[column + row];
        }
        w[i] += t[i * VectorLoops.GROUP + l] * sum;
      }
    }
    return w;
  }

  private static double[] numbers(int rows, int p, int from) {
    Random random = new Random(31L * rows + p);
    double[] x = new double[from + rows * p];
    for (int i = from; i < x.length; i++) {
      x[i] = random.nextInt(5) == 0 ? 0 : random.nextGaussian() * Math.scalb(1, random.nextInt(9));
    }
    return x;
  }

  private static double[] filled(int length) {
    double[] numbers = new double[length];
    Arrays.fill(numbers, 7);
    return numbers;
  }

  private static double[] column(double[] x, int from, int rows, int p, int j) {
    return IntStream.range(0, rows).mapToDouble(row -> x[from + row * p + j]).toArray();
  }

  private static double dot(double[] a, double[] b) {
    return IntStream.range(0, a.length).mapToDouble(i -> a[i] * b[i]).sum();
  }

  private static void assertExactSum(double[] column, double high, double low) {
    BigDecimal exact =
        Arrays.stream(column).mapToObj(BigDecimal::new).reduce(BigDecimal.ZERO, BigDecimal::add);
    BigDecimal error = exact.subtract(new BigDecimal(high)).subtract(new BigDecimal(low));
    double size = Arrays.stream(column).map(Math::abs).sum();
    assertThat(Math.abs(error.doubleValue())).isLessThanOrEqualTo(size * 1e-28);
  }

  private static void assertClose(double found, double expected) {
    assertThat(found).isCloseTo(expected, within(Math.abs(expected) * RELATIVE));
  }
}
