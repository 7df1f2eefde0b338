package org.daal4j.elasticnet;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.DoubleStream;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.crossvalidation.Selection;
import org.daal4j.model.Table;

/**
 * What an elastic net is asked for.
 *
 * @param intercept whether there is an intercept
 * @param l1Ratio α: 1 is the lasso, 0 ridge regression
 * @param lambdas the penalties, not negative; none: they are found
 * @param count how many are found
 * @param ratio the least one found, as a part of the largest; NaN: 1e-4, or 1e-2 where there are
 *     fewer rows than columns
 * @param standardize whether features are standardised inside
 * @param folds how rows come into folds
 * @param selection which penalty is kept
 * @param precision of the sums
 */
public record ElasticNetOptions(
    boolean intercept,
    double l1Ratio,
    double[] lambdas,
    int count,
    double ratio,
    boolean standardize,
    FoldChoice folds,
    Selection selection,
    Precision precision) {

  static final Setting L1_RATIO = Setting.named("l1Ratio");
  static final Setting LAMBDAS = Setting.named("lambdas");
  static final Setting N_LAMBDAS = Setting.named("nLambdas");
  static final Setting LAMBDA_MIN_RATIO = Setting.named("lambdaMinRatio");

  /** Most penalties of a path. */
  public static final int MOST_LAMBDAS = 10_000;

  /**
   * Checks the numbers.
   *
   * @throws UsageException that names the option
   */
  public ElasticNetOptions {
    Objects.requireNonNull(folds, "folds");
    Objects.requireNonNull(selection, "select");
    Objects.requireNonNull(precision, "precision");
    if (!(l1Ratio >= 0 && l1Ratio <= 1)) {
      throw new UsageException(L1_RATIO, l1Ratio + " is no ratio.", "Give a number from 0 to 1.");
    }
    for (double lambda : Objects.requireNonNull(lambdas, "lambdas")) {
      if (!(lambda >= 0) || Double.isInfinite(lambda)) {
        throw new UsageException(LAMBDAS, lambda + " is no penalty.", "Give numbers from 0 on.");
      }
    }
    requireCount(LAMBDAS, lambdas.length, 0);
    requireCount(N_LAMBDAS, count, 1);
    if (!Double.isNaN(ratio) && !(ratio > 0 && ratio < 1)) {
      throw new UsageException(
          LAMBDA_MIN_RATIO,
          ratio + " is no part of the largest penalty.",
          "Give a number between 0 and 1.");
    }
  }

  private static void requireCount(Setting setting, int count, int least) {
    if (count < least || count > MOST_LAMBDAS) {
      throw new UsageException(
          setting, count + " penalties.", "Give 1 to " + MOST_LAMBDAS + " of them.");
    }
  }

  /** The penalties that were given, each once, descending. */
  double[] given() {
    double[] ascending = DoubleStream.of(lambdas).map(l -> l + 0.0).distinct().sorted().toArray();
    double[] descending = new double[ascending.length];
    for (int l = 0; l < descending.length; l++) {
      descending[l] = ascending[ascending.length - 1 - l];
    }
    return descending;
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private boolean intercept = true;
    private double l1Ratio = 1;
    private double[] lambdas = {};
    private int count = 100;
    private double ratio = Double.NaN;
    private boolean standardize = true;
    private FoldChoice folds = FoldChoice.random(10, FoldChoice.DEFAULT_SEED);
    private Selection selection = Selection.MIN;
    private Precision precision = Precision.DOUBLE;

    Builder() {}

    /** Whether there is an intercept. */
    public Builder intercept(boolean intercept) {
      this.intercept = intercept;
      return this;
    }

    /** How much of the penalty is of absolute values: 1 is the lasso, 0 ridge regression. */
    public Builder l1Ratio(double ratio) {
      l1Ratio = ratio;
      return this;
    }

    /** The penalties, in any order. */
    public Builder lambdas(double... penalties) {
      lambdas = penalties;
      return this;
    }

    /** How many penalties are found, when none are given. */
    public Builder nLambdas(int penalties) {
      count = penalties;
      return this;
    }

    /** The least penalty that is found, as a part of the largest. */
    public Builder lambdaMinRatio(double part) {
      ratio = part;
      return this;
    }

    /** Whether features are standardised inside. */
    public Builder standardize(boolean standardize) {
      this.standardize = standardize;
      return this;
    }

    /**
     * How rows come into folds, by which penalties are compared: {@link FoldChoice#random}, {@link
     * FoldChoice#COLUMN} or {@link FoldChoice#NONE}.
     */
    public Builder folds(FoldChoice choice) {
      folds = choice;
      return this;
    }

    /** Which penalty is kept. */
    public Builder select(Selection selection) {
      this.selection = selection;
      return this;
    }

    /** Precision of the sums. */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** The options. */
    public ElasticNetOptions build() {
      return new ElasticNetOptions(
          intercept, l1Ratio, lambdas, count, ratio, standardize, folds, selection, precision);
    }

    /** Fits the response of a table by its features. */
    public ElasticNetModel fit(Engine engine, Table table) throws IOException {
      return ElasticNet.fit(engine, table, build());
    }
  }
}
