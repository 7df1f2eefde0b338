package org.daal4j.elasticnet;

/**
 * The penalties of a path: from the least one that leaves no feature a coefficient, down to a part
 * of it, each the same part of the one before.
 *
 * @param largest penalty; 0 when no feature explains anything
 * @param options how many there are, and which part the last is
 * @param wide whether there are fewer rows than features
 */
record LambdaGrid(double largest, ElasticNetOptions options, boolean wide) {

  private static final double RATIO = 1e-4;
  private static final double RATIO_OF_WIDE = 1e-2;

  /** The penalties, descending; none when the largest is not above 0. */
  double[] lambdas() {
    if (!(largest > 0) || Double.isInfinite(largest)) {
      return new double[0];
    }
    double ratio = Double.isNaN(options.ratio()) ? wide ? RATIO_OF_WIDE : RATIO : options.ratio();
    double[] lambdas = new double[options.count()];
    for (int l = 0; l < lambdas.length; l++) {
      lambdas[l] = l == 0 ? largest : largest * Math.pow(ratio, l / (lambdas.length - 1.0));
    }
    return lambdas;
  }
}
