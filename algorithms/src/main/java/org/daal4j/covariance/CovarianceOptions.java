package org.daal4j.covariance;

import java.io.IOException;
import java.util.Objects;
import org.daal4j.core.Engine;
import org.daal4j.crossproduct.Precision;
import org.daal4j.model.Table;

/**
 * What a covariance is asked for.
 *
 * @param precision of the sums
 */
public record CovarianceOptions(Precision precision) {

  /** Checks that there is one. */
  public CovarianceOptions {
    Objects.requireNonNull(precision, "precision");
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private Precision precision = Precision.DOUBLE;

    Builder() {}

    /** Precision of the sums. */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** The options. */
    public CovarianceOptions build() {
      return new CovarianceOptions(precision);
    }

    /** Fits a table. */
    public CovarianceModel fit(Engine engine, Table table) throws IOException {
      return Covariance.fit(engine, table, build());
    }
  }
}
