package org.daal4j.regression;

import org.daal4j.crossproduct.Precision;

/**
 * How far the arithmetic of a pass may move what it leaves: the few ulp that are usual, several
 * times over. A bound that cannot be passed would grow with the number of rows and be 30 times as
 * large; these were measured, see docs/design-notes.md.
 *
 * @param products a sum of products of two columns is wrong by up to this part of the product of
 *     their norms
 * @param rows a column is wrong by a vector of up to this part of its norm
 */
record Rounding(double products, double rows) {

  private static final double UNIT = 0x1p-53;
  private static final int PANEL = 512;

  /** Householder reflections in double. */
  static final Rounding REFLECTIONS = new Rounding(0, 16 * UNIT);

  /** Sums of products over so many rows: a panel is summed in a row, and so are the panels. */
  static Rounding ofProducts(Precision precision, long rows) {
    double terms = 2 + Math.sqrt(Math.min(rows, PANEL)) + Math.sqrt(rows) / 64;
    return precision == Precision.EXTENDED
        ? new Rounding(0x1p-102 * terms, 0)
        : new Rounding(UNIT * terms, 2 * UNIT);
  }
}
