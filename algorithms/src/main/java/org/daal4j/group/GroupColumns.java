package org.daal4j.group;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.daal4j.core.BadInputException;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelReader;
import org.daal4j.model.ModelWriter;
import org.daal4j.table.TableLayout;

/** The columns that tell the group of a row, to be found in a new table as features are. */
final class GroupColumns {

  /** Fields of model.json. */
  static final String COLUMNS = "groupColumns";

  private static final String POSITIONS = "groupPositions";

  private GroupColumns() {}

  /** Those of a table. */
  static ModelColumns of(TableLayout table) {
    int labels = table.roles().labels();
    int[] places = Arrays.copyOfRange(table.roles().text(), labels, table.roles().keys());
    List<String> names = Arrays.stream(places).mapToObj(table.fileColumns()::get).toList();
    int[] positions = Arrays.stream(places).map(place -> place + 1).toArray();
    return new ModelColumns(
        names, positions, table.origin(), Optional.empty(), List.of(), new int[0]);
  }

  static void write(ModelColumns groups, ModelWriter result) {
    result.put(COLUMNS, groups.names());
    result.put(POSITIONS, Arrays.stream(groups.positions()).boxed().toList());
  }

  /**
   * Those of a saved model.
   *
   * @param features its other columns
   */
  static ModelColumns read(ModelReader saved, ModelColumns features) throws BadInputException {
    List<String> names = saved.strings(COLUMNS);
    int[] positions = saved.wholeNumbers(POSITIONS);
    if (names.isEmpty() || positions.length != names.size()) {
      throw saved.broken(
          "holds " + names.size() + " columns of groups and " + positions.length + " positions");
    }
    return new ModelColumns(
        names, positions, features.origin(), Optional.empty(), List.of(), new int[0]);
  }
}
