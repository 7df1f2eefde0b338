package org.daal4j.penalised;

/**
 * The step from coefficients b to the best ones that are 0 where b is and have its signs: what is
 * to be made least is a quadratic function there, so a linear system tells the end. Where a
 * coefficient would change its sign the step ends, and that coefficient is 0. Every step goes down,
 * so no set of signs comes twice.
 *
 * <p>Features that depend on each other have no one best coefficients. Along a direction in which
 * the fit does not change, the sum of absolute values falls, or stays as it is, until a coefficient
 * is 0: that one is taken out first.
 */
final class SupportStep {

  private final CoordinateDescent descent;
  private final NormalEquations equations;

  SupportStep(CoordinateDescent descent, NormalEquations equations) {
    this.descent = descent;
    this.equations = equations;
  }

  /** Takes it; returns whether no coefficient has become 0. */
  boolean take() {
    int[] support = descent.support();
    int dependent = equations.factor(support, support.length, descent.squares());
    boolean kept = true;
    while (dependent < support.length) {
      dropOne(support, dependent);
      kept = false;
      support = descent.support();
      dependent = equations.factor(support, support.length, descent.squares());
    }
    double[] b = descent.coefficients();
    double[] pulls = new double[b.length];
    for (int j : support) {
      pulls[j] = Math.signum(b[j]) * descent.absolutes()[j];
    }
    return move(support, equations.solution(pulls)) && kept;
  }

  private boolean move(int[] support, double[] end) {
    double[] b = descent.coefficients();
    double step = 1;
    int first = -1;
    for (int i = 0; i < end.length; i++) {
      double from = b[support[i]];
      if (Math.signum(end[i]) != Math.signum(from) && from / (from - end[i]) <= step) {
        step = from / (from - end[i]);
        first = i;
      }
    }
    for (int i = 0; i < end.length; i++) {
      int j = support[i];
      b[j] = first < 0 ? end[i] : i == first ? 0 : b[j] + step * (end[i] - b[j]);
    }
    return first < 0;
  }

  /**
   * Goes along the direction in which the k-th feature of the support replaces those before it, to
   * the first coefficient that becomes 0.
   */
  private void dropOne(int[] support, int k) {
    double[] b = descent.coefficients();
    double[] direction = equations.combination(k);
    double slope = 0;
    for (int i = 0; i <= k; i++) {
      slope += descent.absolutes()[support[i]] * Math.signum(b[support[i]]) * direction[i];
    }
    double sign = slope > 0 ? -1 : 1;
    double step = Double.POSITIVE_INFINITY;
    int first = k;
    for (int i = 0; i <= k; i++) {
      double way = -b[support[i]] / (sign * direction[i]);
      if (way > 0 && way < step) {
        step = way;
        first = i;
      }
    }
    for (int i = 0; i <= k && step < Double.POSITIVE_INFINITY; i++) {
      b[support[i]] += sign * step * direction[i];
    }
    b[support[first]] = 0;
  }
}
