package org.daal4j.dbscan;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;
import org.daal4j.core.PartialSize;
import org.daal4j.sample.RowSample;
import org.daal4j.sample.RowSample.Sampled;

/**
 * How far the M-th nearest row of sampled rows is, the row itself counted and weights added up as
 * by the fit: a row is core for a radius from there on. Exact for each sampled row, whatever the
 * splits.
 *
 * @param squares of the distances, ascending, {@code double[s]}; infinite for rows that have no
 *     M-th neighbour
 * @param weights how many rows each stands for, {@code double[s]}
 * @param whole whether the sample is the whole table
 * @param rows of positive weight in the table
 */
public record KDistances(double[] squares, double[] weights, boolean whole, long rows) {

  /** More neighbours of a row are not looked for. */
  public static final int MOST_OBSERVATIONS = 10_000;

  private static final int FEWEST = 100;
  private static final int NUMBERS = 8_000; // of all sampled rows: what a row may be compared with
  private static final int NEIGHBOURS = 1_000_000; // of all sampled rows
  private static final MathContext DIGITS = new MathContext(3, RoundingMode.CEILING);

  /**
   * Finds them: one pass.
   *
   * @param sample of the rows; of it the first 8,000 numbers, and so many rows that their
   *     neighbours are no more than a million; at least 100
   * @param minObservations M, at most {@value #MOST_OBSERVATIONS}
   */
  public static KDistances of(Engine engine, Dataset rows, RowSample sample, long minObservations)
      throws IOException {
    if (minObservations < 1 || minObservations > MOST_OBSERVATIONS) {
      throw new IllegalArgumentException("neighbours: " + minObservations);
    }
    List<Sampled> all = sample.sampled();
    int count = asked(sample, rows.columns().size(), minObservations);
    int p = rows.columns().size();
    DenseRows sampled = block(all, p);
    double[] values = Arrays.copyOf(sampled.values(), count * p);
    int limit = NEIGHBOURS / Math.max(1, count);
    double[] unknown = new double[count];
    Arrays.fill(unknown, Double.POSITIVE_INFINITY);
    NearestRows among =
        new FindNearestRows(values, unknown, p, minObservations, limit).newPartial();
    among.add(sampled);
    double[] found =
        engine.fold(
            rows, new FindNearestRows(values, among.squaredDistances(), p, minObservations, limit));
    int[] order =
        IntStream.range(0, count)
            .boxed()
            .sorted(Comparator.comparingDouble(row -> found[row]))
            .mapToInt(row -> row)
            .toArray();
    return new KDistances(
        Arrays.stream(order).mapToDouble(row -> found[row]).toArray(),
        Arrays.stream(order)
            .mapToDouble(row -> all.get(row).weight() * all.get(row).count())
            .toArray(),
        count == all.size() && sample.covered() == sample.rows(),
        sample.rows());
  }

  /** How many rows of a sample are looked at; weights that are below 1 take more neighbours. */
  private static int asked(RowSample sample, int columns, long minObservations) {
    List<Sampled> all = sample.sampled();
    double rows = 0;
    double weight = 0;
    boolean weighted = false;
    for (Sampled row : all) {
      rows += row.count();
      weight += row.count() * row.weight();
      weighted |= row.weight() != 1;
    }
    double each = weighted ? 2 * minObservations * Math.max(1, rows / weight) : minObservations;
    double neighbours = NEIGHBOURS / Math.min(each, Math.max(1, sample.rows()));
    return (int) Math.min(all.size(), Math.max(FEWEST, Math.min(NUMBERS / columns, neighbours)));
  }

  /** The sampled rows, of no more weight than there is in the table. */
  private static DenseRows block(List<Sampled> sample, int columns) {
    DenseRows block = new DenseRows(columns, sample.size(), true, 0);
    block.setRows(sample.size());
    for (int row = 0; row < sample.size(); row++) {
      Sampled sampled = sample.get(row);
      System.arraycopy(sampled.values(), 0, block.values(), row * columns, columns);
      double weight = sampled.weight() * sampled.count();
      boolean exact = sampled.count() == 1 || weight == Math.rint(weight) && weight < 0x1p53;
      block.weights()[row] = exact ? weight : Math.nextDown(weight);
    }
    return block;
  }

  /** What the pass builds, for any number of columns. */
  public static PartialSize size() {
    return new PartialSize(1, p -> 16L * NEIGHBOURS, p -> 48L * p * RowSample.limit(p));
  }

  /** How many rows were sampled, equal ones counted once. */
  public int sampled() {
    return squares.length;
  }

  /** The distances, ascending; those of rows without an M-th neighbour are left out. */
  public double[] distances() {
    return Arrays.stream(squares).filter(Double::isFinite).map(Math::sqrt).toArray();
  }

  /** The share of the rows up to each of the {@link #distances}. */
  public double[] shares() {
    double total = sum(weights.length);
    double[] shares = new double[(int) Arrays.stream(squares).filter(Double::isFinite).count()];
    double sum = 0;
    for (int i = 0; i < shares.length; i++) {
      sum += weights[i];
      shares[i] = sum / total;
    }
    return shares;
  }

  /** The share of the rows that are core for a radius. */
  public double shareWithin(double epsilon) {
    int count = 0;
    while (count < squares.length && squares[count] <= epsilon * epsilon) {
      count++;
    }
    return sum(count) / sum(weights.length);
  }

  /** How many rows the first sampled ones stand for; added one after the other. */
  private double sum(int count) {
    double sum = 0;
    for (int i = 0; i < count; i++) {
      sum += weights[i];
    }
    return sum;
  }

  /**
   * A radius at the knee of the curve: the distance that is farthest below the chord from the first
   * to the last point of (share, distance), rounded up to three digits.
   *
   * @return empty when no distance is above 0
   */
  public OptionalDouble suggestion() {
    return knee(shares(), distances());
  }

  private static OptionalDouble knee(double[] shares, double[] distances) {
    int last = distances.length - 1;
    if (last < 0) {
      return OptionalDouble.empty();
    }
    double across = shares[last] - shares[0];
    double up = distances[last] - distances[0];
    double best = Double.NEGATIVE_INFINITY;
    double knee = 0;
    for (int i = 0; i <= last; i++) {
      double x = across > 0 ? (shares[i] - shares[0]) / across : 0;
      double y = up > 0 ? (distances[i] - distances[0]) / up : 0;
      if (distances[i] > 0 && x - y > best) {
        best = x - y;
        knee = distances[i];
      }
    }
    double rounded = BigDecimal.valueOf(knee).round(DIGITS).doubleValue();
    return rounded >= DbscanOptions.LEAST_EPSILON && rounded <= DbscanOptions.LARGEST_EPSILON
        ? OptionalDouble.of(rounded)
        : OptionalDouble.empty();
  }
}
