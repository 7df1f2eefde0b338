package org.daal4j.crossproduct;

/** The laws in extended precision. No product of the table rounds, only S_i·S_j/W does: 2^-100. */
class WideCrossProductTest extends CrossProductContract {
  WideCrossProductTest() {
    super(Precision.EXTENDED, 1e-30);
  }
}
