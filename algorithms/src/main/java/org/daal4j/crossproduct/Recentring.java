package org.daal4j.crossproduct;

import org.daal4j.linalg.DoubleDouble;

/**
 * Sums about one shift, expressed about another: with δ = old shift - new shift, a sum T becomes T
 * + Wδ and a product C_ij becomes C_ij + δ_i T_j + T_i δ_j + W δ_i δ_j, where W is the sum of the
 * weights. Exact but for the rounding of double-double numbers.
 */
final class Recentring {

  private final CrossProduct from;
  private final DoubleDouble[] delta;

  Recentring(CrossProduct from, double[] newShift) {
    this.from = from;
    this.delta = new DoubleDouble[newShift.length];
    for (int j = 0; j < delta.length; j++) {
      delta[j] = DoubleDouble.sum(from.shift(j), -newShift[j]);
    }
  }

  /** Adds the sums, moved to the new shift, to sums about it; the low products may be null. */
  void addTo(double[] products, double[] productsLow, WideSums sums) {
    DoubleDouble weight = from.weightSum();
    int at = 0;
    for (int i = 0; i < delta.length; i++) {
      // δ_j (T_i + W δ_i) + δ_i T_j + C_ij
      DoubleDouble moved = from.sum(i).add(weight.multiply(delta[i]));
      sums.add(i, moved);
      for (int j = i; j < delta.length; j++, at++) {
        DoubleDouble term =
            from.product(i, j).add(delta[j].multiply(moved)).add(delta[i].multiply(from.sum(j)));
        double low = productsLow == null ? 0 : productsLow[at];
        DoubleDouble sum = DoubleDouble.normalized(products[at], low).add(term);
        products[at] = sum.high();
        if (productsLow != null) {
          productsLow[at] = sum.low();
        }
      }
    }
  }
}
