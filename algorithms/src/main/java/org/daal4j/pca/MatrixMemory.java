package org.daal4j.pca;

import java.util.Locale;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** Whether the driver can decompose a p × p matrix, found out before the first pass. */
final class MatrixMemory {

  /** More columns do not fit in an array. */
  private static final int MOST_COLUMNS = 46_340;

  private static final long MEGABYTE = 1 << 20;

  private MatrixMemory() {}

  /**
   * Checks.
   *
   * @param heap bytes of the largest heap; two thirds of it are counted on
   * @throws UsageException that says how many columns would fit
   */
  static void check(int columns, Method method, long heap) {
    long usable = heap / 3 * 2;
    long needed = bytes(columns, method);
    if (needed > usable || columns > MOST_COLUMNS) {
      long most = (long) Math.sqrt((double) usable / bytes(1, method));
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%,d columns need %,d MB in the driver, which has %,d MB for them. At most %,d"
                  + " columns fit. Raise its heap (%s), or choose fewer with %s.",
              columns,
              (needed + MEGABYTE - 1) / MEGABYTE,
              usable / MEGABYTE,
              Math.min(most, MOST_COLUMNS),
              Setting.HEAP,
              Setting.COLUMNS));
    }
  }

  /**
   * With CORRELATION the cross products, the matrix and the work space of its decomposition, which
   * is twice as large; with SVD the triangle and its copies while they are rotated.
   */
  private static long bytes(int columns, Method method) {
    return (method == Method.CORRELATION ? 40L : 48L) * columns * columns;
  }
}
