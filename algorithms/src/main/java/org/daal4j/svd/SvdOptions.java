package org.daal4j.svd;

import java.io.IOException;
import org.daal4j.core.Engine;
import org.daal4j.core.UsageException;
import org.daal4j.model.Table;

/**
 * What a singular value decomposition is asked for.
 *
 * @param components how many singular values are wanted, the largest; 0 for all min(n, p)
 * @param leftSingularMatrix whether U is to be written
 */
public record SvdOptions(int components, boolean leftSingularMatrix) {

  /**
   * Checks.
   *
   * @throws UsageException when the number is negative
   */
  public SvdOptions {
    if (components < 0) {
      throw new UsageException(Svd.N_COMPONENTS + " must not be negative: " + components);
    }
  }

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private int components;
    private boolean leftSingularMatrix;

    Builder() {}

    /** How many singular values, the largest; 0 for all. */
    public Builder nComponents(int components) {
      this.components = components;
      return this;
    }

    /** Whether the rows of U are wanted; takes a second pass when they are written. */
    public Builder leftSingularMatrix(boolean leftSingularMatrix) {
      this.leftSingularMatrix = leftSingularMatrix;
      return this;
    }

    /** The options. */
    public SvdOptions build() {
      return new SvdOptions(components, leftSingularMatrix);
    }

    /** Decomposes a table. */
    public Svd.Fit fit(Engine engine, Table table) throws IOException {
      return Svd.fit(engine, table, build());
    }
  }
}
