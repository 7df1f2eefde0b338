package org.daal4j.kmeans.nearest;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.NumberArrays;

/**
 * k centroids of p columns and the shift of the run, ready for distance kernels. Does not change.
 * The shift, a point amid the rows, is subtracted from rows and centroids before they are
 * multiplied or summed, so that rows far from zero cost no digits.
 */
public final class CentroidTable {

  private final int clusters; // k
  private final int columns; // p
  private final double[] values; // double[k * p], row-major
  private final double[] shift; // double[p]
  private final double[] shifted; // double[k * p]: values - shift
  private final double[] squaredNorms; // double[k], of the shifted centroids
  private final double largestSquaredNorm;

  /**
   * Copies centroids.
   *
   * @param centroids {@code double[k][p]}
   * @param shift {@code double[p]}
   */
  public CentroidTable(double[][] centroids, double[] shift) {
    this(centroids.length, shift.length, flat(centroids, shift.length), shift.clone());
  }

  private CentroidTable(int clusters, int columns, double[] values, double[] shift) {
    this.clusters = clusters;
    this.columns = columns;
    this.values = values;
    this.shift = shift;
    this.shifted = new double[values.length];
    this.squaredNorms = new double[clusters];
    double[] origin = new double[columns];
    double largest = 0;
    for (int c = 0; c < clusters; c++) {
      for (int j = 0; j < columns; j++) {
        shifted[c * columns + j] = values[c * columns + j] - shift[j];
      }
      squaredNorms[c] = SquaredDistance.between(shifted, c * columns, origin, 0, columns);
      largest = Math.max(largest, squaredNorms[c]);
    }
    this.largestSquaredNorm = largest;
  }

  /** Reads what {@link #write} wrote. */
  public static CentroidTable read(DataInput in) throws IOException {
    int clusters = in.readInt();
    int columns = in.readInt();
    if (clusters < 0 || columns < 0 || (long) clusters * columns > Integer.MAX_VALUE - 8) {
      throw new IOException("not centroids: " + clusters + " clusters, " + columns + " columns");
    }
    double[] shift = NumberArrays.read(in, columns);
    return new CentroidTable(clusters, columns, NumberArrays.read(in, clusters * columns), shift);
  }

  /** Writes sizes, shift and centroids. */
  public void write(DataOutput out) throws IOException {
    out.writeInt(clusters);
    out.writeInt(columns);
    NumberArrays.write(out, shift, 0, columns);
    NumberArrays.write(out, values, 0, clusters * columns);
  }

  /** The centroids from one on, with the same shift. */
  public CentroidTable from(int first) {
    double[] rest = Arrays.copyOfRange(values, first * columns, values.length);
    return new CentroidTable(clusters - first, columns, rest, shift);
  }

  /** Some of the centroids, with the same shift. */
  CentroidTable choose(int[] which) {
    double[] some = new double[which.length * columns];
    for (int c = 0; c < which.length; c++) {
      System.arraycopy(values, which[c] * columns, some, c * columns, columns);
    }
    return new CentroidTable(which.length, columns, some, shift);
  }

  /** Whether the first centroids are those of another table, bit for bit. */
  public boolean startsWith(CentroidTable other) {
    int length = other.values.length;
    return other.columns == columns
        && length <= values.length
        && Arrays.equals(values, 0, length, other.values, 0, length);
  }

  public int clusters() {
    return clusters;
  }

  public int columns() {
    return columns;
  }

  /** The centroids, {@code double[k * p]}, row-major; not a copy. */
  public double[] values() {
    return values;
  }

  /** The shift, {@code double[p]}; not a copy. */
  public double[] shift() {
    return shift;
  }

  /** The centroids less the shift, {@code double[k * p]}; not a copy. */
  double[] shifted() {
    return shifted;
  }

  /** The squared norms of the shifted centroids, {@code double[k]}; not a copy. */
  double[] squaredNorms() {
    return squaredNorms;
  }

  /** The largest of {@link #squaredNorms()}. */
  double largestSquaredNorm() {
    return largestSquaredNorm;
  }

  private static double[] flat(double[][] centroids, int columns) {
    double[] flat = new double[Math.multiplyExact(centroids.length, columns)];
    for (int c = 0; c < centroids.length; c++) {
      if (centroids[c].length != columns) {
        throw new IllegalArgumentException(
            "centroid " + c + " has " + centroids[c].length + " numbers, the shift " + columns);
      }
      System.arraycopy(centroids[c], 0, flat, c * columns, columns);
    }
    return flat;
  }
}
