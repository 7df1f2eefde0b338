package org.daal4j.statistics;

import java.io.IOException;
import java.util.Arrays;
import org.daal4j.core.Dataset;
import org.daal4j.core.DenseRows;
import org.daal4j.core.Engine;

/**
 * The one shift of a run: a typical value of each column, taken from the first rows. Partials sum x
 * - shift, so that a common offset, however large, costs no accuracy, and partials of all tasks
 * merge by plain addition.
 */
public final class ColumnShift {

  /** How many rows are looked at. */
  public static final int SAMPLE_ROWS = 1000;

  /** Most numbers that are looked at, 64 MB: of wide tables fewer rows, but 64 at least. */
  private static final int MOST_NUMBERS = 1 << 23;

  private ColumnShift() {}

  /**
   * The shift for a table, {@code double[columns]}.
   *
   * @throws org.daal4j.core.BadInputException when one of the first rows is malformed
   */
  public static double[] of(Engine engine, Dataset rows) throws IOException {
    int few = Math.max(64, MOST_NUMBERS / Math.max(1, rows.columns().size()));
    return medians(engine.first(rows, Math.min(SAMPLE_ROWS, few)));
  }

  /**
   * The (upper) median of each column over the rows of positive weight, {@code double[columns]}; 0
   * when there are none. A column that is constant over these rows then sums to exactly 0.
   */
  static double[] medians(DenseRows sample) {
    double[] medians = new double[sample.columns()];
    double[] column = new double[sample.rows()];
    for (int j = 0; j < medians.length; j++) {
      int counted = 0;
      for (int i = 0; i < column.length; i++) {
        if (sample.weight(i) > 0) {
          column[counted++] = sample.value(i, j);
        }
      }
      Arrays.sort(column, 0, counted);
      medians[j] = counted == 0 ? 0 : column[counted / 2];
    }
    return medians;
  }
}
