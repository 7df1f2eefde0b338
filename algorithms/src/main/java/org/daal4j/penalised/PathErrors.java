package org.daal4j.penalised;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossvalidation.FoldProducts;

/**
 * The errors of cross-validation: each fold's rows by the path of the others, which standardises
 * anew. Folds are fitted side by side, each by one thread, so that results do not depend on how
 * many there are; wide tables one fold after the other, for the memory.
 */
public final class PathErrors {

  /** Beyond it the products of a fold's fit take over 100 MB. */
  private static final int MOST_FEATURES_TOGETHER = 4000;

  private PathErrors() {}

  /**
   * The mean squares.
   *
   * @param path that of the rows of some products
   * @return {@code double[folds][lambdas]}
   */
  public static double[][] of(FoldProducts folds, Function<CrossProducts, PathFit> path) {
    double[][] errors = new double[folds.folds().size()][];
    IntStream each = IntStream.range(0, errors.length);
    boolean together = folds.folds().get(0).columns() <= MOST_FEATURES_TOGETHER;
    (together ? each.parallel() : each)
        .forEach(
            fold ->
                errors[fold] =
                    path.apply(folds.without(fold)).meanSquaredErrors(folds.folds().get(fold)));
    return errors;
  }
}
