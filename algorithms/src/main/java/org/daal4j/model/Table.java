package org.daal4j.model;

import java.util.List;
import java.util.Optional;
import org.daal4j.core.Dataset;
import org.daal4j.encoding.EncodedLayout;
import org.daal4j.encoding.Encoding;
import org.daal4j.table.TableLayout;

/** Rows whose columns have names and roles: what models are fitted and applied to. */
public interface Table extends Dataset {

  /** Its columns, and what each is for. */
  TableLayout layout();

  @Override
  default List<String> columns() {
    return layout().columns();
  }

  /** What became of its features; empty when they are as they are where they come from. */
  default Optional<Encoding> encoding() {
    return layout() instanceof EncodedLayout encoded
        ? Optional.of(encoded.code())
        : Optional.empty();
  }
}
