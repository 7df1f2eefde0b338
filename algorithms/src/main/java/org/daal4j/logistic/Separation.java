package org.daal4j.logistic;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Whether, and by what, the classes are separated, so that the likelihood has no maximum.
 *
 * @param complete whether every row is on the side of its class
 * @param alone features that separate alone
 * @param affected coefficients that would grow without end, {@code boolean[(K - 1)q]}
 * @param q number of terms
 */
record Separation(boolean complete, List<Integer> alone, boolean[] affected, int q) {

  /** A step that is less than this part of its largest number in some coefficient leaves it. */
  private static final double UNUSED = 1e-3;

  private static final int MOST_NAMES = 10;

  /**
   * Looks for it where the iterations have ended: one pass more where they suggest it.
   *
   * @return one that affects nothing when classes are not separated
   */
  static Separation find(NewtonRun run, Solution solution) throws IOException {
    int q = run.basis().terms();
    boolean[] affected = new boolean[solution.coefficients().length];
    Separation none = new Separation(false, List.of(), affected, q);
    if (run.options().penalised()) {
      return none;
    }
    List<Integer> alone = new SeparatingColumns(run.table(), run.options().intercept()).find();
    boolean complete = solution.likelihood().misfits() == 0;
    if (complete) {
      Arrays.fill(affected, true);
      return new Separation(true, alone, affected, q);
    }
    double[] step = solution.system().step();
    boolean along = solution.slow() && run.pass(new MeasureMargins(run.point(step)));
    if (alone.isEmpty() && !along) {
      return none;
    }
    double[] moved = solution.slow() ? atZero(run.basis(), step) : new double[step.length];
    double largest = Arrays.stream(moved).map(Math::abs).max().orElse(0);
    for (int i = 0; i < affected.length; i++) {
      affected[i] = alone.contains(i % q) || Math.abs(moved[i]) > UNUSED * largest;
    }
    return new Separation(false, alone, affected, q);
  }

  /** A step whose intercepts are those of the features as they are, not less their shifts. */
  private static double[] atZero(RowBasis basis, double[] step) {
    double[] moved = step.clone();
    int q = basis.terms();
    for (int k = 0; basis.intercept() && k * q < moved.length; k++) {
      for (int j = 0; j < basis.features(); j++) {
        moved[k * q + basis.features()] -= step[k * q + j] * basis.factor(j) * basis.shift(j);
      }
    }
    return moved;
  }

  boolean any() {
    for (boolean one : affected) {
      if (one) {
        return true;
      }
    }
    return false;
  }

  /** A sentence for the user that names the columns. */
  String sentence(List<String> features) {
    List<String> names = new ArrayList<>();
    if (alone.isEmpty()) {
      for (int j = 0; j < features.size(); j++) {
        for (int k = 0; k * q < affected.length; k++) {
          if (affected[k * q + j]) {
            names.add(features.get(j));
            break;
          }
        }
      }
    } else {
      alone.forEach(j -> names.add(features.get(j)));
    }
    return "The classes are separated"
        + (complete ? " completely" : "")
        + by(names)
        + ": the likelihood has no maximum, and coefficients grow with every step. Those that do"
        + " are where the iterations have ended and have no standard error. Leave such columns"
        + " out, or set "
        + LogisticOptions.RIDGE_PARAMETER
        + " above 0.";
  }

  private String by(List<String> names) {
    if (names.isEmpty()) {
      return "";
    }
    String list =
        names.stream().limit(MOST_NAMES).collect(Collectors.joining(", "))
            + (names.size() > MOST_NAMES ? " and " + (names.size() - MOST_NAMES) + " more" : "");
    return alone.isEmpty()
        ? " by " + list + (names.size() > 1 ? " together" : "")
        : " by " + list + (names.size() > 1 ? ", each of them alone" : " alone");
  }
}
