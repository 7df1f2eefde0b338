package org.daal4j.naivebayes;

import java.util.Objects;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.statistics.DoubleRange;

/**
 * How probable classes are before a row is seen.
 *
 * @param kind which way
 * @param given probabilities in the order of the classes for {@link Kind#GIVEN}, else null
 */
public record ClassPriors(Kind kind, double[] given) {

  /** Ways to tell. */
  public enum Kind {
    /** All the same. */
    UNIFORM,
    /** As often as in the training rows, by weight. */
    EMPIRICAL,
    /** As the user says. */
    GIVEN
  }

  /** All the same. */
  public static final ClassPriors UNIFORM = new ClassPriors(Kind.UNIFORM, null);

  /** As often as in the training rows, by weight. */
  public static final ClassPriors EMPIRICAL = new ClassPriors(Kind.EMPIRICAL, null);

  private static final Setting CLASS_PRIORS = Setting.named("classPriors");

  private static final double SMALLER = 0x1p-30; // there are fewer than 2^30 classes

  /** How far the given probabilities may add up to something else than 1. */
  private static final double SLACK = 1e-9;

  /** Checks. */
  public ClassPriors {
    if ((Objects.requireNonNull(kind, "kind") == Kind.GIVEN) != (given != null)) {
      throw new IllegalArgumentException(
          "probabilities are " + (given == null ? "not " : "") + "given");
    }
  }

  /**
   * As a program says, in the order of the classes.
   *
   * @throws UsageException when one is not above 0
   */
  public static ClassPriors of(double... probabilities) {
    for (double probability : probabilities) {
      if (!(probability > 0)) {
        throw new UsageException(
            CLASS_PRIORS, probability + " is not above 0.", "Give numbers that add up to 1.");
      }
    }
    return new ClassPriors(Kind.GIVEN, probabilities.clone());
  }

  /**
   * Their logarithms.
   *
   * @param weights of the classes
   * @throws UsageException when those given are not one for each class, above 0, with sum 1
   * @throws BadInputException when those of a class add up to more than any double, and count
   */
  double[] logarithms(double[] weights) throws BadInputException {
    double[] priors = new double[weights.length];
    double total = 0;
    double scaled = 0; // the sum of all can be beyond the range of a double
    for (double weight : weights) {
      total += weight;
      scaled += weight * SMALLER;
      if (kind == Kind.EMPIRICAL && Double.isInfinite(weight)) {
        throw DoubleRange.weightsTooLarge();
      }
    }
    if (kind == Kind.GIVEN) {
      check(weights.length);
    }
    for (int i = 0; i < priors.length; i++) {
      priors[i] =
          switch (kind) {
            case UNIFORM -> 0.0 - Math.log(priors.length); // no negative zero
            case EMPIRICAL ->
                Double.isInfinite(total)
                    ? LogRatio.of(weights[i], scaled) + Math.log(SMALLER)
                    : LogRatio.of(weights[i], total) + 0.0;
            case GIVEN -> Math.log(given[i]);
          };
    }
    return priors;
  }

  private void check(int classes) {
    if (given.length != classes) {
      throw new UsageException(
          CLASS_PRIORS,
          given.length
              + " probabilities for "
              + classes
              + (classes == 1 ? " class" : " classes")
              + ".",
          "Give one for each, in the order of classes.csv.");
    }
    double sum = 0;
    for (double probability : given) {
      sum += probability;
    }
    if (!(Math.abs(sum - 1) <= SLACK)) {
      throw new UsageException(
          CLASS_PRIORS, "the probabilities add up to " + sum + ", not to 1.", "");
    }
  }
}
