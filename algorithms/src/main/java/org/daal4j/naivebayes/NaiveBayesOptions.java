package org.daal4j.naivebayes;

import java.io.IOException;
import java.util.Objects;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.model.Table;

/**
 * What naive Bayes is asked for.
 *
 * @param alphas added to the counts, above 0: one for all features, or one for each, {@code
 *     double[p]}
 * @param priors probabilities of the classes
 */
public record NaiveBayesOptions(double[] alphas, ClassPriors priors) {

  static final Setting ALPHA = Setting.named("alpha");

  /**
   * Checks the numbers.
   *
   * @throws UsageException when one is not above 0 and finite
   */
  public NaiveBayesOptions {
    Objects.requireNonNull(priors, "classPriors");
    for (double alpha : Objects.requireNonNull(alphas, "alpha")) {
      if (!(alpha > 0) || Double.isInfinite(alpha)) {
        throw new UsageException(ALPHA, alpha + " is not above 0.", "Give numbers above 0.");
      }
    }
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private double[] alphas = {1};
    private ClassPriors priors = ClassPriors.UNIFORM;

    Builder() {}

    /** Added to the counts, above 0: one for all features, or one for each. */
    public Builder alpha(double... added) {
      alphas = added;
      return this;
    }

    /** Probabilities of the classes. */
    public Builder classPriors(ClassPriors priors) {
      this.priors = priors;
      return this;
    }

    /** The options. */
    public NaiveBayesOptions build() {
      return new NaiveBayesOptions(alphas, priors);
    }

    /** Fits the labels of a table by its features. */
    public NaiveBayesModel fit(Engine engine, Table table) throws IOException {
      table.requireLabels();
      return NaiveBayes.fit(engine, table, build());
    }
  }
}
