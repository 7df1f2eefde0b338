package org.daal4j.linalg;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ludovic.netlib.BLAS;
import dev.ludovic.netlib.LAPACK;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.netlib.util.intW;

/**
 * What is called of BLAS and LAPACK returns the same bits wherever in memory its arrays lie. An
 * array of Java begins at a multiple of 8 bytes, so copies of one have all places there are with
 * regard to the 16, 32 or 64 bytes of a vector.
 */
class SameBitsAnywhereTest {

  private static final int COPIES = 48;
  private static final int[] SIZES = {5, 8, 20, 31, 64, 100};

  /** Calls it with matrices {@code double[n * n]}; returns its result, perhaps one of them. */
  @FunctionalInterface
  private interface Routine {
    double[] call(int n, double[] a, double[] b, double[] c);
  }

  private final Random random = new Random(13);
  private final List<Object> between = new ArrayList<>();

  static Stream<Arguments> routines() {
    BLAS blas = LinearAlgebra.blas();
    LAPACK lapack = LinearAlgebra.lapack();
    return Stream.of(
        routine("ddot", (n, a, b, c) -> new double[] {blas.ddot(n * n, a, 1, b, 1)}),
        routine("ddot inside", (n, a, b, c) -> new double[] {blas.ddot(n, a, n, 1, b, 1, 1)}),
        routine(
            "drot",
            (n, a, b, c) -> {
              blas.drot(n * n, a, 1, b, 1, 0.6, 0.8);
              return b;
            }),
        routine(
            "dscal",
            (n, a, b, c) -> {
              blas.dscal(n * n, 1.1, a, 1);
              return a;
            }),
        routine(
            "dgemv N",
            (n, a, b, c) -> {
              blas.dgemv("N", n, n, 1, a, n, b, 1, 0, c, 1);
              return c;
            }),
        routine(
            "dgemv T",
            (n, a, b, c) -> {
              blas.dgemv("T", n, n, -0.7, a, n, b, 1, 1, c, 1);
              return c;
            }),
        routine(
            "dger",
            (n, a, b, c) -> {
              blas.dger(n, n, 1.3, a, 1, b, 1, c, n);
              return c;
            }),
        routine(
            "dtrmv",
            (n, a, b, c) -> {
              blas.dtrmv("U", "N", "N", n, a, n, b, 1);
              return b;
            }),
        routine(
            "dtrmm",
            (n, a, b, c) -> {
              blas.dtrmm("L", "U", "T", "N", n, n, 1, a, n, b, n);
              return b;
            }),
        routine(
            "dsyrk",
            (n, a, b, c) -> {
              blas.dsyrk("L", "N", n, n, 1, a, n, 0, b, n);
              return b;
            }),
        routine(
            "dgemm",
            (n, a, b, c) -> {
              blas.dgemm("T", "N", n, n, n, -2, a, n, b, n, 1, c, n);
              return c;
            }),
        routine(
            "dgeqrf, dorgqr",
            (n, a, b, c) -> {
              double[] work = new double[64 * n];
              lapack.dgeqrf(n, n, a, n, b, work, work.length, new intW(0));
              lapack.dorgqr(n, n, n, a, n, b, work, work.length, new intW(0));
              return a;
            }),
        routine(
            "dgeqp3",
            (n, a, b, c) -> {
              double[] work = new double[64 * n];
              lapack.dgeqp3(n, n, a, n, new int[n], b, work, work.length, new intW(0));
              return a;
            }),
        routine(
            "dsyevd",
            (n, a, b, c) -> {
              double[] work = new double[1 + 6 * n + 2 * n * n];
              int[] whole = new int[3 + 5 * n];
              lapack.dsyevd(
                  "V", "U", n, a, n, b, work, work.length, whole, whole.length, new intW(0));
              return a;
            }),
        routine(
            "dgesvd",
            (n, a, b, c) -> {
              double[] work = new double[64 * n];
              lapack.dgesvd(
                  "N", "A", n, n, a, n, b, new double[n], 1, c, n, work, work.length, new intW(0));
              return c;
            }));
  }

  private static Arguments routine(String name, Routine routine) {
    return Arguments.of(name, routine);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("routines")
  void returnsTheSameBitsWhereverItsArraysLie(String name, Routine routine) {
    for (int n : SIZES) {
      double[][] arrays =
          IntStream.range(0, 3)
              .mapToObj(i -> random.doubles((long) n * n, -1, 1).toArray())
              .toArray(double[][]::new);
      Set<List<Double>> results = new HashSet<>();
      for (int copy = 0; copy < COPIES; copy++) {
        double[] result = routine.call(n, moved(arrays[0]), moved(arrays[1]), moved(arrays[2]));
        results.add(Arrays.stream(result).boxed().toList());
      }
      assertThat(results).as("n = %d", n).hasSize(1);
    }
  }

  /** A copy, perhaps 8 bytes further than it would be. */
  private double[] moved(double[] array) {
    if (random.nextBoolean()) {
      between.add(new byte[1 + random.nextInt(64)]);
    }
    return array.clone();
  }
}
