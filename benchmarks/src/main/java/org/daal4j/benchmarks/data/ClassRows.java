package org.daal4j.benchmarks.data;

import java.util.SplittableRandom;

/** Normal features, and as the last number 0 or 1, drawn by a logistic function of them. */
final class ClassRows implements DenseGenerator {

  private static final long ONE = 1_000_000;

  private final SplittableRandom random = new SplittableRandom(46);
  private final double[] coefficients;

  ClassRows(int features) {
    coefficients = new double[features];
    for (int j = 0; j < features; j++) {
      coefficients[j] = random.nextGaussian() / 4;
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
    double predictor = -0.5;
    for (int j = 0; j < coefficients.length; j++) {
      double feature = j + 2 * random.nextGaussian();
      predictor += coefficients[j] * (feature - j);
      units[j] = Math.round(ONE * feature);
    }
    double probability = 1 / (1 + StrictMath.exp(-predictor));
    units[coefficients.length] = random.nextDouble() < probability ? ONE : 0;
  }
}
