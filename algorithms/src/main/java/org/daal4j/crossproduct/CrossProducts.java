package org.daal4j.crossproduct;

import java.io.IOException;
import java.util.List;
import org.daal4j.core.BadInputException;
import org.daal4j.core.Dataset;
import org.daal4j.core.Engine;
import org.daal4j.linalg.DoubleDouble;
import org.daal4j.statistics.ColumnShift;

/**
 * The cross products of a table, about its means. The columns are those of the table's blocks:
 * features, then responses.
 *
 * <p>Holds what the merged partial held, and 2p numbers. Nothing is p × p; an entry is centred when
 * it is asked for.
 */
public final class CrossProducts {

  private final CrossProduct sums;
  private final int p;
  private final DoubleDouble weight;
  private final DoubleDouble[] offsets; // mean - shift, DoubleDouble[p]

  /** Takes over the merged sums. */
  CrossProducts(CrossProduct merged) {
    this.sums = merged;
    this.p = merged.columns();
    this.weight = merged.weightSum();
    this.offsets = new DoubleDouble[p];
    for (int j = 0; j < p; j++) {
      offsets[j] = merged.sum(j).divide(weight);
    }
  }

  /**
   * Reads a table: the first rows for the shift, then one pass.
   *
   * @throws BadInputException also when a column's squares leave the range of a double; the message
   *     names the column
   */
  public static CrossProducts of(Engine engine, Dataset rows, Precision precision)
      throws IOException {
    double[] shift = ColumnShift.of(engine, rows);
    CrossProducts found = engine.fold(rows, new SumCrossProducts(shift, precision));
    found.requireFinite(rows.columns());
    return found;
  }

  /** Number of rows, those of weight 0 too. */
  public long rows() {
    return sums.rows();
  }

  /** The sum of the weights; the number of rows when they carry none. */
  public double weightSum() {
    return weight.high();
  }

  /** Whether the rows carried weights. */
  public boolean weighted() {
    return sums.weighted();
  }

  /** Number of columns. */
  public int columns() {
    return p;
  }

  /** How the sums were carried. */
  public Precision precision() {
    return sums.precision();
  }

  /** The weighted mean of a column; NaN when the weights add up to 0. */
  public double mean(int j) {
    return wideMean(j).high();
  }

  /** What rounding took from {@link #mean}; 0 unless the precision is extended. */
  public double meanLow(int j) {
    return precision() == Precision.EXTENDED ? wideMean(j).low() : 0;
  }

  private DoubleDouble wideMean(int j) {
    return offsets[j].add(sums.shift(j));
  }

  /**
   * Σ w (x_i - mean_i)(x_j - mean_j), symmetric to the bit. Never negative on the diagonal. NaN
   * when the weights add up to 0.
   */
  public double centred(int i, int j) {
    return wideCentred(i, j).high();
  }

  /** What rounding took from {@link #centred}; 0 unless the precision is extended. */
  public double centredLow(int i, int j) {
    return precision() == Precision.EXTENDED ? wideCentred(i, j).low() : 0;
  }

  private DoubleDouble wideCentred(int i, int j) {
    int first = Math.min(i, j);
    int last = Math.max(i, j);
    DoubleDouble centred =
        sums.product(first, last).subtract(sums.sum(first).multiply(offsets[last]));
    // Rounding alone makes a sum of squares negative.
    return i == j && centred.high() < 0 ? DoubleDouble.ZERO : centred;
  }

  /**
   * Makes sure that no sum left the range of a double. When the sums of squares did not, no product
   * of two columns did.
   *
   * @param names of the columns, for the message
   * @throws BadInputException that names the column
   */
  public void requireFinite(List<String> names) throws BadInputException {
    for (int j = 0; j < p; j++) {
      if (!Double.isFinite(sums.product(j, j).high()) || !Double.isFinite(sums.sum(j).high())) {
        throw new BadInputException(
            "column "
                + names.get(j)
                + ": its values are so large that the sum of their squares exceeds the range of a"
                + " double (1.8e308). Rescale the column, or leave it out with --columns !"
                + names.get(j)
                + ".");
      }
    }
    if (!Double.isFinite(weight.high())) {
      throw new BadInputException(
          "the sum of the weights exceeds the range of a double (1.8e308). Rescale the weights.");
    }
  }
}
