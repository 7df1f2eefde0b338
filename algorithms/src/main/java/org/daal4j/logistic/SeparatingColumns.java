package org.daal4j.logistic;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The features that separate classes alone: up to some value of such a feature there are rows of
 * some classes only, from it on rows of the others only. Told exactly by the ranges of the first
 * pass.
 */
record SeparatingColumns(ClassTable table, boolean intercept) {

  /** Their numbers, ascending. */
  List<Integer> find() {
    return IntStream.range(0, table.products().columns()).filter(this::separates).boxed().toList();
  }

  private boolean separates(int j) {
    if (!(table.products().centred(j, j) > 0)) {
      return false; // constant
    }
    int classes = table.classes().size();
    List<Integer> byLeast =
        IntStream.range(0, classes)
            .boxed()
            .sorted(
                Comparator.comparingDouble((Integer k) -> table.least(k)[j])
                    .thenComparingDouble(k -> table.largest(k)[j]))
            .toList();
    double largest = Double.NEGATIVE_INFINITY;
    for (int i = 0; i + 1 < classes; i++) {
      largest = Math.max(largest, table.largest(byLeast.get(i))[j]);
      double next = table.least(byLeast.get(i + 1))[j];
      // without an intercept the features are compared with 0
      if (largest <= next && (intercept || largest <= 0 && 0 <= next)) {
        return true;
      }
    }
    return false;
  }
}
