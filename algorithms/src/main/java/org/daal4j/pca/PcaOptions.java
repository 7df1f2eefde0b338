package org.daal4j.pca;

import org.daal4j.core.Setting;
import org.daal4j.crossproduct.Precision;

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

  static final Setting N_COMPONENTS = Setting.named("nComponents");

  /** Checks. */
  public PcaOptions {
    if (components < 0) {
      throw new IllegalArgumentException("not a number of components: " + components);
    }
    if (method == Method.SVD && precision != Precision.DOUBLE) {
      throw new IllegalArgumentException("the svd method sums no products");
    }
  }
}
