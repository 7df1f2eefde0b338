package org.daal4j.regression;

import java.io.IOException;
import java.util.Objects;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.crossvalidation.FoldChoice;
import org.daal4j.crossvalidation.Selection;
import org.daal4j.model.Table;

/**
 * What ridge regression is asked for.
 *
 * @param intercept whether there is an intercept
 * @param ridgeParameters not negative: one for all responses, or one for each, {@code double[q]}
 * @param folds how rows come into folds, by which the parameters are compared for one response
 * @param selection which parameter is kept then
 * @param precision of the sums
 */
public record RidgeOptions(
    boolean intercept,
    double[] ridgeParameters,
    FoldChoice folds,
    Selection selection,
    Precision precision) {

  static final Setting RIDGE_PARAMETERS = Setting.named("ridgeParameters");

  /**
   * Checks the numbers.
   *
   * @throws UsageException when one is negative or not finite
   */
  public RidgeOptions {
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(folds, "folds");
    Objects.requireNonNull(selection, "select");
    for (double lambda : Objects.requireNonNull(ridgeParameters, "ridgeParameters")) {
      if (!(lambda >= 0) || Double.isInfinite(lambda)) {
        throw new UsageException(
            RIDGE_PARAMETERS, lambda + " is no penalty.", "Give numbers from 0 on.");
      }
    }
  }

  /** Without folds. */
  public RidgeOptions(boolean intercept, double[] ridgeParameters, Precision precision) {
    this(intercept, ridgeParameters, FoldChoice.NONE, Selection.MIN, precision);
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private boolean intercept = true;
    private double[] ridgeParameters = {1};
    private FoldChoice folds = FoldChoice.NONE;
    private Selection selection = Selection.MIN;
    private Precision precision = Precision.DOUBLE;

    Builder() {}

    /** Whether there is an intercept. */
    public Builder intercept(boolean intercept) {
      this.intercept = intercept;
      return this;
    }

    /** Weights of the penalty: one for all responses, or one for each. */
    public Builder ridgeParameters(double... lambdas) {
      ridgeParameters = lambdas;
      return this;
    }

    /**
     * How rows come into folds, by which parameters are compared for one response: {@link
     * FoldChoice#random} or {@link FoldChoice#COLUMN}.
     */
    public Builder folds(FoldChoice choice) {
      folds = choice;
      return this;
    }

    /** Which parameter is kept then. */
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
    public RidgeOptions build() {
      return new RidgeOptions(intercept, ridgeParameters, folds, selection, precision);
    }

    /** Fits the responses of a table by its features. */
    public LinearModel fit(Engine engine, Table table) throws IOException {
      return RidgeRegression.fit(engine, table, build());
    }
  }
}
