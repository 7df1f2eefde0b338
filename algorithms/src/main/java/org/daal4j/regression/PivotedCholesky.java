package org.daal4j.regression;

import java.util.stream.IntStream;
import org.daal4j.linalg.DoubleDouble;

/**
 * Cholesky factorisation with diagonal pivoting (Higham 2002, section 10.3), left-looking, in
 * double-double: the largest remaining pivot is taken until none is above its noise, so the rank
 * shows. p³/3 multiplications and additions, 8·p² bytes.
 */
final class PivotedCholesky {

  private static final int PARALLEL_FROM = 128;

  private PivotedCholesky() {}

  /**
   * Factors the cross products of features and responses.
   *
   * @param gram of order features + responses
   * @param noise what is left of a feature may be noise up to this, {@code double[features]}
   * @param responses how many columns follow the features
   */
  static TriangularFactor factor(Gram gram, double[] noise, int responses) {
    int columns = noise.length + responses;
    ExtendedVector[] rows = new ExtendedVector[columns];
    DoubleDouble[] remaining = new DoubleDouble[columns];
    for (int i = 0; i < columns; i++) {
      rows[i] = new ExtendedVector(8);
      remaining[i] = gram.get(i, i);
    }
    PivotOrder order = new PivotOrder(noise);
    for (int pivot = order.take(remaining); pivot >= 0; pivot = order.take(remaining)) {
      int step = order.rank() - 1;
      int column = pivot;
      ExtendedVector pivotRow = rows[pivot];
      DoubleDouble root = remaining[pivot].sqrt();
      IntStream open = order.open(columns);
      (columns >= PARALLEL_FROM ? open.parallel() : open)
          .forEach(
              i -> {
                DoubleDouble rest =
                    ExtendedVector.minusProduct(gram.get(i, column), rows[i], pivotRow, 0, step);
                DoubleDouble element = rest.divide(root);
                rows[i].append(element);
                order.spread(column, i, element.high() / root.high());
                remaining[i] = remaining[i].subtract(element.multiply(element));
              });
      pivotRow.append(root);
    }
    return order.factor(rows, remaining);
  }
}
