package org.daal4j.group;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.daal4j.core.RowWriter;
import org.daal4j.model.Model;
import org.daal4j.model.ModelColumns;
import org.daal4j.model.ModelWriter;

/**
 * How the models of groups are saved: the tables of all groups in one file each, group after group,
 * which begin with the columns of the groups; the fields of their models in one more; and the
 * groups themselves. All files are written at the same time, so that a model is made once.
 */
final class GroupedModelFile {

  static final String GROUPS = "groups.csv";
  static final List<String> GROUPS_HEADER = List.of("rows", "reason");
  static final String FIELDS = "groupFields.csv";
  static final List<String> FIELDS_HEADER = List.of("field", "value");

  private GroupedModelFile() {}

  /** Columns of a table, after those of the groups. */
  static List<String> header(List<String> groupColumns, List<String> header) {
    List<String> all = new ArrayList<>(groupColumns);
    all.addAll(header);
    return all;
  }

  /** Writes them all; says what is to be known of them. */
  static <M extends Model> GroupWarnings write(GroupedModel<M> model, ModelWriter result)
      throws IOException {
    ModelColumns groups = model.groupColumns().orElseThrow();
    result.put("rows", model.rows());
    model.passes().ifPresent(passes -> result.put("passes", passes));
    result.put("nGroups", model.size());
    GroupColumns.write(groups, result);
    GroupWarnings warnings = new GroupWarnings(model.size());
    GroupWriter.Declarations declared = new GroupWriter.Declarations();
    declared.table(GROUPS, GROUPS_HEADER, null);
    declared.table(FIELDS, FIELDS_HEADER, null);
    firstModel(model).save(declared);
    try {
      open(model, declared.tables, 0, new HashMap<>(), result, warnings);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
    return warnings;
  }

  private static Model firstModel(GroupedModel<?> model) throws IOException {
    for (int i = 0; i < model.size(); i++) {
      FittedGroup<?> fitted = model.fitted(i);
      if (fitted.model().isPresent()) {
        return fitted.model().get();
      }
    }
    throw new IllegalStateException("no group has a model");
  }

  /** Opens the tables from one on, and writes to all of them when the last is open. */
  private static <M extends Model> void open(
      GroupedModel<M> model,
      List<GroupWriter.Declared> tables,
      int next,
      Map<String, RowWriter> open,
      ModelWriter result,
      GroupWarnings warnings)
      throws IOException {
    if (next == tables.size()) {
      write(model, open, result, warnings);
      return;
    }
    GroupWriter.Declared table = tables.get(next);
    result.table(
        table.file(),
        header(model.groupColumns().orElseThrow().names(), table.header()),
        lines -> {
          open.put(table.file(), lines);
          open(model, tables, next + 1, open, result, warnings);
        });
  }

  private static <M extends Model> void write(
      GroupedModel<M> model,
      Map<String, RowWriter> open,
      ModelWriter result,
      GroupWarnings warnings)
      throws IOException {
    Set<String> files = Set.copyOf(open.keySet());
    try (GroupChunks<M> chunks = new GroupChunks<>(model, files, result::words)) {
      for (GroupLines<M> chunk = chunks.next(); chunk != null; chunk = chunks.next()) {
        for (Map.Entry<String, RowWriter> table : open.entrySet()) {
          chunk.appendTo(table.getKey(), table.getValue());
        }
        chunk.fitted().forEach(warnings::add);
      }
    }
  }
}
