package org.daal4j.regression;

import java.util.Arrays;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.statistics.Counts;

/** Fits from cross products of which nothing else is wanted than coefficients. */
public final class ProductFit {

  private ProductFit() {}

  /**
   * Minimises Σ w(y - b₀ - xb)² + Σ penalty_j b_j² in double-double, as a ridge regression does;
   * what is not determined is of least norm.
   *
   * @param products features, then one response
   * @param penalties not negative, {@code double[p]}
   * @return b in units of the data, {@code double[p]}
   */
  public static double[] slopes(CrossProducts products, boolean intercept, double[] penalties) {
    Reduction reduction = reduction(products, penalties.length, intercept).ridge(penalties);
    double[] coefficients = new Solution(reduction).coefficients(0);
    return Arrays.copyOfRange(coefficients, 1, coefficients.length);
  }

  /**
   * Makes sure that no sum of squares about 0 leaves the range of a double where there is no
   * intercept.
   *
   * @param names of the columns, features first
   * @throws BadInputException that names the column
   */
  public static void requireInRange(
      CrossProducts products, int features, boolean intercept, List<String> names)
      throws BadInputException {
    reduction(products, features, intercept).requireInRange(names);
  }

  private static ProductReduction reduction(
      CrossProducts products, int features, boolean intercept) {
    return new ProductReduction(new Counts<>(0, 0, products), features, intercept);
  }
}
