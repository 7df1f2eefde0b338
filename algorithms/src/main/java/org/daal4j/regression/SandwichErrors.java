package org.daal4j.regression;

import java.io.IOException;
import java.util.Arrays;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.daal4j.crossproduct.CrossProducts;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.regression.robust.FeatureBasis;
import org.daal4j.regression.robust.RobustErrors;
import org.daal4j.regression.robust.Scores;
import org.daal4j.regression.robust.SumScores;

/**
 * Robust standard errors from the products M of scores: a coefficient is the sum of a·u over the
 * weighted responses, with a of its own and u the coordinates of a row, so its variance is aᵀMa. In
 * units of the data, this is (XᵀWX)⁻¹ (Σ φ(we)²xxᵀ) (XᵀWX)⁻¹, the sandwich of White 1980
 * (doi:10.2307/1912934), without the squares of X between.
 */
final class SandwichErrors {

  private static final int PARALLEL_FROM = 128;
  private static final double UNIT = 0x1p-53;

  private final Solution solution;
  private final RobustErrors kind;
  private final Scores scores;

  private SandwichErrors(Solution solution, RobustErrors kind, Scores scores) {
    this.solution = solution;
    this.kind = kind;
    this.scores = scores;
  }

  /**
   * Makes the pass.
   *
   * @param solution of the table, with the inverse of its factor
   */
  static SandwichErrors of(RegressionTable table, Solution solution, RobustErrors kind)
      throws IOException {
    SumScores pass = new SumScores(kind, leastRest(solution), basis(solution));
    return new SandwichErrors(solution, kind, table.engine().fold(table.rows(), pass));
  }

  private static FeatureBasis basis(Solution solution) {
    Reduction reduction = solution.reduction();
    int rank = reduction.factor().rank();
    int responses = reduction.responses();
    int[] columns = Arrays.copyOf(reduction.factor().pivots(), rank + responses);
    double[] slopes = new double[responses * rank];
    for (int t = 0; t < responses; t++) {
      columns[rank + t] = reduction.features() + t;
      ExtendedVector of = solution.pivotSlopes(t);
      for (int k = 0; k < rank; k++) {
        slopes[t * rank + k] = of.get(k).value();
      }
    }
    double[] inverse = new double[Math.multiplyExact(rank, rank)];
    for (int k = 0; k < rank; k++) {
      System.arraycopy(solution.inverse()[k], 0, inverse, k * rank, k + 1);
    }
    boolean centred = reduction.intercept();
    return new FeatureBasis(
        reduction.means().length,
        centred ? reduction.weightRoot() : 0,
        columns,
        of(columns, j -> centred ? reduction.means()[j].high() : 0),
        of(columns, j -> centred ? reduction.means()[j].low() : 0),
        IntStream.of(columns).map(j -> reduction.scale().exponents()[j]).toArray(),
        inverse,
        slopes);
  }

  private static double[] of(int[] columns, IntToDoubleFunction number) {
    return IntStream.of(columns).mapToDouble(number).toArray();
  }

  /**
   * How far rounding may move a leverage h = |u|²: by what the pass leaves wrong in the inverse, as
   * {@link Accuracy} has it, and by twice the error of u, which is at most (r + 2)·2⁻⁵³ times
   * |L⁻¹||z| and so of spread·√r. What is left of 1 below that may be nothing.
   */
  private static double leastRest(Solution solution) {
    Rounding rounding = solution.reduction().rounding();
    int rank = solution.reduction().factor().rank();
    double spread = solution.spread();
    return spread * (rounding.products() * spread + 2 * rounding.rows())
        + 2 * (rank + 2) * UNIT * (1 + spread * Math.sqrt(rank));
  }

  RobustErrors kind() {
    return kind;
  }

  /**
   * About the relative error of standard errors that the second pass adds, whatever the precision
   * of the first: what products in double leave wrong in coordinates. Measured, it is below
   * spread·2⁻⁵³; several times over, as {@link Rounding} has it.
   */
  double error() {
    return 16 * UNIT * solution.spread();
  }

  /** How many rows have a leverage of 1 and so no residual whose square could be used. */
  long unusableRows() {
    return kind.dividesByLeverage() ? scores.fullLeverages() : 0;
  }

  /**
   * The standard errors of the coefficients of scaled columns: intercept, then features; NaN where
   * they cannot be told; {@code double[1 + p]}.
   */
  double[] standardErrors(int response, FitMeasures fit) {
    double[] classical = solution.errorFactors();
    double[] errors = new double[classical.length];
    Arrays.fill(errors, Double.NaN);
    if (unusableRows() > 0 || !fit.known() || !(fit.degreesOfFreedom() > 0)) {
      return errors;
    }
    Reduction reduction = solution.reduction();
    TriangularFactor factor = reduction.factor();
    Meat meat = new Meat(scores.products().get(response));
    double root = Math.sqrt(kind.factor(reduction.rows(), fit.degreesOfFreedom()));
    int first = reduction.intercept() ? 1 : 0;
    IntStream pivots = IntStream.range(0, factor.rank());
    (factor.rank() >= PARALLEL_FROM ? pivots.parallel() : pivots)
        .filter(k -> !Double.isNaN(classical[1 + factor.pivots()[k]]))
        .forEach(
            k ->
                errors[1 + factor.pivots()[k]] =
                    root * meat.root(shifted(factor.inverseColumn(k), first), first + k));
    if (first == 1 && !Double.isNaN(classical[0])) {
      ExtendedVector direction = shifted(solution.means(), 1);
      direction.set(0, DoubleDouble.of(-1 / reduction.weightRoot()));
      errors[0] = root * meat.root(direction, 0);
    }
    return errors;
  }

  private static ExtendedVector shifted(ExtendedVector vector, int by) {
    ExtendedVector longer = new ExtendedVector(0).resize(vector.length() + by);
    for (int k = 0; k < vector.length(); k++) {
      longer.set(by + k, vector.get(k));
    }
    return longer;
  }

  /** The products of scores about 0: those about their means, and what the means make of them. */
  private static final class Meat {
    private final CrossProducts products;
    private final ExtendedVector[] rows; // of the lower triangle, but for the diagonal
    private final ExtendedVector means;

    Meat(CrossProducts products) {
      this.products = products;
      this.rows = new ExtendedVector[products.columns()];
      this.means = new ExtendedVector(rows.length);
      for (int i = 0; i < rows.length; i++) {
        rows[i] = new ExtendedVector(i);
        for (int j = 0; j < i; j++) {
          rows[i].append(DoubleDouble.of(products.centred(i, j)));
        }
        means.append(DoubleDouble.of(products.mean(i)));
      }
    }

    /** √aᵀMa for a vector that begins with so many zeros. */
    double root(ExtendedVector a, int from) {
      DoubleDouble sum = DoubleDouble.ZERO;
      for (int i = from; i < rows.length; i++) {
        DoubleDouble half =
            ExtendedVector.minusProduct(DoubleDouble.ZERO, rows[i], a, from, i).negate();
        DoubleDouble twice = half.add(half).add(a.get(i).multiply(products.centred(i, i)));
        sum = sum.add(a.get(i).multiply(twice));
      }
      double mean = ExtendedVector.product(a, means).high();
      return Math.sqrt(Math.max(0, sum.high()) + products.rows() * mean * mean);
    }
  }
}
