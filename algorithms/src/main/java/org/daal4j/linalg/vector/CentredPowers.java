package org.daal4j.linalg.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;

/** {@link org.daal4j.linalg.VectorLoops#centredPowers}. */
final class CentredPowers {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private CentredPowers() {}

  static void centredPowers(
      double[] x,
      int from,
      int rows,
      int p,
      double[] centre,
      double[] second,
      double[] third,
      double[] fourth) {
    Arrays.fill(second, 0, p, 0);
    Arrays.fill(third, 0, p, 0);
    Arrays.fill(fourth, 0, p, 0);
    for (int first = 0; first < rows; first += ColumnBlocks.CHUNK) {
      int n = Math.min(ColumnBlocks.CHUNK, rows - first);
      for (int begin = 0; begin < p; begin = ColumnBlocks.end(begin, p)) {
        int end = ColumnBlocks.end(begin, p);
        int at = from + first * p;
        centredPowers(
            x,
            at,
            n,
            p,
            begin,
            ColumnBlocks.second(begin, end),
            end - L,
            centre,
            second,
            third,
            fourth);
      }
    }
  }

  private static void centredPowers(
      double[] x,
      int from,
      int rows,
      int p,
      int a,
      int b,
      int c,
      double[] centre,
      double[] second,
      double[] third,
      double[] fourth) {
    DoubleVector centre0 = DoubleVector.fromArray(S, centre, a);
    DoubleVector centre1 = DoubleVector.fromArray(S, centre, b);
    DoubleVector centre2 = DoubleVector.fromArray(S, centre, c);
    DoubleVector second0 = DoubleVector.zero(S);
    DoubleVector second1 = second0;
    DoubleVector second2 = second0;
    DoubleVector third0 = second0;
    DoubleVector third1 = second0;
    DoubleVector third2 = second0;
    DoubleVector fourth0 = second0;
    DoubleVector fourth1 = second0;
    DoubleVector fourth2 = second0;
    for (int row = 0, at = from; row < rows; row++, at += p) {
      DoubleVector d0 = DoubleVector.fromArray(S, x, at + a).sub(centre0);
      DoubleVector square0 = d0.mul(d0);
      second0 = second0.add(square0);
      third0 = square0.fma(d0, third0);
      fourth0 = square0.fma(square0, fourth0);
      DoubleVector d1 = DoubleVector.fromArray(S, x, at + b).sub(centre1);
      DoubleVector square1 = d1.mul(d1);
      second1 = second1.add(square1);
      third1 = square1.fma(d1, third1);
      fourth1 = square1.fma(square1, fourth1);
      DoubleVector d2 = DoubleVector.fromArray(S, x, at + c).sub(centre2);
      DoubleVector square2 = d2.mul(d2);
      second2 = second2.add(square2);
      third2 = square2.fma(d2, third2);
      fourth2 = square2.fma(square2, fourth2);
    }
    second0 = second0.add(DoubleVector.fromArray(S, second, a));
    second1 = second1.add(DoubleVector.fromArray(S, second, b));
    second2 = second2.add(DoubleVector.fromArray(S, second, c));
    third0 = third0.add(DoubleVector.fromArray(S, third, a));
    third1 = third1.add(DoubleVector.fromArray(S, third, b));
    third2 = third2.add(DoubleVector.fromArray(S, third, c));
    fourth0 = fourth0.add(DoubleVector.fromArray(S, fourth, a));
    fourth1 = fourth1.add(DoubleVector.fromArray(S, fourth, b));
    fourth2 = fourth2.add(DoubleVector.fromArray(S, fourth, c));
    second0.intoArray(second, a);
    second1.intoArray(second, b);
    second2.intoArray(second, c);
    third0.intoArray(third, a);
    third1.intoArray(third, b);
    third2.intoArray(third, c);
    fourth0.intoArray(fourth, a);
    fourth1.intoArray(fourth, b);
    fourth2.intoArray(fourth, c);
  }
}
