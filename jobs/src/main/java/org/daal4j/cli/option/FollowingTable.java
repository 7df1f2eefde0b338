package org.daal4j.cli.option;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.UsageException;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode.OfCategory;
import org.daal4j.encoding.Unseen;
import org.daal4j.input.FileTable;
import org.daal4j.input.ModelRows;
import org.daal4j.input.NamedTable;
import org.daal4j.input.SeenTable;
import org.daal4j.model.ModelColumns;
import org.daal4j.summary.SavedSummary;
import org.daal4j.table.ColumnNaming;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.TableOptions;

/**
 * A table whose rows follow those of a result: of the same columns, prepared in the same way.
 *
 * @param earlier what was summed up of those
 */
record FollowingTable(SavedSummary earlier) {

  private ModelColumns columns() {
    return earlier.header().columns().columns();
  }

  /** Of libsvm text: how many features the first table had; else 0. */
  int indices() {
    boolean libsvm = columns().origin().naming() == ColumnNaming.INDICES;
    return libsvm ? columns().origin().width() : 0;
  }

  /**
   * Opens it.
   *
   * @param seen the table
   * @param input its name, for messages
   * @throws UsageException that names the first difference
   */
  FileTable open(SeenTable seen, String input, TableOptions wanted) throws IOException {
    NamedTable named =
        seen.named()
            .orElseThrow(
                () ->
                    new UsageException(
                        input
                            + " is libsvm text, and "
                            + earlier.name()
                            + " was fitted to a table of another kind. Convert one of them."));
    ColumnRoles roles = named.roles(wanted);
    FileTable table;
    if (columns().encoding().isPresent()) {
      List<String> names =
          Arrays.stream(roles.numeric(), 0, roles.features()).mapToObj(named.names()::get).toList();
      earlier.requireFeatures(names);
      requireSameReference(columns().encoding().get(), wanted);
      table =
          new ModelRows(columns(), Optional.empty(), named, input).open(wanted, false, Unseen.FAIL);
    } else {
      table = named.read(roles, wanted.policy());
    }
    earlier.requireSame(table.layout());
    return table;
  }

  /** It is another one, where nothing is said of it, with an intercept than without. */
  private void requireSameReference(Encoding encoding, TableOptions wanted) {
    boolean first = wanted.preparation().dropsFirst();
    boolean other =
        encoding.features().stream()
            .anyMatch(code -> code instanceof OfCategory of && of.dropsFirst() != first);
    if (other) {
      throw new UsageException(
          earlier.name()
              + " cannot be merged with the table: --reference is "
              + (first ? "'none' in the one and 'first'" : "'first' in the one and 'none'")
              + " in the other. Give it as it was there.");
    }
  }
}
