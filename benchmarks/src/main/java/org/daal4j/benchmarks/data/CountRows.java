package org.daal4j.benchmarks.data;

import java.util.SplittableRandom;

/** A class as the first number, then counts from 0 to 9 that lean on the class. */
final class CountRows implements DenseGenerator {

  private static final int CLASSES = 5;

  private final SplittableRandom random = new SplittableRandom(44);
  private final int features;

  CountRows(int features) {
    this.features = features;
  }

  @Override
  public int width() {
    return features + 1;
  }

  @Override
  public int places() {
    return 0;
  }

  @Override
  public void next(long[] units) {
    int label = random.nextInt(CLASSES);
    units[0] = label;
    for (int j = 1; j <= features; j++) {
      int most = j % CLASSES == label ? 10 : 4;
      units[j] = random.nextInt(most);
    }
  }
}
