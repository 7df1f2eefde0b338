package org.daal4j.linalg;

import dev.ludovic.netlib.blas.BLAS;

/** Which BLAS this process runs. */
public final class LinearAlgebra {

  private LinearAlgebra() {}

  /** The BLAS of this process: native when a library loads, else pure Java. */
  public static BLAS blas() {
    throw new UnsupportedOperationException();
  }

  /** One line for the log, as {@code BLAS: native (/usr/lib/libblas.so.3)}. */
  public static String description() {
    throw new UnsupportedOperationException();
  }
}
