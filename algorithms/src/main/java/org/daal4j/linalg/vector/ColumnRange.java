package org.daal4j.linalg.vector;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.daal4j.linalg.StripLoops;

/** {@link org.daal4j.linalg.VectorLoops#range}. */
final class ColumnRange {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();

  private ColumnRange() {}

  static void range(
      double[] x,
      int from,
      int rows,
      int p,
      double[] minimum,
      double[] maximum,
      double[] nonzeros) {
    for (int begin = 0; begin < p; begin = ColumnBlocks.end(begin, p)) {
      int end = ColumnBlocks.end(begin, p);
      range(
          x,
          from,
          rows,
          p,
          begin,
          ColumnBlocks.second(begin, end),
          end - L,
          minimum,
          maximum,
          nonzeros);
    }
  }

  private static void range(
      double[] x,
      int from,
      int rows,
      int p,
      int a,
      int b,
      int c,
      double[] minimum,
      double[] maximum,
      double[] nonzeros) {
    DoubleVector least0 = DoubleVector.broadcast(S, Double.POSITIVE_INFINITY);
    DoubleVector least1 = least0;
    DoubleVector least2 = least0;
    DoubleVector most0 = DoubleVector.broadcast(S, Double.NEGATIVE_INFINITY);
    DoubleVector most1 = most0;
    DoubleVector most2 = most0;
    DoubleVector count0 = DoubleVector.zero(S);
    DoubleVector count1 = count0;
    DoubleVector count2 = count0;
    DoubleVector lift = DoubleVector.broadcast(S, StripLoops.LIFT);
    DoubleVector one = DoubleVector.broadcast(S, 1);
    for (int row = 0, at = from; row < rows; row++, at += p) {
      DoubleVector x0 = DoubleVector.fromArray(S, x, at + a);
      DoubleVector x1 = DoubleVector.fromArray(S, x, at + b);
      DoubleVector x2 = DoubleVector.fromArray(S, x, at + c);
      least0 = least0.min(x0);
      least1 = least1.min(x1);
      least2 = least2.min(x2);
      most0 = most0.max(x0);
      most1 = most1.max(x1);
      most2 = most2.max(x2);
      count0 = count0.add(x0.abs().mul(lift).mul(lift).min(one));
      count1 = count1.add(x1.abs().mul(lift).mul(lift).min(one));
      count2 = count2.add(x2.abs().mul(lift).mul(lift).min(one));
    }
    least0.intoArray(minimum, a);
    least1.intoArray(minimum, b);
    least2.intoArray(minimum, c);
    most0.intoArray(maximum, a);
    most1.intoArray(maximum, b);
    most2.intoArray(maximum, c);
    count0.intoArray(nonzeros, a);
    count1.intoArray(nonzeros, b);
    count2.intoArray(nonzeros, c);
  }
}
