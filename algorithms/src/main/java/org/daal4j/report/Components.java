package org.daal4j.report;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.picture.Figures;
import org.daal4j.picture.HeatMap;
import org.daal4j.picture.Page;
import org.daal4j.picture.Picture;
import org.daal4j.picture.ScatterPlot;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.RowSample.Sampled;

/**
 * Directions in a space of columns, with what of them is shown.
 *
 * @param columns p names
 * @param noun what a direction is called, as {@code component}
 * @param directions {@code double[K][p]}
 * @param file where all their numbers stand
 */
record Components(List<String> columns, String noun, double[][] directions, String file) {

  private static final int MOST_DIRECTIONS = 10;
  private static final int MOST_COLUMNS = 50;
  private static final int MOST_ARROWS = 12;
  private static final int NAMED = 3;

  /** Takes a sampled row to its coordinate along a direction. */
  @FunctionalInterface
  interface Coordinate {
    double of(double[] row, int direction);
  }

  /** What each column has to do with each direction. */
  Picture loadings() {
    int shown = Math.min(MOST_DIRECTIONS, directions.length);
    int[] kept = strongest(shown, MOST_COLUMNS);
    double[][] loadings = new double[kept.length][shown];
    List<String> names = new ArrayList<>();
    for (int i = 0; i < kept.length; i++) {
      names.add(columns.get(kept[i]));
      for (int k = 0; k < shown; k++) {
        loadings[i][k] = directions[k][kept[i]];
      }
    }
    List<String> above = IntStream.rangeClosed(1, shown).mapToObj(String::valueOf).toList();
    return HeatMap.diverging("Loadings", names, above, loadings)
        .upTo(1)
        .withValues()
        .picture(
            sentence()
                + " The "
                + noun
                + "s are from left to right."
                + (kept.length < columns.size()
                    ? " Shown are the "
                        + kept.length
                        + " columns of "
                        + Figures.count(columns.size())
                        + " with the largest loadings."
                    : ""))
        .inFile(file);
  }

  private String sentence() {
    List<String> parts = new ArrayList<>();
    for (int j : strongestOf(0, NAMED)) {
      parts.add(columns.get(j) + " (" + Figures.number(directions[0][j]) + ")");
    }
    return "The first " + noun + " goes most along " + Words.and(parts) + ".";
  }

  private int[] strongestOf(int direction, int most) {
    return ordered(j -> Math.abs(directions[direction][j]), most);
  }

  /** In the order of the columns. */
  private int[] strongest(int of, int most) {
    return IntStream.of(
            ordered(
                j ->
                    IntStream.range(0, of)
                        .mapToDouble(k -> Math.abs(directions[k][j]))
                        .max()
                        .orElse(0),
                most))
        .sorted()
        .toArray();
  }

  private int[] ordered(java.util.function.IntToDoubleFunction size, int most) {
    Comparator<Integer> largestFirst = Comparator.comparingDouble(j -> -size.applyAsDouble(j));
    return IntStream.range(0, columns.size())
        .boxed()
        .sorted(largestFirst.thenComparing(Comparator.naturalOrder()))
        .limit(most)
        .mapToInt(Integer::intValue)
        .toArray();
  }

  /**
   * The page with the columns as arrows in the plane of the first two directions and, where there
   * is a sample, its rows as points.
   */
  Page withBiplot(Page page, Optional<RowSample> sample, Coordinate coordinate) {
    List<Sampled> rows = sample.map(RowSample::sampled).orElse(List.of());
    String covered = sample.map(Words::of).orElse("");
    if (directions.length < 2) {
      return page;
    }
    double[] x = rows.stream().mapToDouble(row -> coordinate.of(row.values(), 0)).toArray();
    double[] y = rows.stream().mapToDouble(row -> coordinate.of(row.values(), 1)).toArray();
    int[] arrows = ordered(j -> Math.hypot(directions[0][j], directions[1][j]), MOST_ARROWS);
    double longest = Math.hypot(directions[0][arrows[0]], directions[1][arrows[0]]);
    double reach = 0;
    for (int i = 0; i < x.length; i++) {
      double distance = Math.hypot(x[i], y[i]);
      reach = Double.isFinite(distance) ? Math.max(reach, distance) : reach;
    }
    double scale = reach > 0 && longest > 0 ? reach / longest : 1;
    ScatterPlot plot =
        new ScatterPlot(
            rows.isEmpty() ? "Columns in the plane" : "Biplot", "first " + noun, "second " + noun);
    if (!rows.isEmpty()) {
      plot = plot.points("rows", x, y);
    }
    for (int j : arrows) {
      plot = plot.arrow(directions[0][j] * scale, directions[1][j] * scale, columns.get(j));
    }
    String which =
        arrows.length < columns.size()
            ? "The " + arrows.length + " longest of " + columns.size() + " arrows are drawn."
            : "Each arrow is a column.";
    String caption =
        rows.isEmpty()
            ? "An arrow is as long as the loadings of its column on both " + noun + "s. " + which
            : "Points are "
                + covered
                + ". "
                + which
                + " Arrows are enlarged to reach as far as the rows: their directions and how long"
                + " they are beside each other count.";
    return page.picture(plot.picture(caption));
  }
}
