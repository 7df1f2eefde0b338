package org.daal4j.crossproduct;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.statistics.DoubleRange;

/**
 * The cross products of a table, about its means. The columns are those of the table's blocks:
 * features, then responses.
 *
 * <p>Holds what the merged partial held and nothing more.
 */
public final class CrossProducts {

  private final CrossProduct merged;
  private final WeightedSums sums;

  /** Takes over the merged sums. */
  CrossProducts(CrossProduct merged) {
    this.merged = merged;
    this.sums = merged.sums();
  }

  /**
   * Reads a table: one pass.
   *
   * @throws BadInputException also when a column's squares leave the range of a double; the message
   *     names the column
   */
  public static CrossProducts of(Engine engine, Dataset rows, Precision precision)
      throws IOException {
    SumCrossProducts pass = new SumCrossProducts(rows.columns().size(), precision);
    CrossProducts found = engine.fold(rows, pass);
    found.requireInRange(rows.columns());
    return found;
  }

  /**
   * The cross products of several sets of rows together, merged in order.
   *
   * @param parts at least one, of the same columns and precision; they stay as they are
   */
  public static CrossProducts joined(List<CrossProducts> parts) {
    CrossProduct whole = new CrossProduct(parts.get(0).columns(), parts.get(0).precision());
    parts.forEach(part -> whole.merge(part.merged));
    return new CrossProducts(whole);
  }

  /** Number of rows, those of weight 0 too. */
  public long rows() {
    return sums.rows();
  }

  /** The sum of the weights; the number of rows when they carry none. */
  public double weightSum() {
    return sums.weight().high();
  }

  /** The sum of the weights less 1, all digits of it however close to 1 the sum is. */
  public double weightSumLessOne() {
    return sums.weight().add(-1).high();
  }

  /** Whether the rows carried weights. */
  public boolean weighted() {
    return sums.weighted();
  }

  /** Number of columns. */
  public int columns() {
    return sums.columns();
  }

  /** How the sums were carried. */
  public Precision precision() {
    return merged.precision();
  }

  /** The weighted mean of a column; NaN when the weights add up to 0. */
  public double mean(int j) {
    return sums.mean(j).high();
  }

  /** What rounding took from {@link #mean}; 0 unless the precision is extended. */
  public double meanLow(int j) {
    return precision() == Precision.EXTENDED ? sums.mean(j).low() : 0;
  }

  /**
   * Σ w (x_i - mean_i)(x_j - mean_j), symmetric to the bit. Never negative on the diagonal, and 0
   * there for a constant column.
   */
  public double centred(int i, int j) {
    double centred = merged.product(i, j).high();
    // What is subtracted in extended precision can leave a rounding error below 0.
    return i == j && centred < 0 ? 0 : centred;
  }

  /** What rounding took from {@link #centred}; 0 unless the precision is extended. */
  public double centredLow(int i, int j) {
    return centred(i, j) == 0 ? 0 : merged.product(i, j).low();
  }

  /** Σ w (x_i - mean_i)(x_j - mean_j), or Σ w x_i x_j about 0, with all digits there are. */
  public DoubleDouble product(int i, int j, boolean aboutMeans) {
    DoubleDouble centred = new DoubleDouble(centred(i, j), centredLow(i, j));
    // In this order, which leaves the range of a double only where a square does.
    return aboutMeans
        ? centred
        : centred.add(sums.mean(i).multiply(sums.weight()).multiply(sums.mean(j)));
  }

  /** The mean of a column, with all digits there are. */
  public DoubleDouble wideMean(int j) {
    return sums.mean(j);
  }

  /**
   * The mean of a column less that of other rows: right to its last digits however close the two
   * are, and 0 where what lies between them is the rounding of sums.
   */
  public DoubleDouble meanLess(CrossProducts other, int j) {
    DoubleDouble mean = sums.mean(j);
    DoubleDouble theirs = other.sums.mean(j);
    DoubleDouble difference = mean.subtract(theirs);
    double size = Math.max(Math.abs(mean.high()), Math.abs(theirs.high()));
    return Math.abs(difference.high()) > MeanGap.NOTHING * size ? difference : DoubleDouble.ZERO;
  }

  /**
   * Makes sure that no sum left the range of a double. When the sums of squares did not, no product
   * of two columns did.
   *
   * @param names of the columns, for the message
   * @throws BadInputException that names the column
   */
  public void requireInRange(List<String> names) throws BadInputException {
    if (!Double.isFinite(weightSum())) {
      throw DoubleRange.weightsTooLarge();
    }
    for (int j = 0; j < columns(); j++) {
      if (!Double.isFinite(centred(j, j)) || !Double.isFinite(sums.sum(j).high())) {
        throw DoubleRange.tooLarge(names.get(j));
      }
      if (sums.spread(j) > 0 && centred(j, j) < DoubleRange.LEAST_SQUARES) {
        throw DoubleRange.tooSmall(names.get(j));
      }
    }
  }
}
