package org.daal4j.benchmarks.data;

import java.util.Arrays;
import java.util.BitSet;
import java.util.SplittableRandom;

/**
 * Rows of counts, as those of words in documents: {@value #STORED} of many features occur, low ones
 * more often, and which do depends on the class.
 */
final class SparseCounts {

  static final int STORED = 50;
  private static final int CLASSES = 10;

  private final SplittableRandom random = new SplittableRandom(45);
  private final int features;
  private final BitSet seen = new BitSet();

  /** Where the numbers of the present row are, ascending from 0, {@code int[50]}. */
  final int[] indices = new int[STORED];

  /** Its numbers, {@code int[50]}. */
  final int[] counts = new int[STORED];

  /** Its class. */
  int label;

  SparseCounts(int features) {
    this.features = features;
  }

  /** Makes the next row. */
  void next() {
    label = random.nextInt(CLASSES);
    seen.clear();
    for (int n = 0; n < STORED; ) {
      double place = random.nextDouble();
      int index = (int) (place * place * features);
      index = (index + label * (features / CLASSES / 4)) % features;
      if (!seen.get(index)) {
        seen.set(index);
        indices[n] = index;
        counts[n] = 1 + random.nextInt(5);
        n++;
      }
    }
    Arrays.sort(indices);
  }
}
