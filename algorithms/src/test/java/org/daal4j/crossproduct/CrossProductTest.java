package org.daal4j.crossproduct;

/**
 * The laws in double precision. Tolerance: the roots of the weights round, by at most 2^-53 each,
 * so that a product of two is off by 4·2^-53 at most; adding 97 of them in another grouping costs
 * as much again.
 */
class CrossProductTest extends CrossProductContract {
  CrossProductTest() {
    super(Precision.DOUBLE, 1e-14);
  }
}
