package org.daal4j.regression;

import java.io.IOException;
import java.util.Objects;
import java.util.Optional;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.model.Table;
import org.daal4j.regression.robust.RobustErrors;

/**
 * What least squares is asked for.
 *
 * @param intercept whether there is an intercept
 * @param method how the table is reduced
 * @param precision of the sums of {@link Method#NORMAL_EQUATIONS}; {@link Method#QR} has double
 *     only
 * @param robust how standard errors are estimated that do not ask errors to be of one variance, in
 *     one pass more; empty for the classical ones
 * @param intervals whether what prediction intervals need is kept with the model, half as many
 *     numbers as the square of the features
 */
public record LinearOptions(
    boolean intercept,
    Method method,
    Precision precision,
    Optional<RobustErrors> robust,
    boolean intervals) {

  static final Setting METHOD = Setting.named("method");
  static final Setting PRECISION = Setting.named("precision");

  /**
   * Checks that the parts fit.
   *
   * @throws UsageException when they do not
   */
  public LinearOptions {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(precision, "precision");
    Objects.requireNonNull(robust, "robust");
    if (method == Method.QR && precision == Precision.EXTENDED) {
      throw new UsageException(
          METHOD.to("qr") + " works in double precision. Leave " + PRECISION + " out.");
    }
  }

  /** With classical standard errors and intervals. */
  public LinearOptions(boolean intercept, Method method, Precision precision) {
    this(intercept, method, precision, Optional.empty(), true);
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private boolean intercept = true;
    private Method method = Method.NORMAL_EQUATIONS;
    private Precision precision = Precision.DOUBLE;
    private Optional<RobustErrors> robust = Optional.empty();
    private boolean intervals = true;

    Builder() {}

    /** Whether there is an intercept. */
    public Builder intercept(boolean intercept) {
      this.intercept = intercept;
      return this;
    }

    /** How the table is reduced. */
    public Builder method(Method method) {
      this.method = method;
      return this;
    }

    /** Precision of the sums of {@link Method#NORMAL_EQUATIONS}. */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** Standard errors that do not ask errors to be of one variance, in one pass more. */
    public Builder robust(RobustErrors errors) {
      this.robust = Optional.of(errors);
      return this;
    }

    /** Whether what prediction intervals need is kept with the model. */
    public Builder intervals(boolean kept) {
      this.intervals = kept;
      return this;
    }

    /** The options. */
    public LinearOptions build() {
      return new LinearOptions(intercept, method, precision, robust, intervals);
    }

    /** Fits the responses of a table by its features. */
    public LinearModel fit(Engine engine, Table table) throws IOException {
      return LinearRegression.fit(engine, table, build());
    }
  }
}
