package org.daal4j.crossproduct;

/** Collects rows and adds the products of their columns to the triangle, many rows at a time. */
interface ProductKernel {

  /**
   * Takes a copy of one row; must not be called when full.
   *
   * @param values the row stands at {@code values[at .. at + p - 1]}
   * @param weight more than 0
   * @param shift {@code double[p]}
   */
  void add(double[] values, int at, double weight, double[] shift);

  /** Whether no row can be taken before a {@link #flush}. */
  boolean isFull();

  /**
   * Adds the products and sums of the rows taken, and forgets the rows.
   *
   * @param products {@code double[p(p + 1)/2]}
   * @param productsLow the same, or null in double precision
   */
  void flush(double[] products, double[] productsLow, WideSums sums);
}
