package org.daal4j.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.daal4j.table.ColumnContent;
import org.daal4j.table.ColumnOrigin;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;

/** A table whose beginning has told its columns. */
public interface NamedTable extends SeenTable {

  /** Names of all columns, in file order. */
  List<String> names();

  /** Where the names come from. */
  ColumnOrigin origin();

  /**
   * What a column holds.
   *
   * @param column its position from 0
   */
  ColumnContent content(int column);

  /** How many rows there are at most, as far as the sizes of the files tell. */
  default long mostRows() {
    return Long.MAX_VALUE;
  }

  /** The decimal mark of fields that are text. */
  default char decimal() {
    return '.';
  }

  /**
   * Options with which the table would be read better: whole sentences, for messages about columns
   * that are not found. Empty when there are none.
   */
  default String advice() {
    return "";
  }

  /**
   * Finds the columns that options name.
   *
   * @throws org.daal4j.core.UsageException when a selector does not fit them
   */
  default ColumnRoles roles(TableOptions options) {
    return ColumnRoles.resolve(options, names());
  }

  /**
   * The table with columns in roles.
   *
   * @throws org.daal4j.core.BadInputException when its first rows cannot be read
   * @throws org.daal4j.core.UsageException when a column cannot be read as it is used
   */
  FileTable read(ColumnRoles roles, RowPolicy policy) throws IOException;

  @Override
  default Optional<NamedTable> named() {
    return Optional.of(this);
  }

  @Override
  default RawTable read(TableOptions options) throws IOException {
    ColumnRoles roles = roles(options);
    return options.preparation().isNeeded()
        ? PreparedTable.of(this, roles, options)
        : read(roles, options.policy());
  }
}
