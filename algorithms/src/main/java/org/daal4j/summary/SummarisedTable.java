package org.daal4j.summary;

import java.util.OptionalLong;
import org.daal4j.model.Table;
import org.daal4j.table.TableLayout;

/**
 * A table of no rows, with the columns of a summary: what a fit is given when all its rows were
 * summed up before.
 *
 * @param layout its columns
 */
record SummarisedTable(TableLayout layout) implements Table {

  @Override
  public OptionalLong rowCount() {
    return OptionalLong.empty();
  }
}
