package org.daal4j.crossproduct;

/**
 * Collects rows in a panel. When it is full the products of the columns, about the panel's own
 * mean, go to the triangle, as those of another partial would.
 */
interface ProductKernel {

  /**
   * Takes a copy of one row; must not be called when full.
   *
   * @param values the row stands at {@code values[at .. at + p - 1]}
   * @param weight more than 0
   */
  void add(double[] values, int at, double weight);

  /**
   * Takes copies of rows of weight 1, as many as there is room for.
   *
   * @param values the rows stand at {@code values[at .. at + count * p - 1]}
   * @return how many were taken
   */
  int addAll(double[] values, int at, int count);

  /** Forgets all rows, flushed ones too: as if it were new. */
  void restart();

  /** Whether no row can be taken before a {@link #flush}. */
  boolean isFull();

  /** Adds the rows taken to the sums and the products of those before, and forgets them. */
  void flush(WeightedSums sums, TriangleRows products);
}
