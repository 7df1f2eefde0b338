package org.daal4j.linalg.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorSpecies;
import org.daal4j.linalg.VectorLoops;

/**
 * {@link org.daal4j.linalg.VectorLoops#products}: four columns times three vectors of columns in
 * registers.
 */
final class RowProducts {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();
  private static final int ROWS = 256; // of 20 columns fit the first cache

  private RowProducts() {}

  static int lead(int columns) {
    return (columns + L - 1) / L * L;
  }

  static void products(double[] x, int rows, int p, int from, int to, double[] results) {
    int lead = lead(p - from);
    Arrays.fill(results, 0, (to - from + VectorLoops.GROUP - 1) * lead, 0);
    for (int first = 0; first < rows; first += ROWS) {
      addProducts(x, first * p, Math.min(ROWS, rows - first), p, from, to, results, lead);
    }
  }

  private static void addProducts(
      double[] x, int begin, int rows, int p, int from, int to, double[] results, int lead) {
    for (int i = 0; i < to - from; i += VectorLoops.GROUP) {
      int row = i * lead;
      int left = begin + from + i;
      int j = i / L * L; // the vector in which the diagonal is
      for (; j + 2 * L < lead; j += 3 * L) {
        addProducts3(x, left, begin + from + j, rows, p, results, row + j, lead);
      }
      if (j + L < lead) {
        addProducts2(x, left, begin + from + j, rows, p, results, row + j, lead);
      } else if (j < lead) {
        addProducts1(x, left, begin + from + j, rows, p, results, row + j, lead);
      }
    }
  }

  private static void addProducts3(
      double[] x, int i, int j, int rows, int p, double[] results, int at, int lead) {
    DoubleVector sum00 = DoubleVector.zero(S);
    DoubleVector sum01 = sum00;
    DoubleVector sum02 = sum00;
    DoubleVector sum10 = sum00;
    DoubleVector sum11 = sum00;
    DoubleVector sum12 = sum00;
    DoubleVector sum20 = sum00;
    DoubleVector sum21 = sum00;
    DoubleVector sum22 = sum00;
    DoubleVector sum30 = sum00;
    DoubleVector sum31 = sum00;
    DoubleVector sum32 = sum00;
    for (int row = 0, line = 0; row < rows; row++, line += p) {
      DoubleVector right0 = DoubleVector.fromArray(S, x, line + j);
      DoubleVector right1 = DoubleVector.fromArray(S, x, line + j + L);
      DoubleVector right2 = DoubleVector.fromArray(S, x, line + j + 2 * L);
      DoubleVector left = DoubleVector.broadcast(S, x[line + i]);
      sum00 = left.fma(right0, sum00);
      sum01 = left.fma(right1, sum01);
      sum02 = left.fma(right2, sum02);
      left = DoubleVector.broadcast(S, x[line + i + 1]);
      sum10 = left.fma(right0, sum10);
      sum11 = left.fma(right1, sum11);
      sum12 = left.fma(right2, sum12);
      left = DoubleVector.broadcast(S, x[line + i + 2]);
      sum20 = left.fma(right0, sum20);
      sum21 = left.fma(right1, sum21);
      sum22 = left.fma(right2, sum22);
      left = DoubleVector.broadcast(S, x[line + i + 3]);
      sum30 = left.fma(right0, sum30);
      sum31 = left.fma(right1, sum31);
      sum32 = left.fma(right2, sum32);
    }
    add(sum00, results, at);
    add(sum01, results, at + L);
    add(sum02, results, at + 2 * L);
    add(sum10, results, at + lead);
    add(sum11, results, at + lead + L);
    add(sum12, results, at + lead + 2 * L);
    add(sum20, results, at + 2 * lead);
    add(sum21, results, at + 2 * lead + L);
    add(sum22, results, at + 2 * lead + 2 * L);
    add(sum30, results, at + 3 * lead);
    add(sum31, results, at + 3 * lead + L);
    add(sum32, results, at + 3 * lead + 2 * L);
  }

  private static void addProducts2(
      double[] x, int i, int j, int rows, int p, double[] results, int at, int lead) {
    DoubleVector sum00 = DoubleVector.zero(S);
    DoubleVector sum01 = sum00;
    DoubleVector sum10 = sum00;
    DoubleVector sum11 = sum00;
    DoubleVector sum20 = sum00;
    DoubleVector sum21 = sum00;
    DoubleVector sum30 = sum00;
    DoubleVector sum31 = sum00;
    for (int row = 0, line = 0; row < rows; row++, line += p) {
      DoubleVector right0 = DoubleVector.fromArray(S, x, line + j);
      DoubleVector right1 = DoubleVector.fromArray(S, x, line + j + L);
      DoubleVector left = DoubleVector.broadcast(S, x[line + i]);
      sum00 = left.fma(right0, sum00);
      sum01 = left.fma(right1, sum01);
      left = DoubleVector.broadcast(S, x[line + i + 1]);
      sum10 = left.fma(right0, sum10);
      sum11 = left.fma(right1, sum11);
      left = DoubleVector.broadcast(S, x[line + i + 2]);
      sum20 = left.fma(right0, sum20);
      sum21 = left.fma(right1, sum21);
      left = DoubleVector.broadcast(S, x[line + i + 3]);
      sum30 = left.fma(right0, sum30);
      sum31 = left.fma(right1, sum31);
    }
    add(sum00, results, at);
    add(sum01, results, at + L);
    add(sum10, results, at + lead);
    add(sum11, results, at + lead + L);
    add(sum20, results, at + 2 * lead);
    add(sum21, results, at + 2 * lead + L);
    add(sum30, results, at + 3 * lead);
    add(sum31, results, at + 3 * lead + L);
  }

  private static void addProducts1(
      double[] x, int i, int j, int rows, int p, double[] results, int at, int lead) {
    DoubleVector sum0 = DoubleVector.zero(S);
    DoubleVector sum1 = sum0;
    DoubleVector sum2 = sum0;
    DoubleVector sum3 = sum0;
    for (int row = 0, line = 0; row < rows; row++, line += p) {
      DoubleVector right = DoubleVector.fromArray(S, x, line + j);
      sum0 = DoubleVector.broadcast(S, x[line + i]).fma(right, sum0);
      sum1 = DoubleVector.broadcast(S, x[line + i + 1]).fma(right, sum1);
      sum2 = DoubleVector.broadcast(S, x[line + i + 2]).fma(right, sum2);
      sum3 = DoubleVector.broadcast(S, x[line + i + 3]).fma(right, sum3);
    }
    add(sum0, results, at);
    add(sum1, results, at + lead);
    add(sum2, results, at + 2 * lead);
    add(sum3, results, at + 3 * lead);
  }

  private static void add(DoubleVector sum, double[] results, int at) {
    DoubleVector.fromArray(S, results, at).add(sum).intoArray(results, at);
  }
}
