package org.daal4j.regression;

import java.util.Arrays;
import java.util.stream.IntStream;
import org.daal4j.linalg.DoubleDouble;

/**
 * Which column is eliminated next: the one of which most is left, the first on ties, until all that
 * is left of the others may be noise. Follows that noise through the elimination.
 */
final class PivotOrder {

  /** Columns of which about the same is left are taken in their own order. */
  private static final double CLEARLY_MORE = 1 + 0x1p-30;

  /** Noise counted several times on its way through the pivots does not grow without end. */
  private static final double MOST_GROWTH = 128;

  private final int features;
  private final double[] noise;
  private final double mostNoise;
  private final boolean[] taken;
  private final int[] pivots;
  private int rank;

  /** Of {@code noise.length} columns; what is left of each may be noise up to that. */
  PivotOrder(double[] noise) {
    this.features = noise.length;
    this.noise = noise.clone();
    this.mostNoise = MOST_GROWTH * Arrays.stream(noise).filter(Double::isFinite).max().orElse(0);
    this.taken = new boolean[features];
    this.pivots = new int[features];
  }

  /**
   * Takes the next pivot.
   *
   * @param remaining squares of what is left of each column
   * @return its column, or -1 when there is none
   */
  int take(DoubleDouble[] remaining) {
    int best = -1;
    for (int i = 0; i < features; i++) {
      double left = remaining[i].high();
      if (!taken[i]
          && left > noise[i]
          && (best < 0 || left > CLEARLY_MORE * remaining[best].high())) {
        best = i;
      }
    }
    if (best >= 0) {
      taken[best] = true;
      pivots[rank++] = best;
    }
    return best;
  }

  /**
   * What was noise in a pivot is noise in the columns it was eliminated from.
   *
   * @param column one of the {@link #open open} ones
   * @param multiple of the pivot that was taken from it
   */
  void spread(int pivot, int column, double multiple) {
    if (column < features && noise[column] < mostNoise) {
      noise[column] = Math.min(mostNoise, noise[column] + multiple * multiple * noise[pivot]);
    }
  }

  /** Number of pivots taken. */
  int rank() {
    return rank;
  }

  /** The columns, of so many, from which the last pivot has to be eliminated. */
  IntStream open(int columns) {
    return IntStream.range(0, columns).filter(i -> i >= features || !taken[i]);
  }

  /** The factor, once no pivot is left. */
  TriangularFactor factor(ExtendedVector[] rows, DoubleDouble[] remaining) {
    int[] dependent = IntStream.range(0, features).filter(i -> !taken[i]).toArray();
    return new TriangularFactor(
        Arrays.copyOf(pivots, rank),
        dependent,
        rows,
        Arrays.copyOfRange(remaining, features, remaining.length));
  }
}
