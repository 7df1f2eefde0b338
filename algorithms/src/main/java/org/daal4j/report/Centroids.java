package org.daal4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.daal4j.picture.Figures;
import org.daal4j.picture.HeatMap;
import org.daal4j.picture.Picture;

/**
 * How centroids differ from what is usual in each column, in standard deviations of that column.
 *
 * @param columns p names
 * @param centroids {@code double[k][p]}
 * @param spreads of the columns, p
 * @param measured what the deviations are measured by, in words
 */
record Centroids(
    List<String> columns, double[][] centroids, List<Spread> spreads, String measured) {

  /** Up to here all columns are shown. */
  private static final int MOST_COLUMNS = 50;

  /** Of more as many as there is room for with their names: numbers would be taken for theirs. */
  private static final int NAMED = 12;

  /** Measured by the centroids themselves, each of which counts by its weight. */
  static Centroids among(List<String> columns, double[][] centroids, double[] weights) {
    List<Spread> spreads = new ArrayList<>();
    for (int j = 0; j < columns.size(); j++) {
      spreads.add(Spread.of(column(centroids, j), weights));
    }
    return new Centroids(
        columns, centroids, spreads, "the deviation of the centroids from their mean");
  }

  private static double[] column(double[][] rows, int j) {
    double[] column = new double[rows.length];
    for (int i = 0; i < column.length; i++) {
      column[i] = rows[i][j];
    }
    return column;
  }

  /** Of the columns in which they differ most. */
  Picture picture() {
    int[] shown = shown();
    double[][] deviations = new double[centroids.length][shown.length];
    int cluster = 0;
    int column = 0;
    for (int c = 0; c < centroids.length; c++) {
      for (int j = 0; j < shown.length; j++) {
        deviations[c][j] = deviation(c, shown[j]);
        if (Math.abs(deviations[c][j]) > Math.abs(deviations[cluster][column])) {
          cluster = c;
          column = j;
        }
      }
    }
    List<String> names = IntStream.of(shown).mapToObj(columns::get).toList();
    double most = deviations[cluster][column];
    String few =
        shown.length < columns.size()
            ? " The "
                + shown.length
                + " columns are those of "
                + Figures.count(columns.size())
                + " in which clusters differ most."
            : "";
    String caption =
        most == 0
            ? "No centroid differs from the mean."
            : "Farthest from the mean is cluster "
                + cluster
                + " in "
                + names.get(column)
                + ": "
                + Figures.number(Math.abs(most))
                + " standard deviations "
                + (most < 0 ? "below" : "above")
                + " it. A standard deviation is "
                + measured
                + "."
                + few;
    return HeatMap.diverging(
            "Centroids as deviations",
            Words.numbered("cluster ", centroids.length),
            names,
            deviations)
        .withValues()
        .picture(caption);
  }

  private double deviation(int cluster, int column) {
    return spreads.get(column).standardized(centroids[cluster][column]);
  }

  private int[] shown() {
    Comparator<Integer> widestFirst = Comparator.comparingDouble(j -> -range(j));
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(widestFirst.thenComparing(Comparator.naturalOrder()))
        .limit(columns.size() <= MOST_COLUMNS ? MOST_COLUMNS : NAMED)
        .sorted()
        .mapToInt(Integer::intValue)
        .toArray();
  }

  private double range(int column) {
    double least = Double.POSITIVE_INFINITY;
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < centroids.length; c++) {
      least = Math.min(least, deviation(c, column));
      most = Math.max(most, deviation(c, column));
    }
    return most - least;
  }
}
