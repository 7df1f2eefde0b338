package org.daal4j.regression;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.Engine;
import org.daal4j.crossproduct.Precision;
import org.daal4j.model.Table;

/**
 * What ridge regression is asked for.
 *
 * @param intercept whether there is an intercept
 * @param ridgeParameters not negative: one for all responses, or one for each, {@code double[q]}
 * @param precision of the sums
 */
public record RidgeOptions(boolean intercept, double[] ridgeParameters, Precision precision) {

  /** Checks that the numbers are not negative. */
  public RidgeOptions {
    if (Arrays.stream(ridgeParameters).anyMatch(one -> !(one >= 0))) {
      throw new IllegalArgumentException(
          "ridge parameters must not be negative: " + Arrays.toString(ridgeParameters));
    }
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private boolean intercept = true;
    private double[] ridgeParameters = {1};
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

    /** Precision of the sums. */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** The options. */
    public RidgeOptions build() {
      return new RidgeOptions(intercept, ridgeParameters, precision);
    }

    /** Fits the responses of a table by its features. */
    public LinearModel fit(Engine engine, Table table) throws IOException {
      return RidgeRegression.fit(engine, table, build());
    }
  }
}
