package org.daal4j.qr;

import java.io.IOException;
import org.daal4j.core.Engine;
import org.daal4j.model.Table;

/**
 * What a QR is asked for.
 *
 * @param matrixQ whether Q is to be written
 */
public record QrOptions(boolean matrixQ) {

  /** Options to be chosen; what is not said is as on the command line. */
  public static final class Builder {

    private boolean matrixQ;

    Builder() {}

    /** Whether the rows of Q are wanted; takes a second pass when they are written. */
    public Builder matrixQ(boolean matrixQ) {
      this.matrixQ = matrixQ;
      return this;
    }

    /** The options. */
    public QrOptions build() {
      return new QrOptions(matrixQ);
    }

    /** Factors a table. */
    public Qr.Fit fit(Engine engine, Table table) throws IOException {
      return Qr.fit(engine, table, build());
    }
  }
}
