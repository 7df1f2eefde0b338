package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import org.daal4j.core.NumberArrays;

/**
 * The Hessian of -log likelihood: for each pair of classes k ≤ l from 1 to K - 1 a symmetric block
 * of q terms, of which one triangle is kept: {@code double[K(K - 1)/2][q(q + 1)/2]}.
 */
final class HessianBlocks {

  private final int others; // K - 1
  private final int q;
  private final double[][] blocks;

  HessianBlocks(int classes, int terms) {
    this.others = classes - 1;
    this.q = terms;
    this.blocks = new double[others * (others + 1) / 2][Math.toIntExact(triangle(terms))];
  }

  /** Numbers of all blocks; more than any memory has where a triangle is more than an array. */
  static long size(int classes, long terms) {
    long pairs = (long) classes * (classes - 1) / 2;
    return triangle(terms) > Integer.MAX_VALUE - 8 ? Long.MAX_VALUE / 64 : pairs * triangle(terms);
  }

  private static long triangle(long terms) {
    return terms * (terms + 1) / 2;
  }

  int classes() {
    return others + 1;
  }

  int terms() {
    return q;
  }

  /** The triangle of a pair of classes, rows from their diagonal on; not a copy. */
  double[] block(int k, int l) {
    return blocks[(l - 1) * l / 2 + k - 1];
  }

  /** Where row i of a triangle begins, with its diagonal. */
  int row(int i) {
    return (int) ((long) i * q - (long) i * (i - 1) / 2);
  }

  /** The second derivative by the coefficients of term i in class k and of term j in class l. */
  double get(int k, int i, int l, int j) {
    double[] block = k <= l ? block(k, l) : block(l, k);
    return block[i <= j ? row(i) + j - i : row(j) + i - j];
  }

  void add(HessianBlocks other) {
    for (int b = 0; b < blocks.length; b++) {
      add(blocks[b], other.blocks[b]);
    }
  }

  private static void add(double[] sums, double[] more) {
    for (int i = 0; i < sums.length; i++) {
      sums[i] += more[i];
    }
  }

  void write(DataOutput out) throws IOException {
    for (double[] block : blocks) {
      NumberArrays.write(out, block);
    }
  }

  void read(DataInput in) throws IOException {
    for (double[] block : blocks) {
      NumberArrays.read(in, block);
    }
  }
}
