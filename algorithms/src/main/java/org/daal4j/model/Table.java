package org.daal4j.model;

import java.util.List;
import java.util.Optional;
import org.daal4j.core.Dataset;
import org.daal4j.core.Setting;
import org.daal4j.core.UsageException;
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

  /**
   * Makes sure that all of its numbers are features.
   *
   * @throws UsageException when some are responses
   */
  default void requireNoResponses() {
    if (layout().features() < columns().size()) {
      throw new UsageException(
          Setting.RESPONSES,
          "the table has some, and the fit has no use for them.",
          "Leave them out, or make them features.");
    }
  }

  /**
   * Makes sure that it has responses.
   *
   * @throws UsageException when it has none
   */
  default void requireResponses() {
    if (layout().features() == columns().size()) {
      throw new UsageException(
          Setting.RESPONSES, "the table has none, and the fit needs one.", "Name their columns.");
    }
  }

  /**
   * Makes sure that its rows have labels.
   *
   * @throws UsageException when they have none
   */
  default void requireLabels() {
    if (layout().labels() == 0) {
      throw new UsageException(
          Setting.LABEL, "the table has no labels.", "Name the column that holds them.");
    }
  }

  /** What became of its features; empty when they are as they are where they come from. */
  default Optional<Encoding> encoding() {
    return layout() instanceof EncodedLayout encoded
        ? Optional.of(encoded.code())
        : Optional.empty();
  }
}
