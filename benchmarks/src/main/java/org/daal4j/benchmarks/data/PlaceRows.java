package org.daal4j.benchmarks.data;

import java.util.SplittableRandom;

/** Places from 0 to 1: fifty clusters of about the same size, and noise anywhere. */
final class PlaceRows implements DenseGenerator {

  private static final int CLUSTERS = 50;
  private static final double SPREAD = 0.02;
  private static final double NOISE = 0.1;

  private final SplittableRandom random = new SplittableRandom(7);
  private final double[][] centres;

  PlaceRows(int columns) {
    centres = new double[CLUSTERS][columns];
    for (double[] centre : centres) {
      for (int j = 0; j < columns; j++) {
        centre[j] = random.nextDouble();
      }
    }
  }

  @Override
  public int width() {
    return centres[0].length;
  }

  @Override
  public int places() {
    return 6;
  }

  @Override
  public void next(long[] units) {
    boolean noise = random.nextDouble() < NOISE;
    double[] centre = centres[random.nextInt(CLUSTERS)];
    for (int j = 0; j < centre.length; j++) {
      double value = noise ? random.nextDouble() : centre[j] + SPREAD * random.nextGaussian();
      units[j] = Math.round(1e6 * value);
    }
  }
}
