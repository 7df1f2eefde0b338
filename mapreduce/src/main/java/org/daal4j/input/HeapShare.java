package org.daal4j.input;

import java.util.Locale;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;

/** How much of a heap a pass may fill: the two thirds that the JVM gives to what lives long. */
public final class HeapShare {

  private static final double SHARE = 2 / 3.0;

  /** Read buffers, a block of rows that is not wide, the code. */
  private static final long BASE_BYTES = 48L << 20;

  /** A column in the driver: its name, roles and results, as objects and as text. */
  private static final long COLUMN_BYTES = 200;

  private HeapShare() {}

  /** Bytes of a heap for partials and for what the driver tells of columns. */
  public static long usable(long heap) {
    return (long) (SHARE * heap) - BASE_BYTES;
  }

  /** Bytes in the driver for so many columns, whatever is done with them. */
  public static long columnBytes(int columns) {
    return COLUMN_BYTES * columns;
  }

  /**
   * Makes sure that this process can hold so many columns, before it does.
   *
   * @param option what says that there are so many
   * @throws UsageException when it cannot
   */
  public static void requireColumns(Setting option, int columns) {
    long usable = Math.max(0, usable(Runtime.getRuntime().maxMemory()));
    if (columnBytes(columns) > usable) {
      throw new UsageException(
          String.format(
              Locale.ROOT,
              "%s: %,d columns do not fit in this process, at most %,d do. Raise its heap (%s), or"
                  + " give the largest index there is.",
              option,
              columns,
              usable / COLUMN_BYTES,
              Setting.HEAP));
    }
  }
}
