package org.daal4j.penalised;

import java.util.Arrays;
import org.daal4j.linalg.LinearAlgebra;
import org.netlib.util.intW;

/**
 * Solves (G + D)x = c - s for some of the features: G their products, c those with the response, D
 * the squares' penalty. By Cholesky's method, LAPACK's {@code dpotrf}, and refinement: residuals of
 * twice the precision make x as good as its rounding to doubles, unless G + D is singular to
 * rounding (Higham 2002, doi:10.1137/1.9780898718027, section 12.1).
 *
 * <p>Flops: k³/3 and some 10k² for k features. Memory: 8k² bytes, kept.
 */
final class NormalEquations {

  private static final int MOST_REFINEMENTS = 4;

  private final ScaledProducts products;
  private final Residuals residuals;
  private double[] factor = new double[0]; // double[k * k], column-major, upper triangle
  private int[] features;
  private double[] squares; // double[p]
  private int size;

  NormalEquations(ScaledProducts products) {
    this.products = products;
    this.residuals = new Residuals(products);
  }

  /** A pivot below this part of its diagonal element is rounding. */
  private static double rounding(int k) {
    return 0x1p-46 + k * 0x1p-50;
  }

  /**
   * Factors G + D.
   *
   * @param some features, the first {@code k}
   * @param penalties D of all features
   * @return the place of the first feature that depends on those before it; k when there is none
   */
  int factor(int[] some, int k, double[] penalties) {
    features = some;
    squares = penalties;
    fill(k);
    int dependent = decompose(k);
    if (dependent < k) {
      fill(dependent); // what a library leaves of a factor that it gave up is not told
      decompose(dependent);
    }
    return dependent;
  }

  private void fill(int k) {
    size = k;
    if (factor.length < (long) k * k) {
      factor = new double[Math.multiplyExact(k, k)];
    }
    double[] all = products.products();
    for (int j = 0; j < k; j++) {
      int from = features[j] * products.stride();
      for (int i = 0; i <= j; i++) {
        factor[j * k + i] = all[from + features[i]];
      }
      factor[j * k + j] += squares[features[j]];
    }
  }

  private int decompose(int k) {
    if (k == 0) {
      return 0;
    }
    intW info = new intW(0);
    LinearAlgebra.lapack().dpotrf("U", k, factor, k, info);
    int done = info.val > 0 ? info.val - 1 : k;
    for (int j = 0; j < done; j++) {
      double pivot = factor[j * k + j];
      double diagonal = products.product(features[j], features[j]) + squares[features[j]];
      if (!(pivot * pivot > rounding(k) * diagonal)) {
        return j;
      }
    }
    return done;
  }

  /** Solves in place with what was factored, {@code double[k]}. */
  void solve(double[] right) {
    if (size > 0) {
      LinearAlgebra.lapack().dpotrs("U", size, 1, factor, size, right, size, new intW(0));
    }
  }

  /**
   * How the feature that {@link #factor} has found to depend on those before it replaces them.
   *
   * @return a direction in which the fit does not change, {@code double[dependent + 1]}; its last
   *     number is 1
   */
  double[] combination(int dependent) {
    double[] combination = new double[dependent];
    int row = features[dependent] * products.stride();
    for (int i = 0; i < dependent; i++) {
      combination[i] = -products.products()[row + features[i]];
    }
    solve(combination);
    double[] direction = Arrays.copyOf(combination, dependent + 1);
    direction[dependent] = 1;
    return direction;
  }

  /**
   * The solution.
   *
   * @param pulls s, what the penalty of absolute values takes from c, of all features
   * @return {@code double[k]}
   */
  double[] solution(double[] pulls) {
    double[] solution = new double[size];
    double before = Double.POSITIVE_INFINITY;
    for (int step = 0; step <= MOST_REFINEMENTS; step++) {
      double[] correction =
          step == 0 ? pulled(pulls) : residuals.of(features, solution, squares, pulls);
      solve(correction);
      double largest = 0;
      double largestNumber = 0;
      for (int i = 0; i < size; i++) {
        largest = Math.max(largest, Math.abs(correction[i]));
        largestNumber = Math.max(largestNumber, Math.abs(solution[i] + correction[i]));
      }
      if (!(largest < before / 2)) {
        break; // no better any more
      }
      for (int i = 0; i < size; i++) {
        solution[i] += correction[i];
      }
      if (largest <= 0x1p-53 * largestNumber) {
        break;
      }
      before = largest;
    }
    return solution;
  }

  /** c - s, the residuals of 0; what is below its rounding comes with the first of a solution. */
  private double[] pulled(double[] pulls) {
    double[] pulled = new double[size];
    for (int i = 0; i < size; i++) {
      pulled[i] = products.withResponse(features[i]) - pulls[features[i]];
    }
    return pulled;
  }
}
