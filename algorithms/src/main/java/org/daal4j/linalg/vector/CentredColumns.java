package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link org.daal4j.linalg.VectorLoops#sumAndCentre}. */
final class CentredColumns {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private CentredColumns() {}

  static void sumAndCentre(
      double[] x, int rows, int p, double[] centre, double[] sums, double[] lows) {
    for (int begin = 0; begin < p; begin = ColumnBlocks.end(begin, p)) {
      int end = ColumnBlocks.end(begin, p);
      sumAndCentre(x, rows, p, begin, ColumnBlocks.second(begin, end), end - L, centre, sums, lows);
    }
  }

  private static void sumAndCentre(
      double[] x,
      int rows,
      int p,
      int a,
      int b,
      int c,
      double[] centre,
      double[] sums,
      double[] lows) {
    DoubleVector centre0 = DoubleVector.fromArray(S, centre, a);
    DoubleVector centre1 = DoubleVector.fromArray(S, centre, b);
    DoubleVector centre2 = DoubleVector.fromArray(S, centre, c);
    DoubleVector sum0 = DoubleVector.zero(S);
    DoubleVector sum1 = sum0;
    DoubleVector sum2 = sum0;
    DoubleVector low0 = sum0;
    DoubleVector low1 = sum0;
    DoubleVector low2 = sum0;
    for (int row = 0, at = 0; row < rows; row++, at += p) {
      DoubleVector x0 = DoubleVector.fromArray(S, x, at + a);
      DoubleVector x1 = DoubleVector.fromArray(S, x, at + b);
      DoubleVector x2 = DoubleVector.fromArray(S, x, at + c);
      DoubleVector after0 = sum0.add(x0);
      low0 = low0.add(ColumnBlocks.lost(sum0, x0, after0));
      sum0 = after0;
      DoubleVector after1 = sum1.add(x1);
      low1 = low1.add(ColumnBlocks.lost(sum1, x1, after1));
      sum1 = after1;
      DoubleVector after2 = sum2.add(x2);
      low2 = low2.add(ColumnBlocks.lost(sum2, x2, after2));
      sum2 = after2;
      x0.sub(centre0).intoArray(x, at + a);
      x1.sub(centre1).intoArray(x, at + b);
      x2.sub(centre2).intoArray(x, at + c);
    }
    sum0.intoArray(sums, a);
    sum1.intoArray(sums, b);
    sum2.intoArray(sums, c);
    low0.intoArray(lows, a);
    low1.intoArray(lows, b);
    low2.intoArray(lows, c);
  }
}
