package org.daal4j.engine;

import org.daal4j.core.Fold;
import org.daal4j.core.Partial;
import org.daal4j.core.RowMap;
import org.daal4j.input.RowSource;

/**
 * One pass over a table, the same for both engines: every row is read once and fed to a partial
 * and, where asked for, to packed parts or to a map.
 *
 * @param fold what summary to build
 * @param map what to write for each row, or null
 * @param source how splits are read
 * @param partBytes bytes of rows that make a packed part; 0 when rows are not packed
 * @param <P> the summary
 */
record Pass<P extends Partial<P>>(Fold<P, ?> fold, RowMap map, RowSource source, long partBytes) {

  boolean packs() {
    return partBytes > 0;
  }

  String title() {
    return map == null ? fold.title() : map.title();
  }

  PassResult<P> newResult() {
    return new PassResult<>(fold.newPartial());
  }
}
