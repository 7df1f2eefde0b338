package org.daal4j.kmeans.selection;

/**
 * The elbow of a falling curve: the point farthest below the straight line from its first to its
 * last point, which is also the one farthest from that line (Satopää and others 2011,
 * doi:10.1109/ICDCSW.2011.20, without smoothing). Of equal ones the first; the first of all where
 * none lies below the line.
 */
final class Elbow {

  private Elbow() {}

  /**
   * Finds it.
   *
   * @param x ascending, {@code double[n]}, n at least 1
   * @param y {@code double[n]}
   * @return its index
   */
  static int of(double[] x, double[] y) {
    int last = x.length - 1;
    int elbow = 0;
    double deepest = 0;
    for (int i = 1; i < last; i++) {
      double share = (x[i] - x[0]) / (x[last] - x[0]);
      double depth = y[0] * (1 - share) + y[last] * share - y[i];
      if (depth > deepest) {
        deepest = depth;
        elbow = i;
      }
    }
    return elbow;
  }
}
