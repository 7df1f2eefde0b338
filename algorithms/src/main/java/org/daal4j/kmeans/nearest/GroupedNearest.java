package org.daal4j.kmeans.nearest;

import java.util.Arrays;
import org.daal4j.core.DenseRows;

/**
 * Measures the pivots of {@link CentroidGroups} first, and then of each group the rows that could
 * be nearer to one of its centroids than to the nearest pivot; all of them by {@link
 * DirectNearest}. Where a sample of a block shows that this spares too little, all centroids are
 * measured for that block. Either way the result is that of all distances.
 *
 * <p>With d(a, b) a distance, m the pivot of a group, r its radius and b the nearest pivot, a
 * centroid c of the group has d(x, c) ≥ d(x, m) - r, so that it is farther than b when d(x, m) - r
 * > d(x, b). A computed squared distance is off by at most (p + 3) 2^-53 of itself, a root of it by
 * half of that and a rounding, r by the same. {@code (p + 8) 2^-52} of each of the three numbers is
 * twice what they and the comparison can lose together, also what the computed distance from c can
 * be less than the true one; (p + 4) 1e-160 is more than what underflow of the squares takes from a
 * root. A distance of infinity counts as that of the greatest double when it should rule out a
 * group. A centroid of the same distance as b is never ruled out, so ties go to the lowest index.
 *
 * <p>Blocks must be asked for tile by tile from their first row. Scratch for a block: {@code
 * int[groups][rows]}, {@code double[rows]}, {@code int[rows]}.
 */
final class GroupedNearest extends NearestCentroid {

  private static final int FEWEST_CLUSTERS = 64;
  private static final int MOST_CLUSTERS = 4096;
  private static final int SAMPLE = 64;

  /** Rows are gathered a second time; below this part of all distances that pays. */
  private static final double WORTHWHILE = 1.0 / 3;

  private final DirectNearest all;
  private final DirectNearest pivots;
  private final CentroidGroups groups;
  private final DirectNearest[] kernels; // of the other centroids of each group; null without any
  private final double worthwhile;
  private final int clusters;
  private final int columns;
  private final double slack; // relative
  private final double least; // absolute
  private final double[] limits; // double[tile]: distance from the nearest pivot
  private final double[] gaps; // double[tile]
  private final int[] counts; // int[groups]
  private int[][] starts; // int[groups][rows + tile]: where rows that need the group start
  private double[] blockSquared = {}; // double[rows]
  private int[] blockNearest; // int[rows]
  private DenseRows block; // that was measured, or null
  private int next; // its first row that was not asked for

  GroupedNearest(CentroidTable centroids) {
    this(centroids, WORTHWHILE);
  }

  /** Goes by groups where that takes no more than a part of all distances. */
  GroupedNearest(CentroidTable centroids, double worthwhile) {
    super(centroids, DirectNearest.tileRows(centroids.columns()));
    this.worthwhile = worthwhile;
    clusters = centroids.clusters();
    columns = centroids.columns();
    all = new DirectNearest(centroids);
    groups = new CentroidGroups(centroids, (int) Math.sqrt(clusters));
    pivots = new DirectNearest(centroids.choose(groups.pivots()));
    kernels = new DirectNearest[groups.count()];
    for (int g = 0; g < kernels.length; g++) {
      int[] others = groups.others(g);
      kernels[g] = others.length == 0 ? null : new DirectNearest(centroids.choose(others));
    }
    slack = (columns + 8) * 0x1p-52;
    least = (columns + 4) * 1e-160;
    limits = new double[tileRows()];
    gaps = new double[tileRows()];
    counts = new int[groups.count()];
  }

  /** Whether so many centroids may be worth it. */
  static boolean mayPay(int clusters) {
    return clusters >= FEWEST_CLUSTERS && clusters <= MOST_CLUSTERS;
  }

  @Override
  void find(double[] values, int fromRow, int rows) {
    all.find(values, fromRow, rows);
    take(all, rows);
  }

  @Override
  void find(DenseRows rows, int fromRow, int count) {
    if (fromRow == 0) {
      next = 0;
      block = spares(rows) ? rows : null;
      if (block != null) {
        measure(rows);
      }
    }
    if (block != rows || next != fromRow) {
      find(rows.values(), fromRow, count);
      return;
    }
    System.arraycopy(blockSquared, fromRow, squaredDistances(), 0, count);
    System.arraycopy(blockNearest, fromRow, nearest(), 0, count);
    next += count;
  }

  private void take(NearestCentroid other, int rows) {
    System.arraycopy(other.squaredDistances(), 0, squaredDistances(), 0, rows);
    System.arraycopy(other.nearest(), 0, nearest(), 0, rows);
  }

  /** Whether the first rows of a block need few distances. */
  private boolean spares(DenseRows rows) {
    int sample = Math.min(SAMPLE, rows.rows());
    reserve(rows.rows());
    Arrays.fill(counts, 0);
    listRows(rows.values(), 0, sample);
    long distances = (long) sample * groups.count();
    for (int g = 0; g < counts.length; g++) {
      distances += (long) counts[g] * groups.others(g).length;
    }
    return distances <= worthwhile * sample * clusters;
  }

  private void reserve(int rows) {
    if (blockSquared.length < rows) {
      blockSquared = new double[rows];
      blockNearest = new int[rows];
      starts = new int[groups.count()][rows + tileRows()];
    }
  }

  private void measure(DenseRows rows) {
    Arrays.fill(counts, 0);
    for (int from = 0; from < rows.rows(); from += tileRows()) {
      listRows(rows.values(), from, Math.min(tileRows(), rows.rows() - from));
    }
    for (int g = 0; g < kernels.length; g++) {
      for (int from = 0; from < counts[g]; from += tileRows()) {
        measureGroup(rows.values(), g, from, Math.min(tileRows(), counts[g] - from));
      }
    }
  }

  /** Measures the pivots and lists for each group the rows that could be near its centroids. */
  private void listRows(double[] values, int fromRow, int rows) {
    pivots.find(values, fromRow, rows);
    double[] squared = pivots.squaredDistances();
    for (int i = 0; i < rows; i++) {
      blockSquared[fromRow + i] = squared[i];
      blockNearest[fromRow + i] = groups.pivots()[pivots.nearest()[i]];
    }
    setLimits(squared, 1 + slack, least, limits, rows);
    for (int g = 0; g < kernels.length; g++) {
      if (kernels[g] != null) {
        double radius = groups.radius(g) * (1 + slack);
        setGaps(pivots.distances(g), 1 - slack, radius, limits, gaps, rows);
        counts[g] = list(starts[g], counts[g], fromRow, rows);
      }
    }
  }

  private static void setLimits(
      double[] squared, double factor, double least, double[] limits, int rows) {
    for (int i = 0; i < rows; i++) {
      limits[i] = Math.sqrt(squared[i]) * factor + least;
    }
  }

  /** What is subtracted may be infinite, what it is subtracted from never. */
  private static void setGaps(
      double[] squared, double factor, double radius, double[] limits, double[] gaps, int rows) {
    for (int i = 0; i < rows; i++) {
      gaps[i] = Math.sqrt(Math.min(squared[i], Double.MAX_VALUE)) * factor - (radius + limits[i]);
    }
  }

  /** Appends the rows of gaps not above 0, without a branch that nobody could foresee. */
  private int list(int[] rowStarts, int count, int fromRow, int rows) {
    int size = count;
    for (int i = 0, at = fromRow * columns; i < rows; i++, at += columns) {
      rowStarts[size] = at;
      size += gaps[i] > 0 ? 0 : 1;
    }
    return size;
  }

  private void measureGroup(double[] values, int group, int from, int rows) {
    DirectNearest kernel = kernels[group];
    kernel.find(values, starts[group], from, rows);
    double[] squared = kernel.squaredDistances();
    for (int i = 0; i < rows; i++) {
      int row = starts[group][from + i] / columns;
      if (squared[i] <= blockSquared[row]) {
        int centroid = groups.others(group)[kernel.nearest()[i]];
        if (squared[i] < blockSquared[row] || centroid < blockNearest[row]) {
          blockSquared[row] = squared[i];
          blockNearest[row] = centroid;
        }
      }
    }
  }
}
