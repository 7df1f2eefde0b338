package org.daal4j.lowordermoments;

import java.io.IOException;
import org.daal4j.core.Engine;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.Table;
import org.daal4j.moments.TableMoments;

/** Low order moments of every column, in one pass. Both precisions would give the same result. */
public final class LowOrderMoments {

  private LowOrderMoments() {}

  /**
   * Measures a table.
   *
   * @throws org.daal4j.core.BadInputException when the table has no rows, no row of positive
   *     weight, or weights that add up to more than a double holds, or to so little that products
   *     lose digits
   */
  public static MomentsModel fit(Engine engine, Table rows) throws IOException {
    rows.requireNoResponses();
    TableMoments found = TableMoments.of(engine, rows);
    return new MomentsModel(ModelColumns.of(rows.layout()), found.columns(), found.warnings());
  }
}
