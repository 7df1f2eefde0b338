package org.daal4j.input;

import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.daal4j.core.BadInputException;
import org.daal4j.encoding.Encoding;
import org.daal4j.encoding.FeatureCode;
import org.daal4j.encoding.Unseen;
import org.daal4j.model.ModelColumns;
import org.daal4j.table.ColumnRoles;
import org.daal4j.table.Missing;
import org.daal4j.table.RowPolicy;
import org.daal4j.table.TableOptions;

/**
 * The rows a model is applied to: its columns in a table, prepared as those it was fitted to.
 *
 * @param columns of the model
 * @param groupColumns that tell which of its groups a row belongs to; empty when it has none
 * @param seen the table
 * @param input its name, for messages
 */
public record ModelRows(
    ModelColumns columns, Optional<ModelColumns> groupColumns, NamedTable seen, String input) {

  /**
   * The table.
   *
   * @param options without features, which the model knows: other roles, and what becomes of rows
   *     that are not as they should be
   * @param missingSaid whether that was said of missing values; else a model fills them that was
   *     fitted so
   * @param unseen what a level does that the model does not know
   * @throws BadInputException when a column of the model is not there for certain
   */
  public FileTable open(TableOptions options, boolean missingSaid, Unseen unseen)
      throws IOException {
    TableOptions wanted = options.but().columnsOfModel(found(columns)).groups(groups()).build();
    ColumnRoles roles = seen.roles(wanted);
    if (columns.encoding().isEmpty()) {
      return seen.read(roles, wanted.policy());
    }
    Encoding encoding = columns.encoding().get();
    RowPolicy policy = wanted.policy();
    if (encoding.isFilled() && !missingSaid) {
      policy = new RowPolicy(Missing.KEEP, policy.maxBadRecords());
    }
    int[] categories =
        IntStream.range(0, roles.features())
            .filter(i -> encoding.features().get(i) instanceof FeatureCode.OfCategory)
            .map(i -> roles.numeric()[i])
            .toArray();
    boolean checkedLater = wanted.countsOnly() && encoding.isScaled();
    ColumnRoles asRead =
        roles.withCategories(categories).withCountsOnly(wanted.countsOnly() && !checkedLater);
    return PreparedTable.encoded(seen.read(asRead, policy), encoding, unseen, checkedLater);
  }

  private List<String> groups() throws BadInputException {
    return groupColumns.isPresent() ? found(groupColumns.get()) : List.of();
  }

  private List<String> found(ModelColumns wanted) throws BadInputException {
    try {
      return wanted.find(seen.names(), seen.origin(), input);
    } catch (BadInputException e) {
      throw seen.advice().isEmpty()
          ? e
          : new BadInputException(e.marked() + " " + seen.advice(), e);
    }
  }
}
