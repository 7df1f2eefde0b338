package org.daal4j.covariance;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.IntStream;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;

/**
 * Means, covariances and correlations of p columns. Entries of the matrices are computed when asked
 * for, where they come from a fit: the model holds p²/2 numbers.
 */
public final class CovarianceModel implements Model {

  /**
   * A correlation of two columns.
   *
   * @param i the first, from 0
   * @param j the second, after i
   */
  public record Pair(int i, int j, double correlation) {}

  private final ModelColumns columns;
  private final long rows;
  private final Entries entries;
  private final List<String> warnings;

  CovarianceModel(ModelColumns columns, long rows, Entries entries, List<String> warnings) {
    this.columns = columns;
    this.rows = rows;
    this.entries = entries;
    this.warnings = List.copyOf(warnings);
  }

  /**
   * Reads a saved model, both matrices into memory.
   *
   * @throws org.daal4j.core.BadInputException when its files contradict each other
   */
  public static CovarianceModel read(ModelReader saved) throws IOException {
    return CovarianceModelFile.read(saved);
  }

  @Override
  public String verb() {
    return "covariance";
  }

  @Override
  public void save(ModelWriter result) throws IOException {
    CovarianceModelFile.write(this, result);
  }

  @Override
  public long rows() {
    return rows;
  }

  @Override
  public ModelColumns columns() {
    return columns;
  }

  @Override
  public List<String> warnings() {
    return warnings;
  }

  /** Number of columns, p. */
  public int size() {
    return columns.features().size();
  }

  /** Σw, the number of rows where there are no weights. */
  public double weightSum() {
    return entries.weightSum();
  }

  /** n - 1, or Σw - 1; NaN when that is not above 0. */
  public double divisor() {
    return entries.divisor();
  }

  /** The mean of a column. */
  public double mean(int j) {
    return entries.mean(j);
  }

  /** The covariance of two columns. */
  public double covariance(int i, int j) {
    return entries.covariance(i, j);
  }

  /** The means of all columns, {@code double[p]}. */
  public double[] means() {
    return IntStream.range(0, size()).mapToDouble(this::mean).toArray();
  }

  /** All covariances, {@code double[p][p]}. */
  public double[][] covariances() {
    return matrix(this::covariance);
  }

  /** All correlations, {@code double[p][p]}. */
  public double[][] correlations() {
    return matrix(this::correlation);
  }

  private interface Entry {
    double of(int i, int j);
  }

  private double[][] matrix(Entry entry) {
    double[][] matrix = new double[size()][size()];
    for (int i = 0; i < matrix.length; i++) {
      int row = i;
      Arrays.setAll(matrix[i], j -> entry.of(row, j));
    }
    return matrix;
  }

  /** The square root of a column's variance. */
  public double standardDeviation(int j) {
    return Math.sqrt(covariance(j, j));
  }

  /** The correlation of two columns, from -1 to 1; NaN when one of them is constant. */
  public double correlation(int i, int j) {
    return entries.correlation(i, j);
  }

  /**
   * The pairs with the largest correlations in absolute value, those equally large in the order of
   * the columns; without those that are NaN.
   *
   * @param most how many at most
   */
  public List<Pair> strongest(int most) {
    Comparator<Pair> weakestFirst =
        Comparator.<Pair>comparingDouble(pair -> Math.abs(pair.correlation()))
            .thenComparing(Comparator.comparingInt(Pair::i).thenComparingInt(Pair::j).reversed());
    PriorityQueue<Pair> best = new PriorityQueue<>(weakestFirst);
    double least = -1;
    for (int i = 0; i < size(); i++) {
      for (int j = i + 1; j < size(); j++) {
        double correlation = correlation(i, j);
        if (Math.abs(correlation) > least) {
          best.add(new Pair(i, j, correlation));
          if (best.size() > most) {
            best.poll();
            least = Math.abs(best.peek().correlation());
          }
        }
      }
    }
    return new ArrayList<>(best.stream().sorted(weakestFirst.reversed()).toList());
  }
}
