package org.daal4j.pca;

import java.io.IOException;
import java.util.Objects;
import org.daal4j.core.Engine;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
import org.daal4j.crossproduct.Precision;
import org.daal4j.model.Table;

/**
 * What is asked of a principal component analysis.
 *
 * @param method how components are found
 * @param normalization what is done to the columns
 * @param components how many, 0 for all
 * @param precision of the sums; {@link Method#SVD} has {@link Precision#DOUBLE} only
 */
public record PcaOptions(
    Method method, Normalization normalization, int components, Precision precision) {

  private static final Setting METHOD = Setting.named("method");
  private static final Setting PRECISION = Setting.named("precision");
  static final Setting N_COMPONENTS = Setting.named("nComponents");

  /**
   * Checks that the parts fit.
   *
   * @throws UsageException when they do not
   */
  public PcaOptions {
    Objects.requireNonNull(method, "method");
    Objects.requireNonNull(normalization, "normalization");
    Objects.requireNonNull(precision, "precision");
    if (components < 0) {
      throw new UsageException(N_COMPONENTS + " must not be negative: " + components);
    }
    if (method == Method.SVD && precision != Precision.DOUBLE) {
      throw new UsageException(
          METHOD.to("svd") + " works in double precision. Leave " + PRECISION + " out.");
    }
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private Method method = Method.CORRELATION;
    private Normalization normalization = Normalization.ZSCORE;
    private int components;
    private Precision precision = Precision.DOUBLE;

    Builder() {}

    /** How components are found. */
    public Builder method(Method method) {
      this.method = method;
      return this;
    }

    /** What is done to the columns. */
    public Builder normalization(Normalization normalization) {
      this.normalization = normalization;
      return this;
    }

    /** How many, the first ones; 0 for all. */
    public Builder nComponents(int components) {
      this.components = components;
      return this;
    }

    /** Precision of the sums of {@link Method#CORRELATION}. */
    public Builder precision(Precision precision) {
      this.precision = precision;
      return this;
    }

    /** The options. */
    public PcaOptions build() {
      return new PcaOptions(method, normalization, components, precision);
    }

    /** Finds the components of a table. */
    public PcaModel fit(Engine engine, Table table) throws IOException {
      return Pca.fit(engine, table, build());
    }
  }
}
