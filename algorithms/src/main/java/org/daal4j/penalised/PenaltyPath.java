package org.daal4j.penalised;

import java.util.Arrays;
import org.daal4j.crossproduct.CrossProducts;

/**
 * The coefficients that minimise (1/2W)Σ w(y - b₀ - xb)² + λ(α‖b‖₁ + (1-α)/2·‖b‖²), W = Σw, for one
 * λ after the other, from the largest on. Features may be standardised inside: b then stands for
 * the coefficients times the deviations √(Σw(x - mean)²/W).
 *
 * <p>{@link CoordinateDescent} from the solution of the λ before finds the features that have
 * coefficients and their signs, {@link SupportStep} the coefficients; both until every condition of
 * the least value holds to rounding: |c_j - (Gb)_j| ≤ l_j + 2^-47·‖x_j‖(‖y‖ + Σ‖x_k‖|b_k|) where
 * b_j is 0, and the linear system solved with residuals of twice the precision elsewhere. Without
 * absolute values in the penalty (α or λ is 0) the linear system is all there is.
 *
 * <p>Memory: 8p² bytes for the products, and as many for the factor when all features have
 * coefficients.
 */
public final class PenaltyPath {

  /** Sweeps over the features that have coefficients, between two over all. */
  private static final int SWEEPS = 5;

  /** Of those, when features still come and go, before a linear system is solved. */
  private static final int MOST_SWEEPS = 50;

  private static final int MOST_STEPS = 10_000;

  private final ScaledProducts products;
  private final Penalty penalty;
  private final ClosedForm closedForm;
  private final CoordinateDescent descent;
  private final NormalEquations equations;
  private final SupportStep step;
  private double violation;

  /**
   * Of the rows of some products.
   *
   * @param source p features, then the response
   * @param l1Ratio α, in [0, 1]
   * @param closedForm where no feature may have a coefficient of its own choice
   */
  public PenaltyPath(
      CrossProducts source,
      boolean intercept,
      double l1Ratio,
      boolean standardize,
      ClosedForm closedForm) {
    this.products = new ScaledProducts(source, intercept);
    this.penalty = Penalty.of(products, l1Ratio, standardize);
    this.closedForm = closedForm;
    this.descent = new CoordinateDescent(products, penalty);
    this.equations = new NormalEquations(products);
    this.step = new SupportStep(descent, equations);
  }

  /** The least λ for which no feature has a coefficient; for α below 0.001 that of 0.001. */
  public double largest() {
    return penalty.largest(products);
  }

  /** The solutions, for penalties in descending order. */
  public PathFit fit(double[] lambdas) {
    double[][] slopes = new double[lambdas.length][];
    for (int l = 0; l < lambdas.length; l++) {
      slopes[l] =
          penalty.l1Ratio() == 0 || lambdas[l] == 0 ? closed(lambdas[l]) : descend(lambdas[l]);
    }
    return new PathFit(products, slopes, violation);
  }

  private double[] descend(double lambda) {
    descent.begin(lambda);
    boolean solved = false;
    for (int steps = 0; !solved && steps < MOST_STEPS; steps++) {
      for (int sweeps = 0; descent.sweep(true) && sweeps < MOST_SWEEPS; sweeps += SWEEPS) {
        for (int few = 0; few < SWEEPS; few++) {
          descent.sweep(false);
        }
      }
      boolean kept = step.take();
      descent.refresh();
      solved = kept && descent.zerosFit();
    }
    violation = Math.max(violation, descent.violation());
    return descent.coefficients().clone();
  }

  private double[] closed(double lambda) {
    double[] squares = new double[products.features()];
    int[] admitted = new int[squares.length];
    int count = 0;
    for (int j = 0; j < squares.length; j++) {
      if (penalty.admits(j)) {
        squares[j] = penalty.square(lambda, j);
        admitted[count++] = j;
      }
    }
    double[] slopes = new double[squares.length];
    if (lambda > 0 && equations.factor(admitted, count, squares) == count) {
      double[] solution = equations.solution(new double[squares.length]);
      for (int i = 0; i < count; i++) {
        slopes[admitted[i]] = solution[i];
      }
      return slopes;
    }
    double[] penalties = new double[squares.length];
    Arrays.setAll(
        penalties,
        j -> penalty.admits(j) ? Math.scalb(squares[j], 2 * products.exponent(j)) : forbidding(j));
    double[] found = closedForm.slopes(products.source(), products.intercept(), penalties);
    for (int i = 0; i < count; i++) {
      slopes[admitted[i]] = products.scaled(found[admitted[i]], admitted[i]);
    }
    return slopes;
  }

  /** A penalty so heavy that it leaves a feature that is not admitted 2^-200 of a coefficient. */
  private double forbidding(int feature) {
    double square = products.source().product(feature, feature, products.intercept()).high();
    return Math.min(Double.MAX_VALUE / 4, 0x1p200 * square);
  }
}
