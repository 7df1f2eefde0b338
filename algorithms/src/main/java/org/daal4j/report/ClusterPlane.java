package org.daal4j.report;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.daal4j.picture.Figures;
import org.daal4j.picture.Picture;
import org.daal4j.picture.ScatterPlot;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.RowSample.Sampled;

/**
 * Sampled rows and centroids in the plane in which the rows vary most.
 *
 * @param centroids in the units of the rows
 */
record ClusterPlane(double[][] centroids, RowSample sample) {

  /** Of more, centroids have rings without names. */
  private static final int MOST_NAMES = 30;

  Picture picture() {
    List<Sampled> rows = sample.sampled();
    Plane plane = Plane.of(rows);
    List<List<Sampled>> clusters = new ArrayList<>();
    for (int c = 0; c < centroids.length; c++) {
      clusters.add(new ArrayList<>());
    }
    rows.forEach(row -> clusters.get(nearest(row.values())).add(row));
    ScatterPlot plot = new ScatterPlot("Rows in two dimensions", axis(plane, 0), axis(plane, 1));
    for (int c = 0; c < centroids.length; c++) {
      plot =
          plot.points(
              "cluster " + c, along(plane, clusters.get(c), 0), along(plane, clusters.get(c), 1));
    }
    for (int c = 0; c < centroids.length; c++) {
      double[] centroid = centroids[c];
      String name = centroids.length <= MOST_NAMES ? Integer.toString(c) : "";
      plot = plot.choose(plane.coordinate(centroid, 0), plane.coordinate(centroid, 1), name);
    }
    String caption =
        "Shown: "
            + Words.of(sample)
            + ", along the directions in which they vary most, which have "
            + Figures.share(plane.share(0) + plane.share(1))
            + " of their variance. Rings are centroids.";
    return plot.picture(caption);
  }

  private static String axis(Plane plane, int direction) {
    return (direction == 0 ? "first" : "second")
        + " direction, "
        + Figures.share(plane.share(direction));
  }

  private static double[] along(Plane plane, List<Sampled> rows, int direction) {
    return rows.stream().mapToDouble(row -> plane.coordinate(row.values(), direction)).toArray();
  }

  /** The first of the nearest; numbers of any size are compared. */
  private int nearest(double[] row) {
    double unit =
        Math.max(
            largest(row),
            Arrays.stream(centroids).mapToDouble(ClusterPlane::largest).max().orElse(1));
    int nearest = 0;
    double least = Double.POSITIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      double sum = 0;
      for (int j = 0; j < row.length; j++) {
        double gap = unit == 0 ? 0 : row[j] / unit - centroids[c][j] / unit;
        sum += gap * gap;
      }
      if (sum < least) {
        least = sum;
        nearest = c;
      }
    }
    return nearest;
  }

  private static double largest(double[] row) {
    return Arrays.stream(row).map(Math::abs).max().orElse(0);
  }
}
