package org.daal4j.regression;

import org.daal4j.linalg.DoubleDouble;

/** A symmetric positive semidefinite matrix, one element at a time. */
@FunctionalInterface
interface Gram {

  /** The element in row i and column j. */
  DoubleDouble get(int i, int j);
}
