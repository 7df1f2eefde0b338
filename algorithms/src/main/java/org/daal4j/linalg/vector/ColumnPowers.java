package org.daal4j.linalg.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link org.daal4j.linalg.VectorLoops#powers}. */
final class ColumnPowers {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private ColumnPowers() {}

  static void powers(
      double[] x,
      int from,
      int rows,
      int p,
      double[] sums,
      double[] lows,
      double[] absolute,
      double[] squares) {
    Arrays.fill(sums, 0, p, 0);
    Arrays.fill(lows, 0, p, 0);
    Arrays.fill(absolute, 0, p, 0);
    Arrays.fill(squares, 0, p, 0);
    for (int first = 0; first < rows; first += ColumnBlocks.CHUNK) {
      int n = Math.min(ColumnBlocks.CHUNK, rows - first);
      for (int begin = 0; begin < p; begin = ColumnBlocks.end(begin, p)) {
        int end = ColumnBlocks.end(begin, p);
        int at = from + first * p;
        powers(
            x,
            at,
            n,
            p,
            begin,
            ColumnBlocks.second(begin, end),
            end - L,
            sums,
            lows,
            absolute,
            squares);
      }
    }
  }

  private static void powers(
      double[] x,
      int from,
      int rows,
      int p,
      int a,
      int b,
      int c,
      double[] sums,
      double[] lows,
      double[] absolute,
      double[] squares) {
    DoubleVector sum0 = DoubleVector.fromArray(S, sums, a);
    DoubleVector sum1 = DoubleVector.fromArray(S, sums, b);
    DoubleVector sum2 = DoubleVector.fromArray(S, sums, c);
    DoubleVector low0 = DoubleVector.fromArray(S, lows, a);
    DoubleVector low1 = DoubleVector.fromArray(S, lows, b);
    DoubleVector low2 = DoubleVector.fromArray(S, lows, c);
    DoubleVector absolute0 = DoubleVector.zero(S);
    DoubleVector absolute1 = absolute0;
    DoubleVector absolute2 = absolute0;
    DoubleVector square0 = absolute0;
    DoubleVector square1 = absolute0;
    DoubleVector square2 = absolute0;
    for (int row = 0, at = from; row < rows; row++, at += p) {
      DoubleVector x0 = DoubleVector.fromArray(S, x, at + a);
      DoubleVector after0 = sum0.add(x0);
      low0 = low0.add(ColumnBlocks.lost(sum0, x0, after0));
      sum0 = after0;
      absolute0 = absolute0.add(x0.abs());
      square0 = x0.fma(x0, square0);
      DoubleVector x1 = DoubleVector.fromArray(S, x, at + b);
      DoubleVector after1 = sum1.add(x1);
      low1 = low1.add(ColumnBlocks.lost(sum1, x1, after1));
      sum1 = after1;
      absolute1 = absolute1.add(x1.abs());
      square1 = x1.fma(x1, square1);
      DoubleVector x2 = DoubleVector.fromArray(S, x, at + c);
      DoubleVector after2 = sum2.add(x2);
      low2 = low2.add(ColumnBlocks.lost(sum2, x2, after2));
      sum2 = after2;
      absolute2 = absolute2.add(x2.abs());
      square2 = x2.fma(x2, square2);
    }
    DoubleVector absoluteSum0 = DoubleVector.fromArray(S, absolute, a).add(absolute0);
    DoubleVector absoluteSum1 = DoubleVector.fromArray(S, absolute, b).add(absolute1);
    DoubleVector absoluteSum2 = DoubleVector.fromArray(S, absolute, c).add(absolute2);
    DoubleVector squareSum0 = DoubleVector.fromArray(S, squares, a).add(square0);
    DoubleVector squareSum1 = DoubleVector.fromArray(S, squares, b).add(square1);
    DoubleVector squareSum2 = DoubleVector.fromArray(S, squares, c).add(square2);
    sum0.intoArray(sums, a);
    sum1.intoArray(sums, b);
    sum2.intoArray(sums, c);
    low0.intoArray(lows, a);
    low1.intoArray(lows, b);
    low2.intoArray(lows, c);
    absoluteSum0.intoArray(absolute, a);
    absoluteSum1.intoArray(absolute, b);
    absoluteSum2.intoArray(absolute, c);
    squareSum0.intoArray(squares, a);
    squareSum1.intoArray(squares, b);
    squareSum2.intoArray(squares, c);
  }
}
