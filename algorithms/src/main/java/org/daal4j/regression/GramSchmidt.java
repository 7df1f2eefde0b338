package org.daal4j.regression;

import java.util.stream.IntStream;
import org.daal4j.linalg.DoubleDouble;

/**
 * Modified Gram-Schmidt with column pivoting (Björck 1996, section 2.4), in double-double, on the
 * few rows of an R factor: what is lost of orthogonality here is far below the rounding that went
 * into R. 2·p³ multiplications and additions.
 */
final class GramSchmidt {

  private static final int PARALLEL_FROM = 128;

  private GramSchmidt() {}

  /**
   * Factors columns of features and responses.
   *
   * @param columns features, then responses, all of the same length; overwritten
   * @param noise the square of what is left of a feature may be noise up to this, {@code
   *     double[features]}
   */
  static TriangularFactor factor(ExtendedVector[] columns, double[] noise) {
    ExtendedVector[] rows = new ExtendedVector[columns.length];
    DoubleDouble[] remaining = new DoubleDouble[columns.length];
    for (int i = 0; i < columns.length; i++) {
      rows[i] = new ExtendedVector(8);
      remaining[i] = ExtendedVector.product(columns[i], columns[i]);
    }
    PivotOrder order = new PivotOrder(noise);
    for (int pivot = order.take(remaining); pivot >= 0; pivot = order.take(remaining)) {
      int column = pivot;
      ExtendedVector direction = columns[pivot];
      DoubleDouble square = remaining[pivot];
      DoubleDouble root = square.sqrt();
      IntStream open = order.open(columns.length);
      (columns.length >= PARALLEL_FROM ? open.parallel() : open)
          .forEach(
              i -> {
                DoubleDouble product = ExtendedVector.product(direction, columns[i]);
                DoubleDouble multiple = product.divide(square);
                rows[i].append(product.divide(root));
                columns[i].subtract(multiple, direction);
                order.spread(column, i, multiple.high());
                remaining[i] = ExtendedVector.product(columns[i], columns[i]);
              });
      rows[pivot].append(root);
    }
    return order.factor(rows, remaining);
  }
}
