package org.daal4j.regression;

import java.util.Arrays;
import java.util.List;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.statistics.Counts;

/**
 * Which features of a table are linear combinations of others, to rounding, and what follows for
 * models that are linear in the features: found from their cross products by pivoted Cholesky, as
 * for least squares.
 */
public final class Collinearity {

  private final CrossProducts products;
  private final boolean intercept;
  private final int models;
  private Reduction reduction; // null before it is asked for, as the next
  private Dependencies dependencies;

  private Collinearity(CrossProducts products, boolean intercept, int models) {
    this.products = products;
    this.intercept = intercept;
    this.models = models;
  }

  /**
   * Of features; worked out when it is asked for, by one thread.
   *
   * @param products of p features and nothing else, in range
   * @param intercept whether the model has one, of which a constant feature is a multiple
   * @param models how many vectors of coefficients there are
   */
  public static Collinearity of(CrossProducts products, boolean intercept, int models) {
    return new Collinearity(products, intercept, models);
  }

  private Reduction reduction() {
    if (reduction == null) {
      reduction = reduce();
    }
    return reduction;
  }

  private Reduction reduce() {
    Counts<CrossProducts> counts = new Counts<>(products.rows(), 0, products);
    Reduction found = new ProductReduction(counts, products.columns(), intercept).leastSquares();
    int p = products.columns();
    DoubleDouble[] means = Arrays.copyOf(found.means(), p + models);
    DoubleDouble[] totals = new DoubleDouble[models];
    Arrays.fill(means, p, p + models, DoubleDouble.ZERO);
    Arrays.fill(totals, DoubleDouble.ZERO);
    int[] exponents = Arrays.copyOf(found.scale().exponents(), p + models);
    return new Reduction(
        found.intercept(),
        found.rows(),
        found.sumOfLogWeights(),
        found.weightRoot(),
        means,
        new Scale(exponents),
        totals,
        found.factor(),
        found.rounding(),
        found.carried());
  }

  private Dependencies dependencies() {
    if (dependencies == null) {
      dependencies = new Dependencies(reduction());
    }
    return dependencies;
  }

  /** Features that are linearly independent and that all others depend on, ascending. */
  public int[] independent() {
    return Arrays.stream(reduction().factor().pivots()).sorted().toArray();
  }

  /** Whether a feature depends on others. */
  public boolean any() {
    return dependencies().any();
  }

  /** A sentence for the user that names the features. */
  public String sentence(List<String> features) {
    return dependencies().sentence(features);
  }

  /** Whether a coefficient is the same in all models that fit alike, {@code boolean[p]}. */
  public boolean[] determined() {
    boolean[] determined = new boolean[reduction().features()];
    for (int k = 0; k < reduction().factor().rank(); k++) {
      determined[reduction().factor().pivots()[k]] = dependencies().isEstimable(k);
    }
    return determined;
  }

  /** Whether the intercept is. */
  public boolean isInterceptDetermined() {
    return dependencies().isInterceptEstimable();
  }

  /**
   * Coefficients of the independent features only, those of the others being 0, become those of
   * least norm that fit alike.
   *
   * @param coefficients in units of the data, {@code double[models][p]}, replaced
   */
  public void minimiseNorm(double[][] coefficients) {
    if (!any()) {
      return;
    }
    int p = reduction().features();
    int[] exponents = reduction().scale().exponents();
    DoubleDouble[][] scaled = new DoubleDouble[coefficients.length][p];
    for (int t = 0; t < scaled.length; t++) {
      for (int j = 0; j < p; j++) {
        scaled[t][j] = Scale.times(DoubleDouble.of(coefficients[t][j]), exponents[j]);
      }
    }
    dependencies().minimiseNorm(scaled);
    for (int t = 0; t < scaled.length; t++) {
      for (int j = 0; j < p; j++) {
        coefficients[t][j] = Scale.times(scaled[t][j], -exponents[j]).value();
      }
    }
  }
}
