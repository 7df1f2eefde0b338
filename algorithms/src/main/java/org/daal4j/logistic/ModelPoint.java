package org.daal4j.logistic;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import org.daal4j.core.NumberArrays;
import org.daal4j.core.Sendable;

/**
 * What a pass evaluates: coefficients of all classes but the first, for rows in a basis that carry
 * the code of their label as a last number.
 */
final class ModelPoint implements Sendable {

  private final RowBasis basis;
  private final double[] codes; // double[K], in the order of the classes
  private final double[] coefficients; // double[(K - 1) * q], class by class
  private final Map<Double, Integer> classOfCode = new HashMap<>();

  /** Reads what {@link #write} has written. */
  ModelPoint(DataInput in) throws IOException {
    basis = new RowBasis(in);
    int classes = NumberArrays.count(in, ClassTable.MOST_CLASSES, "classes");
    if (classes < 2) {
      throw new IOException("a model of " + classes + " classes");
    }
    codes = NumberArrays.read(in, classes);
    coefficients = NumberArrays.read(in, Math.multiplyExact(classes - 1, basis.terms()));
    number();
  }

  /** At coefficients {@code double[(K - 1) * q]}. */
  ModelPoint(RowBasis basis, double[] codes, double[] coefficients) {
    this.basis = basis;
    this.codes = codes.clone();
    this.coefficients = coefficients.clone();
    number();
  }

  private void number() {
    for (int j = 0; j < codes.length; j++) {
      classOfCode.put(codes[j], j);
    }
  }

  RowBasis basis() {
    return basis;
  }

  /** Number of classes, K. */
  int classes() {
    return codes.length;
  }

  double[] coefficients() {
    return coefficients;
  }

  /** Number of columns of the rows: features, and the code of the label. */
  int columns() {
    return basis.features() + 1;
  }

  /** The class of a code; -1 when it is that of none. */
  int classOf(double code) {
    if (code == codes[0]) {
      return 0;
    }
    if (code == codes[1]) {
      return 1;
    }
    return classOfCode.getOrDefault(code, -1);
  }

  @Override
  public void write(DataOutput out) throws IOException {
    basis.write(out);
    out.writeInt(codes.length);
    NumberArrays.write(out, codes);
    NumberArrays.write(out, coefficients);
  }
}
