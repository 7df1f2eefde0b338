package org.daal4j.profile;

import java.io.IOException;
import java.util.List;
import java.util.stream.DoubleStream;
import org.daal4j.core.Engine;
import org.daal4j.model.Table;

/**
 * What is asked of a profile.
 *
 * @param quantiles probabilities from 0 to 1, in the order they are told
 * @param bins how many bins a histogram has at most
 * @param top how many of the most frequent values of a column are told
 */
public record ProfileOptions(List<Double> quantiles, int bins, int top) {

  /** Nine quantiles, 40 bins, 20 values. */
  public static final ProfileOptions DEFAULTS =
      new ProfileOptions(List.of(0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0), 40, 20);

  /** How many quantiles there may be. */
  public static final int MOST_QUANTILES = 100;

  /** How many bins there may be. */
  public static final int MOST_BINS = 10_000;

  /** How many values of a column may be told. */
  public static final int MOST_VALUES = ValueCounts.MOST_EXACT;

  /** Checks. */
  public ProfileOptions {
    quantiles = List.copyOf(quantiles);
    if (quantiles.size() > MOST_QUANTILES
        || !quantiles.stream().allMatch(quantile -> quantile >= 0 && quantile <= 1)) {
      throw new IllegalArgumentException("not quantiles from 0 to 1: " + quantiles);
    }
    if (bins < 1 || bins > MOST_BINS) {
      throw new IllegalArgumentException("not a number of bins: " + bins);
    }
    if (top < 0 || top > MOST_VALUES) {
      throw new IllegalArgumentException("not a number of values: " + top);
    }
  }

  double[] probabilities() {
    return quantiles.stream().mapToDouble(Double::doubleValue).toArray();
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private ProfileOptions options = DEFAULTS;

    Builder() {}

    /** Probabilities from 0 to 1. */
    public Builder quantiles(double... probabilities) {
      List<Double> all = DoubleStream.of(probabilities).boxed().toList();
      options = new ProfileOptions(all, options.bins, options.top);
      return this;
    }

    /** How many bins a histogram has at most. */
    public Builder bins(int count) {
      options = new ProfileOptions(options.quantiles, count, options.top);
      return this;
    }

    /** How many of the most frequent values of a column are told. */
    public Builder top(int count) {
      options = new ProfileOptions(options.quantiles, options.bins, count);
      return this;
    }

    /** The options. */
    public ProfileOptions build() {
      return options;
    }

    /** Looks at a table. */
    public ProfileModel fit(Engine engine, Table table) throws IOException {
      return Profile.fit(engine, table, options);
    }
  }
}
