package org.daal4j.benchmarks.data;

import java.util.SplittableRandom;

/** A mixture of ten normal distributions whose means are themselves normal. */
final class ClusteredRows implements DenseGenerator {

  private static final int CLUSTERS = 10;
  private static final double MEANS = 3; // standard deviation of the means
  private static final double SPREAD = 1.5; // standard deviation within a cluster

  private final SplittableRandom random = new SplittableRandom(42);
  private final double[][] means;

  ClusteredRows(int columns) {
    means = new double[CLUSTERS][columns];
    for (double[] mean : means) {
      for (int j = 0; j < columns; j++) {
        mean[j] = MEANS * random.nextGaussian();
      }
    }
  }

  @Override
  public int width() {
    return means[0].length;
  }

  @Override
  public int places() {
    return 6;
  }

  @Override
  public void next(long[] units) {
    double[] mean = means[random.nextInt(CLUSTERS)];
    for (int j = 0; j < mean.length; j++) {
      units[j] = Math.round(1e6 * (mean[j] + SPREAD * random.nextGaussian()));
    }
  }
}
