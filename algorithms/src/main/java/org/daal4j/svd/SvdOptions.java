package org.daal4j.svd;

/**
 * What a singular value decomposition is asked for.
 *
 * @param components how many singular values are wanted, the largest; 0 for all min(n, p)
 * @param leftSingularMatrix whether U is to be written
 */
public record SvdOptions(int components, boolean leftSingularMatrix) {

  /** Checks. */
  public SvdOptions {
    if (components < 0) {
      throw new IllegalArgumentException("not a number of components: " + components);
    }
  }
}
