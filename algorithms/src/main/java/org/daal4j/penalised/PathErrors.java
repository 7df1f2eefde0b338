package org.daal4j.penalised;

import java.util.function.Function;
import java.util.stream.IntStream;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.crossproduct.Precision;
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
    boolean together = fitTogether(folds.folds().get(0), errors.length);
    (together ? each.parallel() : each)
        .forEach(
            fold ->
                errors[fold] =
                    path.apply(folds.without(fold)).meanSquaredErrors(folds.folds().get(fold)));
    return errors;
  }

  /**
   * Whether folds are fitted beside each other: each takes the products of the other folds, scaled
   * once more, a factor, and its own scaled.
   */
  private static boolean fitTogether(CrossProducts fold, int folds) {
    long p = fold.columns();
    long bytes = (fold.precision() == Precision.EXTENDED ? 48 : 28) * p * p;
    int threads = Math.min(folds, Runtime.getRuntime().availableProcessors());
    return p <= MOST_FEATURES_TOGETHER && bytes * threads <= Runtime.getRuntime().maxMemory() / 4;
  }
}
