package org.daal4j.benchmarks.data;

import java.util.SplittableRandom;

/** Normal features, and as the last number a linear function of them with noise. */
final class RegressionRows implements DenseGenerator {

  private final SplittableRandom random = new SplittableRandom(43);
  private final double[] coefficients;

  RegressionRows(int features) {
    coefficients = new double[features];
    for (int j = 0; j < features; j++) {
      coefficients[j] = random.nextGaussian();
    }
  }

  @Override
  public int width() {
    return coefficients.length + 1;
  }

  @Override
  public int places() {
    return 6;
  }

  @Override
  public void next(long[] units) {
    double response = 5 + random.nextGaussian();
    for (int j = 0; j < coefficients.length; j++) {
      double feature = j + 2 * random.nextGaussian();
      response += coefficients[j] * feature;
      units[j] = Math.round(1e6 * feature);
    }
    units[coefficients.length] = Math.round(1e6 * response);
  }
}
