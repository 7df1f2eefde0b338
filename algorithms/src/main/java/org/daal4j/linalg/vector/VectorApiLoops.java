package org.daal4j.linalg.vector;

import java.util.Arrays;
import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;
import org.daal4j.linalg.VectorLoops;

/**
 * The loops, in vectors of the size that the processor prefers.
 *
 * <p>Columns go by the block, up to three vectors at once. A last vector that would reach beyond
 * the block begins earlier, and some columns are in two vectors: the same sums twice. A row is read
 * whole before it is written, so that this does no harm.
 *
 * <p>Sums run over {@value #CHUNK} rows, and then go to the sums of all rows with what rounding
 * takes from them.
 */
public final class VectorApiLoops implements VectorLoops {

  private static final VectorSpecies<Double> S = DoubleVector.SPECIES_PREFERRED;
  private static final int L = S.length();
  private static final int BLOCK = 3 * L; // columns
  private static final int CHUNK = 128; // rows
  private static final int PRODUCT_ROWS = 256; // rows of 20 columns fit the first cache

  // Twice this factor lifts the least number above 1; none comes out less than 0 or 1.
  private static final double LIFT = 0x1p1000;

  /** Found by name. */
  public VectorApiLoops() {}

  @Override
  public int lanes() {
    return L;
  }

  @Override
  public int block() {
    return BLOCK;
  }

  /** Where the block that begins at a column ends; none is shorter than a vector. */
  private static int blockEnd(int begin, int p) {
    int left = p - begin;
    if (left <= BLOCK) {
      return p;
    }
    return left < BLOCK + L ? begin + BLOCK - L : begin + BLOCK;
  }

  /** Where the second vector of a block begins. */
  private static int second(int begin, int end) {
    return Math.min(begin + L, end - L);
  }

  @Override
  public void range(
      double[] x,
      int from,
      int rows,
      int p,
      double[] minimum,
      double[] maximum,
      double[] nonzeros) {
    for (int begin = 0; begin < p; begin = blockEnd(begin, p)) {
      int end = blockEnd(begin, p);
      range(x, from, rows, p, begin, second(begin, end), end - L, minimum, maximum, nonzeros);
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
    DoubleVector lift = DoubleVector.broadcast(S, LIFT);
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

  @Override
  public void powers(
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
    for (int first = 0; first < rows; first += CHUNK) {
      int n = Math.min(CHUNK, rows - first);
      for (int begin = 0; begin < p; begin = blockEnd(begin, p)) {
        int end = blockEnd(begin, p);
        int at = from + first * p;
        powers(x, at, n, p, begin, second(begin, end), end - L, sums, lows, absolute, squares);
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
      low0 = low0.add(lost(sum0, x0, after0));
      sum0 = after0;
      absolute0 = absolute0.add(x0.abs());
      square0 = x0.fma(x0, square0);
      DoubleVector x1 = DoubleVector.fromArray(S, x, at + b);
      DoubleVector after1 = sum1.add(x1);
      low1 = low1.add(lost(sum1, x1, after1));
      sum1 = after1;
      absolute1 = absolute1.add(x1.abs());
      square1 = x1.fma(x1, square1);
      DoubleVector x2 = DoubleVector.fromArray(S, x, at + c);
      DoubleVector after2 = sum2.add(x2);
      low2 = low2.add(lost(sum2, x2, after2));
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

  /** What rounding took from a sum (Knuth's TwoSum). */
  private static DoubleVector lost(DoubleVector before, DoubleVector x, DoubleVector after) {
    DoubleVector added = after.sub(before);
    return before.sub(after.sub(added)).add(x.sub(added));
  }

  @Override
  public void centredPowers(
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
    for (int first = 0; first < rows; first += CHUNK) {
      int n = Math.min(CHUNK, rows - first);
      for (int begin = 0; begin < p; begin = blockEnd(begin, p)) {
        int end = blockEnd(begin, p);
        int at = from + first * p;
        centredPowers(
            x, at, n, p, begin, second(begin, end), end - L, centre, second, third, fourth);
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

  @Override
  public void sumAndCentre(
      double[] x, int rows, int p, double[] centre, double[] sums, double[] lows) {
    for (int begin = 0; begin < p; begin = blockEnd(begin, p)) {
      int end = blockEnd(begin, p);
      sumAndCentre(x, rows, p, begin, second(begin, end), end - L, centre, sums, lows);
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
      low0 = low0.add(lost(sum0, x0, after0));
      sum0 = after0;
      DoubleVector after1 = sum1.add(x1);
      low1 = low1.add(lost(sum1, x1, after1));
      sum1 = after1;
      DoubleVector after2 = sum2.add(x2);
      low2 = low2.add(lost(sum2, x2, after2));
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

  @Override
  public int lead(int columns) {
    return (columns + L - 1) / L * L;
  }

  @Override
  public void products(double[] x, int rows, int p, int from, int to, double[] results) {
    int lead = lead(p - from);
    Arrays.fill(results, 0, (to - from + GROUP - 1) * lead, 0);
    for (int first = 0; first < rows; first += PRODUCT_ROWS) {
      addProducts(x, first * p, Math.min(PRODUCT_ROWS, rows - first), p, from, to, results, lead);
    }
  }

  private static void addProducts(
      double[] x, int begin, int rows, int p, int from, int to, double[] results, int lead) {
    for (int i = 0; i < to - from; i += GROUP) {
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

  @Override
  public void reflect(
      double[] x, int v, int rows, int next, int columns, int stride, double[] t, double[] tops) {
    int k = 0;
    for (; k + 1 < columns; k += 2) {
      int first = next + k * stride;
      addProducts(x, v, stride, first, first + stride, rows, tops, k * GROUP, (k + 1) * GROUP);
      multiplyTriangle(t, tops, k * GROUP);
      multiplyTriangle(t, tops, (k + 1) * GROUP);
      subtract(x, v, stride, first, first + stride, rows, tops, k * GROUP, (k + 1) * GROUP);
    }
    if (k < columns) {
      int first = next + k * stride;
      int at = k * GROUP;
      for (int j = 0; j < GROUP; j++) {
        tops[at + j] += dot(x, v + j * stride, first, rows);
      }
      multiplyTriangle(t, tops, at);
      for (int j = 0; j < GROUP; j++) {
        addMultiple(x, -tops[at + j], v + j * stride, first, rows);
      }
    }
  }

  /** w = Tᵀ w. */
  private static void multiplyTriangle(double[] t, double[] w, int at) {
    for (int i = GROUP - 1; i >= 0; i--) {
      double sum = 0;
      for (int j = 0; j <= i; j++) {
        sum += t[i * GROUP + j] * w[at + j];
      }
      w[at + i] = sum;
    }
  }

  private static void addProducts(
      double[] x, int v, int stride, int a, int b, int rows, double[] products, int atA, int atB) {
    int v1 = v + stride;
    int v2 = v1 + stride;
    int v3 = v2 + stride;
    DoubleVector sum0 = DoubleVector.zero(S);
    DoubleVector sum1 = sum0;
    DoubleVector sum2 = sum0;
    DoubleVector sum3 = sum0;
    DoubleVector sum4 = sum0;
    DoubleVector sum5 = sum0;
    DoubleVector sum6 = sum0;
    DoubleVector sum7 = sum0;
    int end = S.loopBound(rows);
    for (int i = 0; i < end; i += L) {
      DoubleVector left = DoubleVector.fromArray(S, x, a + i);
      DoubleVector right = DoubleVector.fromArray(S, x, b + i);
      DoubleVector reflector = DoubleVector.fromArray(S, x, v + i);
      sum0 = reflector.fma(left, sum0);
      sum4 = reflector.fma(right, sum4);
      reflector = DoubleVector.fromArray(S, x, v1 + i);
      sum1 = reflector.fma(left, sum1);
      sum5 = reflector.fma(right, sum5);
      reflector = DoubleVector.fromArray(S, x, v2 + i);
      sum2 = reflector.fma(left, sum2);
      sum6 = reflector.fma(right, sum6);
      reflector = DoubleVector.fromArray(S, x, v3 + i);
      sum3 = reflector.fma(left, sum3);
      sum7 = reflector.fma(right, sum7);
    }
    products[atA] += sum0.reduceLanes(VectorOperators.ADD);
    products[atA + 1] += sum1.reduceLanes(VectorOperators.ADD);
    products[atA + 2] += sum2.reduceLanes(VectorOperators.ADD);
    products[atA + 3] += sum3.reduceLanes(VectorOperators.ADD);
    products[atB] += sum4.reduceLanes(VectorOperators.ADD);
    products[atB + 1] += sum5.reduceLanes(VectorOperators.ADD);
    products[atB + 2] += sum6.reduceLanes(VectorOperators.ADD);
    products[atB + 3] += sum7.reduceLanes(VectorOperators.ADD);
    for (int i = end; i < rows; i++) {
      products[atA] += x[v + i] * x[a + i];
      products[atA + 1] += x[v1 + i] * x[a + i];
      products[atA + 2] += x[v2 + i] * x[a + i];
      products[atA + 3] += x[v3 + i] * x[a + i];
      products[atB] += x[v + i] * x[b + i];
      products[atB + 1] += x[v1 + i] * x[b + i];
      products[atB + 2] += x[v2 + i] * x[b + i];
      products[atB + 3] += x[v3 + i] * x[b + i];
    }
  }

  private static void subtract(
      double[] x, int v, int stride, int a, int b, int rows, double[] w, int atA, int atB) {
    int v1 = v + stride;
    int v2 = v1 + stride;
    int v3 = v2 + stride;
    DoubleVector w0 = DoubleVector.broadcast(S, -w[atA]);
    DoubleVector w1 = DoubleVector.broadcast(S, -w[atA + 1]);
    DoubleVector w2 = DoubleVector.broadcast(S, -w[atA + 2]);
    DoubleVector w3 = DoubleVector.broadcast(S, -w[atA + 3]);
    DoubleVector w4 = DoubleVector.broadcast(S, -w[atB]);
    DoubleVector w5 = DoubleVector.broadcast(S, -w[atB + 1]);
    DoubleVector w6 = DoubleVector.broadcast(S, -w[atB + 2]);
    DoubleVector w7 = DoubleVector.broadcast(S, -w[atB + 3]);
    int end = S.loopBound(rows);
    for (int i = 0; i < end; i += L) {
      DoubleVector left = DoubleVector.fromArray(S, x, a + i);
      DoubleVector right = DoubleVector.fromArray(S, x, b + i);
      DoubleVector reflector = DoubleVector.fromArray(S, x, v + i);
      left = reflector.fma(w0, left);
      right = reflector.fma(w4, right);
      reflector = DoubleVector.fromArray(S, x, v1 + i);
      left = reflector.fma(w1, left);
      right = reflector.fma(w5, right);
      reflector = DoubleVector.fromArray(S, x, v2 + i);
      left = reflector.fma(w2, left);
      right = reflector.fma(w6, right);
      reflector = DoubleVector.fromArray(S, x, v3 + i);
      reflector.fma(w3, left).intoArray(x, a + i);
      reflector.fma(w7, right).intoArray(x, b + i);
    }
    for (int i = end; i < rows; i++) {
      x[a + i] -=
          w[atA] * x[v + i]
              + w[atA + 1] * x[v1 + i]
              + w[atA + 2] * x[v2 + i]
              + w[atA + 3] * x[v3 + i];
      x[b + i] -=
          w[atB] * x[v + i]
              + w[atB + 1] * x[v1 + i]
              + w[atB + 2] * x[v2 + i]
              + w[atB + 3] * x[v3 + i];
    }
  }

  @Override
  public double dot(double[] x, int a, int b, int n) {
    int end = S.loopBound(n);
    DoubleVector sum = DoubleVector.zero(S);
    DoubleVector sum1 = sum;
    DoubleVector sum2 = sum;
    DoubleVector sum3 = sum;
    int i = 0;
    for (; i + 3 * L < end; i += 4 * L) {
      sum = DoubleVector.fromArray(S, x, a + i).fma(DoubleVector.fromArray(S, x, b + i), sum);
      sum1 =
          DoubleVector.fromArray(S, x, a + i + L)
              .fma(DoubleVector.fromArray(S, x, b + i + L), sum1);
      sum2 =
          DoubleVector.fromArray(S, x, a + i + 2 * L)
              .fma(DoubleVector.fromArray(S, x, b + i + 2 * L), sum2);
      sum3 =
          DoubleVector.fromArray(S, x, a + i + 3 * L)
              .fma(DoubleVector.fromArray(S, x, b + i + 3 * L), sum3);
    }
    for (; i < end; i += L) {
      DoubleVector left = DoubleVector.fromArray(S, x, a + i);
      sum = left.fma(DoubleVector.fromArray(S, x, b + i), sum);
    }
    double all = sum.add(sum1).add(sum2.add(sum3)).reduceLanes(VectorOperators.ADD);
    for (i = end; i < n; i++) {
      all += x[a + i] * x[b + i];
    }
    return all;
  }

  @Override
  public void addMultiple(double[] x, double factor, int a, int b, int n) {
    int end = S.loopBound(n);
    DoubleVector factors = DoubleVector.broadcast(S, factor);
    for (int i = 0; i < end; i += L) {
      DoubleVector sum = DoubleVector.fromArray(S, x, b + i);
      DoubleVector.fromArray(S, x, a + i).fma(factors, sum).intoArray(x, b + i);
    }
    for (int i = end; i < n; i++) {
      x[b + i] += factor * x[a + i];
    }
  }

  @Override
  public void scale(double[] x, double factor, int from, int n) {
    int end = S.loopBound(n);
    for (int i = 0; i < end; i += L) {
      DoubleVector.fromArray(S, x, from + i).mul(factor).intoArray(x, from + i);
    }
    for (int i = end; i < n; i++) {
      x[from + i] *= factor;
    }
  }
}
