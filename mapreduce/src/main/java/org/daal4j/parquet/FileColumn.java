package org.daal4j.parquet;

import org.daal4j.input.typed.TypedColumn;

/**
 * A column of a file: a field of the schema's root.
 *
 * @param name its name
 * @param chunk which of the chunks of a row group is its own; of a nested one the first
 * @param type null when there is a trouble
 * @param optional whether it may have nulls
 * @param trouble why it cannot be used, as {@code is nested}; empty when it can
 */
record FileColumn(String name, int chunk, ColumnType type, boolean optional, String trouble) {

  /** The same, which cannot be used. */
  FileColumn but(String reason) {
    return new FileColumn(name, chunk, null, optional, reason);
  }

  /** As messages tell of it, and what it can be used for. */
  TypedColumn typed() {
    return type == null ? TypedColumn.unusable(name, trouble) : TypedColumn.of(name, type.stored());
  }
}
