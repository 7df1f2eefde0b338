package org.daal4j.shared;

import java.util.IdentityHashMap;
import java.util.Map;
import org.daal4j.core.Dataset;

/** How many drivers have each packed table. */
final class PackedRows {

  private final Map<Dataset, Integer> holders = new IdentityHashMap<>();

  /** One driver more has it. */
  synchronized void give(Dataset rows) {
    holders.merge(rows, 1, Integer::sum);
  }

  /** One driver less has it; returns whether it was the last one. */
  synchronized boolean takeBack(Dataset rows) {
    return holders.computeIfPresent(rows, (table, count) -> count > 1 ? count - 1 : null) == null;
  }
}
