package org.daal4j.input;

import java.io.IOException;
import java.util.Optional;
import org.daal4j.table.TableOptions;

/** A table whose beginning was looked at, before it is said which of its columns are wanted. */
public interface SeenTable {

  /** Its columns, where its beginning tells them. */
  Optional<NamedTable> named();

  /**
   * The table with the columns that options name.
   *
   * @throws org.daal4j.core.BadInputException when its first rows cannot be read
   * @throws org.daal4j.core.UsageException when an option does not fit the columns
   */
  RawTable read(TableOptions options) throws IOException;
}
