package org.daal4j.logistic;

import java.io.IOException;

/**
 * Newton's method from the coefficients in the state of a run: each pass gives the likelihood at a
 * point with its derivatives, and so the next point. A step after which the objective is larger is
 * halved.
 *
 * <p>Iterations end when the objective has settled and the next step would be nothing, or one step
 * after it had settled: near a solution the number of right digits doubles in a step, so that
 * estimates are as good as the arithmetic allows and the Hessian is that of the estimates. Where
 * the classes are separated, steps keep their length instead and what is left of the deviance falls
 * by e each time; that is told by the decrement, which near a solution falls by the square.
 */
final class NewtonIterations {

  /** By rounding alone the objective may rise by this part of it. */
  private static final double ROUNDING = 0x1p-44;

  /** What R adds to a deviance, for each row's weight, before it takes a part of it. */
  private static final double LITTLE = 0.1;

  /** A decrement, the square of a step in standard errors, below which a step is nothing. */
  private static final double NOTHING = 1e-20;

  /** A decrement that is more than this part of the one before is not that of a solution. */
  private static final double SLOW = 0.1;

  /** With less left of the deviance for each row's weight, slow steps lead nowhere. */
  private static final double HARDLY = 1e-6;

  /** The least part of a step that is tried. */
  private static final double LEAST_FRACTION = 0x1p-20;

  private final NewtonRun run;
  private final NewtonState state;
  private final double meanWeight;

  NewtonIterations(NewtonRun run) {
    this.run = run;
    this.state = run.state();
    this.meanWeight = run.table().products().weightSum() / run.table().positiveRows();
  }

  /** Iterates to the end, saving the state after every pass but the last. */
  Solution iterate() throws IOException {
    while (true) {
      double[] point = state.next();
      Likelihood likelihood = run.likelihood(point);
      double objective = likelihood.deviance() + penalty(point);
      if (state.iterations > 0 && rises(objective)) {
        // the whole of a step that is too small to matter is taken back
        state.fraction = state.fraction > LEAST_FRACTION ? state.fraction / 2 : 0;
        run.save();
        continue;
      }
      NewtonSystem system = new NewtonSystem(likelihood, point, run.penalties(), run.free());
      boolean settled = settled(objective);
      boolean slow = slow(system.decrement());
      boolean nothing = system.decrement() <= NOTHING * meanWeight;
      boolean last = state.iterations >= run.options().maxIterations() || isStuck();
      boolean lost = settled && slow && system.decrement() <= HARDLY * meanWeight;
      boolean found = settled && (nothing || !slow && (state.settled || last));
      if (found || lost || last) {
        return new Solution(point, likelihood, system, state.iterations, found, slow && !nothing);
      }
      state.base = point;
      state.objective = objective;
      state.decrement = system.decrement();
      state.settled = settled;
      state.direction = system.step();
      state.fraction = 1;
      state.iterations++;
      run.save();
    }
  }

  private double penalty(double[] point) {
    double sum = 0;
    for (int i = 0; i < point.length; i++) {
      sum += run.penalties()[i] * point[i] * point[i];
    }
    return sum;
  }

  /** NaN does too: predictors are beyond the range of a double. */
  private boolean rises(double objective) {
    double slack = ROUNDING * (Math.abs(state.objective) + LITTLE * meanWeight);
    return state.fraction > 0 && !(objective <= state.objective + slack);
  }

  private boolean isStuck() {
    return state.iterations > 0 && state.fraction == 0;
  }

  private boolean settled(double objective) {
    if (state.fraction == 0) {
      return state.settled; // there is nothing new
    }
    double part = Math.max(run.options().accuracyThreshold(), ROUNDING);
    return state.fraction == 1
        && Math.abs(state.objective - objective)
            <= part * (Math.abs(objective) + LITTLE * meanWeight);
  }

  private boolean slow(double decrement) {
    return state.iterations > 1 && state.fraction == 1 && decrement > SLOW * state.decrement;
  }
}
