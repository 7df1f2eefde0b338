package org.daal4j.group;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.daal4j.model.ModelReader;
import org.daal4j.model.SavedRow;

/** The tables of a saved result of groups, each read once and told apart by group. */
final class SavedTables {

  private final ModelReader saved;
  private final List<String> groupColumns;
  private final Map<String, Map<List<String>, List<SavedRow>>> read = new HashMap<>();

  SavedTables(ModelReader saved, List<String> groupColumns) {
    this.saved = saved;
    this.groupColumns = groupColumns;
  }

  /**
   * The lines of a group, without its values; they are given once.
   *
   * @param header of the table of one group
   */
  List<SavedRow> of(String file, List<String> header, List<String> group) throws IOException {
    Map<List<String>, List<SavedRow>> table = read.get(file);
    if (table == null) {
      table = byGroup(all(file, header));
      read.put(file, table);
    }
    List<SavedRow> rows = table.remove(group);
    return rows == null ? List.of() : rows;
  }

  /** All lines, with the values of their groups. */
  List<SavedRow> all(String file, List<String> header) throws IOException {
    List<String> whole = new ArrayList<>(groupColumns);
    whole.addAll(header);
    return saved.rows(file, whole);
  }

  /** The values of the group of a line. */
  List<String> group(SavedRow row) {
    return List.copyOf(row.fields().subList(0, groupColumns.size()));
  }

  /** The fields of a line behind those of its group. */
  private SavedRow rest(SavedRow row) {
    List<String> fields = row.fields();
    return new SavedRow(
        row.result(), row.file(), List.copyOf(fields.subList(groupColumns.size(), fields.size())));
  }

  private Map<List<String>, List<SavedRow>> byGroup(List<SavedRow> rows) {
    Map<List<String>, List<SavedRow>> groups = new HashMap<>();
    for (SavedRow row : rows) {
      groups.computeIfAbsent(group(row), none -> new ArrayList<>()).add(rest(row));
    }
    return groups;
  }
}
