package org.daal4j.crossproduct;

import org.daal4j.linalg.PlaceSums;
import org.daal4j.linalg.StripLoops;

/**
 * Sums and centres rows in strips of some whole rows, place by place: loops over many numbers,
 * which the JVM turns into vector instructions, where a row has too few. Scratch: about {@code
 * double[5 * numbers]}.
 */
final class Strip {

  private final int p;
  private final double[] strip;
  private final double[] centred;
  private final double[] centres;
  private final PlaceSums places;

  /** Strips of about so many numbers. */
  Strip(int columns, int numbers) {
    p = columns;
    int rows = PlaceSums.rows(columns, numbers);
    strip = new double[rows * columns];
    centred = new double[rows * columns];
    centres = new double[rows * columns];
    places = new PlaceSums(columns, rows);
  }

  /** Bytes for p columns. */
  static long bytes(int columns, int numbers) {
    return 5L * Double.BYTES * Math.max(columns, numbers);
  }

  /** Adds rows of weight 1 to sums. */
  void sum(double[] values, int rows, WeightedSums sums) {
    places.clear();
    int end = rows * p;
    for (int at = 0; at < end; at += strip.length) {
      int n = Math.min(strip.length, end - at);
      System.arraycopy(values, at, strip, 0, n);
      StripLoops.addExactly(strip, places.high(), places.low(), n);
    }
    addPlaces(rows, sums);
  }

  /**
   * Adds rows of weight 1 to sums, and then takes a centre from them.
   *
   * @param values {@code double[rows, p]}
   * @param centre {@code double[p]}
   */
  void sumAndCentre(double[] values, int rows, double[] centre, WeightedSums sums) {
    for (int at = 0; at < centres.length; at += p) {
      System.arraycopy(centre, 0, centres, at, p);
    }
    places.clear();
    int end = rows * p;
    for (int at = 0; at < end; at += strip.length) {
      int n = Math.min(strip.length, end - at);
      System.arraycopy(values, at, strip, 0, n);
      StripLoops.addExactlyAndCentre(strip, centres, places.high(), places.low(), centred, n);
      System.arraycopy(centred, 0, values, at, n);
    }
    addPlaces(rows, sums);
  }

  private void addPlaces(int rows, WeightedSums sums) {
    places.fold(strip);
    sums.count(rows, 1);
    for (int j = 0; j < p; j++) {
      sums.addSum(j, places.high()[j], places.low()[j]);
    }
  }
}
