package org.daal4j.penalised;

import org.daal4j.linalg.DoubleDouble;
import org.daal4j.linalg.Fused;

/**
 * Sums of squares of residuals from products alone: (-b, 1) times the products times (-b, 1). Its
 * terms are as large as the response's sum of squares and cancel down to what is left, so they are
 * multiplied and added in twice the precision; what then is wrong are the products themselves.
 */
record ResidualSquares(ScaledProducts products) {

  /** Of the scaled response; rounding alone makes it negative, which becomes 0. */
  DoubleDouble sum(double[] slopes) {
    int[] used = new int[slopes.length];
    int count = 0;
    for (int j = 0; j < slopes.length; j++) {
      if (slopes[j] != 0) {
        used[count++] = j;
      }
    }
    int response = products.features();
    DoubleDouble sum = element(response, response);
    for (int i = 0; i < count; i++) {
      // twice what is right of the diagonal, once the diagonal, twice the response
      DoubleDouble row =
          element(used[i], used[i])
              .multiply(slopes[used[i]])
              .add(right(used, i, count, slopes).multiply(2))
              .subtract(element(used[i], response).multiply(2));
      sum = sum.add(row.multiply(slopes[used[i]]));
    }
    return sum.high() > 0 ? sum : DoubleDouble.ZERO;
  }

  private DoubleDouble element(int i, int j) {
    int at = i * products.stride() + j;
    double[] rest = products.rest();
    return new DoubleDouble(products.products()[at], rest == null ? 0 : rest[at]);
  }

  private DoubleDouble right(int[] used, int i, int count, double[] slopes) {
    double[] all = products.products();
    double[] rest = products.rest();
    int row = used[i] * products.stride();
    double sum = 0;
    double low = 0;
    for (int k = i + 1; k < count; k++) {
      double slope = slopes[used[k]];
      double element = all[row + used[k]];
      double product = element * slope;
      double lost = Fused.multiplyAdd(element, slope, -product);
      if (rest != null) {
        lost += rest[row + used[k]] * slope;
      }
      double next = sum + product;
      double part = next - sum;
      low += (sum - (next - part)) + (product - part) + lost;
      sum = next;
    }
    return DoubleDouble.normalized(sum, low);
  }
}
