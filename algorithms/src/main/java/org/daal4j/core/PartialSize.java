package org.daal4j.core;

import java.util.function.IntToLongFunction;
import java.util.function.Predicate;

/**
 * How much memory partials take, as a function of the number of columns.
 *
 * @param columns of the table at hand
 * @param summary bytes of a partial that is merged, sent or waits, by number of columns
 * @param scratch bytes beside that while rows are added, by number of columns
 */
public record PartialSize(int columns, IntToLongFunction summary, IntToLongFunction scratch) {

  /** Of partials that do not grow with the columns. */
  public static final PartialSize NONE = new PartialSize(0, p -> 0, p -> 0);

  /** The size for another number of columns. */
  public PartialSize of(int otherColumns) {
    return new PartialSize(otherColumns, summary, scratch);
  }

  /** Bytes of a partial. */
  public long summaryBytes() {
    return summary.applyAsLong(columns);
  }

  /** Bytes of a partial to which rows are added. */
  public long addingBytes() {
    return summaryBytes() + scratch.applyAsLong(columns);
  }

  /** The largest number of columns up to this one with which something fits; 0 if none does. */
  public int most(Predicate<PartialSize> fits) {
    int most = 0;
    int tooMany = columns + 1;
    while (tooMany - most > 1) {
      int middle = most + (tooMany - most) / 2;
      if (fits.test(of(middle))) {
        most = middle;
      } else {
        tooMany = middle;
      }
    }
    return most;
  }
}
